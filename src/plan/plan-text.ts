/**
 * The text of a plan as its parts. A plan is a ladder in markdown whose generated lines carry marks, so that an update
 * finds them again:
 *
 *     - [x] **SQL**: Demonstrate Expert proficiency <!-- rungs: readiness/capability/sql -->
 *
 * An item is such a line and everything up to the next one, whoever wrote it. At the end stands a record of what was
 * generated last, as fingerprints: so it can be told which lines are a person's, without keeping a second copy of the
 * text.
 */
import { fingerprint } from '../domain/fingerprint.ts'

/** A line with a mark, and what follows it. */
export interface PlanItem {
  readonly id: string
  /** The marked line first; without its mark, and with its box, where it has one, empty. */
  readonly lines: readonly string[]
  /** Nothing where there is no box. */
  readonly ticked: boolean | undefined
}

export interface PlanText {
  /** What stands before the first mark. */
  readonly head: readonly string[]
  readonly items: readonly PlanItem[]
  /** What was generated last; nothing where the record is gone or damaged. */
  readonly record: PlanRecord | undefined
}

export interface PlanRecord {
  /** Fingerprints of the lines that were generated, by item; those of the head under the empty id. */
  readonly lines: ReadonlyMap<string, readonly string[]>
  /** Fingerprints of the remarks that an update left, which the next one takes away. */
  readonly remarks: ReadonlySet<string>
}

// A text of a profile that looks like a mark has its bracket escaped, as every template does.
const mark = /[ \t]*(?<!\\)<!-- rungs: ([^\s<>]+) -->[ \t]*$/
const box = /^(\s*(?:[-*+]|\d+[.)]) \[)([ xX])(\])/
const remarkMark = '<!-- rungs remark -->'
const remarkSign = new RegExp(`[ \\t]*(?<!\\\\)${remarkMark}`)
const remarkEnd = new RegExp(`(?<!\\\\)${remarkMark}$`)
const recordStart = '<!-- rungs record: what was generated last, for the next update'
const recordEnd = '-->'
const headId = ''

/**
 * Reads a plan. Lines end in `\n`, or in `\r\n` throughout. Every line of the text is in the head, in an item, or in
 * the record.
 */
export function readPlanText(text: string): PlanText {
  const { lines, record } = cutRecord(text.split('\n').map((line) => line.replace(/\r$/, '')))
  const parts = [{ id: headId, lines: [] as string[], ticked: undefined as boolean | undefined }]
  const seen = new Set<string>()
  for (const line of lines) {
    const id = mark.exec(line)?.[1]
    // An item that was copied is a person's text: only its first one is ours.
    if (id === undefined || seen.has(id)) parts.at(-1)?.lines.push(id === undefined ? line : line.replace(mark, ''))
    else {
      seen.add(id)
      const plain = line.replace(mark, '')
      parts.push({ id, lines: [plain.replace(box, '$1 $3')], ticked: tickOf(plain) })
    }
  }
  const [head, ...items] = parts
  return { head: head?.lines ?? [], items, record }
}

function tickOf(line: string): boolean | undefined {
  const sign = box.exec(line)?.[2]
  return sign === undefined ? undefined : sign !== ' '
}

/** The last record counts: one that was pasted in the middle is text. */
function cutRecord(lines: readonly string[]): { lines: readonly string[]; record: PlanRecord | undefined } {
  const start = lines.lastIndexOf(recordStart)
  const end = start < 0 ? -1 : lines.indexOf(recordEnd, start)
  const record = end < 0 ? undefined : parseRecord(lines.slice(start + 1, end))
  return record
    ? { lines: withoutEnd([...withoutEnd(lines.slice(0, start)), ...lines.slice(end + 1)]), record }
    : { lines: withoutEnd(lines), record: undefined }
}

