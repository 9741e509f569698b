/** A capability as it is written: in a profile, or in a library file for several roles to share. */
import { z } from 'zod'
import { resourceSchema } from './development.ts'
import { aliases, duration, extensions, id, line, list, reference } from './text.ts'

export const criterionSchema = z.strictObject({
  id: id(
    'The stable id of the criterion. Use the same id at another step or level for a criterion that grows: ladders then show the difference word by word.',
  ).optional(),
  text: line('One sentence that describes an observable action.'),
  examples: list(line('One example.'), 'Real examples of the criterion.').optional(),
  markers: list(line('One sign.'), 'Signs by which others notice it.').optional(),
  renamedFrom: id('The id that this criterion had before.').optional(),
})

const criteria = (description: string): z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodArray<typeof criterionSchema>>> =>
  z
    .record(z.string(), list(criterionSchema, 'Sentences that describe observable actions.'))
    .describe(description)
    .optional()

/**
 * Returns the schema of one transition between two neighboring steps between two neighboring steps asks; `Text` is a
 * plain line in a profile and a phrase in a scale.
 */
export function stepTransition<Text extends z.ZodType, Item extends z.ZodType>(text: Text, resource: Item) {
  return z.strictObject({
    actions: list(text, 'What to do to reach the next step.').optional(),
    indicators: list(text, 'Signs of success.').optional(),
    resources: list(resource, 'Learning resources.').optional(),
    duration: duration.optional(),
  })
}

const about = {
  name: line('The name that people use.', 120).optional(),
  aliases: aliases('Earlier ids of the capability. References, addresses and plans that use them keep working.'),
  group: reference('The group that it belongs to, such as technical or people.').optional(),
  importance: reference('How important it is in this role.').optional(),
  priority: reference(
    'Its priority in a gap. Without it, the priority follows from the importance and the number of steps.',
  ).optional(),
  scale: reference(
    'The scale of its steps; by default the first scale of the framework. Write `none` for a capability that only has criteria for each level.',
  ).optional(),
  description: line('What the capability is, and why the role needs it.', 2000).optional(),
}

const looks = {
  criteria: criteria('The criteria of each step, by step.'),
  levelCriteria: criteria('The criteria that a level adds, by level. A capability without a scale has only these.'),
  actions: list(
    line('One action.'),
    'What to do to reach a step, for transitions without actions of their own.',
  ).optional(),
  indicators: list(line('One sign.'), 'Signs of success, for transitions without signs of their own.').optional(),
  resources: list(resourceSchema, 'Learning resources, for transitions without resources of their own.').optional(),
  transitions: z
    .record(z.string(), stepTransition(line('One sentence.'), resourceSchema))
    .describe(
      'How to get from one step to the next, such as `Competent -> Advanced`; `-> Novice` leads to the first step. Each field replaces the default of the scale.',
    )
    .optional(),
  ...extensions,
}

export const libraryCapabilitySchema = z.strictObject({
  id: id('The id that profiles refer to with `use`.'),
  ...about,
  name: line('The name that people use.', 120),
  ...looks,
})

export const profileCapabilitySchema = z.strictObject({
  use: reference('The id of a capability of the library. This entry then contains only what differs.').optional(),
  id: id('The stable id; by default it is derived from the name.').optional(),
  ...about,
  levels: z
    .record(z.string(), line('A step of the scale, `not required` or `optional`.', 120))
    .describe('The step that each level expects. The expectation of an omitted level is unknown.')
    .optional(),
  reasons: z
    .record(z.string(), line('The reason.'))
    .describe('Why a level expects less than the level before it, by level.')
    .optional(),
  ...looks,
})

export type AuthoredCriterion = z.output<typeof criterionSchema>
export type AuthoredCapability = z.output<typeof profileCapabilitySchema>
export type AuthoredLibraryCapability = z.output<typeof libraryCapabilitySchema>
