/** `roles/framework.yaml` and `roles/capabilities/*.yaml`: the vocabulary that all roles share. */
import { z } from 'zod'
import { libraryCapabilitySchema, stepTransition } from './capability.ts'
import { developmentSchema } from './development.ts'
import { levelSchema } from './level.ts'
import { glossarySchema, lintSchema } from './lint.ts'
import { siteSchema } from './site.ts'
import { aliases, duration, extensions, id, line, link, list, phrase, reference } from './text.ts'

const named = {
  id: id('The stable id; by default it is derived from the name.').optional(),
  name: line('The name that people use.', 120),
  description: line('What it means in this organization.', 1000).optional(),
}

const resourcePhrase = z.strictObject({
  title: phrase('capability', 'The title.'),
  url: link('The address.').optional(),
  kind: line('The type, such as book, course or practice.').optional(),
  priority: line('The priority, in your own words.').optional(),
  cost: line('The cost, in your own words.').optional(),
  duration: duration.optional(),
})

const scaleSchema = z.strictObject({
  ...named,
  steps: list(
    z.strictObject({
      ...named,
      aliases: aliases('Earlier ids of the step. References and plans that use them keep working.'),
    }),
    'The steps, lowest first.',
  ),
  transitions: z
    .record(z.string(), stepTransition(phrase('capability', 'One sentence.'), resourcePhrase))
    .describe('How to get from one step to the next, such as `Competent -> Advanced`. Profiles can replace each field.')
    .optional(),
})

const trackSchema = z.strictObject({
  ...named,
  levels: list(levelSchema, 'The levels, lowest first.'),
  development: developmentSchema.optional(),
})

export const frameworkSchema = z.strictObject({
  name: line('The organization, or the part of it, that uses this framework.', 120),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .describe('The language of the profiles, such as `en` or `de-AT`. Ladders and site use the same language.'),
  repoUrl: link(
    'The address where people can edit the profiles, such as `https://example.com/team/ladders/blob/main`.',
  ).optional(),
  siteUrl: link('The address of the published site.').optional(),
  site: siteSchema.describe('Settings of the site.').optional(),
  families: list(z.strictObject(named), 'Families of roles, in the order in which pages list them.').optional(),
  groups: list(z.strictObject(named), 'Groups of capabilities, in the order in which pages list them.').optional(),
  importances: list(
    z.strictObject({
      ...named,
      weight: z.int().min(0).max(100).describe('The weight of one step of a capability with this importance.'),
      default: z.boolean().describe('Whether this is the importance of capabilities that name none.').optional(),
    }),
    'How important a capability can be in a role.',
  ).optional(),
  priorities: list(
    z.strictObject({ ...named, from: z.int().min(0).max(1000).describe('The lowest score with this priority.') }),
    'Priorities of a gap, most urgent first. The score of a gap is the weight of the importance multiplied by the number of steps.',
  ).optional(),
  keyCapabilities: z
    .int()
    .min(1)
    .max(50)
    .describe(
      'How many capabilities, most urgent first, a ladder names in its projects and lists default resources for.',
    )
    .optional(),
  scales: list(scaleSchema, 'Scales of proficiency. The first one is the default.').optional(),
  interactionTypes: list(
    z.strictObject({
      ...named,
      inSentence: line('The name as it appears in the middle of a sentence.', 120).optional(),
      reverse: reference('The type of the same interaction from the point of view of the other role.').optional(),
    }),
    'Types of interaction between roles.',
  ).optional(),
  tracks: list(trackSchema, 'Tracks: sequences of levels.'),
  switches: list(
    z.strictObject({
      from: reference('A level.'),
      to: reference('A level of another track.'),
      duration: duration.optional(),
      notes: line('Notes.', 1000).optional(),
    }),
    'Switches between tracks. Each one leads in one direction.',
  ).optional(),
  development: developmentSchema.optional(),
  glossary: glossarySchema.optional(),
  lint: lintSchema.optional(),
  ...extensions,
})

export const librarySchema = z.strictObject({
  capabilities: list(libraryCapabilitySchema, 'Capabilities that profiles refer to with `use`.'),
})

export type AuthoredFramework = z.output<typeof frameworkSchema>
