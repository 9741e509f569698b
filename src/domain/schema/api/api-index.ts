/** `api/v1/index.json`: where everything is. */
import { z } from 'zod'
import { head, id, list, path, type Published, status, text } from './parts.ts'

export const apiIndexSchema = z.object({
  ...head,
  name: text('The organization, or the part of it, that uses this framework.'),
  language: text('A BCP 47 language tag.'),
  siteUrl: text('The address of the published site.').optional(),
  page: path('The first page of the site.'),
  framework: path('The framework that all roles share.'),
  table: path('All expectations as a CSV file.'),
  roles: list(
    z.object({
      slug: id('The slug of the role.'),
      name: text('The name of the role.'),
      family: id('The family of the role.').optional(),
      status,
      aliases: z.array(z.string()).describe('Earlier slugs of the role.'),
      levels: z.array(z.string()).describe('The ids of its levels, lowest first.'),
      json: path('The JSON file of the role.'),
      page: path('The page of the role.'),
    }),
    'All roles, sorted by slug.',
  ),
})

export type ApiIndex = Published<z.output<typeof apiIndexSchema>>
