/**
 * The radar chart of a transition: the current and the target position as two outlines over the capabilities with a
 * scale.
 */
import type { Gap } from '../gap/gap.ts'
import { block, list, maybe, number, oneOf, text, type View } from '../template/shape.ts'
import type { Translator } from '../words/translator.ts'
import { type Label, label, labelShape } from './label.ts'
import { rounded } from './measure.ts'
import { omittedText, onScales, stepsReached, type ScaledGap, endNames } from './scaled-gap.ts'

const pointShape = block({ x: number(), y: number(), title: text() })

export const radarShape = block({
  title: text(),
  description: text(),
  width: number(),
  height: number(),
  center: block({ x: number(), y: number() }),
  rings: list(
    block({ path: text(), y: number(), name: maybe(text('the step, where all capabilities share a scale')) }),
    'from the center outwards',
  ),
  axes: list(block({ x: number(), y: number(), anchor: oneOf('start', 'middle', 'end'), label: labelShape })),
  from: block({ name: text(), path: text(), points: list(pointShape) }),
  to: block({ name: text(), path: text(), points: list(pointShape) }),
  leftOut: maybe(text('which capabilities are not in the picture')),
})

export type RadarView = View<typeof radarShape>

/** With fewer axes the outlines have no area; with more the labels touch. */
const fewestAxes = 3
const mostAxes = 12

const size = { width: 560, height: 400, radius: 150, text: 14, labels: 14 }
const center = { x: size.width / 2, y: size.height / 2 }

/**
 * Returns null if there are too few or too many capabilities with a scale. Scales of different lengths get axes of the
 * same length.
 */
export function radarView(gap: Gap, words: Translator): RadarView | null {
  const { scaled, leftOut } = onScales(gap.capabilities)
  if (scaled.length < fewestAxes || scaled.length > mostAxes) return null
  const names = endNames(gap, words)
  const outline = (side: 'from' | 'to'): RadarView['from'] => {
    const points = scaled.map((entry, index) => ({
      ...pointAt(index, scaled.length, share(entry, side)),
      title: pointTitle(entry, side, words),
    }))
    return { name: names[side], path: closedPath(points), points }
  }
  return {
    title: words.text('figures.radarTitle', names),
    description: words.text('figures.radarDescription', { changes: changes(scaled, words) }),
    width: size.width,
    height: size.height,
    center,
    rings: rings(scaled),
    axes: scaled.map(({ capability }, index) => axis(capability.name, index, scaled.length)),
    from: outline('from'),
    to: outline('to'),
    leftOut: omittedText(leftOut, words),
  }
}

function share(entry: ScaledGap, side: 'from' | 'to'): number {
  return stepsReached(entry[side]) / entry.capability.stepTransitions.length
}

/** The first axis points up, the others follow clockwise. */
function direction(index: number, count: number): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * index) / count
  return { x: Math.sin(angle), y: -Math.cos(angle) }
}

function pointAt(index: number, count: number, part: number): { readonly x: number; readonly y: number } {
  const { x, y } = direction(index, count)
  return { x: rounded(center.x + x * size.radius * part), y: rounded(center.y + y * size.radius * part) }
}

function closedPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
}

/** Returns one ring for each step. Rings have names only if all capabilities have the same steps. */
function rings(scaled: readonly ScaledGap[]): RadarView['rings'] {
  const [first] = scaled
  const shared =
    first && scaled.every(({ capability }) => capability.scale === first.capability.scale)
      ? first.capability.stepTransitions
      : []
  const count = shared.length > 0 ? shared.length : 4
  return Array.from({ length: count }, (_, index) => {
    const part = (index + 1) / count
    const corners = scaled.map((__, corner) => pointAt(corner, scaled.length, part))
    return {
      path: closedPath(corners),
      y: rounded(center.y - size.radius * part + size.text),
      name: shared[index]?.to.name ?? null,
    }
  })
}

function axis(name: string, index: number, count: number): RadarView['axes'][number] {
  const { x, y } = direction(index, count)
  const end = pointAt(index, count, 1)
  const anchor = Math.abs(x) < 0.1 ? 'middle' : x > 0 ? 'start' : 'end'
  const at = { x: end.x + x * size.labels, y: end.y + y * size.labels }
  const room = anchor === 'middle' ? size.width / 2 : (anchor === 'start' ? size.width - at.x : at.x) - 4
  const named = label(name, { x: at.x, middle: at.y, size: size.text, width: room, most: 3 })
  // Labels above and below the circle grow away from it.
  const away = (((named.lines.length - 1) * size.text * 1.2) / 2) * (Math.abs(y) > 0.9 ? Math.sign(y) : 0)
  const lines: Label['lines'] = named.lines.map((line) => ({ text: line.text, y: rounded(line.y + away) }))
  return { x: end.x, y: end.y, anchor, label: { ...named, lines } }
}

function pointTitle({ capability, ...steps }: ScaledGap, side: 'from' | 'to', words: Translator): string {
  return words.text('figures.point', {
    name: capability.name,
    step: steps[side]?.name ?? words.text('notRequired', {}),
  })
}

function changes(scaled: readonly ScaledGap[], words: Translator): string {
  const none = words.text('notRequired', {})
  const sentences = scaled.map(({ capability, from, to }) =>
    words.text('figures.change', { name: capability.name, from: from?.name ?? none, to: to?.name ?? none }),
  )
  return sentences.join(words.text('figures.separator', {}))
}
