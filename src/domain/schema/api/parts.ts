/**
 * Parts that the published JSON is put together from. Objects are open: within a version keys are added, and a reader
 * skips those that it does not know.
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

/** The keys at the beginning of every published file. */
export const head = {
  $schema: z.string().describe('The path to the JSON Schema of this file, relative to this file.'),
  version: z
    .literal(1)
    .describe('The version of this format. It changes when a key is removed or changes its meaning.'),
}

export const text = (description: string) => z.string().describe(description)
export const id = (description: string) =>
  z.string().describe(`${description} An id with lowercase letters, digits and hyphens.`)
export const path = (description: string) => z.string().describe(`${description} A path relative to this file.`)
export const list = <Item extends z.ZodType>(item: Item, description: string) => z.array(item).describe(description)

export const extensions = z.record(z.string(), z.unknown()).describe('Keys of the author’s own, which start with `x-`.')

export const place = z
  .object({
    file: z.string().describe('A path relative to the project, with forward slashes.'),
    line: z.int().min(1).describe('Starts at 1; omitted for a whole file.').optional(),
  })
  .describe('The place in the source files.')

export const status = z.enum(['draft', 'active', 'deprecated']).describe('The status of the text.')

export const named = {
  id: id('The stable id.'),
  name: text('The name that people use.'),
  description: text('What it means in this organization.').optional(),
}

export const aliases = z.array(z.string()).describe('Ids that it had before.')

export const duration = z
  .object({
    min: z.int().min(1).describe('The minimum in months.'),
    max: z.int().min(1).describe('The maximum in months.'),
    unit: z.enum(['month', 'year']).describe('The unit that the author used.'),
  })
  .describe('A duration.')

const origin = z
  .enum(['profile', 'inherited', 'library', 'scale', 'level', 'track', 'framework'])
  .describe('The source of the value; the one closest to the profile applies.')

/** A value with the text that states it. */
export const fact = <Value extends z.ZodType>(value: Value) => z.object({ value, origin, at: place })

export const step = z
  .object({ id: id('A step of the scale.'), name: text('The name of the step.') })
  .describe('A step, by id and name.')

export const criterion = z
  .object({
    id: id('The stable id. The same id at another step or level means that the criterion grows.'),
    text: text('One sentence that describes an observable action.'),
    examples: z.array(z.string()).describe('Examples.'),
    markers: z.array(z.string()).describe('Signs by which others notice it.'),
    renamedFrom: id('The id that it had before.').optional(),
    at: place,
  })
  .describe('A criterion of a step or level.')

export const expectation = z
  .enum(['step', 'described', 'optional', 'not-required', 'unknown'])
  .describe(
    'The kind of expectation: a step, the criteria of a capability without a scale, something optional, nothing, or not known yet.',
  )

export const position = z.object({ role: id('The slug of a role.'), level: id('A level of it.') })

export const ladderLinks = z
  .object({
    kind: z.enum(['next', 'skip', 'lateral', 'switch', 'deepen']).describe('How the two positions are related.'),
    from: position.describe('The current position.'),
    to: position.describe('The target position.'),
    json: path('The JSON file of the ladder.'),
    page: path('The page of the ladder.'),
    markdown: path('The markdown document of the ladder.'),
  })
  .describe('A ladder.')

/** The development block of a level, by field. */
export const development = z
  .record(z.string(), fact(z.unknown().describe('The field as authors write it, with durations in months.')))
  .describe('Everything besides capabilities and responsibilities that helps people grow to this level, by field.')

/** The facts about a level. */
export const levelFacts = {
  summary: text('One sentence that describes the level.').optional(),
  scope: text('How far the work reaches.').optional(),
  autonomy: text('Which decisions people make on their own.').optional(),
  impact: text('What changes because of the work.').optional(),
  leadership: text('How people lead others.').optional(),
  timeHorizon: text('How far ahead the work looks.').optional(),
  expectation: text('What every responsibility expects at this level.').optional(),
  timeToNext: duration.describe('How long people usually stay at this level, in months.').optional(),
}
