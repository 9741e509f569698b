/**
 * Checks the references of one text about a capability about a capability refers to: each text is checked once, where
 * it is written, and not again in every role that inherits or uses it.
 */
import { finding } from '../../diagnostic/finding.ts'
import type { Level } from '../../domain/framework.ts'
import type { AuthoredCapability } from '../../domain/schema/capability.ts'
import type { Authored } from '../authored.ts'
import { reportUnknownLevels } from './role-levels.ts'
import type { Correctable } from '../yaml/correctable.ts'
import { correction, find, Lookup, type ReportFinding, reportTwice, without } from './lookup.ts'
import { reportTransition, type ScaleDefaults, stepReached } from './scales.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Texts that stand where a step could stand. */
export const notRequired = 'not required'
export const optional = 'optional'
/** The value of `scale` for a capability that has none. */
export const noScale = 'none'

/**
 * Reports every reference to nothing.
 * @param scale the scale that holds here, even where another text states it; without one, steps cannot be judged
 */
export function checkCapability(
  own: Authored<AuthoredCapability>,
  scale: ScaleDefaults | typeof noScale | undefined,
  levels: Lookup<Level>,
  vocabulary: Vocabulary,
  report: ReportFinding,
): void {
  const { group, importance, priority, scale: stated } = own.value
  if (group !== undefined) find(vocabulary.groups, group, 'unknown-group', own.correctable('group'), report)
  if (importance !== undefined) {
    find(vocabulary.importances, importance, 'unknown-importance', own.correctable('importance'), report)
  }
  if (priority !== undefined) {
    find(vocabulary.priorities, priority, 'unknown-priority', own.correctable('priority'), report)
  }
  if (stated !== undefined && stated !== noScale) {
    find(vocabulary.scales, stated, 'unknown-scale', own.correctable('scale'), report)
  }
  if (scale === undefined && vocabulary.scales.things.length === 0) {
    report(finding('scale-missing', own.namePlace(), {}))
  }
  reportUnknownLevels(own, ['levels', 'reasons', 'levelCriteria'], levels, vocabulary, report)
  reportCriteriaTwice(own, report)
  if (scale === noScale) reportSteps(own, report)
  else if (scale) reportUnknownSteps(own, scale, levels, report)
}

/** The id of a criterion is its thread through the steps, so one step has it once. */
function reportCriteriaTwice(own: Authored<AuthoredCapability>, report: ReportFinding): void {
  for (const field of ['criteria', 'levelCriteria'] as const) {
    for (const [key, criteria] of Object.entries(own.value[field] ?? {})) {
      reportTwice(
        'criterion',
        criteria.map(({ id }, index) => ({ id, at: own.place(field, key, index, 'id') })),
        report,
      )
    }
  }
}

/** The fields of a transition between steps; they have no place in a capability without steps. */
const stepFields = ['actions', 'indicators', 'resources'] as const

function reportSteps(own: Authored<AuthoredCapability>, report: ReportFinding): void {
  for (const key of stepFields) if (own.value[key]) report(finding('field-without-scale', own.keyPlace(key), { key }))
  for (const field of ['criteria', 'transitions'] as const) {
    for (const key of Object.keys(own.value[field] ?? {})) {
      report(finding('step-without-scale', own.keyPlace(field, key), { text: key }))
    }
  }
  for (const [level, text] of expectedSteps(own)) {
    report(finding('step-without-scale', own.place('levels', level), { text }))
  }
}

function reportUnknownSteps(
  own: Authored<AuthoredCapability>,
  scale: ScaleDefaults,
  levels: Lookup<Level>,
  report: ReportFinding,
): void {
  const described = Object.keys(own.value.criteria ?? {})
  const steps = described.map((key) => ({ id: scale.lookup.find(key)?.id, at: own.keyPlace('criteria', key) }))
  reportTwice('step', steps, report)
  for (const [index, key] of described.entries()) {
    if (scale.lookup.find(key)) continue
    const target = own.correctableKey('criteria', key)
    if (levels.find(key)) {
      report(finding('unknown-step', target.place(), { ...scale.lookup.unknown(key), scale: scale.id, isLevel: true }))
    } else reportStep(key, target, scale.lookup, without(described, index))
  }
  const transitions = Object.keys(own.value.transitions ?? {})
  for (const [index, key] of transitions.entries()) {
    if (!stepReached(key, scale.lookup)) {
      reportTransition(key, scale.lookup, own.correctableKey('transitions', key), without(transitions, index), report)
    }
  }
  const known = new Lookup([...scale.steps, ...[notRequired, optional].map((name) => ({ id: name, name }))])
  for (const [level, text] of expectedSteps(own)) {
    if (!scale.lookup.find(text)) reportStep(text, own.correctable('levels', level), known, [])
  }

  function reportStep(
    text: string,
    target: Correctable,
    steps: Lookup<{ id: string; name: string }>,
    others: readonly string[],
  ): void {
    report(
      finding(
        'unknown-step',
        target.place(),
        { ...steps.unknown(text), scale: scale.id },
        correction(steps, text, target, others),
      ),
    )
  }
}

function expectedSteps(own: Authored<AuthoredCapability>): [string, string][] {
  return Object.entries(own.value.levels ?? {}).filter(([, text]) => text !== notRequired && text !== optional)
}
