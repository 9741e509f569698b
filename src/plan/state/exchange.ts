/** From a plan's text to its data and back: what a browser exports is what `rungs plan` reads, and the other way round. */
import { fingerprint } from '../../domain/fingerprint.ts'
import type { Gap } from '../../gap/gap.ts'
import { entryPattern, evidenceOf } from '../evidence.ts'
import { fingerprintOf, type PlanItem, type PlanText, positionsOf, readGenerated, withoutRemarks, writePlanText } from '../plan-text.ts'
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
 * Everything of a person in the text of a plan. Lines that are neither generated nor anything else are notes, so nothing is dropped.
 * @param generated what would be generated now, where that is known: then nothing of it is taken for a note, even without a record
 */
export function stateOfText(plan: PlanText, gap: Gap, labels: PlanLabels, generated?: string): PlanState | undefined {
  const positions = positionsOf(plan)
  if (!positions) return undefined
  const fresh = generated === undefined ? undefined : readGenerated(generated)
  const ticks: Record<string, string> = {}
  const standings: Record<string, Worded<string>> = {}
  const evidence: PlanEvidence[] = []
  const notes: Record<string, string> = {}
  const dates: Record<string, string> = {}
  for (const item of plan.items) {
    const known = new Set([...(plan.record?.lines.get(item.id) ?? []), ...(fresh?.items.find(({ id }) => id === item.id)?.lines.map(fingerprintOf) ?? [])])
    if (item.ticked === true) ticks[item.id] = wordingOf(item)
    const capability = /^standing\/(.+)$/.exec(item.id)?.[1]
    const standing = capability === undefined ? undefined : standingIn(item, capability, gap)
    if (capability !== undefined && standing) standings[capability] = standing
    evidence.push(...evidenceOf(item))
    const rest = plan.record ? withoutRemarks(item.lines.slice(1), plan.record) : item.lines.slice(1)
    const own = withoutEvidence(rest).filter((line) => !known.has(fingerprintOf(line)))
    const date = own.map((line) => dateIn(line, labels)).find((day) => day !== undefined)
    if (date !== undefined) dates[item.id] = date
    const note = dedented(own.filter((line) => dateIn(line, labels) !== date || date === undefined))
    if (note !== '') notes[item.id === wholePlan.id ? wholePlan.note : item.id] = note
  }
  const start = plan.head.map((line) => /^start:\s*["']?(\d{4}-\d{2}-\d{2})["']?\s*$/.exec(line)?.[1]).find((day) => isDay(day))
  return { version: 1, ...positions, ...(start === undefined ? {} : { start }), ticks, standings, evidence, notes, dates }
}

/** The words of an item, as a tick remembers them. */
export function wordingOf({ lines }: Pick<PlanItem, 'lines'>): string {
  return fingerprint((lines[0] ?? '').trim())
}

function standingIn({ lines }: PlanItem, capability: string, gap: Gap): Worded<string> | undefined {
  const line = lines[0] ?? ''
  const colon = line.includes('**:') ? line.indexOf('**:') + 3 : line.indexOf(':') + 1
  const text = line.slice(colon).replace(/[*_`]/g, '').trim()
  if (text === '') return undefined
  const folded = text.toLocaleLowerCase('und')
  const found = gap.capabilities.find((entry) => entry.capability.id === capability)?.capability
  const step = found?.climbs.find(({ to }) => to.id === folded || to.name.toLocaleLowerCase('und') === folded)?.to
  const value = step?.id ?? text
  return { value, wording: (found && stepWording(found, value)) ?? fingerprint(text) }
}

/** The lines that are no part of a piece of evidence. */
function withoutEvidence(lines: readonly string[]): string[] {
  let indent = -1
  return lines.filter((line) => {
    const found = entryPattern.exec(line)
    if (found) {
      indent = (found[1] ?? '').length
      return false
    }
    const goesOn = indent >= 0 && /^\s+[^\s>*+-]/.test(line) && line.search(/\S/) > indent
    if (!goesOn) indent = -1
    return !goesOn
  })
}

function dateIn(line: string, { targetDate }: PlanLabels): string | undefined {
  const day = line.trim().startsWith(`**${targetDate}**:`) ? line.slice(line.indexOf('**:') + 3).trim() : undefined
  return isDay(day) ? day : undefined
}

function dedented(lines: readonly string[]): string {
  const written = lines.filter((line) => line.trim() !== '')
  const indent = Math.min(...written.map((line) => line.search(/\S/)))
  return lines
    .map((line) => line.slice(Math.min(indent, line.length)).trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n{3,}/g, '\n\n')
}

/**
 * A plan with everything of a person in it, ready for `rungs plan update`. The same state gives the same bytes.
 * @param generated the plan as its template makes it, without a record
 */
export function textOfState(state: PlanState, generated: string, gap: Gap, labels: PlanLabels): string {
  const fresh = readGenerated(generated)
  const items = fresh.items.map((item) => withState(item, state, gap, labels))
  const missing = unplaced(state, new Set(fresh.items.map(({ id }) => id)), labels)
  const head =
    state.start === undefined ? fresh.head : fresh.head.flatMap((line) => (line.startsWith('to: ') ? [line, `start: "${state.start ?? ''}"`] : [line]))
  // What belongs to an item that is not generated any more stands with the notes about the whole.
  const withMissing = items.map((item) => (item.id === wholePlan.id && missing.length > 0 ? { ...item, lines: [...item.lines, ...missing, ''] } : item))
  return writePlanText(head, withMissing, fresh)
}

function withState(item: PlanItem, state: PlanState, gap: Gap, labels: PlanLabels): PlanItem {
  const [first = '', ...rest] = item.lines
  const capability = /^standing\/(.+)$/.exec(item.id)?.[1]
  const standing = capability === undefined ? undefined : state.standings[capability]
  const added = linesOf(item.id, state, labels)
  const indent = /^\s*(?:[-*+]|\d+[.)]) /.test(first) ? '  ' : ''
  const own = added.map((line) => (line === '' ? '' : indent + line))
  const lines = [
    standing && capability !== undefined ? `${first.trimEnd()} ${stepName(capability, standing.value, gap)}` : first,
    ...placed(rest, own, indent !== ''),
  ]
  return { ...item, lines, ticked: item.ticked === undefined ? undefined : Object.hasOwn(state.ticks, item.id) }
}

/** Below what was generated, before the empty lines and the rule that end it; in a paragraph of its own, except in a list. */
function placed(rest: readonly string[], own: readonly string[], isInList: boolean): readonly string[] {
  if (own.length === 0) return rest
  const end = rest.findLastIndex((line) => !/^\s*(?:-{3,})?\s*$/.test(line)) + 1
  return isInList ? [...rest.slice(0, end), ...own, ...rest.slice(end)] : [...rest.slice(0, end), '', ...own, ...(rest.length > end ? rest.slice(end) : [''])]
}

function linesOf(id: string, state: PlanState, { targetDate }: PlanLabels): string[] {
  const note = state.notes[id === wholePlan.id ? wholePlan.note : id]
  const evidence = state.evidence
    .filter(({ on }) => on === id)
    .map(({ date, text, criteria }) => `- ${date}: ${oneLine(text)}${criteria.length > 0 ? ` (${criteria.map((each) => `#${each}`).join(', ')})` : ''}`)
  const date = state.dates[id]
  return [...(date === undefined ? [] : [`**${targetDate}**: ${date}`]), ...evidence, ...(note === undefined ? [] : ['', ...note.split('\n')])]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function unplaced(state: PlanState, known: ReadonlySet<string>, labels: PlanLabels): string[] {
  const ids = new Set([...Object.keys(state.notes), ...Object.keys(state.dates), ...state.evidence.map(({ on }) => on), ...Object.keys(state.ticks)])
  return Array.from(ids)
    .filter((id) => !known.has(id) && id !== wholePlan.note)
    .toSorted()
    .flatMap((id) => ['', `**${id}**${Object.hasOwn(state.ticks, id) ? ' [x]' : ''}`, '', ...linesOf(id, state, labels)])
}

function stepName(capability: string, step: string, gap: Gap): string {
  const climbs = gap.capabilities.find((entry) => entry.capability.id === capability)?.capability.climbs ?? []
  return climbs.find(({ to }) => to.id === step)?.to.name ?? step
}
