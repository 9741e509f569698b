/** What can be wrong with front matter and YAML. */
import { error, shortened, warning } from './wording.ts'

const headlineOfMissing = {
  nothing: 'the file does not begin with front matter',
  blanks: 'blanks or blank lines stand before the front matter',
  signs: 'something stands before the --- of the front matter',
}

export const yamlWordings = {
  'front-matter-missing': error<{ before: 'blanks' | 'signs' | undefined }>(
    ({ before }) => headlineOfMissing[before ?? 'nothing'],
    'the profile itself stands in the front matter, which begins in the first column of the first line; what follows it is prose',
    ({ before }) =>
      before === undefined
        ? 'begin the first line with --- and close the block with another ---'
        : 'delete what stands before the first ---',
  ),
  'front-matter-fence': error<{ fence: string }>(
    ({ fence }) => `front matter is fenced by exactly ---, not by "${fence}"`,
    'other fences stand for other languages, some of which would be run as code',
    ({ fence }) =>
      fence.trim() === '---'
        ? 'delete the blanks behind ---'
        : 'write exactly --- on the line; only YAML is read, and nothing is run',
  ),
  'front-matter-unclosed': error(
    () => 'the front matter is never closed',
    'without its end nobody can tell the profile from the prose',
    () => 'put a line with --- behind its last key',
  ),
  'front-matter-empty': error<{ where: 'file' | 'front matter' }>(
    ({ where }) => `the ${where} is empty`,
    'there is nothing that a ladder could be made of',
    ({ where }) => (where === 'file' ? 'write its keys, or delete the file' : 'write at least the name of the role'),
  ),
  'blank-lines': error<{ max: number }>(
    ({ max }) => `more than ${max} blank lines follow each other`,
    'this many are a mistake, and reading them takes very long',
    () => 'delete them',
  ),
  'merge-conflict': error(
    () => 'a merge conflict is not resolved',
    'the file holds both sides of a merge, and only a person knows which one is meant',
    () => 'keep one side and delete the lines with <<<<<<<, ======= and >>>>>>>',
  ),
  'yaml-syntax': error<{ reason: string; remedy: string; hint?: string | undefined }>(
    ({ reason }) => reason,
    'the file is read as YAML, where signs, quotes and indentation carry meaning',
    ({ remedy }) => remedy,
    ({ hint }) => hint,
  ),
  'yaml-alias': error<{ text: string }>(
    ({ text }) =>
      `"${shortened(text, 24)}" is read as a ${text.startsWith('*') ? 'reference to another place' : 'mark that others refer to'}`,
    'a reader should see what is meant where it stands; references can also blow a small file up to a huge one',
    ({ text }) => `put a text that begins with ${text.slice(0, 1)} in quotes, or write out what is meant`,
  ),
  'yaml-tag': error<{ tag: string }>(
    ({ tag }) => `"${shortened(tag, 24)}" is read as a special kind of value`,
    'tags ask for special kinds of values, and a profile is made of plain ones',
    () => 'put a text that begins with ! in quotes, or remove the word',
  ),
  'yaml-depth': error(
    () => 'the blocks are nested too deep',
    'no part of a profile lies that deep, so the indentation has slipped',
    () => 'check the indentation and the brackets',
  ),
  'duplicate-key': error<{ key: string }>(
    ({ key }) => `"${shortened(key, 30)}" is written twice in one block`,
    'one of the two would be lost without a word',
    () => 'keep one of them',
  ),
  'forbidden-key': error<{ key: string }>(
    ({ key }) => `"${key}" cannot be a key`,
    'the word has a meaning of its own in the programs that read this',
    ({ key }) => (key === '<<' ? 'write out the keys that it would bring here' : 'choose another word'),
  ),
  'key-not-text': error<{ isTemplate: boolean }>(
    ({ isTemplate }) =>
      isTemplate ? 'a text that begins with {{ must be put in quotes' : 'a key must be one line of text',
    'a key names one thing; braces and brackets begin blocks and lists',
    ({ isTemplate }) => (isTemplate ? 'put the whole text in quotes' : 'write a plain word before the colon'),
  ),
  'comma-in-text': error<{ text: string }>(
    ({ text }) => `"${shortened(text, 24)}" stands between { and } without a value`,
    'between { and } a comma begins the next key, and the rest of the text would be lost',
    () => 'a comma ends a text there: put a text that holds one in quotes, or write "key: value"',
  ),
  'text-cut-off': warning<{ text: string; lost: string }>(
    ({ lost }) => `"${shortened(lost, 24)}" is read as a comment and lost`,
    'a # behind a blank begins a comment, which the program does not see',
    () => 'put the whole text in quotes; or, where it is a comment, leave a blank behind the #',
    ({ text, lost }) => `write "${text} ${lost}"`,
  ),
  'invisible-in-name': warning<{ name: string; text: string }>(
    ({ name }) => `a name holds ${name}, which cannot be seen`,
    'the name looks like another one and is not the same, so nobody would find it',
    ({ text }) => `write ${text}`,
  ),
  'not-a-block': error<{ got: string }>(
    ({ got }) => `the file should hold keys with values, but it holds ${got}`,
    'every value needs a key that says what it is',
    () => 'write "key: value" lines',
  ),
} as const
