/** Reads the text of a plan to data: everything that the person wrote, without the generated lines. */
import { fingerprint } from '../../domain/fingerprint.ts'
import type { Gap } from '../../gap/gap.ts'
import { splitEvidence } from '../evidence.ts'
import {
  fingerprintOf,
  type PlanItem,
  type PlanText,
  positionsOf,
  readGenerated,
  withoutRemarks,
  withoutTrailingEmptyLines,
} from '../plan-text.ts'
import { isListItem, listIndent, type PlanLabels, ratedCapability, wholePlan, wordingOf } from './plan-items.ts'
import { isDay, type PlanEvidence, type PlanState, type Worded } from './plan-state.ts'
import { stepWording } from './step-wording.ts'

/**
 * Returns the state of a plan, or undefined when the text names no positions. Lines that are not generated and have no
 * other meaning are notes, so nothing is lost.
 * @param generated the document that is generated now, if known. A plan without a record needs it to tell notes from
 * generated lines
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
    const capability = ratedCapability(item.id)
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
        isListItem(item) ? listIndent : 0,
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
 * Returns the lines that the person wrote. Generated lines at both ends are certain, so they are removed first. In
 * between, an empty line or a rule may be the person's although it equals a generated one.
 */
function ownLines(lines: readonly string[], generated: readonly string[]): string[] {
  const all = withoutTrailingEmptyLines(lines)
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

/** Returns the notes before the first item, and unknown lines in the front matter. */
function headNotes(head: readonly string[], base: readonly string[] | undefined): string[] {
  // Without the generated lines, all of the head would look like a note.
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

/** Returns the first line of an item as a note if the person changed it. */
function ownFirstLine({ lines: [first = ''] }: PlanItem, generated: string | undefined): string[] {
  return fingerprintOf(first) === generated
    ? []
    : [first.replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '')]
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

/** @param most further indentation belongs to the text, for example to a code block */
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
