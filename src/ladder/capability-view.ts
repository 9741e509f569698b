/**
 * The capabilities of a gap: those to develop, those that change only in wording, and those with lower expectations.
 */
import type { CapabilityGap, CriterionChange } from '../gap/gap.ts'
import { areAlike } from '../gap/likeness.ts'
import { block, flag, list, maybe, oneOf, text, type View } from '../template/shape.ts'
import type { LadderTranslator } from '../words/translator.ts'

export type ToClose = Extract<CapabilityGap, { kind: 'raised' | 'new' }>

const wordRunShape = block({ text: text(), isAdded: flag(), isRemoved: flag() })

const criterionShape = block({
  id: text(),
  kind: oneOf('added', 'removed', 'reworded'),
  isAdded: flag(),
  isReworded: flag(),
  isRemoved: flag(),
  text: text(),
  before: maybe(text('the text that it replaces')),
  words: list(wordRunShape, 'both versions as runs of words, if the wording changed'),
  isReplaced: flag('the two versions have too little in common to mark single words'),
  examples: list(text()),
})

export const capabilityShape = block({
  id: text(),
  name: text(),
  kind: oneOf('raised', 'new', 'unchanged'),
  current: maybe(text('the step before')),
  target: maybe(text('the expected step')),
  stepStays: flag('only the words change'),
  isNew: flag('the current position does not expect it'),
  priority: maybe(text()),
  priorityReason: maybe(text('why it has this priority, in one line')),
  criteria: list(block({ id: text(), text: text() }), 'all that the target asks in words'),
  steps: list(text(), 'the names of all steps of its scale'),
  changes: list(criterionShape, 'what changes in words'),
  actions: list(text()),
  indicators: list(text()),
  timeline: maybe(text()),
})

export const loweredShape = block({
  name: text(),
  current: maybe(text()),
  target: maybe(text()),
  reason: maybe(text()),
})

export type CapabilityView = View<typeof capabilityShape>

export function isToClose(gap: CapabilityGap): gap is ToClose {
  return gap.kind === 'raised' || gap.kind === 'new'
}

/** Returns the capabilities to develop, then those that stay on their step but change in wording. */
export function capabilityViews(gaps: readonly CapabilityGap[], words: LadderTranslator): CapabilityView[] {
  const closing = gaps.filter(isToClose).map((gap) => closingView(gap, words))
  const reworded = gaps.flatMap((gap) =>
    gap.kind === 'unchanged' && wordingChanges(gap).length > 0 ? [stayingView(gap)] : [],
  )
  return [...closing, ...reworded]
}

function closingView(gap: ToClose, words: LadderTranslator): CapabilityView {
  const texts = (field: 'actions' | 'indicators'): string[] =>
    Array.from(new Set(gap.stepTransitions.flatMap((transition) => transition[field]?.value ?? [])))
  return {
    id: gap.capability.id,
    name: gap.capability.name,
    kind: gap.kind,
    current: gap.kind === 'raised' ? gap.from.name : null,
    target: gap.to?.name ?? null,
    stepStays: false,
    isNew: gap.kind === 'new',
    priority: gap.priority?.priority.name ?? null,
    priorityReason: priorityReason(gap, words),
    // A higher step includes the lower ones, so no criterion is shown as removed.
    changes: wordingChanges(gap).filter(({ isRemoved }) => !isRemoved),
    criteria: criteriaOf(gap),
    steps: gap.capability.stepTransitions.map(({ to }) => to.name),
    actions: texts('actions'),
    indicators: texts('indicators'),
    timeline: gap.time ? words.duration(gap.time.duration) : null,
  }
}

function stayingView(gap: Extract<CapabilityGap, { kind: 'unchanged' }>): CapabilityView {
  const name = gap.at?.name ?? null
  const rest = { priority: null, priorityReason: null, actions: [], indicators: [], timeline: null }
  return {
    id: gap.capability.id,
    name: gap.capability.name,
    kind: gap.kind,
    current: name,
    target: name,
    stepStays: true,
    isNew: false,
    criteria: criteriaOf(gap),
    steps: gap.capability.stepTransitions.map(({ to }) => to.name),
    changes: wordingChanges(gap),
    ...rest,
  }
}

function priorityReason(gap: ToClose, words: LadderTranslator): string | null {
  const reason = gap.priority?.reason
  if (!reason) return null
  if (reason.rule === 'stated') return words.text('priorityStated', {})
  return words.text('priorityCounted', {
    importance: reason.importance.name,
    steps: String(reason.steps),
    score: String(reason.score),
  })
}

function criteriaOf({ toCell }: ToClose | Extract<CapabilityGap, { kind: 'unchanged' }>): CapabilityView['criteria'] {
  return toCell.criteria.map(({ id, text }) => ({ id, text }))
}

/** Returns the changes in wording, or none if the target has no criteria. */
function wordingChanges(gap: Exclude<CapabilityGap, { kind: 'dropped' | 'unknown' }>): View<typeof criterionShape>[] {
  return gap.wording.kind === 'unwritten'
    ? []
    : gap.wording.changes.flatMap((change) => (change.kind === 'unchanged' ? [] : [changedCriterionView(change)]))
}

function changedCriterionView(change: Exclude<CriterionChange, { kind: 'unchanged' }>): View<typeof criterionShape> {
  const criterion = change.kind === 'reworded' ? change.to : change.criterion
  return {
    id: criterion.id,
    kind: change.kind,
    isAdded: change.kind === 'added',
    isReworded: change.kind === 'reworded',
    isRemoved: change.kind === 'removed',
    text: criterion.text,
    before: change.kind === 'reworded' ? change.from.text : null,
    words:
      change.kind === 'reworded'
        ? change.words.map(({ kind, text }) => ({ text, isAdded: kind === 'added', isRemoved: kind === 'removed' }))
        : [],
    isReplaced: change.kind === 'reworded' && !areAlike(change.words),
    examples: criterion.examples,
  }
}

export function loweredViews(gaps: readonly CapabilityGap[]): View<typeof loweredShape>[] {
  return gaps.flatMap((gap): View<typeof loweredShape>[] => {
    if (gap.kind !== 'lowered' && gap.kind !== 'dropped') return []
    return [
      {
        name: gap.capability.name,
        current: gap.from?.name ?? null,
        target: gap.kind === 'lowered' ? gap.to.name : null,
        reason: gap.reason ?? null,
      },
    ]
  })
}
