/**
 * Parses and prints the text of a plan. A plan is a ladder in markdown. Its generated lines have marks, so that an
 * update finds them again:
 *
 *     - [x] **SQL**: Demonstrate Expert proficiency <!-- rungs: readiness/capability/sql -->
 *
 * An item is a marked line and everything up to the next one, whether it was generated or written by a person. The plan
 * ends with a record: fingerprints of the lines that were generated last. Lines without a matching fingerprint were
 * written by the person.
 */
import { fingerprint } from '../domain/fingerprint.ts'

export interface PlanItem {
  readonly id: string
  /** The first line is the marked one, without its mark. Its checkbox, if any, is empty. */
  readonly lines: readonly string[]
  /** Undefined when the first line has no checkbox. */
  readonly ticked: boolean | undefined
}

export interface PlanText {
  /** The lines before the first mark. */
  readonly head: readonly string[]
  readonly items: readonly PlanItem[]
  /** The lines that were generated last; undefined when the record is missing or damaged. */
  readonly record: PlanRecord | undefined
}

interface PlanRecord {
  /** Fingerprints of the generated lines by item. The head has the empty id. */
  readonly lines: ReadonlyMap<string, readonly string[]>
  /** Fingerprints of the remarks of the last update, which the next one removes. */
  readonly remarks: ReadonlySet<string>
}

// Templates escape the bracket of a profile text that looks like a mark.
const mark = /[ \t]*(?<!\\)<!-- rungs: ([^\s<>]+) -->[ \t]*$/
const box = /^(\s*(?:[-*+]|\d+[.)]) \[)([ xX])(\])/
const remarkMark = '<!-- rungs remark -->'
const remarkPattern = new RegExp(`[ \\t]*(?<!\\\\)${remarkMark}`)
const remarkEnd = new RegExp(`(?<!\\\\)${remarkMark}$`)
const recordStart = '<!-- rungs record: what was generated last, for the next update'
const recordEnd = '-->'
const headId = ''

/**
 * Parses a plan. Lines end with `\n`, or all with `\r\n`. Each line of the text is in the head, in an item or in the
 * record.
 */
export function readPlanText(text: string): PlanText {
  const { lines, record } = cutRecord(text.split('\n').map((line) => line.replace(/\r$/, '')))
  const parts = [{ id: headId, lines: [] as string[], ticked: undefined as boolean | undefined }]
  const seen = new Set<string>()
  for (const line of lines) {
    const id = mark.exec(line)?.[1]
    // Only the first of several items with one id is generated; a person copied the others.
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

/** Cuts off the last record. A record that was pasted above it is text. */
function cutRecord(lines: readonly string[]): { lines: readonly string[]; record: PlanRecord | undefined } {
  const start = lines.lastIndexOf(recordStart)
  const end = start < 0 ? -1 : lines.indexOf(recordEnd, start)
  const record = end < 0 ? undefined : parseRecord(lines.slice(start + 1, end))
  return record
    ? {
        lines: withoutTrailingEmptyLines([
          ...withoutTrailingEmptyLines(lines.slice(0, start)),
          ...lines.slice(end + 1),
        ]),
        record,
      }
    : { lines: withoutTrailingEmptyLines(lines), record: undefined }
}

function parseRecord(lines: readonly string[]): PlanRecord | undefined {
  const byItem = new Map<string, string[]>()
  let remarks: readonly string[] = []
  for (const line of lines) {
    const [id = '', ...prints] = line.split(' ')
    // A word that a person typed into the record is shorter than a fingerprint.
    if (!prints.every((print) => /^[0-9a-z]{8,}$/.test(print)) || (prints.length === 0 && id !== '.')) return undefined
    if (id === '!') remarks = prints
    else byItem.set(id === '.' ? headId : id, prints)
  }
  return byItem.size > 0 ? { lines: byItem, remarks: new Set(remarks) } : undefined
}

/** Returns the positions in the front matter of a plan, as `role@level`. */
export function positionsOf({
  head,
}: Pick<PlanText, 'head'>): { readonly from: string; readonly to: string } | undefined {
  const valueOf = (key: string): string | undefined =>
    head.flatMap((line) => new RegExp(`^${key}:\\s*["']?([^"'#]+?)["']?\\s*$`).exec(line)?.[1] ?? [])[0]
  const from = valueOf('from')
  const to = valueOf('to')
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Parses a generated document. Repeated ids get a number, because generated items must be distinct. */
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
 * Prints a plan with its record.
 * @param generated the document that the record describes
 */
export function writePlanText(head: readonly string[], items: readonly PlanItem[], generated: PlanText): string {
  const lines = [...head, ...items.flatMap(printItem)]
  const remarks = lines.filter((line) => remarkEnd.test(line)).map(fingerprintOf)
  const entries = [
    ...(remarks.length > 0 ? [`! ${remarks.join(' ')}`] : []),
    recordLine('.', generated.head),
    ...generated.items.map(({ id, lines: own }) => recordLine(id, own)),
  ]
  return [...withoutTrailingEmptyLines(lines), '', recordStart, ...entries, recordEnd, ''].join('\n')
}

function printItem(item: PlanItem): string[] {
  const [first = '', ...rest] = item.lines
  return [`${item.ticked === true ? tickedLine(item) : first} <!-- rungs: ${item.id} -->`, ...rest]
}

/** Returns the first line of a ticked item with its tick. */
export function tickedLine({ lines }: PlanItem): string {
  return (lines[0] ?? '').replace(box, '$1x$3')
}

export function hasBox(line: string): boolean {
  return box.test(line)
}

function recordLine(id: string, lines: readonly string[]): string {
  return [id, ...lines.map(fingerprintOf)].join(' ')
}

/** Ignores trailing spaces, because editors add and remove them. */
export function fingerprintOf(line: string): string {
  return fingerprint(line.trimEnd())
}

/** Removes empty lines at the end. Their number depends on what follows. */
export function withoutTrailingEmptyLines(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1)
}

/** Formats a remark of an update as a block quote. */
export function remark(text: string): string {
  return `> ${text} ${remarkMark}`
}

/** Escapes an id for use in a mark. */
export function idInMark(id: string): string {
  return id === '' ? '%' : id.replace(/[\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

/** Removes marks from a line that a person copied from a plan, so that it is no item or remark of another plan. */
export function withoutMarks(line: string): string {
  const plain = line.replace(remarkPattern, '').replace(mark, '')
  return plain === line ? line : withoutMarks(plain)
}

/**
 * Removes the remarks of the last update. A remark that a person edited stays as plain text, so that the next update
 * keeps it.
 * @param remarks fingerprints of the remarks
 */
export function withoutRemarks(lines: readonly string[], remarks: ReadonlySet<string>): string[] {
  return lines.filter((line) => !remarks.has(fingerprintOf(line))).map((line) => line.replace(remarkPattern, ''))
}
