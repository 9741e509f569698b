/** Messages about values that do not fit together. */
import { choices, didYouMean, error, type Unknown, warning } from './wording.ts'

function omissions(inherited: readonly string[]): string {
  return inherited.length === 0
    ? 'remove it: the role inherits nothing of this kind'
    : choices({ known: inherited }, 'it')
}

/** The names of the levels; only the first two of a long list, so that a headline fits on one line. */
function listed(levels: readonly string[]): string {
  return levels.length > 3 ? `${levels.slice(0, 2).join(', ')} and ${levels.length - 2} more` : levels.join(', ')
}

export const meaningWordings = {
  'unknown-level': error<Unknown>(
    ({ text }) => `"${text}" is not a level`,
    'levels are compared by their order, so each one must be on a list',
    (args) => choices(args, 'a level'),
    didYouMean,
  ),
  'level-not-in-role': error<Unknown & { role?: string }>(
    ({ text, role }) => `"${text}" is not a level of ${role === undefined ? 'this role' : `"${role}"`}`,
    'no ladder of the role shows a level that the role does not have',
    (args) => choices(args, 'a level'),
    didYouMean,
  ),
  'level-order': error<{ text: string; before: string; ordered: readonly string[] }>(
    ({ text, before }) => `"${text}" comes after "${before}" but is the lower level`,
    'each ladder leads from one level to the next one in the list',
    ({ ordered }) => `list the levels from low to high: ${ordered.join(', ')}`,
  ),
  'levels-twice': error(
    () => 'the role has both levels and ownLevels',
    'a role has one list of levels',
    () => 'keep the list that the role uses',
  ),
  'levels-missing': error(
    () => 'the role has no levels',
    'every ladder leads from one level to another',
    () => 'add levels: with levels of the framework, or ownLevels: with levels that only this role has',
  ),
  'unknown-step': error<Unknown & { scale: string; isLevel?: boolean }>(
    ({ text, scale }) => `"${text}" is not a step of the scale "${scale}"`,
    'steps are compared to find the gap, so each one must be part of the scale',
    (args) => choices(args, 'a step'),
    (args) =>
      args.isLevel === true
        ? `"${args.text}" is a level; criteria of a level belong under levelCriteria`
        : didYouMean(args),
  ),
  'unknown-scale': error<Unknown>(
    ({ text }) => `"${text}" is not a scale`,
    'a scale defines the steps and their order',
    (args) => choices(args, 'a scale under scales: in the framework'),
    didYouMean,
  ),
  'scale-missing': error(
    () => 'the capability has no scale',
    'without a scale, the steps of the capability have no order',
    () => 'define a scale under scales: in the framework, or write scale: none',
  ),
  'field-without-scale': error<{ key: string }>(
    ({ key }) => `"${key}" refers to steps, but the capability has no scale`,
    'a capability without a scale has no steps',
    () => 'remove it, or give the capability a scale',
  ),
  'step-without-scale': error<{ text: string }>(
    ({ text }) => `"${text}" is a step, but the capability has no scale`,
    'without a scale, a capability has no steps and can only be described in words',
    () => 'describe its levels under levelCriteria, or give it a scale',
  ),
  'unknown-transition': error<Unknown>(
    ({ text }) => `"${text}" does not lead from one step to the next`,
    'each transition leads from one step to the next, and longer ways are combined from them',
    (args) => choices(args, 'a transition'),
    didYouMean,
  ),
  'unknown-role': error<Unknown & { mayBeOutside?: boolean }>(
    ({ text }) => `there is no role "${text}"`,
    'you can only refer to a role that exists',
    ({ known, mayBeOutside }) =>
      mayBeOutside === true
        ? 'use the folder name of a role, or add external: true if the partner is outside this project'
        : choices({ known }, 'a role'),
    didYouMean,
  ),
  'unknown-family': error<Unknown>(
    ({ text }) => `"${text}" is not a family`,
    'pages list the roles by family, so the framework must define each family',
    (args) => choices(args, 'a family under families: in the framework'),
    didYouMean,
  ),
  'unknown-group': error<Unknown>(
    ({ text }) => `"${text}" is not a group of capabilities`,
    'pages list the capabilities by group, so the framework must define each group',
    (args) => choices(args, 'a group under groups: in the framework'),
    didYouMean,
  ),
  'unknown-importance': error<Unknown>(
    ({ text }) => `"${text}" is not an importance`,
    'an importance has a weight, which decides what comes first in a gap',
    (args) => choices(args, 'an importance under importances: in the framework'),
    didYouMean,
  ),
  'unknown-priority': error<Unknown>(
    ({ text }) => `"${text}" is not a priority`,
    'priorities have an order, so the framework must define each one',
    (args) => choices(args, 'a priority under priorities: in the framework'),
    didYouMean,
  ),
  'unknown-interaction-type': error<Unknown>(
    ({ text }) => `"${text}" is not a type of interaction`,
    'the two sides of an interaction are compared by type, so the framework must define each type',
    (args) => choices(args, 'a type under interactionTypes: in the framework'),
    didYouMean,
  ),
  'unknown-lint-rule': error<Unknown>(
    ({ text }) => `"${text}" is not a lint rule`,
    'an exception for a rule that does not exist has no effect',
    () => 'use the code in brackets after "warning" in the report',
    didYouMean,
  ),
  'unknown-capability': error<Unknown & { isInherited?: boolean }>(
    ({ text, isInherited }) =>
      isInherited === true ? `the role inherits no capability "${text}"` : `the library has no capability "${text}"`,
    'you can only refer to a capability that is defined',
    ({ known, isInherited }) =>
      isInherited === true ? omissions(known) : choices({ known }, 'it in a file of roles/capabilities/'),
    didYouMean,
  ),
  'unknown-responsibility': error<Unknown>(
    ({ text }) => `the role inherits no responsibility "${text}"`,
    'you can only omit what the role inherits',
    ({ known }) => omissions(known),
    didYouMean,
  ),
  'unknown-interaction': error<Unknown>(
    ({ text }) => `the role inherits no interaction with "${text}"`,
    'you can only omit what the role inherits',
    ({ known }) => omissions(known),
    didYouMean,
  ),
  'name-missing': error<{ what: string; id: string }>(
    ({ what, id }) => `the ${what} "${id}" has no name`,
    'pages and ladders show the name',
    () => 'add name:, or correct the id if you mean something inherited',
  ),
  'duplicate-id': error<{ what: string; id: string }>(
    ({ what, id }) => `the ${what} "${id}" is defined twice`,
    'links and saved plans refer to the id, so it must be unique',
    () => 'change the name or the id of one of them, or remove it',
  ),
  'ambiguous-name': error<{ what: string; name: string }>(
    ({ name }) => `"${name}" can refer to two things`,
    'a reference must lead to exactly one thing',
    () => 'rename one of them; names and ids must be unique',
  ),
  'capability-scale-conflict': error<{ id: string; here: string; there: string }>(
    ({ id, here, there }) => `the capability "${id}" has the scale "${here}" here and "${there}" there`,
    'roles are compared capability by capability, and steps of different scales have no common order',
    () => 'use the same scale in both places, or give one capability another id',
  ),
  'self-relation': error<{ what: string }>(
    ({ what }) => `the role has ${what} itself`,
    'interactions and moves connect two different roles',
    () => 'name another role',
  ),
  'extends-cycle': error<{ chain: readonly string[] }>(
    ({ chain }) => (chain.length === 2 ? 'the role extends itself' : 'roles extend each other in a circle'),
    'a role needs the complete role that it extends, and in a circle no role is ever complete',
    ({ chain }) =>
      chain.length === 2
        ? 'name another role, or remove extends:'
        : `remove extends: from one of them: ${chain.join(' → ')}`,
  ),
  'alias-taken': error<{ what: string; alias: string; by: string; isOwn: boolean }>(
    ({ what, alias, by, isOwn }) =>
      isOwn ? `"${alias}" already leads to this ${what}` : `"${alias}" already leads to the ${what} "${by}"`,
    'an old name can lead to one place only',
    ({ alias, by, isOwn }) =>
      isOwn || alias === by ? 'remove it from the aliases' : 'remove it from the aliases of one of them',
  ),
  'no-switch': error<{ from: string; to: string }>(
    ({ from, to }) => `no level of "${from}" leads to a level of "${to}"`,
    'a move leads from one level to another, and no switch connects levels of these roles',
    () => 'add an entry under switches: in the framework, or name the levels with from: and at:',
  ),
  'same-track-switch': error(
    () => 'both levels are on the same track',
    'the order of the track already connects its levels',
    () => 'choose a level of another track, or remove the switch',
  ),
  'expectation-missing': warning<{ capability: string; levels: readonly string[]; hasScale: boolean }>(
    ({ capability, levels }) => `"${capability}" has no expectation for ${listed(levels)}`,
    'people at this level cannot see what is expected, and no gap can be calculated',
    ({ levels, hasScale }) =>
      hasScale
        ? `add ${levels.join(', ')} under levels:, ${levels.length === 1 ? 'with' : 'each with'} a step, "not required" or "optional"`
        : `add ${levels.join(', ')} under levelCriteria:, or as "not required" or "optional" under levels:`,
  ),
} as const
