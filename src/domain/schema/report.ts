/**
 * Defines what `--format json` prints. Objects are open: within a version keys are added, and a reader skips those that
 * it does not know.
 */
import { z } from 'zod'
import type { JsonReport } from '../../diagnostic/report/json.ts'

const point = (description: string) =>
  z
    .object({
      line: z.int().min(1).describe('Starts at 1.'),
      column: z.int().min(1).describe('Starts at 1 and counts characters (code points).'),
    })
    .describe(description)

const range = (description: string) =>
  z
    .object({
      start: point('The first character.'),
      end: point('The position after the last character; equal to the start if the range is empty.'),
    })
    .describe(description)

const file = z.string().describe('A path relative to the project, with forward slashes.')
const place = {
  file,
  range: range('The range in the file; omitted if the finding is about the whole file.').optional(),
}

const finding = z
  .object({
    code: z.string().describe('A stable code for the problem. Later versions can add codes.'),
    severity: z.enum(['error', 'warning']).describe('An error stops the build.'),
    ...place,
    headline: z.string().describe('The problem in one line. Later versions can change the wording.'),
    why: z.string().describe('Why it matters, in one sentence without a final period.'),
    remedy: z.string().describe('How to fix it.'),
    hint: z.string().describe('What the author probably meant.').optional(),
    related: z
      .object({ ...place, text: z.string().describe('How this place relates to the finding.') })
      .describe('A related place.')
      .optional(),
    snippet: z
      .object({
        firstLine: z.int().min(1).describe('The number of the first line.'),
        lines: z.array(z.string()).describe('At most 20 lines, without line breaks.'),
      })
      .describe('The lines of the range.')
      .optional(),
    edits: z
      .array(
        z
          .object({ range: range('The range to replace.'), text: z.string().describe('The new text.') })
          .describe('One replacement.'),
      )
      .describe('The correction, if exactly one is right. All edits are in the same file, and they do not overlap.'),
  })
  .describe('One finding.')

export const reportSchema = z.object({
  version: z
    .literal(1)
    .describe('The version of this format. It changes when a key is removed or changes its meaning.'),
  outcome: z.string().describe('What was written to the disk, as text for people.'),
  files: z.int().min(0).describe('The number of files that were checked.'),
  errors: z.int().min(0).describe('The number of errors.'),
  warnings: z.int().min(0).describe('The number of warnings.'),
  findings: z.array(finding).describe('All findings, sorted by file, line and column.'),
  failure: z
    .object({
      kind: z.enum(['usage', 'environment', 'defect']).describe('The cause, as in the exit codes 2, 3 and 70.'),
      message: z.string().describe('The message for people.'),
    })
    .describe('Present if the command failed before it could check the project.')
    .optional(),
}) satisfies z.ZodType<JsonReport>
