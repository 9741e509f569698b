/** `roles/<slug>/profile.md`, its front matter. */
import { z } from 'zod'
import { profileCapabilitySchema } from './capability.ts'
import { developmentSchema } from './development.ts'
import { levelAdditionsSchema, levelSchema } from './level.ts'
import { allowSchema } from './lint.ts'
import { aliases, day, duration, extensions, id, line, list, reference, status } from './text.ts'

const responsibilitySchema = z.strictObject({
  id: id('Its stable id; made from the name otherwise.').optional(),
  name: line('What the role answers for.', 200).optional(),
  inSentence: line('The name as it reads in the middle of a sentence.', 200).optional(),
  description: line('What it means here.', 2000).optional(),
  primary: z.boolean().describe('Whether a development project may be built around it.').optional(),
  metrics: list(line('One metric, with a number or a direction.', 200), 'How success is measured.').optional(),
  levels: z
    .record(
      z.string(),
      z.strictObject({
        expectation: line('What it asks at this level, or `not required`.').optional(),
        metrics: list(line('One metric.', 200), 'How success is measured at this level.').optional(),
      }),
    )
    .describe('What differs per level.')
    .optional(),
})

const interactionSchema = z.strictObject({
  role: reference('The slug of the other role; with `external: true` the name of the partner.'),
  type: reference('A type of interaction from the framework.'),
  external: z.boolean().describe('Whether the partner is outside this set of roles.').optional(),
  frequency: line('How often.', 120).optional(),
  notes: line('What to know about it.', 1000).optional(),
})

const moveSchema = z.strictObject({
  to: reference('The slug of the role that one may move to.'),
  from: reference('The level to leave, where the framework’s switches do not say it.').optional(),
  at: reference('The level to arrive at.').optional(),
  duration: duration.optional(),
  notes: line('What to know about it.', 1000).optional(),
})

const facts = list(line('One value.'), 'Several values.')

export const profileSchema = z.strictObject({
  name: line('What people call the role.', 120),
  extends: reference('The slug of the role that this one builds on; this profile says only what differs.').optional(),
  family: reference('The family it is listed under.').optional(),
  status: status.optional(),
  owners: list(line('A person or a post.', 200), 'Who answers for this text.').optional(),
  reviewed: day('The day somebody last read it with care, as a quoted text: "2026-09-01".').optional(),
  aliases: aliases('Slugs that the role had before and that must keep working.'),
  mission: line('One sentence: what the role is there for.', 1000).optional(),
  without: z
    .strictObject({
      capabilities: list(reference('An id.'), 'Inherited capabilities that this role does not have.').optional(),
      responsibilities: list(
        reference('An id.'),
        'Inherited responsibilities that this role does not have.',
      ).optional(),
      interactions: list(
        reference('A slug.'),
        'Inherited interactions that this role does not have, by role.',
      ).optional(),
    })
    .describe('What is not inherited.')
    .optional(),
  levels: list(reference('A level.'), 'The levels of the framework that the role has.').optional(),
  ownLevels: list(levelSchema, 'Levels that only this role has, lowest first, instead of `levels`.').optional(),
  atLevel: z
    .record(z.string(), levelAdditionsSchema)
    .describe('What this role says about a level in its own words, by level.')
    .optional(),
  moves: list(moveSchema, 'Other roles that one may move to from here.').optional(),
  capabilities: list(profileCapabilitySchema, 'What the role needs to be able to do.').optional(),
  responsibilities: list(responsibilitySchema, 'What the role answers for.').optional(),
  interactions: list(interactionSchema, 'Whom the role works with.').optional(),
  artifacts: list(
    z.strictObject({
      name: line('What it is called.', 200),
      type: line('Document, service, dashboard …', 80).optional(),
      description: line('What it is for.', 1000).optional(),
    }),
    'What the role makes and keeps.',
  ).optional(),
  properties: z
    .record(z.string(), z.union([line('A value.'), facts]))
    .describe('Free facts: preferred tools, working model …')
    .optional(),
  development: z
    .record(z.string(), developmentSchema)
    .describe('What a transition of this role to a level asks, by level.')
    .optional(),
  allow: allowSchema.optional(),
  ...extensions,
})

export type Profile = z.output<typeof profileSchema>
export type AuthoredResponsibility = z.output<typeof responsibilitySchema>
export type AuthoredInteraction = z.output<typeof interactionSchema>
export type AuthoredMove = z.output<typeof moveSchema>
