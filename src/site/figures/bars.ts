/** The same gap as a table with a bar in each row: one field for each step of the capability's own scale. */
import type { Gap } from '../../gap/gap.ts'
import { byUrgency } from '../../gap/order.ts'
import { block, flag, list, maybe, number, oneOf, text, type View } from '../../template/shape.ts'
import type { SiteWords } from '../site-words.ts'
import { rounded } from './measure.ts'
import { leftOutText, onScales, reached, type ScaledGap, sidesOf } from './steps.ts'

const fieldShape = block({ kind: oneOf('kept', 'gained', 'lost', 'open'), x: number(), y: number(), width: number(), height: number() })

export const barsShape = block({
  from: text('the current position'),
  to: text('the target'),
  width: number(),
  height: number(),
  rows: list(
    block({
      name: text(),
      from: maybe(text('a step; missing where it is not asked for')),
      to: maybe(text('a step; missing where it is not asked for')),
      isToClose: flag('it is raised or new'),
      fields: list(fieldShape, 'one for each step of the scale, lowest first'),
    }),
    'what is to close first, most urgent first',
  ),
  leftOut: maybe(text('which capabilities are not in the table')),
})

export type BarsView = View<typeof barsShape>
type Field = View<typeof fieldShape>

const bar = { width: 120, height: 20, gap: 3 }
/** What is to gain stands out by its height, too, for those who do not see the colours. */
const heights: Readonly<Record<Field['kind'], number>> = { kept: 10, gained: 18, lost: 10, open: 4 }

/** Nothing where no capability has a scale. */
export function barsView(gap: Gap, words: SiteWords): BarsView | null {
  const { scaled, leftOut } = onScales(byUrgency(gap.capabilities))
  if (scaled.length === 0) return null
  const names = sidesOf(gap, words)
  return {
    ...names,
    width: bar.width,
    height: bar.height,
    rows: scaled.map((entry) => ({
      name: entry.capability.name,
      from: entry.from?.name ?? null,
      to: entry.to?.name ?? null,
      isToClose: entry.kind === 'raised' || entry.kind === 'new',
      fields: fields(entry),
    })),
    leftOut: leftOutText(leftOut, words),
  }
}

function fields({ capability, from, to }: ScaledGap): Field[] {
  const steps = capability.climbs.length
  const width = (bar.width - bar.gap * (steps - 1)) / steps
  return capability.climbs.map((_, rank) => {
    const kind = fieldKind(rank, reached(from), reached(to))
    const height = heights[kind]
    return { kind, x: rounded(rank * (width + bar.gap)), y: (bar.height - height) / 2, width: rounded(width), height }
  })
}

function fieldKind(rank: number, before: number, after: number): Field['kind'] {
  if (rank < after) return rank < before ? 'kept' : 'gained'
  return rank < before ? 'lost' : 'open'
}
