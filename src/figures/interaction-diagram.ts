/**
 * A diagram of connections. Each participant is a horizontal line, and each connection is a vertical line between two
 * of them. Connections of one kind are together under its name. Lines never overlap, whatever their number, and the
 * diagram needs no legend.
 */
import { groupBy } from '../domain/group.ts'
import { block, flag, list, maybe, number, oneOf, text, type View } from '../template/shape.ts'
import { label, labelShape, labelWidth, lineShape } from './label.ts'
import { linesOf, rounded, textWidth } from './measure.ts'

const boxFields = { x: number(), y: number(), width: number(), height: number() }

export const interactionDiagramShape = block({
  title: text(),
  width: number(),
  height: number(),
  groups: list(block({ x: number(), y: number(), name: text() }), 'headings above the first row of each'),
  rows: list(
    block({
      ...boxFields,
      href: maybe(text()),
      isOutside: flag(),
      label: labelShape,
      lineY: number(),
      lineStart: number(),
      lineEnd: number(),
    }),
    'from top to bottom',
  ),
  bands: list(
    block({ ...boxFields, isShaded: flag(), middle: number(), label: list(lineShape) }),
    'a kind of connection each',
  ),
  connections: list(
    block({
      x: number(),
      y1: number(),
      y2: number(),
      ends: list(block({ kind: oneOf('dot', 'arrow'), x: number(), y: number(), path: text('of an arrow') })),
      note: maybe(block({ x: number(), y: number(), text: text() })),
      title: text(),
    }),
  ),
})

export type InteractionDiagramView = View<typeof interactionDiagramShape>
type DrawnConnection = InteractionDiagramView['connections'][number]

/** A participant of the diagram. */
export interface DiagramRow {
  readonly key: string
  readonly name: string
  readonly href: string | null
  /** The heading of the group that the row belongs to. Rows of a group are adjacent. */
  readonly group: string | undefined
  /** The participant is outside the organization. */
  readonly isOutside: boolean
}

export interface ConnectionKind {
  readonly name: string
  readonly connections: readonly {
    readonly from: string
    readonly to: string
    readonly isDirected: boolean
    readonly title: string
    /** A few characters next to the line. */
    readonly note: string | undefined
  }[]
}

const size = {
  text: 13,
  small: 12,
  name: 140,
  row: 36,
  box: 32,
  heading: 26,
  padding: 10,
  pitch: 17,
  kind: 84,
  kindPadding: 7,
  top: 8,
  margin: 2,
  noteGap: 4,
}

/** The width of bold letters relative to regular ones. */
const bold = 1.1

/** Returns null if there are no connections. Rows without a connection are omitted. */
export function interactionDiagramView(
  title: string,
  strands: readonly DiagramRow[],
  kinds: readonly ConnectionKind[],
): InteractionDiagramView | null {
  const connected = new Set(kinds.flatMap(({ connections }) => connections.flatMap(({ from, to }) => [from, to])))
  const shown = strands.filter(({ key }) => connected.has(key))
  if (shown.length === 0) return null
  const kindLines = kinds.map(({ name }) => linesOf(name, size.small, size.kind, 4))
  const top = size.top + Math.max(...kindLines.map(({ length }) => length)) * size.small * 1.25
  const { groups, ys, bottom } = placedRows(shown, top)
  const names = shown.map(({ name }) => labelWidth(name, size.text, size.name, 2))
  const boxes = Math.max(...names, ...groups.map(({ name }) => textWidth(name, size.text) * bold)) + size.padding * 2
  const start = size.margin + boxes + size.padding
  const bands = placedColumns(kinds, kindLines, start)
  const connections = kinds.flatMap((kind, index) =>
    drawnConnections(kind, bands[index]?.first ?? 0, bands[index]?.pitch ?? 0, (key) => ys.get(key) ?? 0),
  )
  const end = (bands.at(-1)?.end ?? start) + size.margin
  return {
    title,
    width: rounded(end),
    height: rounded(bottom + size.margin),
    groups: groups.map(({ name, y }) => ({ name, x: size.margin + size.padding, y: rounded(y) })),
    rows: shown.map(({ key, name, href, isOutside }) => {
      const y = ys.get(key) ?? 0
      return {
        x: size.margin,
        y: rounded(y - size.box / 2),
        width: rounded(boxes),
        height: size.box,
        href,
        isOutside,
        label: label(name, { x: size.margin + size.padding, middle: y, size: size.text, width: size.name, most: 2 }),
        lineY: rounded(y),
        lineStart: rounded(size.margin + boxes),
        lineEnd: lastAt(rounded(y), connections),
      }
    }),
    bands: bands.map(({ x, end: right, lines }, index) => ({
      x: rounded(x),
      y: size.margin,
      width: rounded(right - x),
      height: rounded(bottom - size.margin),
      isShaded: index % 2 === 0,
      middle: rounded((x + right) / 2),
      label: lines.map((line, number) => ({ text: line, y: rounded(size.top + (number + 0.9) * size.small * 1.25) })),
    })),
    connections,
  }
}

