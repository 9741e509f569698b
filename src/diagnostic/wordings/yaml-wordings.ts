/** What can be wrong with front matter and YAML. */
import { error } from './wording.ts'

export const yamlWordings = {
  'front-matter-missing': error(
    () => 'the file does not begin with front matter',
    'the profile itself stands in the front matter; what follows it is prose',
    () => 'begin the first line with --- and close the block with another ---',
  ),
  'front-matter-fence': error<{ fence: string }>(
    ({ fence }) => `"${fence}" does not open front matter`,
    'other fences stand for other languages, some of which would be run as code',
    () => 'write exactly --- on the first line; only YAML is read, and nothing is run',
  ),
  'front-matter-unclosed': error(
    () => 'the front matter is never closed',
    'without its end nobody can tell the profile from the prose',
    () => 'put a line with --- behind its last key',
  ),
  'front-matter-empty': error(
    () => 'the front matter is empty',
    'there is nothing that a ladder could be made of',
    () => 'write at least the name of the role',
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
  'yaml-syntax': error<{ reason: string }>(
    ({ reason }) => reason,
    'the file is read as YAML, where signs, quotes and indentation carry meaning',
    () => 'quote texts that hold ": ", " #" or begin with a sign, and check the indentation',
  ),
  'yaml-alias': error(
    () => 'an alias or anchor (& or *) is not read',
    'a reader should see what is meant where it stands; aliases can also blow a small file up to a huge one',
    () => 'write the text out, or quote it if it begins with & or *',
  ),
  'yaml-tag': error<{ tag: string }>(
    ({ tag }) => `a tag (${tag}) is not read`,
    'tags ask for special kinds of values, and a profile is made of plain ones',
    () => 'remove it, or quote the text if it begins with !',
  ),
  'yaml-depth': error(
    () => 'the blocks are nested too deep',
    'no part of a profile lies that deep, so the indentation has slipped',
    () => 'check the indentation',
  ),
  'duplicate-key': error<{ key: string }>(
    ({ key }) => `"${key}" is written twice in one block`,
    'one of the two would be lost without a word',
    () => 'keep one of them',
  ),
  'forbidden-key': error<{ key: string }>(
    ({ key }) => `"${key}" cannot be a key`,
    'the word has a meaning of its own in the programs that read this',
    () => 'choose another word',
  ),
  'key-not-text': error(
    () => 'a key must be one line of text',
    'a key names one thing',
    () => 'write a plain word before the colon',
  ),
  'comma-in-text': error<{ text: string }>(
    ({ text }) => `"${text}" stands between { and } without a value`,
    'between { and } a comma begins the next key, and the rest of the text would be lost',
    () => 'a comma ends a text there: put a text that holds one in quotes, or write "key: value"',
  ),
  'not-a-block': error<{ got: string }>(
    ({ got }) => `the file should hold keys with values, but it holds ${got}`,
    'every value needs a key that says what it is',
    () => 'write "key: value" lines',
  ),
} as const
