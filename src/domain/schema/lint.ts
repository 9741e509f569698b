/**
 * Defines what a project says about the lint rules: in `framework.yaml` for all roles, in a profile for what it does on
 * purpose.
 */
import { z } from 'zod'
import { line, list, reference } from './text.ts'

const allowance = z.strictObject({
  where: reference(
    'The id or name of the capability, responsibility, level or partner that the exception is for; by default the whole project.',
  ).optional(),
  reason: line('Why the exception is right.'),
})

const general = {
  severity: z
    .enum(['off', 'warning', 'error'])
    .describe('The severity of the findings; by default `warning`.')
    .optional(),
  allow: list(allowance, 'Exceptions from the rule, each with its reason.').optional(),
}

const rule = (description: string): z.ZodOptional<z.ZodObject<typeof general, z.core.$strict>> =>
  z.strictObject(general).describe(description).optional()

const words = (description: string) => list(line('One word or phrase.', 120), description).optional()

/** Keyed by rule. The names are finding codes, which `src/lint/rule.ts` guarantees. */
export const lintSchema = z
  .strictObject({
    'lowered-without-reason': rule('A step that is lower than at the level before has a reason.'),
    'level-without-change': rule('Every level expects something that the level before does not.'),
    'uneven-step': z
      .strictObject({
        ...general,
        most: z
          .int()
          .min(1)
          .max(20)
          .describe('The number of steps by which a capability may rise at one level; by default 2.')
          .optional(),
      })
      .describe('No capability rises by many more steps at one level than the others.')
      .optional(),
    'capability-vanishes': rule('The next level keeps an expectation, or has a reason to drop it.'),
    'capability-appears-late': rule('A capability that starts at a high level starts with a low step.'),
    'step-not-described': rule('Every step that a level expects has a description.'),
    'unused-capability': rule('A role uses every capability of the library.'),
    'unused-level': rule('A role uses every level.'),
    'unused-scale': rule('A capability uses every scale.'),
    'unused-step': rule('A level expects every step.'),
    'unused-switch': rule('A role can make every switch between tracks.'),
    'unused-development': rule('A ladder shows every development section.'),
    'one-sided-interaction': rule('Both roles list an interaction.'),
    'unequal-interaction': rule('Both roles of an interaction have the same frequency for it.'),
    'external-role-exists': rule('A partner with a role of its own is linked to that role.'),
    'metric-without-number': rule('A metric has a number or a direction.'),
    'vague-wording': z
      .strictObject({
        ...general,
        words: words('More words that are vague in your organization.'),
        except: words('Words that the rule accepts.'),
      })
      .describe('A criterion says how much, how often or for whom.')
      .optional(),
    'not-observable': z
      .strictObject({
        ...general,
        words: words('More words that describe nothing observable.'),
        except: words('Words that the rule accepts.'),
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
          .describe('The lowest percentage of identical text that is reported; by default 85.')
          .optional(),
      })
      .describe('No two sentences are almost identical.')
      .optional(),
    'hard-to-read': z
      .strictObject({
        ...general,
        most: z.int().min(5).max(100).describe('The highest number of words in a sentence; by default 35.').optional(),
      })
      .describe('Sentences are short.')
      .optional(),
    'biased-wording': z
      .strictObject({ ...general, words: words('More words to avoid.'), except: words('Words that the rule accepts.') })
      .describe('The wording includes everyone.')
      .optional(),
    'review-overdue': z
      .strictObject({
        ...general,
        months: z
          .int()
          .min(1)
          .max(120)
          .describe('The number of months after which a review is due; by default 12.')
          .optional(),
      })
      .describe('A profile with a review date is reviewed in time.')
      .optional(),
    'owner-missing': rule('Every profile has an owner.'),
    'term-outside-glossary': rule('The glossary explains every abbreviation, if the framework has a glossary.'),
    'term-avoided': rule('Profiles use the term of the glossary, not a synonym.'),
    'unused-allowance': z
      .strictObject({ severity: general.severity })
      .describe('Every exception is needed.')
      .optional(),
  })
  .describe('The severity, the limits and the exceptions of each lint rule.')

/** In a profile. */
export const allowSchema = list(
  z.strictObject({
    rule: reference('The lint rule.'),
    ...allowance.shape,
    where: allowance.shape.where.describe(
      'The id or name of the capability, responsibility, level or partner that the exception is for; by default the whole profile.',
    ),
  }),
  'Exceptions from lint rules, each with its reason.',
)

export const glossarySchema = list(
  z.strictObject({
    term: line('The term or abbreviation.', 120),
    meaning: line('What it means in this organization.', 1000),
    avoid: list(line('A word.', 120), 'Synonyms that profiles should not use.').optional(),
  }),
  'Terms of the organization.',
)

const wordList = (description: string) => list(line('A word or phrase.', 40), description)
const wordsWithAnswers = (description: string) =>
  z.record(z.string(), line('The word to use instead.').nullable()).describe(description)

/**
 * `templates/lint/<language>.yaml`: what rules about wording need to know of a language. Words match whole words,
 * whatever their case; `apt*` stands for all endings. A word listed in small letters is taken for a name where it
 * begins with a capital in the middle of a sentence.
 */
export const lintWordsSchema = z.strictObject({
  vague: wordsWithAnswers('Vague words, each with an optional replacement.'),
  unobservable: wordsWithAnswers(
    'Beginnings of criteria that others cannot observe, each with an optional replacement.',
  ),
  shown: wordList('Words after which such a criterion describes something observable.'),
  biased: wordsWithAnswers('Words that do not include everyone, each with an optional replacement.'),
  joining: wordList('Words that join two things.'),
  things: wordList('Words that start a new object after an action, such as `a` and `each`.'),
  references: wordList('Words that refer back to something, such as `the` and `it`.'),
  clauses: wordList('Words that start a clause, whose subject can be another person.'),
  prepositions: wordList('Prepositions; an action can end with one.'),
  direction: wordList('Words for the direction or the limit of a metric.'),
  numbers: wordList('Numbers as words, and words such as `all` and `never`.'),
})

export type LintSettings = z.output<typeof lintSchema>
export type LintRuleId = keyof LintSettings
export type GlossaryTerm = z.output<typeof glossarySchema>[number]
export type LintWords = z.output<typeof lintWordsSchema>
