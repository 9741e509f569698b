/** What can be wrong with what the values say. */
import { choices, error, type Unknown, warning } from './wording.ts'

export const meaningWordings = {
  'unknown-level': error<Unknown>(
    ({ text }) => `"${text}" is not a level`,
    (args) => choices(args, 'a level'),
  ),
  'level-not-of-role': error<Unknown>(
    ({ text }) => `"${text}" is not a level of this role`,
    (args) => choices(args, 'a level'),
  ),
  'level-order': error<{ text: string; before: string }>(
    ({ text, before }) => `"${text}" stands behind "${before}" but is the lower level`,
    () => 'list the levels from low to high, as the framework does',
  ),
  'levels-twice': error(
    () => 'levels and ownLevels are both given',
    () => 'keep the one that the role uses',
  ),
  'levels-missing': error(
    () => 'the role has no levels',
    () => 'add levels: with levels of the framework, or ownLevels: with its own',
  ),
  'unknown-step': error<Unknown & { scale: string }>(
    ({ text, scale }) => `"${text}" is not a step of the scale "${scale}"`,
    (args) => choices(args, 'a step'),
  ),
  'unknown-scale': error<Unknown>(
    ({ text }) => `"${text}" is not a scale`,
    (args) => choices(args, 'a scale'),
  ),
  'scale-missing': error(
    () => 'there is no scale for this capability',
    () => 'define scales: in the framework, or write scale: none',
  ),
  'field-without-scale': error<{ key: string }>(
    ({ key }) => `"${key}" leads from step to step, but the capability has no scale`,
    () => 'remove it, or give the capability a scale',
  ),
  'step-without-scale': error<{ text: string }>(
    ({ text }) => `"${text}" is a step, but the capability has no scale`,
    () => 'describe its levels with levelCriteria, or give it a scale',
  ),
  'unknown-transition': error<Unknown>(
    ({ text }) => `"${text}" is not a transition between two neighbouring steps`,
    (args) => choices(args, 'a transition'),
  ),
  'unknown-role': error<Unknown>(
    ({ text }) => `there is no role "${text}"`,
    (args) => (args.suggestion === undefined ? 'use the slug of a role, or mark a partner outside this set with external: true' : choices(args, 'a role')),
  ),
  'unknown-family': error<Unknown>(
    ({ text }) => `"${text}" is not a family`,
    (args) => choices(args, 'a family'),
  ),
  'unknown-group': error<Unknown>(
    ({ text }) => `"${text}" is not a group of capabilities`,
    (args) => choices(args, 'a group'),
  ),
  'unknown-importance': error<Unknown>(
    ({ text }) => `"${text}" is not an importance`,
    (args) => choices(args, 'an importance'),
  ),
  'unknown-priority': error<Unknown>(
    ({ text }) => `"${text}" is not a priority`,
    (args) => choices(args, 'a priority'),
  ),
  'unknown-interaction-type': error<Unknown>(
    ({ text }) => `"${text}" is not a type of interaction`,
    (args) => choices(args, 'a type'),
  ),
  'unknown-capability': error<Unknown>(
    ({ text }) => `there is no capability "${text}" here`,
    (args) => choices(args, 'a capability'),
  ),
  'unknown-responsibility': error<Unknown>(
    ({ text }) => `there is no responsibility "${text}" here`,
    (args) => choices(args, 'a responsibility'),
  ),
  'unknown-interaction': error<Unknown>(
    ({ text }) => `there is no interaction with "${text}" here`,
    (args) => choices(args, 'a role'),
  ),
  'name-missing': error<{ what: string; id: string }>(
    ({ what, id }) => `the ${what} "${id}" has no name`,
    () => 'add a name:, or correct the id if something inherited was meant',
  ),
  'duplicate-id': error<{ what: string; id: string }>(
    ({ what, id }) => `the ${what} "${id}" is defined twice`,
    () => 'give one of them another name or id',
  ),
  'ambiguous-name': error<{ name: string }>(
    ({ name }) => `"${name}" could mean two things`,
    () => 'rename one of them',
  ),
  'capability-scale-conflict': error<{ id: string; here: string; there: string }>(
    ({ id, here, there }) => `the capability "${id}" has the scale "${here}" here and "${there}" there`,
    () => 'the same id means the same capability: use one scale, or another id',
  ),
  'self-relation': error<{ what: string }>(
    ({ what }) => `a role cannot have ${what} with itself`,
    () => 'name another role',
  ),
  'extends-cycle': error<{ chain: readonly string[] }>(
    ({ chain }) => `roles extend each other in a circle: ${chain.join(' → ')}`,
    () => 'let one of them stand on its own',
  ),
  'alias-taken': error<{ alias: string; by: string }>(
    ({ alias, by }) => `the alias "${alias}" belongs to "${by}"`,
    () => 'remove it from one of them',
  ),
  'no-switch': error<{ from: string; to: string }>(
    ({ from, to }) => `no level of "${from}" leads to a level of "${to}"`,
    () => 'add an edge to switches: in the framework, or name the levels with from: and at:',
  ),
  'same-track-switch': error(
    () => 'both levels are on the same track',
    () => 'a switch leads to another track; levels of one track follow each other by themselves',
  ),
  'expectation-unknown': warning<{ capability: string; level: string }>(
    ({ capability, level }) => `what "${capability}" asks at ${level} is not written yet`,
    ({ level }) => `add ${level} to its levels, with a step, "not required" or "optional"`,
  ),
} as const
