/** What can be wrong with keys and values. */
import { lookalikeIn } from '../lookalike.ts'
import { choices, didYouMean, error, type Unknown } from './wording.ts'

export const shapeWordings = {
  'unknown-key': error<{ key: string; suggestion: string | undefined; known: readonly string[] }>(
    ({ key }) => `"${key}" is not a key that can stand here`,
    'a key that is not known would be left out without a word',
    ({ known }) => `use one of: ${known.join(', ')}`,
    didYouMean,
  ),
  'missing-key': error<{ key: string }>(
    ({ key }) => `"${key}" is missing`,
    'nothing can be shown or compared without it',
    ({ key }) => `add "${key}:" with a value`,
  ),
  'wrong-kind': error<{ expected: string; got: string }>(
    ({ expected, got }) => `here should be ${expected}, but it is ${got}`,
    'what stands under a key is always of one kind',
    ({ expected }) => `write ${expected}`,
  ),
  'not-text': error<{ raw: string; got: string }>(
    ({ raw, got }) => `${raw} is read as ${got}, and here should be a text`,
    'YAML turns some words and numbers into other values, so the text would not come back as it is written',
    ({ raw }) => `put it in quotes: "${raw}"`,
  ),
  'empty-value': error<{ what: string }>(
    ({ what }) => `the ${what} is empty`,
    'a key with nothing behind it looks like something that was forgotten',
    () => 'fill it in, or remove the key',
  ),
  'too-long': error<{ what: string; max: number }>(
    ({ what, max }) => `the ${what} is longer than ${max}`,
    'the text is shown in lists and tables, where a long one is not read',
    () => 'say it shorter, or move it into the body',
  ),
  'out-of-range': error<{ expected: string }>(
    ({ expected }) => `the number must be ${expected}`,
    'numbers outside these bounds have no meaning here',
    ({ expected }) => `write a number that is ${expected}`,
  ),
  'not-in-list': error<Unknown>(
    ({ text }) => `"${text}" is not one of the values that can stand here`,
    'only these values have a meaning here',
    (args) => choices(args, 'a value'),
    didYouMean,
  ),
  'bad-language': error(
    () => 'this is not a language',
    'the language decides on the words of ladders and pages, on hyphenation and on how they are read aloud',
    () => 'write a code such as en, de or pt-BR',
  ),
  'line-break': error(
    () => 'the text must stay on one line',
    'the text is shown in one line of a list, a table or a heading',
    () => 'join the lines; longer prose belongs into the body of the profile',
  ),
  'blank-edge': error(
    () => 'the text begins or ends with a blank',
    'a blank at the edge is not seen and breaks comparisons',
    () => 'remove the blank',
  ),
  'not-an-id': error<{ text: string }>(
    ({ text }) => `"${text}" cannot be an id`,
    'ids stand in addresses and in saved plans, where other characters change their meaning',
    () => 'use lower-case letters, digits and single hyphens',
    ({ text }) => lookalikeIn(text),
  ),
  'id-needed': error<{ name: string }>(
    ({ name }) => `no id can be made from the name "${name}"`,
    'plans and links hold on to ids, and this name has no letter or digit that one could be made of',
    () => 'add an id: of lower-case letters, digits and hyphens',
  ),
  'not-a-duration': error<{ text: string }>(
    ({ text }) => `"${text}" is not a span of time`,
    'spans of time are added up, so they must be numbers of months or years',
    () => 'write it as 6 months, 6-12 months, 1 year or 2-3 years',
  ),
  'not-a-date': error<{ text: string }>(
    ({ text }) => `"${text}" is not a day of the calendar`,
    'days are compared, and other spellings mean different days in different countries',
    () => 'write it as "2026-09-01"',
  ),
  'not-a-link': error<{ text: string }>(
    ({ text }) => `"${text}" is not a link`,
    'readers click it, so it must lead to a web page or a mail address and nowhere else',
    () => 'write a full address that begins with https://',
  ),
  'unknown-placeholder': error<Unknown>(
    ({ text }) => `{${text}} names nothing that is known here`,
    'a name in braces is replaced by what it stands for',
    (args) => choices(args, 'a name'),
    didYouMean,
  ),
} as const
