/**
 * What `--format json` prints. Objects are open: within a version keys are added, and a reader skips those that it does
 * not know.
 */
import { z } from 'zod'
import type { JsonReport } from '../../diagnostic/report/json.ts'

const point = (description: string) =>
  z
    .object({
      line: z.int().min(1).describe('Counted from 1.'),
      column: z.int().min(1).describe('Counted from 1, in characters (code points).'),
    })
    .describe(description)

const range = (description: string) =>
  z
    .object({
      start: point('The first character.'),
      end: point('Behind the last character; the start itself where nothing lies between.'),
    })
    .describe(description)

const file = z.string().describe('Relative to the project, with forward slashes.')
const place = { file, range: range('Where in the file; left out where the file as a whole is meant.').optional() }

const finding = z
  .object({
    code: z
      .string()
      .describe('What is wrong, as a word that stays the same. Later versions of rungs have more of them.'),
    severity: z.enum(['error', 'warning']).describe('With an error nothing is built.'),
    ...place,
    headline: z.string().describe('What is wrong, in one line. The words may change.'),
    why: z.string().describe('Why it matters, in one sentence without a full stop.'),
    remedy: z.string().describe('What to do.'),
    hint: z.string().describe('What was probably meant.').optional(),
    related: z
      .object({ ...place, text: z.string().describe('What it has to do with it.') })
      .describe('A second place that takes part.')
      .optional(),
    snippet: z
      .object({
        firstLine: z.int().min(1).describe('The number of the first of the lines.'),
        lines: z.array(z.string()).describe('Without line breaks; at most 20.'),
      })
      .describe('The lines of the place.')
      .optional(),
    edits: z
      .array(
        z
          .object({ range: range('What is replaced.'), text: z.string().describe('What to put in its place.') })
          .describe('One replacement.'),
      )
      .describe(
        'What to write instead, where exactly one answer is right. All are in the same file, and none of them overlap.',
      ),
  })
  .describe('One finding.')

export const reportSchema = z.object({
  version: z.literal(1).describe('Of this form. It changes when a key is removed or gets another meaning.'),
  outcome: z.string().describe('What happened to the disk, for people.'),
  files: z.int().min(0).describe('How many files were looked at.'),
  errors: z.int().min(0).describe('How many findings are errors.'),
  warnings: z.int().min(0).describe('How many findings are warnings.'),
  findings: z.array(finding).describe('By file, line and column.'),
}) satisfies z.ZodType<JsonReport>
