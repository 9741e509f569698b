/** Messages about keys and values. */
import { lookalikeIn } from '../lookalike.ts'
import { otherType, type WrongType } from './other-type.ts'
import { choices, didYouMean, error, shortened, type Unknown } from './wording.ts'

/** The keys that are allowed. `x-…` is mentioned last, since it allows any key of the author's own. */
function keys(known: readonly string[]): string {
  const own = known.filter((key) => !key.startsWith('x-'))
  return own.length < known.length
    ? `${choices({ known: own }, 'a key')}, or x-… for a key of your own`
    : choices({ known }, 'a key')
}

export const shapeWordings = {
  'unknown-key': error<{ key: string; suggestion: string | undefined; known: readonly string[] }>(
    ({ key }) => `"${key}" is not a known key here`,
    'rungs would ignore the key, and you would not notice',
    ({ key, known }) =>
      key.startsWith('x-')
        ? 'move it to a place that accepts keys of your own, such as the top level of the profile'
        : keys(known),
    didYouMean,
  ),
  'missing-key': error<{ key: string; type?: string }>(
    ({ key }) => `"${key}" is missing`,
    'nothing can be shown or compared without it',
    ({ key, type = 'a value' }) => `add "${key}:" with ${type}`,
  ),
  'wrong-type': error<WrongType>(
    ({ what, expected, got }) => `${what} must be ${expected}, not ${got}`,
    'every key accepts one type of value',
    otherType,
  ),
  'not-text': error<{ raw: string; got: string }>(
    ({ raw, got }) => `expected text, but ${raw} is read as ${got}`,
    'YAML converts some words and numbers, so the page would not show what you wrote',
    ({ raw }) => `put it in quotes: "${raw}"`,
  ),
  'empty-value': error<{ what: string; isEntry: boolean; isNeeded: boolean }>(
    ({ what }) => `${what} is empty`,
    'an empty value looks unfinished',
    ({ isEntry, isNeeded }) => (isNeeded ? 'add a value' : `add a value, or remove the ${isEntry ? 'entry' : 'key'}`),
  ),
  'too-long': error<{ what: string; length: number; max: number }>(
    ({ what, length, max }) => `${what} has ${length} characters; the limit is ${max}`,
    'lists and tables show this text, and readers skip long entries there',
    () => 'shorten it, and move details to a description or to the prose of the profile',
  ),
  'out-of-range': error<{ what: string; raw: string; bound: string }>(
    ({ what, raw, bound }) => `${what} is ${raw}, but must be ${bound}`,
    'other numbers have no meaning here',
    ({ bound }) => `write a number that is ${bound}`,
  ),
  'not-in-list': error<Unknown & { what: string }>(
    ({ text, what }) => `"${shortened(text, 30)}" is not an allowed value of ${what}`,
    'only the listed values have a meaning here',
    (args) => choices(args, 'a value'),
    didYouMean,
  ),
  'bad-language': error<{ text: string }>(
    ({ text }) => `"${shortened(text, 30)}" is not a language code`,
    'the language sets the words of ladders and pages, the hyphenation and the voice of screen readers',
    () => 'write a code such as en, de or pt-BR',
  ),
  'line-break': error<{ isAtEnd: boolean }>(
    ({ isAtEnd }) => (isAtEnd ? 'the text must not end with a line break' : 'the text must be on one line'),
    'a list, a table or a heading shows the text on one line',
    ({ isAtEnd }) =>
      isAtEnd
        ? 'write it on the line of its key, or use ">-" instead of ">" or "|"'
        : 'join the lines, or move longer prose to the body of the profile',
  ),
  'surrounding-space': error<{ edge: string }>(
    ({ edge }) => `the text ${edge} with a space`,
    'nobody sees the space, but two values that differ only in it are not equal',
    () => 'remove the space',
  ),
  'not-an-id': error<{ text: string }>(
    ({ text }) => `"${text}" cannot be an id`,
    'ids are part of addresses and saved plans, where other characters have a special meaning',
    () => 'use lowercase letters, digits and single hyphens',
    ({ text }) => lookalikeIn(text),
  ),
  'id-needed': error<{ name: string }>(
    ({ name }) => `no id can be derived from the name "${name}"`,
    'links and saved plans refer to the id, and this name has no letter or digit to derive one from',
    () => 'add id: with lowercase letters, digits and hyphens',
  ),
  'not-a-duration': error<{ text: string }>(
    ({ text }) => `"${text}" is not a duration`,
    'durations are added up, so they must be numbers of months or years',
    () => 'write it as 6 months, 6-12 months, 1 year or 2-3 years',
  ),
  'not-a-date': error<{ text: string }>(
    ({ text }) => `"${text}" is not a date`,
    'dates are compared, and other formats mean different days in different countries',
    () => 'write an existing date in the form "2026-09-01"',
  ),
  'not-a-link': error<{ text: string }>(
    ({ text }) => `"${text}" is not a link`,
    'readers click it, so it must lead to a web page or an email address',
    () => 'write a full address that starts with https://',
  ),
  'unknown-placeholder': error<Unknown>(
    ({ text }) => `{${text}} is not a known placeholder`,
    'rungs replaces a name in braces with its value',
    (args) => choices(args, 'a placeholder'),
    didYouMean,
  ),
} as const
