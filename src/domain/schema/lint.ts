/**
 * What a project says about the lint rules: in `framework.yaml` for all roles, in a profile for what it does on
 * purpose.
 */
import { z } from 'zod'
import { line, list, reference } from './text.ts'

const allowance = z.strictObject({
  where: reference(
    'The id or name of the capability, responsibility, level or partner that it is about; the whole project otherwise.',
  ).optional(),
  reason: line('Why it is right here.'),
})

const general = {
  severity: z.enum(['off', 'warning', 'error']).describe('How loud the rule is; `warning` otherwise.').optional(),
  allow: list(allowance, 'What is done on purpose, each with its reason.').optional(),
}

const rule = (description: string): z.ZodOptional<z.ZodObject<typeof general, z.core.$strict>> =>
  z.strictObject(general).describe(description).optional()

const words = (description: string) => list(line('One word or phrase.', 120), description).optional()

/** By rule. The names are finding codes; `src/lint/rule.ts` sees to it. */
export const lintSchema = z
  .strictObject({
    'lowered-without-reason': rule('A step that falls from one level to the next needs a reason.'),
    'level-without-change': rule('Every level asks something that the one before does not.'),
    'uneven-step': z
      .strictObject({
        ...general,
        most: z
          .int()
          .min(1)
          .max(20)
          .describe('How many steps a capability may climb at one level; otherwise 2.')
          .optional(),
      })
      .describe('No capability climbs much more at one level than the others.')
      .optional(),
    'capability-vanishes': rule('What is asked at a level is still asked at the next one, or dropped for a reason.'),
    'capability-appears-late': rule('A capability that begins at a high level begins with a low step.'),
    'step-without-text': rule('Every step that a level asks for is described.'),
    'unused-capability': rule('Every capability of the library is used.'),
    'unused-level': rule('Every level is on some role.'),
    'unused-scale': rule('Every scale is used.'),
    'unused-step': rule('No step is always skipped.'),
    'unused-switch': rule('Some role can make every switch between tracks.'),
    'unused-development': rule('What a level says about growing towards it is on a ladder.'),
    'one-sided-interaction': rule('Both sides of an interaction name it.'),
    'unequal-interaction': rule('Both sides of an interaction give the same frequency.'),
    'external-role-exists': rule('A partner that is a role here is linked.'),
    'metric-without-number': rule('A metric has a number or a direction.'),
    'vague-wording': z
      .strictObject({
        ...general,
        words: words('Further words that are vague here.'),
        except: words('Words that are fine here.'),
      })
      .describe('A criterion says how much, how often, for whom.')
      .optional(),
    'not-observable': z
      .strictObject({
        ...general,
        words: words('Further words that name nothing to be seen.'),
        except: words('Words that are fine here.'),
      })
      .describe('A criterion says what a person does.')
      .optional(),
    'joined-criterion': rule('A criterion is about one thing.'),
    'near-duplicate': z
      .strictObject({
        ...general,
        percent: z
          .int()
          .min(50)
          .max(100)
          .describe('From how much of common text on it is reported; otherwise 85.')
          .optional(),
      })
      .describe('No two texts are almost the same.')
      .optional(),
    'hard-to-read': z
      .strictObject({
        ...general,
        most: z.int().min(5).max(100).describe('How many words a sentence may have; otherwise 35.').optional(),
      })
      .describe('Sentences are short enough to be read once.')
      .optional(),
    'biased-wording': z
      .strictObject({ ...general, words: words('Further words to avoid.'), except: words('Words that are fine here.') })
      .describe('The text speaks of everybody.')
      .optional(),
    'review-overdue': z
      .strictObject({
        ...general,
        months: z.int().min(1).max(120).describe('After how many months a review is due; otherwise 12.').optional(),
      })
      .describe('A profile with a date of review is read again in time.')
      .optional(),
    'owner-missing': rule('Every profile has an owner.'),
    'term-outside-glossary': rule('Abbreviations are in the glossary, where the framework has one.'),
    'term-avoided': rule('Of two words for one thing the one of the glossary is used.'),
    'unused-allowance': z
      .strictObject({ severity: general.severity })
      .describe('What is allowed does occur.')
      .optional(),
  })
  .describe('How loud each rule of the linter is, what it counts as too much, and what is done on purpose.')

/** In a profile. */
export const allowSchema = list(
  z.strictObject({
    rule: reference('The name of the rule.'),
    ...allowance.shape,
    where: allowance.shape.where.describe(
      'The id or name of the capability, responsibility, level or partner that it is about; the whole profile otherwise.',
    ),
  }),
  'What the linter would find and what is done on purpose, each with its reason.',
)

export const glossarySchema = list(
  z.strictObject({
    term: line('The word or abbreviation.', 120),
    meaning: line('What it means here.', 1000),
    avoid: list(line('A word.', 120), 'Words for the same thing that are not used here.').optional(),
  }),
  'Words of the organization.',
)

const wordList = (description: string) => list(line('A word or phrase.', 40), description)
const wordsWithAnswers = (description: string) =>
  z.record(z.string(), line('What to write instead.').nullable()).describe(description)

/**
 * `templates/lint/<language>.yaml`: what rules about wording need to know of a language. Words match whole words,
 * whatever their case; `apt*` stands for all endings. A word listed in small letters is taken for a name where it
 * begins with a capital in the middle of a sentence.
 */
export const lintWordsSchema = z.strictObject({
  vague: wordsWithAnswers('Words that can mean anything, with what to write instead, if there is something.'),
  unobservable: wordsWithAnswers(
    'How criteria begin that nobody can see, with what to write instead, if there is something.',
  ),
  shown: wordList('Words by which such a criterion goes on to say what can be seen.'),
  biased: wordsWithAnswers('Words that speak of some people only, with what to write instead.'),
  joining: wordList('Words that join two things.'),
  things: wordList('Words that begin a new thing behind an action, such as `a` and `each`.'),
  references: wordList('Words that point back to a thing, such as `the` and `it`.'),
  clauses: wordList('Words that begin a clause, in which somebody else may act.'),
  prepositions: wordList('Words that tell where, when or how; an action may end with one.'),
  direction: wordList('Words that say in which direction a metric should go, or where it ends.'),
  numbers: wordList('Numbers as words, and words that leave nothing to count.'),
})

export type LintSettings = z.output<typeof lintSchema>
export type LintRuleId = keyof LintSettings
export type GlossaryTerm = z.output<typeof glossarySchema>[number]
export type LintWords = z.output<typeof lintWordsSchema>
