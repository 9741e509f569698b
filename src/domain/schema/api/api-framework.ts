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
  name: text('The organization, or the part of it, that uses this framework.'),
  language: text('A BCP 47 language tag.'),
  siteUrl: text('The address of the published site.').optional(),
  repoUrl: text('The address where people can edit the profiles.').optional(),
  families: list(z.object(named), 'Families of roles, in the order in which pages list them.'),
  groups: list(z.object(named), 'Groups of capabilities, in the order in which pages list them.'),
  importances: list(
    z.object({ ...named, weight: z.number().describe('The weight of one step of a capability with this importance.') }),
    'How important a capability can be in a role.',
  ),
  priorities: list(
    z.object({ ...named, from: z.number().describe('The lowest score with this priority.') }),
    'Priorities of a gap, most urgent first.',
  ),
  scales: list(
    z.object({ ...named, steps: list(z.object({ ...named, aliases }), 'Lowest first.') }),
    'Scales of proficiency. The first one is the default.',
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
        'The levels, lowest first.',
      ),
    }),
    'Tracks: sequences of levels. First those of the framework, then one for every role with levels of its own.',
  ),
  library: list(
    z.object({
      id: named.id,
      name: named.name,
      aliases,
      scale: id('The scale of its steps.').optional(),
      usedBy: z.array(z.string()).describe('The slugs of the roles that use it.'),
      at: place,
    }),
    'The capabilities that roles share.',
  ),
  glossary: list(
    z.object({
      term: text('The term or abbreviation.'),
      meaning: text('What it means in this organization.'),
      avoid: z.array(z.string()).describe('Synonyms that profiles should not use.').optional(),
    }),
    'Terms of the organization.',
  ),
  extensions,
})

export type ApiFramework = Published<z.output<typeof apiFrameworkSchema>>
