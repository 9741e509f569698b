/**
 * The kinds of text and reference that the authored files are made of; every other schema is put together from these.
 */
import { z } from 'zod'
import { durationPattern, parseDuration } from '../duration.ts'
import { idLength, idPattern } from '../ids.ts'
import { placeholders, placeholdersIn, type PhraseScope } from '../phrase.ts'

/** A problem that one of our refinements finds of ours found; `src/source/check/issues.ts` puts it into words. */
export type TextProblem =
  | { readonly problem: 'line-break' }
  | { readonly problem: 'surrounding-space' }
  | { readonly problem: 'not-an-id' }
  | { readonly problem: 'not-a-duration' }
  | { readonly problem: 'not-a-date' }
  | { readonly problem: 'not-a-link' }
  | { readonly problem: 'unknown-placeholder'; readonly name: string; readonly known: readonly string[] }

/** Patterns stay patterns, so that the JSON Schema can show them; this says what a text that misses one is not. */
export const patternProblems: ReadonlyMap<string, TextProblem> = new Map([
  [String(idPattern), { problem: 'not-an-id' }],
  [String(durationPattern), { problem: 'not-a-duration' }],
])

function problem(params: TextProblem): { params: TextProblem } {
  return { params }
}

/** One line of text: not empty, no line break, no blank at either end. */
export function line(description: string, max = 500): z.ZodString {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !/[\n\r\u0085\u2028\u2029]/.test(text), problem({ problem: 'line-break' }))
    .refine((text) => text.trim() === text, problem({ problem: 'surrounding-space' }))
    .describe(description)
}

/** One line that may name what the ladder knows in braces, such as `{capability}`. */
export function phrase(scope: PhraseScope, description: string): z.ZodString {
  const known: readonly string[] = placeholders[scope]
  const names = known.map((name) => `{${name}}`).join(', ')
  return line(`${description} You can use ${names}.`).superRefine((text, context) => {
    for (const name of placeholdersIn(text)) {
      if (!known.includes(name)) {
        context.addIssue({
          code: 'custom',
          params: { problem: 'unknown-placeholder', name, known } satisfies TextProblem,
        })
      }
    }
  })
}

/** An id that the author writes; see `idPattern`. */
export function id(description: string): z.ZodString {
  return z.string().min(1).max(idLength).regex(idPattern).describe(description)
}

/** Ids that a thing had before, as roles, levels, steps and capabilities have them. */
export function aliases(description: string): z.ZodOptional<z.ZodArray<z.ZodString>> {
  return list(id('An old id.'), description).optional()
}

/** The id or the name of something that is defined elsewhere in the framework. */
export function reference(description: string): z.ZodString {
  return line(description, 120)
}

/** `6 months`, `6-12 months`, `2-3 years`; read into whole months. */
export const duration = z
  .string()
  .regex(durationPattern)
  .transform((text, context) => {
    const parsed = parseDuration(text)
    if (parsed) return parsed
    // A text of another shape has been reported by the pattern; here only a backward range is left.
    if (durationPattern.test(text)) {
      context.addIssue({ code: 'custom', params: { problem: 'not-a-duration' } satisfies TextProblem })
    }
    return z.NEVER
  })
  .describe('A duration: `6 months`, `6-12 months`, `1 year` or `2-3 years`.')

/** A calendar day, `2026-09-01`. */
export function day(description: string): z.ZodString {
  return z
    .string()
    .refine(isCalendarDay, problem({ problem: 'not-a-date' }))
    .describe(description)
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** An https, http or mailto address. */
export function link(description: string): z.ZodString {
  return z
    .string()
    .max(2000)
    .refine(isSafeLink, problem({ problem: 'not-a-link' }))
    .describe(description)
}

function isSafeLink(text: string): boolean {
  return !/[\s\u0000-\u001f<>"\\]/.test(text) && /^(?:https?:\/\/[^/]|mailto:.)/i.test(text) && URL.canParse(text)
}

/** A list that says something: at least one entry. */
export function list<Item extends z.ZodType>(item: Item, description: string): z.ZodArray<Item> {
  return z.array(item).min(1).describe(description)
}

/**
 * Room for keys of the author's own: the reader of YAML gathers every `x-…` key of a mapping under this one key,
 * so that all other keys stay strict. See `src/source/yaml/parse-yaml.ts`.
 */
export const extensionsKey = 'x-'
export const extensions = {
  [extensionsKey]: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Keys of your own that start with `x-`. The JSON output contains them.'),
}

export const status = z
  .enum(['draft', 'active', 'deprecated'])
  .describe('`draft` for unfinished text, `active` (the default), or `deprecated` if it is no longer offered.')
