/** `roles/<slug>/profile.md`, its front matter. */
import { z } from 'zod'
import { profileCapabilitySchema } from './capability.ts'
import { developmentSchema } from './development.ts'
import { levelAdditionsSchema, levelSchema } from './level.ts'
import { allowSchema } from './lint.ts'
import { aliases, day, duration, extensions, id, line, list, reference, status } from './text.ts'

const responsibilitySchema = z.strictObject({
  id: id('The stable id; by default it is derived from the name.').optional(),
  name: line('The name of the responsibility.', 200).optional(),
  inSentence: line('The name as it appears in the middle of a sentence.', 200).optional(),
  description: line('What the responsibility includes.', 2000).optional(),
  primary: z.boolean().describe('Whether a ladder suggests a development project for it.').optional(),
  metrics: list(line('One metric, with a number or a direction.', 200), 'How to measure success.').optional(),
  levels: z
    .record(
      z.string(),
      z.strictObject({
        expectation: line('What this level expects, or `not required`.').optional(),
        metrics: list(line('One metric.', 200), 'How to measure success at this level.').optional(),
      }),
    )
    .describe('What differs between levels, by level.')
    .optional(),
})

const interactionSchema = z.strictObject({
  role: reference('The folder name of the other role; with `external: true`, the name of the partner.'),
  type: reference('A type of interaction from the framework.'),
  external: z.boolean().describe('Whether the partner is outside this project.').optional(),
  frequency: line('How often the two work together.', 120).optional(),
  notes: line('Notes.', 1000).optional(),
})

const moveSchema = z.strictObject({
  to: reference('The folder name of the role that people can move to.'),
  from: reference('The level before the move, if no switch of the framework defines it.').optional(),
  at: reference('The level after the move.').optional(),
  duration: duration.optional(),
  notes: line('Notes.', 1000).optional(),
})

const facts = list(line('One value.'), 'Several values.')

export const profileSchema = z.strictObject({
  name: line('The name of the role.', 120),
  extends: reference(
    'The folder name of the role that this one extends. This profile then contains only what differs.',
  ).optional(),
  family: reference('The family of the role.').optional(),
  status: status.optional(),
  owners: list(line('A person or a team.', 200), 'Who is responsible for this profile.').optional(),
  reviewed: day('The date of the last review, in quotes: "2026-09-01".').optional(),
  aliases: aliases('Earlier folder names of the role. Links to them keep working.'),
  mission: line('The purpose of the role, in one sentence.', 1000).optional(),
  without: z
    .strictObject({
      capabilities: list(reference('An id.'), 'Inherited capabilities that this role does not have.').optional(),
      responsibilities: list(
        reference('An id.'),
        'Inherited responsibilities that this role does not have.',
      ).optional(),
      interactions: list(
        reference('A folder name.'),
        'Inherited interactions that this role does not have, by role.',
      ).optional(),
    })
    .describe('What the role does not inherit.')
    .optional(),
  levels: list(reference('A level.'), 'The levels of the framework that the role has.').optional(),
  ownLevels: list(levelSchema, 'Levels that only this role has, lowest first, instead of `levels`.').optional(),
  atLevel: z
    .record(z.string(), levelAdditionsSchema)
    .describe('Descriptions of levels that apply to this role only, by level.')
    .optional(),
  moves: list(moveSchema, 'Other roles that people can move to.').optional(),
  capabilities: list(profileCapabilitySchema, 'The capabilities that the role needs.').optional(),
  responsibilities: list(responsibilitySchema, 'The responsibilities of the role.').optional(),
  interactions: list(interactionSchema, 'The roles and partners that the role works with.').optional(),
  artifacts: list(
    z.strictObject({
      name: line('The name.', 200),
      type: line('The type, such as document, service or dashboard.', 80).optional(),
      description: line('The purpose.', 1000).optional(),
    }),
    'The artifacts that the role creates and maintains.',
  ).optional(),
  properties: z
    .record(z.string(), z.union([line('A value.'), facts]))
    .describe('Other facts, such as preferred tools or working model.')
    .optional(),
  development: z
    .record(z.string(), developmentSchema)
    .describe('Development sections that apply to this role only, by target level.')
    .optional(),
  allow: allowSchema.optional(),
  ...extensions,
})

export type Profile = z.output<typeof profileSchema>
export type AuthoredResponsibility = z.output<typeof responsibilitySchema>
export type AuthoredInteraction = z.output<typeof interactionSchema>
export type AuthoredMove = z.output<typeof moveSchema>