function parseRecord(lines: readonly string[]): PlanRecord | undefined {
  const byItem = new Map<string, string[]>()
  let remarks: readonly string[] = []
  for (const line of lines) {
    const [id = '', ...prints] = line.split(' ')
    // A word that somebody typed in here is shorter than a fingerprint, and must not be taken for one.
    if (!prints.every((print) => /^[0-9a-z]{8,}$/.test(print)) || (prints.length === 0 && id !== '.')) return undefined
    if (id === '!') remarks = prints
    else byItem.set(id === '.' ? headId : id, prints)
  }
  return byItem.size > 0 ? { lines: byItem, remarks: new Set(remarks) } : undefined
}

/** The positions that a plan is about, `role@level`, as its head names them. */
export function positionsOf({
  head,
}: Pick<PlanText, 'head'>): { readonly from: string; readonly to: string } | undefined {
  const valueOf = (key: string): string | undefined =>
    head.flatMap((line) => new RegExp(`^${key}:\\s*["']?([^"'#]+?)["']?\\s*$`).exec(line)?.[1] ?? [])[0]
  const from = valueOf('from')
  const to = valueOf('to')
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** What a generated document says, to be held against an edited one. Two items of one id are told apart. */
export function readGenerated(text: string): PlanText {
  const times = new Map<string, number>()
  const unique = text.replace(new RegExp(mark.source, 'gm'), (whole, id: string) => {
    const n = (times.get(id) ?? 0) + 1
    times.set(id, n)
    return n === 1 ? whole : whole.replace(id, `${id}~${n}`)
  })
  return readPlanText(unique)
}

/**
 * Writes a plan: its parts, and the record of what was generated.
 * @param generated what the record is about
 */
export function writePlanText(head: readonly string[], items: readonly PlanItem[], generated: PlanText): string {
  const lines = [...head, ...items.flatMap(printItem)]
  const remarks = lines.filter((line) => remarkEnd.test(line)).map(fingerprintOf)
  const entries = [
    ...(remarks.length > 0 ? [`! ${remarks.join(' ')}`] : []),
    recordLine('.', generated.head),
    ...generated.items.map(({ id, lines: own }) => recordLine(id, own)),
  ]
  return [...withoutEnd(lines), '', recordStart, ...entries, recordEnd, ''].join('\n')
}

function printItem(item: PlanItem): string[] {
  const [first = '', ...rest] = item.lines
  return [`${item.ticked === true ? tickedLine(item) : first} <!-- rungs: ${item.id} -->`, ...rest]
}

/** The line that an item was ticked on, as it was written. */
export function tickedLine({ lines }: PlanItem): string {
  return (lines[0] ?? '').replace(box, '$1x$3')
}

export function hasBox(line: string): boolean {
  return box.test(line)
}

function recordLine(id: string, lines: readonly string[]): string {
  return [id, ...lines.map(fingerprintOf)].join(' ')
}

/** Blanks at the end of a line come and go with editors. */
export function fingerprintOf(line: string): string {
  return fingerprint(line.trimEnd())
}

/** Without the empty lines at the end: how many there are depends on what comes next. */
export function withoutEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1)
}

/** A remark of an update, in a quote of its own. */
export function remark(text: string): string {
  return `> ${text} ${remarkMark}`
}

/** An id as a mark can hold it. */
export function idInMark(id: string): string {
  return id === '' ? '%' : id.replace(/[\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

/** A line that a person has copied out of a plan, without what would make it an item or a remark of another one. */
export function withoutSigns(line: string): string {
  const plain = line.replace(remarkSign, '').replace(mark, '')
  return plain === line ? line : withoutSigns(plain)
}

/**
 * Takes the remarks of the last update away. One that a person has written in stays, and is a remark no more: the next
 * update would take it away.
 * @param remarks fingerprints
 */
export function withoutRemarks(lines: readonly string[], remarks: ReadonlySet<string>): string[] {
  return lines.filter((line) => !remarks.has(fingerprintOf(line))).map((line) => line.replace(remarkSign, ''))
}
