/** For people: each finding with the text that it is about, why it matters and what to do. */
import type { Finding, Place, Related } from '../finding.ts'
import { placeText } from '../place-text.ts'
import { visible, widthOf } from './cells.ts'
import { countFindings } from './count-findings.ts'
import { frame, reportWidth } from './frame.ts'
import { type FindingGroup, groupFindings } from './group-findings.ts'
import { limitWarnings, warningTotals } from './limit-warnings.ts'
import type { Paint, Report } from './report.ts'
import type { Mark } from './line-marks.ts'
import { wrap } from './wrap.ts'

/** More places of one message are only counted. */
const mostPlaces = 20

/** Two places that are not more lines apart stand in one frame. */
const nearLines = 3

/** Two marks in one line that are further apart do not fit beside each other when the line is cut. */
const nearColumns = 60

type Lines = (file: string) => readonly string[] | undefined

export function pretty({ findings, textOf, files, outcome, mostWarnings }: Report, paint: Paint): string {
  if (findings.length === 0) return ''
  const cache = new Map<string, readonly string[] | undefined>()
  const lines: Lines = (file) => {
    if (!cache.has(file)) cache.set(file, textOf(file)?.split('\n'))
    return cache.get(file)
  }
  const explained = new Set<string>()
  const groups = groupFindings(findings)
  const shown = limitWarnings(groups, ({ found }) => found, mostWarnings)
  const blocks = shown.map((group) => {
    const block = blockOf(group, lines, paint, !explained.has(group.found.code))
    explained.add(group.found.code)
    return `${block.join('\n')}\n\n`
  })
  const totals = shown.length < groups.length ? warningTotals(findings) : ''
  return `${blocks.join('')}${totals}${countFindings(findings, files)} · ${outcome}\n`
}

/** @param isFirst of its code: why it matters is said once */
function blockOf({ found, words, others }: FindingGroup, lines: Lines, paint: Paint, isFirst: boolean): string[] {
  const { severity, headline, why, remedy, hint } = words
  const mark = { sign: '^', paint: paint[severity], label: hint }
  const near =
    found.related && isNear(found.at, found.related.at)
      ? [markOf(found.related.at, relatedMark(found.related, paint))]
      : []
  const shown = frameAt(found.at, lines, [markOf(found.at, mark), ...near], paint)
  const fix = `${visible(remedy)}${found.edits ? '  (--fix can do it)' : ''}`
  return [
    ...headLines(found, severity, headline, paint),
    ...framed(shown),
    ...(found.related && (near.length === 0 || shown.length === 0) ? seeLines(found.related, lines, paint) : []),
    ...alsoLines(others, paint),
    ...(isFirst ? labeled('why', `${visible(why)}.`, paint) : []),
    ...(hint !== undefined && shown.length === 0 ? labeled('hint', visible(hint), paint) : []),
    ...labeled('fix', fix, paint),
    ...(isFirst ? labeled('docs', `rungs explain ${found.code}`, paint) : []),
  ]
}

/** The place stays whole, however long it is: people click and copy it. */
function headLines({ at, code }: Finding, severity: 'error' | 'warning', headline: string, paint: Paint): string[] {
  const place = visible(placeText(at))
  const name = `${severity}[${code}]`
  const first = reportWidth - widthOf(place) - 1
  const fits = first >= widthOf(name)
  const [start = '', ...rest] = wrap(`${name} ${visible(headline)}`, reportWidth - 2, fits ? first : reportWidth - 2)
  const painted = start.replace(name, () => paint[severity](name))
  return [...(fits ? [`${place} ${painted}`] : [place, `  ${painted}`]), ...rest.map((line) => `  ${line}`)]
}

function seeLines({ at, text }: Related, lines: Lines, paint: Paint): string[] {
  const place = visible(placeText(at))
  const first = reportWidth - widthOf(`  see: ${place} `)
  const words = visible(text)
  const see =
    widthOf(words) <= first
      ? [`  ${paint.quiet('see:')} ${place} ${words}`]
      : [`  ${paint.quiet('see:')} ${place}`, ...indented(words)]
  return [...see, ...framed(frameAt(at, lines, [markOf(at, { sign: '-', paint: paint.related })], paint))]
}

function alsoLines(others: readonly Place[], paint: Paint): string[] {
  if (others.length === 0) return []
  const more = others.length - mostPlaces
  return [
    `  ${paint.quiet('also:')}`,
    ...others.slice(0, mostPlaces).map((place) => `    ${visible(placeText(place))}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
    '',
  ]
}

function labeled(label: string, text: string, paint: Paint): string[] {
  const [first = '', ...rest] = wrap(text, reportWidth - 4, reportWidth - label.length - 4)
  return [`  ${paint.quiet(`${label}:`)} ${first}`, ...rest.map((line) => `    ${line}`)]
}

function indented(text: string): string[] {
  return wrap(text, reportWidth - 4).map((line) => `    ${line}`)
}

function framed(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines, '']
}

function frameAt({ file }: Place, lines: Lines, marks: readonly (Mark | undefined)[], paint: Paint): string[] {
  const text = lines(file)
  const placed = marks.filter((mark) => mark !== undefined)
  return text && placed.length > 0 ? frame(text, placed, paint.quiet) : []
}

function relatedMark({ text }: Related, paint: Paint): Omit<Mark, 'start' | 'end'> {
  return { sign: '-', label: text, paint: paint.related }
}

function markOf({ start, end }: Place, mark: Omit<Mark, 'start' | 'end'>): Mark | undefined {
  return start && { ...mark, start, end }
}

/** Returns whether both places can be shown at once. */
function isNear(a: Place, b: Place): boolean {
  if (a.file !== b.file || !a.start || !b.start) return false
  if (a.start.line === b.start.line) return Math.abs(a.start.column - b.start.column) <= nearColumns
  const [upper, lower] = a.start.line < b.start.line ? [a, b] : [b, a]
  return (lower.start?.line ?? 0) - (upper.end?.line ?? upper.start?.line ?? 0) <= nearLines
}
