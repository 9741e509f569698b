/** What one text about a capability refers to: each text is checked once, where it is written, and not again in every role that inherits or uses it. */
import { finding } from '../../diagnostic/finding.ts'
import type { Level } from '../../domain/framework.ts'
import type { AuthoredCapability } from '../../domain/schema/capability.ts'
import type { Authored } from '../authored.ts'
import { reportUnknownLevels } from './levels.ts'
import { find, Lookup, type Report, reportTwice } from './lookup.ts'
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
  report: Report,
): void {
  const { group, importance, priority, scale: stated } = own.value
  if (group !== undefined) find(vocabulary.groups, group, 'unknown-group', own.place('group'), report)
  if (importance !== undefined) find(vocabulary.importances, importance, 'unknown-importance', own.place('importance'), report)
  if (priority !== undefined) find(vocabulary.priorities, priority, 'unknown-priority', own.place('priority'), report)
  if (stated !== undefined && stated !== noScale) find(vocabulary.scales, stated, 'unknown-scale', own.place('scale'), report)
  if (scale === undefined && vocabulary.scales.things.length === 0) report(finding('scale-missing', own.namePlace(), {}))
  reportUnknownLevels(own, ['levels', 'reasons', 'levelCriteria'], levels, vocabulary, report)
  reportCriteriaTwice(own, report)
  if (scale === noScale) reportSteps(own, report)
  else if (scale) reportUnknownSteps(own, scale, levels, report)
}

/** The id of a criterion is its thread through the steps, so one step has it once. */
function reportCriteriaTwice(own: Authored<AuthoredCapability>, report: Report): void {
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

/** What leads from step to step, and so has no place in a capability without steps. */
const stepFields = ['actions', 'indicators', 'resources'] as const

function reportSteps(own: Authored<AuthoredCapability>, report: Report): void {
  for (const key of stepFields) if (own.value[key]) report(finding('field-without-scale', own.keyPlace(key), { key }))
  for (const field of ['criteria', 'transitions'] as const) {
    for (const key of Object.keys(own.value[field] ?? {})) report(finding('step-without-scale', own.keyPlace(field, key), { text: key }))
  }
  for (const [level, text] of expectedSteps(own)) report(finding('step-without-scale', own.place('levels', level), { text }))
}

function reportUnknownSteps(own: Authored<AuthoredCapability>, scale: ScaleDefaults, levels: Lookup<Level>, report: Report): void {
  const steps = Object.keys(own.value.criteria ?? {}).map((key) => ({ id: scale.lookup.find(key)?.id, at: own.keyPlace('criteria', key) }))
  reportTwice('step', steps, report)
  for (const key of Object.keys(own.value.criteria ?? {})) {
    if (scale.lookup.find(key)) continue
    const isLevel = levels.find(key) !== undefined
    report(finding('unknown-step', own.keyPlace('criteria', key), { ...scale.lookup.unknown(key), scale: scale.id, isLevel }))
  }
  for (const key of Object.keys(own.value.transitions ?? {})) {
    if (!stepReached(key, scale.lookup)) reportTransition(key, scale.lookup, own.keyPlace('transitions', key), report)
  }
  const known = [...scale.steps.map(({ name }) => name), notRequired, optional]
  for (const [level, text] of expectedSteps(own)) {
    if (scale.lookup.find(text)) continue
    report(finding('unknown-step', own.place('levels', level), { ...new Lookup(known.map((name) => ({ id: name, name }))).unknown(text), scale: scale.id }))
  }
}

function expectedSteps(own: Authored<AuthoredCapability>): [string, string][] {
  return Object.entries(own.value.levels ?? {}).filter(([, text]) => text !== notRequired && text !== optional)
}
