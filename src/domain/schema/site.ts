/**
 * Defines what the site shows and says about itself, under `site:` in the framework. Words and looks are changed in
 * `templates/`.
 */
import { z } from 'zod'
import { line } from './text.ts'

export const siteSchema = z.strictObject({
  searchEngines: z
    .boolean()
    .describe('Whether search engines may list the pages; by default they may not, since most ladders are internal.')
    .optional(),
  logo: line('An SVG file in `templates/assets/` that appears before the name, such as `logo.svg`.', 120).optional(),
  footer: line('Text at the end of every page.', 500).optional(),
})

/** The settings of a project's site about its site; the address is the framework's own `siteUrl`. */
export type SiteSettings = z.output<typeof siteSchema>
