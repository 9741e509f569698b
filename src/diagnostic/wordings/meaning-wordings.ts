/** What can be wrong with what the values say. */
import { choices, didYouMean, error, type Unknown, warning } from './wording.ts'

function leftOut(inherited: readonly string[]): string {
  return inherited.length === 0 ? 'remove it: nothing of the kind is inherited' : choices({ known: inherited }, 'it')
}

/** Of many levels the first, so that a headline stays one line. */
function listed(levels: readonly string[]): string {
  return levels.length > 3 ? `${levels.slice(0, 2).join(', ')} and ${levels.length - 2} more` : levels.join(', ')
}

export const meaningWordings = {
  'unknown-level': error<Unknown>(
    ({ text }) => `"${text}" is not a level`,
    'levels are compared by their order, so they must come from one list',
    (args) => choices(args, 'a level'),
    didYouMean,
  ),
  'level-not-of-role': error<Unknown & { role?: string }>(
    ({ text, role }) => `"${text}" is not a level of ${role === undefined ? 'this role' : `"${role}"`}`,
    'a level that the role does not have is on none of its ladders',
    (args) => choices(args, 'a level'),
    didYouMean,
  ),
  'level-order': error<{ text: string; before: string; ordered: readonly string[] }>(
    ({ text, before }) => `"${text}" stands behind "${before}" but is the lower level`,
    'a ladder leads from each level to the one behind it',
    ({ ordered }) => `list the levels from low to high: ${ordered.join(', ')}`,
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
  'unknown-step': error<Unknown & { scale: string; isLevel?: boolean }>(
    ({ text, scale }) => `"${text}" is not a step of the scale "${scale}"`,
    'steps are compared to find the gap, so they must come from one list',
    (args) => choices(args, 'a step'),
    (args) =>
      args.isLevel === true
        ? `"${args.text}" is a level: what a level adds stands under levelCriteria`
        : didYouMean(args),
  ),
  'unknown-scale': error<Unknown>(
    ({ text }) => `"${text}" is not a scale`,
    'a scale says which steps there are and in which order',
    (args) => choices(args, 'a scale under scales: in the framework'),
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
    ({ text }) => `"${text}" does not lead from a step to the next one`,
    'a way up is described from each step to the next; longer ones are put together from these',
    (args) => choices(args, 'a transition'),
    didYouMean,
  ),
  'unknown-role': error<Unknown & { mayBeOutside?: boolean }>(
    ({ text }) => `there is no role "${text}"`,
    'a link to a role must lead somewhere',
    ({ known, mayBeOutside }) =>
      mayBeOutside === true
        ? 'name a role by its folder, or add external: true to a partner outside this set'
        : choices({ known }, 'a role'),
    didYouMean,
  ),
  'unknown-family': error<Unknown>(
    ({ text }) => `"${text}" is not a family`,
    'roles are listed by family, so it must come from one list',
    (args) => choices(args, 'a family under families: in the framework'),
    didYouMean,
  ),
  'unknown-group': error<Unknown>(
    ({ text }) => `"${text}" is not a group of capabilities`,
    'capabilities are listed by group, so it must come from one list',
    (args) => choices(args, 'a group under groups: in the framework'),
    didYouMean,
  ),
  'unknown-importance': error<Unknown>(
    ({ text }) => `"${text}" is not an importance`,
    'the importance carries a weight, which decides what comes first in a gap',
    (args) => choices(args, 'an importance under importances: in the framework'),
    didYouMean,
  ),
  'unknown-priority': error<Unknown>(
    ({ text }) => `"${text}" is not a priority`,
    'priorities are ordered, so they must come from one list',
    (args) => choices(args, 'a priority under priorities: in the framework'),
    didYouMean,
  ),
  'unknown-interaction-type': error<Unknown>(
    ({ text }) => `"${text}" is not a type of interaction`,
    'both sides of an interaction are compared by its type',
    (args) => choices(args, 'a type under interactionTypes: in the framework'),
    didYouMean,
  ),
  'unknown-lint-rule': error<Unknown>(
    ({ text }) => `"${text}" is not a rule of the linter`,
    'an allowance for a rule that does not exist allows nothing',
    () => 'use the word in brackets behind the finding',
    didYouMean,
  ),
  'unknown-capability': error<Unknown & { isInherited?: boolean }>(
    ({ text, isInherited }) =>
      isInherited === true ? `no capability "${text}" is inherited` : `there is no capability "${text}" in the library`,
    'what is named here must be defined somewhere',
    ({ known, isInherited }) =>
      isInherited === true ? leftOut(known) : choices({ known }, 'it in a file of roles/capabilities/'),
    didYouMean,
  ),
  'unknown-responsibility': error<Unknown>(
    ({ text }) => `no responsibility "${text}" is inherited`,
    'only what is inherited can be left out',
    ({ known }) => leftOut(known),
    didYouMean,
  ),
  'unknown-interaction': error<Unknown>(
    ({ text }) => `no interaction with "${text}" is inherited`,
    'only what is inherited can be left out',
    ({ known }) => leftOut(known),
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
    () => 'give one of them another name or id, or remove it',
  ),
  'ambiguous-name': error<{ what: string; name: string }>(
    ({ name }) => `"${name}" could mean two things`,
    'a reference must lead to one thing',
    () => 'rename one of them: no two of a kind may share a name or an id',
  ),
  'capability-scale-conflict': error<{ id: string; here: string; there: string }>(
    ({ id, here, there }) => `the capability "${id}" has the scale "${here}" here and "${there}" there`,
    'roles are compared capability by capability, and steps of different scales have no common order',
    () => 'the same id means the same capability: use one scale, or another id',
  ),
  'self-relation': error<{ what: string }>(
    ({ what }) => `the role has ${what} itself`,
    'it would say nothing',
    () => 'name another role',
  ),
  'extends-cycle': error<{ chain: readonly string[] }>(
    ({ chain }) => (chain.length === 2 ? 'the role extends itself' : 'roles extend each other in a circle'),
    'each role of the circle waits for the others to be complete',
    ({ chain }) =>
      chain.length === 2
        ? 'name another role, or remove extends:'
        : `take extends: out of one of them: ${chain.join(' → ')}`,
  ),
  'alias-taken': error<{ what: string; alias: string; by: string; isOwn: boolean }>(
    ({ what, alias, by, isOwn }) =>
      isOwn ? `"${alias}" leads to this ${what} already` : `"${alias}" leads to the ${what} "${by}" already`,
    'an old name can lead to one thing only',
    ({ alias, by, isOwn }) =>
      isOwn || alias === by ? 'remove it from the aliases' : 'remove it from the aliases of one of them',
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
  'expectation-unknown': warning<{ capability: string; levels: readonly string[]; hasScale: boolean }>(
    ({ capability, levels }) => `what "${capability}" asks at ${listed(levels)} is not written yet`,
    'people at this level cannot see what is asked, and no gap can be shown',
    ({ levels, hasScale }) =>
      hasScale
        ? `add ${levels.join(', ')} to its levels, ${levels.length === 1 ? 'with' : 'each with'} a step, "not required" or "optional"`
        : `add ${levels.join(', ')} to its levelCriteria, or "not required" or "optional" to its levels`,
  ),
} as const
