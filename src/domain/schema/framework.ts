/** `roles/framework.yaml` and `roles/capabilities/*.yaml`: the vocabulary that all roles share. */
import { z } from 'zod'
import { libraryCapabilitySchema, stepTransition } from './capability.ts'
import { developmentSchema } from './development.ts'
import { levelSchema } from './level.ts'
import { glossarySchema, lintSchema } from './lint.ts'
import { siteSchema } from './site.ts'
import { aliases, duration, extensions, id, line, link, list, phrase, reference } from './text.ts'

const named = {
  id: id('Its stable id; made from the name otherwise.').optional(),
  name: line('What people call it.', 120),
  description: line('What it means here.', 1000).optional(),
}

const resourcePhrase = z.strictObject({
  title: phrase('capability', 'What it is called.'),
  url: link('Where to find it.').optional(),
  kind: line('Book, course, practice …').optional(),
  priority: line('How much it matters, in your words.').optional(),
  cost: line('What it costs, in your words.').optional(),
  duration: duration.optional(),
})

const scaleSchema = z.strictObject({
  ...named,
  steps: list(
    z.strictObject({
      ...named,
      aliases: aliases('Ids that the step had before. References and plans that use them keep working.'),
    }),
    'The steps, lowest first.',
  ),
  transitions: z
    .record(z.string(), stepTransition(phrase('capability', 'One sentence.'), resourcePhrase))
    .describe(
      'What a transition between two neighboring steps asks when a profile says nothing of its own, such as `Competent -> Advanced`.',
    )
    .optional(),
})

const trackSchema = z.strictObject({
  ...named,
  levels: list(levelSchema, 'The levels, lowest first.'),
  development: developmentSchema.optional(),
})

export const frameworkSchema = z.strictObject({
  name: line('The organization or part of it that this framework is for.', 120),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .describe('The language of the texts, such as `en` or `de-AT`. It chooses the words of the ladders and the site.'),
  repoUrl: link('Where the profiles can be edited, such as `https://example.com/team/ladders/blob/main`.').optional(),
  siteUrl: link('Where the site is published.').optional(),
  site: siteSchema.describe('What the site shows and says about itself.').optional(),
  families: list(z.strictObject(named), 'Families that roles are listed under, in order.').optional(),
  groups: list(z.strictObject(named), 'Groups of capabilities, in order.').optional(),
  importances: list(
    z.strictObject({
      ...named,
      weight: z.int().min(0).max(100).describe('What a step of such a capability counts.'),
      default: z.boolean().describe('Whether a capability without an importance has this one.').optional(),
    }),
    'How much a capability can weigh in a role.',
  ).optional(),
  priorities: list(
    z.strictObject({ ...named, from: z.int().min(0).max(1000).describe('The lowest score that has this priority.') }),
    'Priorities of a gap, most urgent first. The score of a gap is the weight of the importance times the steps.',
  ).optional(),
  keyCapabilities: z
    .int()
    .min(1)
    .max(50)
    .describe(
      'How many capabilities, most urgent first, a ladder names in its projects and gives default resources for.',
    )
    .optional(),
  scales: list(scaleSchema, 'Scales of proficiency. The first one is the default.').optional(),
  interactionTypes: list(
    z.strictObject({
      ...named,
      inSentence: line('The name as it reads in the middle of a sentence.', 120).optional(),
      reverse: reference('How the other side calls the same interaction.').optional(),
    }),
    'How roles work with each other.',
  ).optional(),
  tracks: list(trackSchema, 'Lines of levels.'),
  switches: list(
    z.strictObject({
      from: reference('A level.'),
      to: reference('A level of another track.'),
      duration: duration.optional(),
      notes: line('What to know about it.', 1000).optional(),
    }),
    'Edges between tracks. Each is one way.',
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
