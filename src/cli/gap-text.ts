/** Formats a gap for a terminal: one line per capability, with the difference in wording below. */
import { durationText } from '../domain/duration.ts'
import { positionId } from '../domain/position.ts'
import type { Framework } from '../domain/framework.ts'
import type { CapabilityGap, CriterionChange, Gap, PositionRef, WordRun } from '../gap/gap.ts'
import { areAlike } from '../gap/likeness.ts'
import { byUrgency } from '../gap/order.ts'
import { cheapestPath } from '../gap/path.ts'

/** Returns plain text without colors, for pipes and comparisons. */
export function gapText(framework: Framework, gap: Gap): string {
  const capabilities = byUrgency(gap.capabilities)
  const parts = [
    heading(gap),
    section(
      'raised',
      capabilities.filter(({ kind }) => kind === 'raised'),
    ),
    section(
      'new',
      capabilities.filter(({ kind }) => kind === 'new'),
    ),
    section(
      'expected less',
      capabilities.filter(({ kind }) => kind === 'lowered' || kind === 'dropped'),
    ),
    section(
      'not described yet',
      capabilities.filter(({ kind }) => kind === 'unknown'),
    ),
    section(
      'unchanged',
      capabilities.filter(({ kind }) => kind === 'unchanged'),
    ),
    responsibilities(gap),
    path(framework, gap),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function heading({ kind, from, to, time, notes }: Gap): string {
  const duration = time ? `, ${durationText(time.duration)}` : ''
  return `${standText(from)} → ${standText(to)} (${kind}${duration})\n${notes ? `${notes.value}\n` : ''}`
}

function standText({ role, level }: PositionRef): string {
  return `${role.name} ${level.name}`
}

function section(title: string, entries: readonly CapabilityGap[]): string {
  return entries.length === 0 ? '' : `${title}\n${entries.map(entryText).join('')}`
}

function entryText(entry: CapabilityGap): string {
  const { name } = entry.capability
  switch (entry.kind) {
    case 'raised':
    case 'new': {
      const from = entry.kind === 'raised' ? entry.from.name : 'not required'
      const facts = [entry.priority?.priority.name, entry.time && durationText(entry.time.duration)].filter(
        (fact) => fact !== undefined,
      )
      const steps = `${from}${entry.to ? ` → ${entry.to.name}` : ''}`
      return `  ${name}: ${steps}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}\n${wordingText(entry)}`
    }
    case 'lowered':
      return `  ${name}: ${entry.from.name} → ${entry.to.name}${reasonText(entry.reason)}\n`
    case 'dropped':
      return `  ${name}: ${entry.from ? `${entry.from.name} → ` : ''}not required${reasonText(entry.reason)}\n`
    case 'unchanged':
      return `  ${name}${entry.at ? `: ${entry.at.name}` : ''}\n${wordingText(entry)}`
    case 'unknown':
      return `  ${name}\n`
  }
}

function reasonText(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${reason}`
}

function wordingText(entry: Extract<CapabilityGap, { kind: 'raised' | 'new' | 'unchanged' }>): string {
  if (entry.wording.kind === 'unwritten') return ''
  return entry.wording.changes.map((change) => changeText(change, entry.kind === 'unchanged')).join('')
}

/** Shows removed criteria only if the step stays, because a higher step includes the criteria of lower steps. */
function changeText(change: CriterionChange, showRemoved: boolean): string {
  switch (change.kind) {
    case 'added':
      return `    + ${change.criterion.text}\n`
    case 'reworded':
      return areAlike(change.words)
        ? `    ~ ${change.words.map(runText).join('')}\n`
        : `    ~ ${change.to.text}\n      (was: ${change.from.text})\n`
    case 'removed':
      return showRemoved ? `    - ${change.criterion.text}\n` : ''
    case 'unchanged':
      return ''
  }
}

/** Marks changes like other word diffs, `[-old-]{+new+}`, with spaces outside of the marks. */
function runText({ kind, text }: WordRun): string {
  if (kind === 'same') return text
  const core = text.trimEnd()
  const spaces = text.slice(core.length)
  return kind === 'added' ? `{+${core}+}${spaces}` : `[-${core}-]${spaces || ' '}`
}

function responsibilities(gap: Gap): string {
  const lines = gap.responsibilities.flatMap((entry) => {
    if (entry.kind === 'unchanged') return []
    if (entry.kind === 'dropped') return [`  ${entry.responsibility.name}: no longer\n`]
    return [
      `  ${entry.responsibility.name}${entry.kind === 'new' ? ' (new)' : ''}: ${entry.to.expectation?.value ?? ''}\n`,
    ]
  })
  return lines.length === 0 ? '' : `responsibilities\n${lines.join('')}`
}

/** Returns the path between the positions if it takes more than one move. */
function path(framework: Framework, gap: Gap): string {
  if (gap.kind === 'next' || gap.kind === 'deepen') return ''
  const edges = cheapestPath(
    framework,
    { role: gap.from.role.slug, level: gap.from.level.id },
    { role: gap.to.role.slug, level: gap.to.level.id },
  )
  if (!edges) return 'path\n  no moves of the framework lead there\n'
  return `path\n${edges.map((edge) => `  ${positionId(edge.from.role, edge.from.level)} → ${positionId(edge.to.role, edge.to.level)} (${edge.kind})\n`).join('')}`
}
