/** What can be wrong with keys and values. */
import { lookalikeIn } from '../lookalike.ts'
import { otherKind, type WrongKind } from './other-kind.ts'
import { choices, didYouMean, error, shortened, type Unknown } from './wording.ts'

/** `x-…` stands for every key of the author's own, and is not counted. */
function keys(known: readonly string[]): string {
  const own = known.filter((key) => !key.startsWith('x-'))
  return own.length < known.length
    ? `${choices({ known: own }, 'a key')}, or x-… for one of your own`
    : choices({ known }, 'a key')
}

export const shapeWordings = {
  'unknown-key': error<{ key: string; suggestion: string | undefined; known: readonly string[] }>(
    ({ key }) => `"${key}" is not a key that can stand here`,
    'a key that is not known would be left out without a word',
    ({ key, known }) =>
      key.startsWith('x-')
        ? 'move it into a block that has room for keys of your own, such as the profile itself'
        : keys(known),
    didYouMean,
  ),
  'missing-key': error<{ key: string; kind?: string }>(
    ({ key }) => `"${key}" is missing`,
    'nothing can be shown or compared without it',
    ({ key, kind = 'a value' }) => `add "${key}:" with ${kind}`,
  ),
  'wrong-kind': error<WrongKind>(
    ({ what, expected, got }) => `${what} should be ${expected}, but is ${got}`,
    'what stands under a key is always of one kind',
    otherKind,
  ),
  'not-text': error<{ raw: string; got: string }>(
    ({ raw, got }) => `${raw} is read as ${got}, and here should be a text`,
    'YAML turns some words and numbers into other values, so the text would not come back as it is written',
    ({ raw }) => `put it in quotes: "${raw}"`,
  ),
  'empty-value': error<{ what: string; isEntry: boolean; isNeeded: boolean }>(
    ({ what }) => `${what} is empty`,
    'a key with nothing behind it looks like something that was forgotten',
    ({ isEntry, isNeeded }) => (isNeeded ? 'fill it in' : `fill it in, or remove the ${isEntry ? 'entry' : 'key'}`),
  ),
  'too-long': error<{ what: string; length: number; max: number }>(
    ({ what, length, max }) => `${what} has ${length} characters, ${max} are the most`,
    'the text is shown in lists and tables, where a long one is not read',
    () => 'say it shorter; what is left can stand in a description or in the prose of a profile',
  ),
  'out-of-range': error<{ what: string; raw: string; bound: string }>(
    ({ what, raw, bound }) => `${what} is ${raw}, but should be ${bound}`,
    'numbers outside these bounds have no meaning here',
    ({ bound }) => `write a number that is ${bound}`,
  ),
  'not-in-list': error<Unknown & { what: string }>(
    ({ text, what }) => `"${shortened(text, 30)}" is not a value of ${what}`,
    'only these values have a meaning here',
    (args) => choices(args, 'a value'),
    didYouMean,
  ),
  'bad-language': error<{ text: string }>(
    ({ text }) => `"${shortened(text, 30)}" is not the code of a language`,
    'the language decides on the words of ladders and pages, on hyphenation and on how they are read aloud',
    () => 'write a code such as en, de or pt-BR',
  ),
  'line-break': error<{ isAtEnd: boolean }>(
    ({ isAtEnd }) => (isAtEnd ? 'the text ends with a line break' : 'the text must stay on one line'),
    'the text is shown in one line of a list, a table or a heading',
    ({ isAtEnd }) =>
      isAtEnd
        ? 'write it behind the key, or begin it with ">-" instead of ">" or "|"'
        : 'join the lines; longer prose belongs into the body of the profile',
  ),
  'blank-edge': error<{ edge: string }>(
    ({ edge }) => `the text ${edge} with a blank`,
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
    () => 'write a day that there is, in the form "2026-09-01"',
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
