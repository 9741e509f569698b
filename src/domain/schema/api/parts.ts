/**
 * What the published JSON is put together from. Objects are open: within a version keys are added, and a reader skips
 * those that it does not know.
 */
import { z } from 'zod'

/** The type of published data: what a schema says, to be read and not changed. */
export type Published<Data> = unknown extends Data
  ? Data
  : Data extends readonly (infer Item)[]
    ? readonly Published<Item>[]
    : Data extends object
      ? { readonly [Key in keyof Data]: Published<Data[Key]> }
      : Data

/** What every published file begins with. */
export const head = {
  $schema: z.string().describe('The JSON Schema of this file, relative to it.'),
  version: z.literal(1).describe('Of this form. It changes when a key is removed or gets another meaning.'),
}

export const text = (description: string) => z.string().describe(description)
export const id = (description: string) =>
  z.string().describe(`${description} An id: small letters, digits and hyphens.`)
export const path = (description: string) => z.string().describe(`${description} Relative to this file.`)
export const list = <Item extends z.ZodType>(item: Item, description: string) => z.array(item).describe(description)

export const extensions = z.record(z.string(), z.unknown()).describe('Keys of the author’s own, which begin with `x-`.')

export const place = z
  .object({
    file: z.string().describe('Relative to the project, with forward slashes.'),
    line: z.int().min(1).describe('Counted from 1; left out where the whole file is meant.').optional(),
  })
  .describe('Where it is written.')

export const status = z.enum(['draft', 'active', 'deprecated']).describe('How far its text is.')

export const named = {
  id: id('What it is called in data.'),
  name: text('What people call it.'),
  description: text('What it means here.').optional(),
}

export const aliases = z.array(z.string()).describe('Ids that it had before.')

export const duration = z
  .object({
    min: z.int().min(1).describe('Whole months.'),
    max: z.int().min(1).describe('Whole months.'),
    unit: z.enum(['month', 'year']).describe('What it was written in.'),
  })
  .describe('A span of time.')

const origin = z
  .enum(['profile', 'inherited', 'library', 'scale', 'level', 'track', 'framework'])
  .describe('Which kind of text states it; the nearest to the profile wins.')

/** A value with the text that states it. */
export const fact = <Value extends z.ZodType>(value: Value) => z.object({ value, origin, at: place })

export const step = z
  .object({ id: id('A step of the scale.'), name: text('What people call it.') })
  .describe('A step, by id and name.')

export const criterion = z
  .object({
    id: id('The same in another cell of the capability for the same thread, grown.'),
    text: text('One sentence that can be observed.'),
    examples: z.array(z.string()).describe('Examples.'),
    markers: z.array(z.string()).describe('How to tell.'),
    renamedFrom: id('The id that it had before.').optional(),
    at: place,
  })
  .describe('What a step or level looks like.')

export const expectation = z
  .enum(['step', 'described', 'optional', 'not-required', 'unknown'])
  .describe('What is asked: a step; what the criteria say, where there is no scale; nothing; or not yet written.')

export const position = z.object({ role: id('The slug of a role.'), level: id('A level of it.') })

export const ladderLinks = z
  .object({
    kind: z
      .enum(['next', 'skip', 'lateral', 'switch', 'deepen'])
      .describe('How the two positions stand to each other.'),
    from: position.describe('Where it begins.'),
    to: position.describe('Where it leads.'),
    json: path('The gap.'),
    page: path('For people.'),
    markdown: path('As a document.'),
  })
  .describe('One ladder.')

/** The development block of a level, by field. */
export const development = z
  .record(z.string(), fact(z.unknown().describe('As authors write the field, with spans of time in months.')))
  .describe('What a transition to this level asks beside capabilities and responsibilities, by field.')

/** What is said of a level. */
export const levelFacts = {
  summary: text('In one sentence.').optional(),
  scope: text('How far the work reaches.').optional(),
  autonomy: text('How much is decided alone.').optional(),
  impact: text('What it changes.').optional(),
  leadership: text('Whom it leads.').optional(),
  timeHorizon: text('How far it looks ahead.').optional(),
  expectation: text('What is expected in general.').optional(),
  timeToNext: duration.describe('How long people usually are at this level, in months.').optional(),
}
