/** What can be wrong with what the values say. */
import { choices, didYouMean, error, type Unknown, warning } from './wording.ts'

export const meaningWordings = {
  'unknown-level': error<Unknown>(
    ({ text }) => `"${text}" is not a level`,
    'levels are compared by their order, so they must come from one list',
    (args) => choices(args, 'a level'),
    didYouMean,
  ),
  'level-not-of-role': error<Unknown>(
    ({ text }) => `"${text}" is not a level of this role`,
    'a level that the role does not have is on none of its ladders',
    (args) => choices(args, 'a level'),
    didYouMean,
  ),
  'level-order': error<{ text: string; before: string }>(
    ({ text, before }) => `"${text}" stands behind "${before}" but is the lower level`,
    'a ladder leads from each level to the one behind it',
    () => 'list the levels from low to high, as the framework does',
  ),
  'levels-twice': error(
    () => 'levels and ownLevels are both given',
    'a role has one list of levels',
    () => 'keep the one that the role uses',
  ),
  'levels-missing': error(
    () => 'the role has no levels',
    'a ladder leads from level to level',
    () => 'add levels: with levels of the framework, or ownLevels: with its own',
  ),
  'unknown-step': error<Unknown & { scale: string }>(
    ({ text, scale }) => `"${text}" is not a step of the scale "${scale}"`,
    'steps are compared to find the gap, so they must come from one list',
    (args) => choices(args, 'a step'),
    didYouMean,
  ),
  'unknown-scale': error<Unknown>(
    ({ text }) => `"${text}" is not a scale`,
    'a scale says which steps there are and in which order',
    (args) => choices(args, 'a scale'),
    didYouMean,
  ),
  'scale-missing': error(
    () => 'there is no scale for this capability',
    'without a scale the steps of the capability have no order',
    () => 'define scales: in the framework, or write scale: none',
  ),
  'field-without-scale': error<{ key: string }>(
    ({ key }) => `"${key}" leads from step to step, but the capability has no scale`,
    'where there are no steps, nothing leads from one to the next',
    () => 'remove it, or give the capability a scale',
  ),
  'step-without-scale': error<{ text: string }>(
    ({ text }) => `"${text}" is a step, but the capability has no scale`,
    'where there are no steps, a level can only be described',
    () => 'describe its levels with levelCriteria, or give it a scale',
  ),
  'unknown-transition': error<Unknown>(
    ({ text }) => `"${text}" is not a transition between two neighbouring steps`,
    'a way up is described from each step to the next; longer ones are put together from these',
    (args) => choices(args, 'a transition'),
    didYouMean,
  ),
  'unknown-role': error<Unknown>(
    ({ text }) => `there is no role "${text}"`,
    'a link to a role must lead somewhere',
    () => 'use the slug of a role, or mark a partner outside this set with external: true',
    didYouMean,
  ),
  'unknown-family': error<Unknown>(
    ({ text }) => `"${text}" is not a family`,
    'roles are listed by family, so it must come from one list',
    (args) => choices(args, 'a family'),
    didYouMean,
  ),
  'unknown-group': error<Unknown>(
    ({ text }) => `"${text}" is not a group of capabilities`,
    'capabilities are listed by group, so it must come from one list',
    (args) => choices(args, 'a group'),
    didYouMean,
  ),
  'unknown-importance': error<Unknown>(
    ({ text }) => `"${text}" is not an importance`,
    'the importance carries a weight, which decides what comes first in a gap',
    (args) => choices(args, 'an importance'),
    didYouMean,
  ),
  'unknown-priority': error<Unknown>(
    ({ text }) => `"${text}" is not a priority`,
    'priorities are ordered, so they must come from one list',
    (args) => choices(args, 'a priority'),
    didYouMean,
  ),
  'unknown-interaction-type': error<Unknown>(
    ({ text }) => `"${text}" is not a type of interaction`,
    'both sides of an interaction are compared by its type',
    (args) => choices(args, 'a type'),
    didYouMean,
  ),
  'unknown-lint-rule': error<Unknown>(
    ({ text }) => `"${text}" is not a rule of the linter`,
    'an allowance for a rule that does not exist allows nothing',
    () => 'use the word in brackets behind the finding',
    didYouMean,
  ),
  'unknown-capability': error<Unknown>(
    ({ text }) => `there is no capability "${text}" here`,
    'what is named here must be defined somewhere',
    (args) => choices(args, 'a capability'),
    didYouMean,
  ),
  'unknown-responsibility': error<Unknown>(
    ({ text }) => `there is no responsibility "${text}" here`,
    'what is named here must be defined somewhere',
    (args) => choices(args, 'a responsibility'),
    didYouMean,
  ),
  'unknown-interaction': error<Unknown>(
    ({ text }) => `there is no interaction with "${text}" here`,
    'only what is inherited can be left out',
    (args) => choices(args, 'a role'),
    didYouMean,
  ),
  'name-missing': error<{ what: string; id: string }>(
    ({ what, id }) => `the ${what} "${id}" has no name`,
    'people know it by its name',
    () => 'add a name:, or correct the id if something inherited was meant',
  ),
  'duplicate-id': error<{ what: string; id: string }>(
    ({ what, id }) => `the ${what} "${id}" is defined twice`,
    'ids keep two things apart, in links and in saved plans',
    () => 'give one of them another name or id',
  ),
  'ambiguous-name': error<{ name: string }>(
    ({ name }) => `"${name}" could mean two things`,
    'a reference must lead to one thing',
    () => 'rename one of them',
  ),
  'capability-scale-conflict': error<{ id: string; here: string; there: string }>(
    ({ id, here, there }) => `the capability "${id}" has the scale "${here}" here and "${there}" there`,
    'roles are compared capability by capability, and steps of different scales have no common order',
    () => 'the same id means the same capability: use one scale, or another id',
  ),
  'self-relation': error<{ what: string }>(
    ({ what }) => `a role cannot have ${what} with itself`,
    'it would say nothing',
    () => 'name another role',
  ),
  'extends-cycle': error<{ chain: readonly string[] }>(
    ({ chain }) => `roles extend each other in a circle: ${chain.join(' → ')}`,
    'each role of the circle waits for the others to be complete',
    () => 'let one of them stand on its own',
  ),
  'alias-taken': error<{ alias: string; by: string }>(
    ({ alias, by }) => `the alias "${alias}" belongs to "${by}"`,
    'an old address can lead to one role only',
    () => 'remove it from one of them',
  ),
  'no-switch': error<{ from: string; to: string }>(
    ({ from, to }) => `no level of "${from}" leads to a level of "${to}"`,
    'a move leads from a level to a level, and nothing says between which ones',
    () => 'add an edge to switches: in the framework, or name the levels with from: and at:',
  ),
  'same-track-switch': error(
    () => 'both levels are on the same track',
    'the order of a track already says how one gets from level to level',
    () => 'a switch leads to another track; levels of one track follow each other by themselves',
  ),
  'expectation-unknown': warning<{ capability: string; level: string }>(
    ({ capability, level }) => `what "${capability}" asks at ${level} is not written yet`,
    'an engineer at this level cannot see what is asked, and no gap can be shown',
    ({ level }) => `add ${level} to its levels, with a step, "not required" or "optional"`,
  ),
} as const
