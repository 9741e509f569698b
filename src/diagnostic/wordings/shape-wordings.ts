/** What can be wrong with keys and values. */
import { choices, error, type Unknown } from './wording.ts'

export const shapeWordings = {
  'unknown-key': error<{ key: string; suggestion: string | undefined; known: readonly string[] }>(
    ({ key }) => `"${key}" is not a key that can stand here`,
    ({ suggestion, known }) => (suggestion === undefined ? `use one of: ${known.join(', ')}` : `did you mean "${suggestion}"?`),
  ),
  'missing-key': error<{ key: string }>(
    ({ key }) => `"${key}" is missing`,
    ({ key }) => `add "${key}:" with a value`,
  ),
  'wrong-kind': error<{ expected: string; got: string }>(
    ({ expected, got }) => `here should be ${expected}, but it is ${got}`,
    ({ expected }) => `write ${expected}`,
  ),
  'not-text': error<{ raw: string; got: string }>(
    ({ raw, got }) => `${raw} is read as ${got}, and here should be a text`,
    ({ raw }) => `put it in quotes: "${raw}"`,
  ),
  'empty-value': error<{ what: string }>(
    ({ what }) => `the ${what} is empty`,
    () => 'fill it in, or remove the key',
  ),
  'too-long': error<{ what: string; max: number }>(
    ({ what, max }) => `the ${what} is longer than ${max}`,
    () => 'say it shorter, or move it into the body',
  ),
  'out-of-range': error<{ expected: string }>(
    ({ expected }) => `the number must be ${expected}`,
    ({ expected }) => `write a number that is ${expected}`,
  ),
  'not-in-list': error<Unknown>(
    ({ text }) => `"${text}" is not one of the values that can stand here`,
    (args) => choices(args, 'a value'),
  ),
  'bad-language': error(
    () => 'this is not a language',
    () => 'write a code such as en, de or pt-BR',
  ),
  'line-break': error(
    () => 'the text must stay on one line',
    () => 'join the lines; longer prose belongs into the body of the profile',
  ),
  'blank-edge': error(
    () => 'the text begins or ends with a blank',
    () => 'remove the blank',
  ),
  'not-an-id': error<{ text: string }>(
    ({ text }) => `"${text}" cannot be an id`,
    () => 'use lower-case letters, digits and single hyphens',
  ),
  'id-needed': error<{ name: string }>(
    ({ name }) => `no id can be made from the name "${name}"`,
    () => 'add an id: of lower-case letters, digits and hyphens',
  ),
  'not-a-duration': error<{ text: string }>(
    ({ text }) => `"${text}" is not a span of time`,
    () => 'write it as 6 months, 6-12 months, 1 year or 2-3 years',
  ),
  'not-a-date': error<{ text: string }>(
    ({ text }) => `"${text}" is not a day of the calendar`,
    () => 'write it as "2026-09-01"',
  ),
  'not-a-link': error<{ text: string }>(
    ({ text }) => `"${text}" is not a link`,
    () => 'write a full address that begins with https://',
  ),
  'unknown-placeholder': error<Unknown>(
    ({ text }) => `{${text}} names nothing that is known here`,
    (args) => choices(args, 'a name'),
  ),
} as const
