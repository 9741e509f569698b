/** Lines that run side by side in a channel: each gets a lane of its own, so that no line lies on another. */

/** From one place to another, in any unit that grows along the channel. */
export interface LaneInterval {
  readonly from: number
  readonly to: number
}

/**
 * A lane for each stretch, by its place in the list: as few lanes as there are stretches at the busiest place, short
 * stretches in the first ones where that is possible. Stretches that only touch get different lanes.
 */
export function packLanes(stretches: readonly LaneInterval[]): readonly number[] {
  const order = stretches.map((stretch, index) => ({
    index,
    start: Math.min(stretch.from, stretch.to),
    end: Math.max(stretch.from, stretch.to),
  }))
  order.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index)
  const ends: number[] = []
  const lanes = Array<number>(stretches.length).fill(0)
  for (const { index, start, end } of order) {
    const free = ends.findIndex((taken) => taken < start)
    const lane = free < 0 ? ends.length : free
    ends[lane] = end
    lanes[index] = lane
  }
  return lanes
}
