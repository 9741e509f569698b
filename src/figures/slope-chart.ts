/**
 * Slope charts: how the expected step of each capability rises from level to level. Each capability has its own small
 * chart, because the lines would overlap in one chart.
 */
import type { Capability, Cell, Level, Role } from '../domain/framework.ts'
import { block, list, maybe, number, oneOf, text, type View } from '../template/shape.ts'
import type { Translator } from '../words/translator.ts'
import { linesOf, rounded, textWidth } from './measure.ts'
import { omittedText } from './scaled-gap.ts'

const dotShape = block({ x: number(), y: number(), kind: oneOf('step', 'optional', 'none'), title: text() })
const chartLabelShape = block({ x: number(), y: number(), anchor: oneOf('start', 'middle', 'end'), text: text() })

export const slopeChartsShape = block({
  width: number(),
  height: number(),
  left: number(),
  right: number(),
  charts: list(
    block({
      id: text(),
      name: text(),
      description: text('every level with its step, for those who do not see the chart'),
      grid: list(number(), 'the height of each step, lowest first'),
      lines: list(text(), 'paths, one for each run of levels of one track that are written'),
      dots: list(dotShape),
      steps: list(chartLabelShape, 'the steps where the lines begin and end'),
      levels: list(chartLabelShape, 'the first and the last level'),
    }),
  ),
  leftOut: maybe(text('which capabilities have no scale')),
})

export type SlopeChartsView = View<typeof slopeChartsShape>
type ChartLabel = View<typeof chartLabelShape>

const size = { width: 220, height: 134, left: 10, right: 210, top: 22, bottom: 94, text: 12 }

/** Returns null if no capability has a scale. */
export function slopeChartsView(role: Role, words: Translator): SlopeChartsView | null {
  const charts = role.capabilities
    .filter(({ scale }) => scale !== undefined)
    .map((capability) => chart(capability, role.levels, words))
  if (charts.length === 0) return null
  const described = role.capabilities.filter(({ scale }) => scale === undefined).map(({ name }) => name)
  const { width, height, left, right } = size
  return { width, height, left, right, charts, leftOut: omittedText(described, words) }
}

function chart(capability: Capability, levels: readonly Level[], words: Translator): SlopeChartsView['charts'][number] {
  const count = capability.stepTransitions.length
  const titles = capability.cells.map((cell, index) =>
    words.text('figures.point', { name: levels[index]?.name ?? cell.level, step: expectationName(cell, words) }),
  )
  const placed = capability.cells.map((cell, index) => ({
    cell,
    level: levels[index],
    x: xOfLevel(index, levels.length),
    y: yOfCell(cell, count),
  }))
  const dots = placed.flatMap(({ cell, x, y }, index): View<typeof dotShape>[] => {
    const kind = dotKind(cell)
    return kind && y !== undefined ? [{ x, y, kind, title: titles[index] ?? '' }] : []
  })
  const runs = runsOf(
    placed.map(({ level, x, y, cell }) => ({ track: level?.track, x, y, name: expectationName(cell, words) })),
  )
  return {
    id: capability.id,
    name: capability.name,
    description: titles.join(words.text('figures.separator', {})),
    grid: Array.from({ length: count }, (_, rank) => yOfStep(rank, count)),
    lines: runs.filter((run) => run.length > 1).map((run) => `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`),
    dots,
    steps: stepLabels(runs),
    levels: levelLabels(levels),
  }
}

function xOfLevel(index: number, count: number): number {
  return rounded(count === 1 ? size.width / 2 : size.left + ((size.right - size.left) * index) / (count - 1))
}

/** The line below the lowest step means that the capability is not required. */
function yOfStep(rank: number, count: number): number {
  return rounded(size.bottom - ((size.bottom - size.top) * (rank + 1)) / count)
}

function yOfCell({ expectation }: Cell, count: number): number | undefined {
  if (expectation.kind === 'step') return yOfStep(expectation.step.rank, count)
  return dotKind({ expectation }) ? size.bottom : undefined
}

/** Returns undefined for an unknown expectation, where the line is interrupted. */
function dotKind({ expectation }: Pick<Cell, 'expectation'>): View<typeof dotShape>['kind'] | undefined {
  if (expectation.kind === 'step' || expectation.kind === 'optional') return expectation.kind
  return expectation.kind === 'not-required' ? 'none' : undefined
}

function expectationName({ expectation }: Cell, words: Translator): string {
  switch (expectation.kind) {
    case 'step':
      return expectation.step.name
    case 'optional':
      return words.text('optional', {})
    case 'not-required':
      return words.text('notRequired', {})
    case 'described':
      return words.text('described', {})
    case 'unknown':
      return words.text('unknown', {})
  }
}

interface ChartPoint {
  readonly x: number
  readonly y: number
  readonly name: string
}

/** Returns runs of adjacent levels of one track with a known expectation. */
function runsOf(
  levels: readonly {
    readonly track: string | undefined
    readonly x: number
    readonly y: number | undefined
    readonly name: string
  }[],
): ChartPoint[][] {
  const runs: ChartPoint[][] = []
  let open: { readonly track: string | undefined; readonly run: ChartPoint[] } | undefined
  for (const { track, x, y, name } of levels) {
    if (y === undefined) open = undefined
    else if (open && open.track === track) open.run.push({ x, y, name })
    else {
      open = { track, run: [{ x, y, name }] }
      runs.push(open.run)
    }
  }
  return runs
}

/**
 * Labels the first and the last point, on the side that the line doesn't turn to. The start of a second track has no
 * label, because it would overlap the label before it.
 */
function stepLabels(runs: readonly (readonly ChartPoint[])[]): ChartLabel[] {
  return runs.flatMap((run, index): ChartLabel[] => {
    const [first, second] = run
    const last = run.at(-1)
    const before = run.at(-2)
    if (!first || !last) return []
    const end = stepLabel(last, before && before.y < last.y ? 'below' : 'above')
    if (index > 0 || !second || first.name === last.name) return [end]
    return [stepLabel(first, second.y > first.y ? 'above' : 'below'), end]
  })
}

function stepLabel({ x, y, name }: ChartPoint, side: 'above' | 'below'): ChartLabel {
  return placedLabel(name, x, rounded(side === 'above' ? y - 8 : y + size.text + 5))
}

function levelLabels(levels: readonly Level[]): ChartLabel[] {
  const first = levels[0]
  const last = levels.at(-1)
  if (!first || !last) return []
  const y = size.height - 4
  const end = placedLabel(last.name, xOfLevel(levels.length - 1, levels.length), y)
  return first === last ? [end] : [placedLabel(first.name, xOfLevel(0, levels.length), y), end]
}

/** Returns a label at a point, anchored so that it doesn't cross the edge of the chart. */
function placedLabel(name: string, x: number, y: number): ChartLabel {
  const [text = name] = linesOf(name, size.text, size.right - size.left, 1)
  const half = textWidth(text, size.text) / 2
  const anchor = x - half < 0 ? 'start' : x + half > size.width ? 'end' : 'middle'
  return {
    x: anchor === 'start' ? Math.min(x, size.left) : anchor === 'end' ? Math.max(x, size.right) : x,
    y,
    anchor,
    text,
  }
}
