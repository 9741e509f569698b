/** `api/v1/index.json`: where everything is. */
import { z } from 'zod'
import { head, id, list, path, type Published, status, text } from './parts.ts'

export const apiIndexSchema = z.object({
  ...head,
  name: text('The organization or part of it.'),
  language: text('A BCP 47 language tag.'),
  siteUrl: text('Where the site is published.').optional(),
  page: path('The first page of the site.'),
  framework: path('What all roles share.'),
  table: path('All expectations as CSV.'),
  roles: list(
    z.object({
      slug: id('The role.'),
      name: text('What people call it.'),
      family: id('What it is listed under.').optional(),
      status,
      aliases: z.array(z.string()).describe('Slugs that it had before.'),
      levels: z.array(z.string()).describe('Ids, lowest first.'),
      json: path('The role.'),
      page: path('The role, for people.'),
    }),
    'Every role, by slug.',
  ),
})

export type ApiIndex = Published<z.output<typeof apiIndexSchema>>
