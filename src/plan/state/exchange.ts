/**
 * From a plan's text to its data and back: what a browser exports is what `rungs plan` reads, and the other way round.
 */
import { fingerprint } from '../../domain/fingerprint.ts'
import type { Gap } from '../../gap/gap.ts'
import { splitEvidence } from '../evidence.ts'
import {
  fingerprintOf,
  idInMark,
  type PlanItem,
  type PlanText,
  positionsOf,
  readGenerated,
  withoutEnd,
  withoutRemarks,
  withoutSigns,
  writePlanText,
} from '../plan-text.ts'
import { stepWording } from './step-wording.ts'
import { isDay, type PlanEvidence, type PlanState, type Worded } from './plan-state.ts'

/** The item that notes about the plan as a whole stand below. */
const wholePlan = { id: 'section/notes', note: 'plan' } as const

/** What a text says that is nobody's words. */
export interface PlanLabels {
  /** Stands before a target date: `**Target date**: 2026-05-01`. */
  readonly targetDate: string
}

/**
 * Everything of a person in the text of a plan. Lines that are neither generated nor anything else are notes, so
 * nothing is dropped.
 * @param generated what would be generated now, where that is known: then nothing of it is taken for a note, even
 * without a record
 */
export function planStateFromText(
  plan: PlanText,
  gap: Gap,
  labels: PlanLabels,
  generated?: string,
): PlanState | undefined {
  const positions = positionsOf(plan)
  if (!positions) return undefined
  const fresh = generated === undefined ? new Map<string, readonly string[]>() : printsOf(readGenerated(generated))
  const baseOf = (id: string): readonly string[] | undefined => plan.record?.lines.get(id) ?? fresh.get(id)
  const remarks = plan.record?.remarks ?? new Set<string>()
  const ticks = new Map<string, string>()
  const standings = new Map<string, Worded<string>>()
  const evidence: PlanEvidence[] = []
  const notes = new Map<string, string>()
  const dates = new Map<string, string>()
  const note = (id: string, lines: readonly string[]): void => {
    const text = trimmed(lines)
    const key = id === wholePlan.id ? wholePlan.note : id
    const before = notes.get(key)
    if (text !== '') notes.set(key, before === undefined ? text : `${before}\n\n${text}`)
  }
  note(wholePlan.note, headNotes(plan.head, baseOf('')))
  for (const item of plan.items) {
    const base = baseOf(item.id)
    if (item.ticked === true) ticks.set(item.id, wordingOf(item))
    const capability = capabilityOf(item.id)
    const standing = capability === undefined ? undefined : standingIn(item, capability, gap)
    if (capability !== undefined && standing) standings.set(capability, standing)
    const own = ownLines(withoutRemarks(item.lines.slice(1), remarks), base?.slice(1) ?? [])
    const { evidence: found, others } = splitEvidence(item.id, own)
    evidence.push(...found)
    const date = others.map((line) => dateIn(line, labels)).find((day) => day !== undefined)
    if (date !== undefined) dates.set(item.id, date)
    const first =
      capability === undefined && plan.record?.lines.has(item.id) === true ? ownFirstLine(item, base?.[0]) : []
    note(item.id, [
      ...first,
      ...dedented(
        others.filter((line) => date === undefined || dateIn(line, labels) !== date),
        isPoint(item) ? indentOfPoint : 0,
      ),
    ])
  }
  const start = plan.head.map(startIn).find((day) => day !== undefined)
  const whole = {
    ticks: Object.fromEntries(ticks),
    standings: Object.fromEntries(standings),
    notes: Object.fromEntries(notes),
    dates: Object.fromEntries(dates),
  }
  return { version: 1, ...positions, ...(start === undefined ? {} : { start }), evidence, ...whole }
}

function printsOf({ head, items }: PlanText): Map<string, readonly string[]> {
  return new Map([{ id: '', lines: head }, ...items].map(({ id, lines }) => [id, lines.map(fingerprintOf)]))
}

/**
 * The lines that a person wrote. What was generated is taken from both ends first, where it surely is: in between a
 * line that looks like a generated one, an empty one or a rule, may be theirs.
 */