function placedRows(strands: readonly DiagramRow[], top: number) {
  const groups: { name: string; y: number }[] = []
  const ys = new Map<string, number>()
  let y = top
  for (const [group, inside] of groupBy(strands, (strand) => strand.group)) {
    y += group === undefined ? size.padding : size.heading
    if (group !== undefined) groups.push({ name: group, y: y - 8 })
    for (const { key } of inside) {
      ys.set(key, y + size.row / 2)
      y += size.row
    }
  }
  return { groups, ys, bottom: y + size.padding }
}

interface DiagramColumn {
  readonly x: number
  readonly end: number
  /** The position of the first connection. */
  readonly first: number
  /** The distance between connections, which is wider if they have notes. */
  readonly pitch: number
  readonly lines: readonly string[]
}

function placedColumns(
  kinds: readonly ConnectionKind[],
  kindLines: readonly (readonly string[])[],
  start: number,
): DiagramColumn[] {
  let x = start
  return kinds.map(({ connections }, index) => {
    const lines = kindLines[index] ?? []
    const note = Math.max(
      0,
      ...connections.map((connection) =>
        connection.note === undefined ? 0 : textWidth(connection.note, size.small) + size.noteGap,
      ),
    )
    const pitch = size.pitch + note
    const needed = connections.length * pitch
    const width = Math.max(needed, ...lines.map((line) => textWidth(line, size.small))) + size.kindPadding * 2
    const band = { x, end: x + width, first: x + (width - needed) / 2 + size.pitch / 2, pitch, lines }
    x = band.end
    return band
  })
}

function drawnConnections(
  { connections }: ConnectionKind,
  first: number,
  pitch: number,
  yOf: (key: string) => number,
): DrawnConnection[] {
  const inOrder = connections
    .map((connection) => ({ ...connection, from: yOf(connection.from), to: yOf(connection.to) }))
    .toSorted(
      (a, b) => Math.min(a.from, a.to) - Math.min(b.from, b.to) || Math.max(a.from, a.to) - Math.max(b.from, b.to),
    )
  return inOrder.map(({ from, to, isDirected, title, note }, index): DrawnConnection => {
    const x = rounded(first + index * pitch)
    return {
      x,
      y1: rounded(from),
      // The line ends at the base of its arrow.
      y2: rounded(isDirected ? to - Math.sign(to - from) * 6 : to),
      ends: [
        { kind: 'dot', x, y: rounded(from), path: '' },
        isDirected ? arrow(x, from, to) : { kind: 'dot', x, y: rounded(to), path: '' },
      ],
      note:
        note === undefined
          ? null
          : { x: rounded(x + size.noteGap), y: rounded((from + to) / 2 + size.small * 0.35), text: note },
      title,
    }
  })
}

function arrow(x: number, from: number, to: number): DrawnConnection['ends'][number] {
  const back = from < to ? -10 : 10
  return { kind: 'arrow', x, y: rounded(to), path: `M${x} ${rounded(to)}l-5 ${back}h10z` }
}

/** Returns the end of a row's line, which is at its last connection. */
function lastAt(y: number, connections: readonly DrawnConnection[]): number {
  return Math.max(0, ...connections.filter(({ ends }) => ends.some((end) => end.y === y)).map(({ x }) => x))
}
