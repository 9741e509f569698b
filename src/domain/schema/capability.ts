/** A capability as it is written: in a profile, or in a library file for several roles to share. */
import { z } from 'zod'
import { resourceSchema } from './development.ts'
import { aliases, duration, extensions, id, line, list, reference } from './text.ts'

export const criterionSchema = z.strictObject({
  id: id(
    'Names this criterion for good. The same id at another step or level is the same thread, grown: the difference is shown word by word.',
  ).optional(),
  text: line('One observable sentence.'),
  examples: list(line('One example.'), 'What it looked like when somebody did it.').optional(),
  markers: list(line('One marker.'), 'Signs by which others notice it.').optional(),
  renamedFrom: id('The id that this criterion had before.').optional(),
})

const criteria = (description: string): z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodArray<typeof criterionSchema>>> =>
  z.record(z.string(), list(criterionSchema, 'Observable sentences.')).describe(description).optional()

/**
 * What one transition between two neighboring steps asks; `Text` is a plain line in a profile and a phrase in a scale.
 */
export function stepTransition<Text extends z.ZodType, Item extends z.ZodType>(text: Text, resource: Item) {
  return z.strictObject({
    actions: list(text, 'What to do.').optional(),
    indicators: list(text, 'How others can tell that it worked.').optional(),
    resources: list(resource, 'What to learn from.').optional(),
    duration: duration.optional(),
  })
}

const about = {
  name: line('What people call it.', 120).optional(),
  aliases: aliases('Ids that the capability had before. References, addresses and plans that use them keep working.'),
  group: reference('The group it belongs to: technical, people …').optional(),
  importance: reference('How much it weighs in this role.').optional(),
  priority: reference('Its priority in a gap, where the rule of importance and steps should not decide.').optional(),
  scale: reference(
    'The scale of its steps; the first scale of the framework otherwise. `none` for a capability that has only criteria per level.',
  ).optional(),
  description: line('What it is and why it is needed.', 2000).optional(),
}

const looks = {
  criteria: criteria('What each step looks like, by step.'),
  levelCriteria: criteria('What a level adds, by level; for a capability without a scale, all there is.'),
  actions: list(
    line('What to do.'),
    'What to do at any step, where its transition names nothing of its own.',
  ).optional(),
  indicators: list(
    line('A sign.'),
    'How others can tell that it worked, where the transition names nothing of its own.',
  ).optional(),
  resources: list(
    resourceSchema,
    'What to learn from at any step, where its transition names nothing of its own.',
  ).optional(),
  transitions: z
    .record(z.string(), stepTransition(line('One sentence.'), resourceSchema))
    .describe(
      'What a transition between two neighboring steps asks, such as `Competent -> Advanced`; `-> Novice` is the way to the first step. Each field replaces the default of the scale.',
    )
    .optional(),
  ...extensions,
}

export const libraryCapabilitySchema = z.strictObject({
  id: id('What profiles refer to with `use`.'),
  ...about,
  name: line('What people call it.', 120),
  ...looks,
})

export const profileCapabilitySchema = z.strictObject({
  use: reference('The id of a capability of the library; this entry says only what differs.').optional(),
  id: id('Its stable id; made from the name otherwise.').optional(),
  ...about,
  levels: z
    .record(z.string(), line('A step of the scale, `not required` or `optional`.', 120))
    .describe('The step that each level asks for. A level left out is not yet written.')
    .optional(),
  reasons: z
    .record(z.string(), line('Why.'))
    .describe('Why the expectation is lower at this level than at the one before.')
    .optional(),
  ...looks,
})

export type AuthoredCriterion = z.output<typeof criterionSchema>
export type AuthoredCapability = z.output<typeof profileCapabilitySchema>
export type AuthoredLibraryCapability = z.output<typeof libraryCapabilitySchema>