function ownLines(lines: readonly string[], generated: readonly string[]): string[] {
  const all = withoutEnd(lines)
  const base = generated.slice(0, generated.findLastIndex((print) => print !== fingerprintOf('')) + 1)
  const prints = all.map(fingerprintOf)
  const most = Math.min(all.length, base.length)
  let end = 0
  while (end < most && prints[all.length - 1 - end] === base[base.length - 1 - end]) end += 1
  let start = 0
  while (start < most - end && prints[start] === base[start]) start += 1
  const left = base.slice(start, base.length - end)
  return all.slice(start, all.length - end).filter((line) => {
    const at = line.trim() === '' ? -1 : left.indexOf(fingerprintOf(line))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What stands between the front matter and the first item, or in the front matter beside what plans have there. */
function headNotes(head: readonly string[], base: readonly string[] | undefined): string[] {
  // Without knowing what was generated, all of it would look like a note.
  if (!base) return []
  const plain = head.map((line) => line.replace(/^\uFEFF/, ''))
  return ownLines(plain, base).filter(
    (line) => !/^(?:---$|plan:|from:|to:|updated:)/.test(line) && startIn(line) === undefined,
  )
}

function startIn(line: string): string | undefined {
  const day = /^start:\s*["']?(\d{4}-\d{2}-\d{2})["']?\s*$/.exec(line)?.[1]
  return isDay(day) ? day : undefined
}

/** A generated line that a person has rewritten says something of theirs. */
function ownFirstLine({ lines: [first = ''] }: PlanItem, generated: string | undefined): string[] {
  return fingerprintOf(first) === generated
    ? []
    : [first.replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '')]
}

function capabilityOf(id: string): string | undefined {
  return /^standing\/(.*)$/.exec(id)?.[1]
}

/** What belongs to a point of a list is indented below it. */
const indentOfPoint = 2

function isPoint({ lines: [first = ''] }: Pick<PlanItem, 'lines'>): boolean {
  return /^\s*(?:[-*+]|\d+[.)]) /.test(first)
}

/** The words of an item, as a tick remembers them. */
export function wordingOf({ lines }: Pick<PlanItem, 'lines'>): string {
  return fingerprint((lines[0] ?? '').trim())
}

function standingIn({ lines }: PlanItem, capability: string, gap: Gap): Worded<string> | undefined {
  const line = lines[0] ?? ''
  const colon = line.includes('**:') ? line.indexOf('**:') + 3 : line.indexOf(':') + 1
  const text = line.slice(colon).trim()
  const plain = text.replace(/[*_`]/g, '').trim()
  if (plain === '') return undefined
  const folded = plain.toLocaleLowerCase('und')
  const found = gap.capabilities.find((entry) => entry.capability.id === capability)?.capability
  const step = found?.stepTransitions.find(
    ({ to }) => to.id === folded || to.name.toLocaleLowerCase('und') === folded,
  )?.to
  const value = step?.id ?? text
  return { value, wording: (found && stepWording(found, value)) ?? fingerprint(text) }
}

function dateIn(line: string, { targetDate }: PlanLabels): string | undefined {
  const day = line.trim().startsWith(`**${targetDate}**:`) ? line.slice(line.indexOf('**:') + 3).trim() : undefined
  return isDay(day) ? day : undefined
}

/** @param most more than this is the person's own: a block of code, say */
function dedented(lines: readonly string[], most: number): string[] {
  const indent = Math.min(most, ...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(indent)))
}

function trimmed(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n{3,}/g, '\n\n')
}

/**
 * A plan with everything of a person in it, ready for `rungs plan update`. The same state gives the same bytes.
 * @param generated the plan as its template makes it, without a record
 */
export function planTextFromState(state: PlanState, generated: string, gap: Gap, labels: PlanLabels): string {
  const fresh = readGenerated(generated)
  const known = new Set(fresh.items.map(({ id }) => id))
  const items = fresh.items.map((item) => withState(item, state, gap, labels))
  const at = items.findIndex(({ id }) => id === wholePlan.id) + 1
  const head =
    state.start === undefined
      ? fresh.head
      : fresh.head.flatMap((line) => (line.startsWith('to: ') ? [line, `start: "${state.start ?? ''}"`] : [line]))
  // What belongs to an item that is not generated any more has an item of its own behind the notes.
  return writePlanText(head, items.toSpliced(at > 0 ? at : items.length, 0, ...goneItems(state, known, labels)), fresh)
}

function withState(item: PlanItem, state: PlanState, gap: Gap, labels: PlanLabels): PlanItem {
  const [first = '', ...rest] = item.lines
  const capability = capabilityOf(item.id)
  const standing = capability === undefined ? undefined : entryOf(state.standings, capability)
  const lines = [
    standing && capability !== undefined
      ? `${first.trimEnd()} ${oneLine(stepName(capability, standing.value, gap))}`
      : first,
    ...placed(rest, below(item, linesOf(item.id, state, labels)), isPoint(item)),
  ]
  return { ...item, lines, ticked: item.ticked === undefined ? undefined : Object.hasOwn(state.ticks, item.id) }
}

function below(item: Pick<PlanItem, 'lines'>, lines: readonly string[]): readonly string[] {
  const indent = isPoint(item) ? ' '.repeat(indentOfPoint) : ''
  return lines.map((line) => (line.trim() === '' ? '' : indent + line))
}

/**
 * Below what was generated, before the empty lines and the rule that end it; in a paragraph of its own, except in a
 * list.
 */
function placed(rest: readonly string[], own: readonly string[], isInList: boolean): readonly string[] {
  if (own.length === 0) return rest
  const end = rest.findLastIndex((line) => !/^\s*(?:-{3,})?\s*$/.test(line)) + 1
  return isInList
    ? [...rest.slice(0, end), ...own, ...rest.slice(end)]
    : [...rest.slice(0, end), '', ...own, ...(rest.length > end ? rest.slice(end) : [''])]
}

function linesOf(id: string, state: PlanState, { targetDate }: PlanLabels): string[] {
  const note = noteOf(id, state)
  const evidence = state.evidence
    .filter(({ on }) => on === id)
    .map(
      ({ date, text, criteria }) =>
        `- ${date}: ${oneLine(text)}${criteria.length > 0 ? ` (${criteria.map((each) => `#${oneLine(each)}`).join(', ')})` : ''}`,
    )
  const date = entryOf(state.dates, id)
  const written = note === '' ? [] : ['', ...note.split(/\r\n|\r|\n/).map(withoutSigns)]
  return [...(date === undefined ? [] : [`**${targetDate}**: ${date}`]), ...evidence, ...written]
}

function noteOf(id: string, { notes }: PlanState): string {
  const ids = id === wholePlan.id ? [wholePlan.note, id] : id === wholePlan.note ? [] : [id]
  return ids.flatMap((each) => entryOf(notes, each) ?? []).join('\n\n')
}

function oneLine(text: string): string {
  return withoutSigns(text.replace(/\s+/g, ' ').trim())
}

function goneItems(state: PlanState, known: ReadonlySet<string>, labels: PlanLabels): PlanItem[] {
  const { notes, dates, evidence, ticks, standings } = state
  const said = [
    ...Object.keys(dates),
    ...evidence.map(({ on }) => on),
    ...Object.keys(ticks),
    ...Object.keys(standings).map((id) => `standing/${id}`),
  ]
  const noted = Object.keys(notes).map((id) => (id === wholePlan.note ? wholePlan.id : id))
  const ids = Array.from(new Set([...said, ...noted])).filter((id) => !known.has(id))
  return ids.toSorted().map((id) => {
    const capability = capabilityOf(id)
    const standing = capability === undefined ? undefined : entryOf(standings, capability)
    const name = `${Object.hasOwn(ticks, id) ? '- [ ] ' : ''}**${oneLine(id)}**${standing ? `: ${oneLine(standing.value)}` : ''}`
    const own = linesOf(id, state, labels)
    const lines = [
      name,
      ...(isPoint({ lines: [name] }) || own[0] === '' ? [] : ['']),
      ...below({ lines: [name] }, own),
      '',
    ]
    return { id: idInMark(id), lines, ticked: Object.hasOwn(ticks, id) ? true : undefined }
  })
}

function stepName(capability: string, step: string, gap: Gap): string {
  const climbs = gap.capabilities.find((entry) => entry.capability.id === capability)?.capability.stepTransitions ?? []
  return climbs.find(({ to }) => to.id === step)?.to.name ?? step
}

/** Records come from people: one may hold an id that every object has, such as `constructor`. */
function entryOf<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}
