/** `api/v1/framework.json`: what all roles share. */
import { z } from 'zod'
import {
  aliases,
  development,
  extensions,
  head,
  id,
  levelFacts,
  list,
  named,
  place,
  type Published,
  status,
  text,
} from './parts.ts'

export const apiFrameworkSchema = z.object({
  ...head,
  name: text('The organization or part of it.'),
  language: text('A BCP 47 language tag.'),
  siteUrl: text('Where the site is published.').optional(),
  repoUrl: text('Where the profiles can be edited.').optional(),
  families: list(z.object(named), 'Families of roles, in order.'),
  groups: list(z.object(named), 'Groups of capabilities, in order.'),
  importances: list(
    z.object({ ...named, weight: z.number().describe('What one step of such a capability counts.') }),
    'How much a capability can weigh.',
  ),
  priorities: list(
    z.object({ ...named, from: z.number().describe('The lowest score that has it.') }),
    'Most urgent first.',
  ),
  scales: list(
    z.object({ ...named, steps: list(z.object({ ...named, aliases }), 'Lowest first.') }),
    'Scales of proficiency; the first is the default.',
  ),
  tracks: list(
    z.object({
      ...named,
      levels: list(
        z.object({
          id: named.id,
          name: named.name,
          aliases,
          status,
          ...levelFacts,
          development,
          extensions,
          at: place,
        }),
        'Lowest first.',
      ),
    }),
    'Lines of levels: those of the framework, then one for every role that has levels of its own.',
  ),
  library: list(
    z.object({
      id: named.id,
      name: named.name,
      aliases,
      scale: id('Its scale.').optional(),
      usedBy: z.array(z.string()).describe('Slugs of roles.'),
      at: place,
    }),
    'Capabilities that roles share.',
  ),
  glossary: list(
    z.object({
      term: text('The word or abbreviation.'),
      meaning: text('What it means here.'),
      avoid: z.array(z.string()).describe('Words for the same thing that are not used here.').optional(),
    }),
    'Words of the organization.',
  ),
  extensions,
})

export type ApiFramework = Published<z.output<typeof apiFrameworkSchema>>
