/** Messages about weaknesses of a ladder that is otherwise correct. Each code is a rule in `src/lint/rules/`. */
import { warning } from './wording.ts'

export const lintWordings = {
  'lowered-without-reason': warning<{ capability: string; level: string; from: string; to: string }>(
    ({ capability, level, from, to }) => `"${capability}" drops from ${from} to ${to} at ${level} without a reason`,
    'a lower expectation can be right, but without a reason it looks like a mistake',
    ({ level }) => `explain ${level} under reasons:, or raise the step`,
  ),
  'level-without-change': warning<{ level: string; before: string }>(
    ({ level, before }) => `${level} expects nothing beyond ${before}`,
    'people at the lower level cannot see how to reach the next one',
    () => 'raise a step, add a criterion for the level, or merge the two levels',
  ),
  'uneven-step': warning<{ capability: string; level: string; steps: number; usual: number }>(
    ({ capability, level, steps }) => `"${capability}" rises by ${steps} steps at once at ${level}`,
    'every other capability rises by less, so this one alone decides how long the level takes',
    ({ usual }) => `spread the rise over several levels; the others rise by at most ${usual} at a time`,
  ),
  'capability-vanishes': warning<{ capability: string; level: string; before: string }>(
    ({ capability, level, before }) => `"${capability}" is expected at ${before} but not at ${level}`,
    'higher levels usually keep an expectation, unless it is dropped on purpose',
    ({ level }) => `keep the step, or explain ${level} under reasons:`,
  ),
  'capability-appears-late': warning<{ capability: string; level: string; step: string }>(
    ({ capability, level, step }) => `"${capability}" starts at ${level}, directly with ${step}`,
    'no level expects the first steps, so people cannot practice them on the way',
    () => 'expect a lower step at an earlier level, or make the capability optional there',
  ),
  'step-not-described': warning<{ capability: string; step: string }>(
    ({ capability, step }) => `"${capability}" does not describe the step ${step}`,
    'the name of a step means something different to every manager',
    ({ step }) => `add ${step} under criteria:, or add a description to the step in the scale`,
  ),
  'unused-capability': warning<{ capability: string }>(
    ({ capability }) => `no role uses the capability "${capability}"`,
    'unused text becomes outdated, and people copy it by mistake',
    () => 'use it in a profile, or remove it from the library',
  ),
  'unused-level': warning<{ level: string }>(
    ({ level }) => `no role has the level ${level}`,
    'a level without roles is part of no ladder, so nobody reads its description',
    () => 'add it to a role, or remove it from the framework',
  ),
  'unused-scale': warning<{ scale: string }>(
    ({ scale }) => `no capability uses the scale "${scale}"`,
    'an unused scale is one more thing to read and maintain',
    () => 'use it in a capability, or remove it from the framework',
  ),
  'unused-switch': warning<{ from: string; to: string }>(
    ({ from, to }) => `no role can switch from ${from} to ${to}`,
    'a switch that no role can make is on no page, so nobody reads its description',
    () => 'add both levels to a role, add a move between roles that have them, or remove the switch',
  ),
  'unused-development': warning<{ level: string }>(
    ({ level }) => `no ladder shows the development section of ${level}`,
    'it only appears on a ladder that leads to the level and has a gap to close',
    () => 'move it to a level that people grow into, or remove it',
  ),
  'unused-step': warning<{ step: string; scale: string }>(
    ({ step, scale }) => `no level expects the step ${step} of "${scale}"`,
    'a middle step that every role skips makes the scale longer than necessary',
    () => 'expect it at a level, or remove it from the scale',
  ),
  'one-sided-interaction': warning<{
    partner: string
    role: string
    type: string | undefined
    instead: string | undefined
  }>(
    ({ partner, role, type, instead }) =>
      type === undefined || instead === undefined
        ? `"${partner}" does not mention "${role}"`
        : `"${partner}" lists "${role}" as ${instead}, not as ${type}`,
    'both roles take part in an interaction, so one of the two profiles is incomplete',
    ({ role, type }) => `add { role: ${role}, type: ${type ?? '…'} } under interactions: in the other profile`,
  ),
  'unequal-interaction': warning<{ partner: string; here: string; there: string }>(
    ({ partner, here, there }) => `the frequency is "${here}" here but "${there}" in "${partner}"`,
    'both profiles describe the same interaction, so only one of the two can be right',
    () => 'agree on one frequency, and write it in both profiles',
  ),
  'external-role-exists': warning<{ name: string; slug: string }>(
    ({ name }) => `"${name}" is marked as external, but a role has this name`,
    'a link to the role would show the other side of the interaction',
    ({ slug }) => `write role: ${slug}, and remove external: true`,
  ),
  'metric-without-number': warning<{ metric: string }>(
    ({ metric }) => `the metric "${metric}" has no number and no direction`,
    'without a number or a direction, you cannot decide whether the metric is met',
    () => 'add a number or a direction, such as "fewer than 5 a month" or "rising"',
  ),
  'vague-wording': warning<{ word: string; instead: string | undefined }>(
    ({ word }) => `"${word}" is vague`,
    'two managers understand it differently, and people cannot plan for it',
    () => 'say how much, how often or for whom',
    ({ instead }) => (instead === undefined ? undefined : `for example: "${instead}"`),
  ),
  'not-observable': warning<{ word: string; instead: string | undefined }>(
    ({ word }) => `"${word}" is nothing that others can observe`,
    'a criterion is evidence for a promotion, and others can only observe actions',
    () => 'describe an action that shows it',
    ({ instead }) => (instead === undefined ? undefined : `for example: "${instead}"`),
  ),
  'joined-criterion': warning<{ word: string }>(
    ({ word }) => `the criterion joins two things with "${word}"`,
    'a person can do one without the other, and then it is unclear whether the criterion is met',
    () => 'split it into two criteria',
  ),
  'near-duplicate': warning<{ percent: number }>(
    ({ percent }) => `this text is ${percent}% identical to another one`,
    'almost identical sentences drift apart, and readers look for a difference that is not intended',
    () => 'use the same words in both, make the difference clear, or share the capability in the library',
  ),
  'hard-to-read': warning<{ words: number; most: number }>(
    ({ words }) => `the sentence has ${words} words`,
    'long sentences are hard to understand, above all for people who read in a second language',
    ({ most }) => `use at most ${most} words, or split the sentence`,
  ),
  'biased-wording': warning<{ word: string; instead: string | undefined }>(
    ({ word }) => `"${word}" does not include everyone`,
    'people who do not recognize themselves in a description apply less often and rate themselves lower',
    ({ instead }) => (instead === undefined ? 'choose words that include everyone' : `write "${instead}"`),
    ({ instead }) => (instead === undefined ? undefined : `"${instead}"`),
  ),
  'review-overdue': warning<{ reviewed: string; months: number }>(
    ({ reviewed, months }) => `the last review was more than ${months} months ago (${reviewed})`,
    'work changes faster than profiles, and an outdated profile is unfair to the people it describes',
    () => 'review the profile with a person who does the work, then set reviewed: to that date',
  ),
  'owner-missing': warning(
    () => 'the profile has no owner',
    'without an owner, questions stay open and the profile becomes outdated',
    () => 'add a person or a team under owners:',
  ),
  'term-outside-glossary': warning<{ term: string }>(
    ({ term }) => `"${term}" is not in the glossary`,
    'a new colleague cannot look it up',
    () => 'write it out, or add it under glossary: in the framework',
  ),
  'term-avoided': warning<{ term: string; instead: string }>(
    ({ term, instead }) => `the glossary uses "${instead}" instead of "${term}"`,
    'if two words mean the same, readers look for a difference',
    ({ instead }) => `write "${instead}"`,
    ({ instead }) => `"${instead}"`,
  ),
  'unused-allowance': warning<{ rule: string }>(
    ({ rule }) => `the exception for ${rule} is not needed`,
    'the rule finds nothing here, and a leftover exception hides the next finding',
    () => 'remove the entry',
  ),
} as const
