/** Messages about front matter and YAML. */
import { error, shortened, warning } from './wording.ts'

const frontMatterHeadlines = {
  nothing: 'the file does not start with front matter',
  spaces: 'there are spaces or blank lines before the front matter',
  characters: 'there are characters before the --- of the front matter',
}

export const yamlWordings = {
  'front-matter-missing': error<{ before: 'spaces' | 'characters' | undefined }>(
    ({ before }) => frontMatterHeadlines[before ?? 'nothing'],
    'the front matter holds the profile and starts in the first column of the first line; prose follows it',
    ({ before }) =>
      before === undefined
        ? 'write --- on the first line and another --- after the last key'
        : 'delete everything before the first ---',
  ),
  'front-matter-fence': error<{ fence: string }>(
    ({ fence }) => `front matter starts and ends with ---, not with "${fence}"`,
    'other delimiters announce other languages, and some of these would run as code',
    ({ fence }) =>
      fence.trim() === '---'
        ? 'delete the spaces after ---'
        : 'write exactly --- on the line; the front matter is read as YAML',
  ),
  'front-matter-unclosed': error(
    () => 'the front matter is not closed',
    'the closing --- separates the profile from the prose',
    () => 'add a line with --- after the last key',
  ),
  'front-matter-empty': error<{ where: 'file' | 'front matter' }>(
    ({ where }) => `the ${where} is empty`,
    'there is nothing to generate a ladder from',
    ({ where }) => (where === 'file' ? 'add its keys, or delete the file' : 'add at least the name of the role'),
  ),
  'too-many-blank-lines': error<{ max: number }>(
    ({ max }) => `there are more than ${max} blank lines in a row`,
    'this many blank lines are a mistake, and they take very long to read',
    () => 'delete them',
  ),
  'merge-conflict': error(
    () => 'the file has an unresolved merge conflict',
    'the file contains both versions, and only you can decide which one is right',
    () => 'keep one version, and delete the lines with <<<<<<<, ======= and >>>>>>>',
  ),
  'yaml-syntax': error<{ reason: string; remedy: string; hint?: string | undefined }>(
    ({ reason }) => reason,
    'the file is read as YAML, where punctuation, quotes and indentation have a meaning',
    ({ remedy }) => remedy,
    ({ hint }) => hint,
  ),
  'yaml-alias': error<{ text: string }>(
    ({ text }) =>
      `"${shortened(text, 24)}" is read as a YAML ${text.startsWith('*') ? 'alias, a reference to a value' : 'anchor, a name for a value'}`,
    'references hide the value from the reader, and can make a small file expand to an enormous one',
    ({ text }) => `put text that starts with ${text.slice(0, 1)} in quotes, or write out the value`,
  ),
  'yaml-tag': error<{ tag: string }>(
    ({ tag }) => `"${shortened(tag, 24)}" is read as a YAML tag`,
    'tags create special types of values, and profiles use plain values only',
    () => 'put text that starts with ! in quotes, or remove the tag',
  ),
  'yaml-depth': error(
    () => 'the nesting is too deep',
    'no part of a profile is nested this deep, so the indentation is probably wrong',
    () => 'check the indentation and the brackets',
  ),
  'duplicate-key': error<{ key: string }>(
    ({ key }) => `the key "${shortened(key, 30)}" appears twice`,
    'only one of the two values would be used, and you would not notice',
    () => 'keep one of them',
  ),
  'forbidden-key': error<{ key: string }>(
    ({ key }) => `"${key}" cannot be a key`,
    'programs that read this file reserve the word',
    ({ key }) => (key === '<<' ? 'copy the keys here that it refers to' : 'choose another key'),
  ),
  'key-not-text': error<{ isTemplate: boolean }>(
    ({ isTemplate }) => (isTemplate ? 'text that starts with {{ must be in quotes' : 'a key must be text on one line'),
    'a key is a plain name; { and [ start a mapping or a list',
    ({ isTemplate }) => (isTemplate ? 'put the whole text in quotes' : 'write a plain name before the colon'),
  ),
  'unquoted-comma': error<{ text: string }>(
    ({ text }) => `"${shortened(text, 24)}" is read as a key without a value`,
    'between { and }, a comma starts the next key, so the rest of the text would be lost',
    () => 'put text that contains a comma in quotes, or write "key: value"',
  ),
  'unquoted-hash': warning<{ text: string; lost: string }>(
    ({ lost }) => `"${shortened(lost, 24)}" is read as a comment and ignored`,
    'in YAML, text after a space and a # is a comment',
    () => 'put the whole text in quotes; if it is a comment, add a space after the #',
    ({ text, lost }) => `write "${text} ${lost}"`,
  ),
  'invisible-in-name': warning<{ name: string; text: string }>(
    ({ name }) => `the name contains ${name}, which is invisible`,
    'the name looks the same as another one but is different, so searches and links do not find it',
    ({ text }) => `write ${text}`,
  ),
  'not-a-mapping': error<{ got: string }>(
    ({ got }) => `expected a mapping ("key: value" lines), found ${got}`,
    'every value needs a key that says what the value is',
    () => 'write "key: value" lines',
  ),
} as const
