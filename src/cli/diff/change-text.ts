/** A change in words: for the terminal and for the comment on a pull request. */
import type { Change, CriterionHome, PlacedCriterion } from '../../changes/change.ts'
import { pairUp, type Signs } from '../../changes/pair-up.ts'
import type { Expectation, Level } from '../../domain/framework.ts'
import type { WordRun } from '../../gap/gap.ts'
import { areAlike } from '../../gap/likeness.ts'
import { wordRuns } from '../../gap/words.ts'

export interface ChangeText {
  /** The change on one line. */
  readonly title: string
  /** The texts that are new, gone or different, if there are any. */
  readonly body?: string
}

/** Marks the words of a text: those that stay, those that were removed, those that were added. */
export interface WordMarks {
  readonly same: (text: string) => string
  readonly removed: (text: string) => string
  readonly added: (text: string) => string
}

/** Says what has changed, without the role. */
export function changeText(change: Change, marks: WordMarks): ChangeText {
  switch (change.kind) {
    case 'criterion-added':
      return { title: `New criterion: ${whereText(change)}`, body: marks.added(change.criterion.text) }
    case 'criterion-removed':
      return { title: `Criterion removed: ${whereText(change)}`, body: marks.removed(change.criterion.text) }
    case 'criterion-moved':
      return {
        title: `Criterion moved from ${homeText(change.from.home)}: ${whereText(change)}`,
        body: reworded(change.from.criterion.text, change.criterion.text, marks),
      }
    case 'criterion-reworded':
      return { title: `Criterion reworded: ${whereText(change)}`, body: marked(change.words, marks) }
    case 'metric-added':
      return { title: `New metric: ${metricText(change)}`, body: marks.added(change.metric) }
    case 'metric-removed':
      return { title: `Metric removed: ${metricText(change)}`, body: marks.removed(change.metric) }
    case 'metric-reworded':
      return { title: `Metric reworded: ${metricText(change)}`, body: reworded(change.from, change.metric, marks) }
    case 'detail': {
      const owner = [change.level?.name, change.of].filter((part) => part !== undefined).join(', ')
      const title = `${capitalized(change.detail)} changed${owner === '' ? '' : `: ${owner}`}`
      return { title, body: changedLines(change.from, change.to, marks) }
    }
    default:
      return { title: titleOf(change) }
  }
}

type TextChangeKind = `criterion-${string}` | `metric-${string}` | 'detail'
type TitledChange = Exclude<Change, { readonly kind: TextChangeKind }>

/** A change that has no texts to show. */
function titleOf(change: TitledChange): string {
  switch (change.kind) {
    case 'capability-added':
      return `New capability: ${change.capability.name}${at(change.levels)}`
    case 'capability-removed':
      return `Capability removed: ${change.capability.name}${at(change.levels)}`
    case 'capability-renamed':
      return `Capability ${change.from.name} is now ${change.capability.name}`
    case 'expectation': {
      const [from, to] = [expectationText(change.from), expectationText(change.to)]
      return `${change.level.name}, ${change.capability.name}: ${from} → ${to}`
    }
    case 'responsibility-added':
      return `New responsibility: ${change.responsibility.name}${at(change.levels)}`
    case 'responsibility-removed':
      return `Responsibility removed: ${change.responsibility.name}${at(change.levels)}`
    case 'responsibility-renamed':
      return `Responsibility ${change.from.name} is now ${change.responsibility.name}`
    case 'responsibility-required':
      return `${change.level.name} is now accountable for ${change.responsibility.name}`
    case 'responsibility-released':
      return `${change.level.name} is no longer accountable for ${change.responsibility.name}`
    case 'interaction-added':
      return `New interaction with ${change.interaction.partner.name}`
    case 'interaction-removed':
      return `Interaction removed: ${change.interaction.partner.name}`
    default:
      return titleOfPlace(change)
  }
}

type PlaceKind = `role-${string}` | `level-${string}` | `position-${string}` | `step-${string}` | `status-${string}`

/** A change of a role, a level or a step as such. */
function titleOfPlace(change: Extract<TitledChange, { readonly kind: PlaceKind }>): string {
  switch (change.kind) {
    case 'role-added':
      return 'New role'
    case 'role-removed':
      return 'Role removed'
    case 'role-renamed':
      return `Renamed from ${change.from.name} (${change.from.slug})`
    case 'status-changed':
      return `Status: ${change.from} → ${change.to}`
    case 'position-added':
      return `New level: ${change.level.name}`
    case 'position-removed':
      return `Level removed: ${change.level.name}`
    case 'level-renamed':
      return `Level ${change.from.name} is now ${change.level.name}`
    case 'step-added':
      return `New step of ${change.scale.name}: ${change.step.name}`
    case 'step-removed':
      return `Step removed from ${change.scale.name}: ${change.step.name}`
    case 'step-renamed':
      return `Step ${change.from.name} of ${change.scale.name} is now ${change.step.name}`
  }
}

function at(levels: readonly Level[]): string {
  return levels.length === 0 ? '' : `, required at ${names(levels)}`
}

function names(levels: readonly Level[]): string {
  return levels.map(({ name }) => name).join(', ')
}

function expectationText(expectation: Expectation): string {
  if (expectation.kind === 'step') return expectation.step.name
  return { described: 'described', optional: 'optional', 'not-required': 'not required', unknown: 'not written' }[
    expectation.kind
  ]
}

function homeText(home: CriterionHome): string {
  return home.kind === 'step' ? home.step.name : home.level.name
}

function whereText({ capability, home, levels }: PlacedCriterion & { readonly capability: { readonly name: string } }) {
  const concerned = home.kind === 'step' && levels.length > 0 ? ` (${names(levels)})` : ''
  return `${capability.name}, ${homeText(home)}${concerned}`
}

function metricText(change: { readonly level: Level; readonly responsibility: { readonly name: string } }): string {
  return `${change.responsibility.name}, ${change.level.name}`
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The lines of a longer text that differ, each with the line that it was before. */
function changedLines(from: string, to: string, marks: WordMarks): string {
  const { pairs, removed, added } = pairUp(from.split('\n'), to.split('\n'), lineSigns)
  return [
    ...pairs.flatMap(([before, after]) => (before === after ? [] : [reworded(before, after, marks)])),
    ...added.filter(Boolean).map(marks.added),
    ...removed.filter(Boolean).map(marks.removed),
  ].join('\n')
}

/** Lines that repeat are one line: how often a line occurs is not shown. */
const lineSigns: Signs<string> = { key: (line) => line, same: [], text: (line) => line, threshold: () => 0.4 }

/** Both texts as one with marks where they are alike, else the old one and then the new one. */
function reworded(from: string, to: string, marks: WordMarks): string {
  if (from === to) return marks.same(to)
  const runs = wordRuns(from, to)
  if (areAlike(runs)) return marked(runs, marks)
  return [from === '' ? '' : marks.removed(from), to === '' ? '' : marks.added(to)].filter(Boolean).join('\n')
}

function marked(runs: readonly WordRun[], marks: WordMarks): string {
  return runs
    .map(({ kind, text }) => {
      if (kind === 'same') return marks.same(text)
      const core = text.trimEnd()
      const space = text.slice(core.length)
      return core === '' ? space : `${marks[kind](core)}${kind === 'removed' ? space || ' ' : space}`
    })
    .join('')
}
