/** Writes the data of a plan as text. */
import type { Gap } from '../../gap/gap.ts'
import { idInMark, type PlanItem, readGenerated, withoutMarks, writePlanText } from '../plan-text.ts'
import { isListItem, listIndent, type PlanLabels, ratedCapability, wholePlan } from './plan-items.ts'
import type { PlanState } from './plan-state.ts'

/**
 * Returns the text of a plan with everything that the person wrote, ready for `rungs plan update`. The same state gives
 * the same bytes.
 * @param generated the document as the template generates it, without a record
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
  // Entries for items that are no longer generated follow the notes.
  return writePlanText(head, items.toSpliced(at > 0 ? at : items.length, 0, ...goneItems(state, known, labels)), fresh)
}

function withState(item: PlanItem, state: PlanState, gap: Gap, labels: PlanLabels): PlanItem {
  const [first = '', ...rest] = item.lines
  const capability = ratedCapability(item.id)
  const standing = capability === undefined ? undefined : entryOf(state.standings, capability)
  const lines = [
    standing && capability !== undefined
      ? `${first.trimEnd()} ${oneLine(stepName(capability, standing.value, gap))}`
      : first,
    ...insertBelow(rest, indented(item, linesOf(item.id, state, labels)), isListItem(item)),
  ]
  return { ...item, lines, ticked: item.ticked === undefined ? undefined : Object.hasOwn(state.ticks, item.id) }
}

function indented(item: Pick<PlanItem, 'lines'>, lines: readonly string[]): readonly string[] {
  const indent = isListItem(item) ? ' '.repeat(listIndent) : ''
  return lines.map((line) => (line.trim() === '' ? '' : indent + line))
}

/**
 * Inserts lines after the generated ones, before trailing empty lines and rules. Outside of lists they form a separate
 * paragraph.
 */
function insertBelow(rest: readonly string[], own: readonly string[], isInList: boolean): readonly string[] {
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
    .map(({ date, text, criteria }) => `- ${date}: ${oneLine(text)}${criteriaText(criteria)}`)
  const date = entryOf(state.dates, id)
  const written = note === '' ? [] : ['', ...note.split(/\r\n|\r|\n/).map(withoutMarks)]
  return [...(date === undefined ? [] : [`**${targetDate}**: ${date}`]), ...evidence, ...written]
}

function criteriaText(criteria: readonly string[]): string {
  return criteria.length === 0 ? '' : ` (${criteria.map((each) => `#${oneLine(each)}`).join(', ')})`
}

function noteOf(id: string, { notes }: PlanState): string {
  const ids = id === wholePlan.id ? [wholePlan.note, id] : id === wholePlan.note ? [] : [id]
  return ids.flatMap((each) => entryOf(notes, each) ?? []).join('\n\n')
}

function oneLine(text: string): string {
  return withoutMarks(text.replace(/\s+/g, ' ').trim())
}

function goneItems(state: PlanState, known: ReadonlySet<string>, labels: PlanLabels): PlanItem[] {
  const { notes, dates, evidence, ticks, standings } = state
  const written = [
    ...Object.keys(dates),
    ...evidence.map(({ on }) => on),
    ...Object.keys(ticks),
    ...Object.keys(standings).map((id) => `standing/${id}`),
  ]
  const noted = Object.keys(notes).map((id) => (id === wholePlan.note ? wholePlan.id : id))
  const ids = Array.from(new Set([...written, ...noted])).filter((id) => !known.has(id))
  return ids.toSorted().map((id) => {
    const capability = ratedCapability(id)
    const standing = capability === undefined ? undefined : entryOf(standings, capability)
    const box = Object.hasOwn(ticks, id) ? '- [ ] ' : ''
    const name = `${box}**${oneLine(id)}**${standing ? `: ${oneLine(standing.value)}` : ''}`
    const own = linesOf(id, state, labels)
    const lines = [
      name,
      ...(isListItem({ lines: [name] }) || own[0] === '' ? [] : ['']),
      ...indented({ lines: [name] }, own),
      '',
    ]
    return { id: idInMark(id), lines, ticked: Object.hasOwn(ticks, id) ? true : undefined }
  })
}

function stepName(capability: string, step: string, gap: Gap): string {
  const transitions =
    gap.capabilities.find((entry) => entry.capability.id === capability)?.capability.stepTransitions ?? []
  return transitions.find(({ to }) => to.id === step)?.to.name ?? step
}

/** Files may contain ids that every object has, such as `constructor`. */
function entryOf<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}
