/** What can be wrong with front matter and YAML. */
import { error } from './wording.ts'

export const yamlWordings = {
  'front-matter-missing': error(
    () => 'the file does not begin with front matter',
    () => 'begin the first line with --- and close the block with another ---',
  ),
  'front-matter-fence': error<{ fence: string }>(
    ({ fence }) => `"${fence}" does not open front matter`,
    () => 'write exactly --- on the first line; only YAML is read, and nothing is run',
  ),
  'front-matter-unclosed': error(
    () => 'the front matter is never closed',
    () => 'put a line with --- behind its last key',
  ),
  'front-matter-empty': error(
    () => 'the front matter is empty',
    () => 'write at least the name of the role',
  ),
  'blank-lines': error<{ max: number }>(
    ({ max }) => `more than ${max} blank lines follow each other`,
    () => 'delete them',
  ),
  'merge-conflict': error(
    () => 'a merge conflict is not resolved',
    () => 'keep one side and delete the lines with <<<<<<<, ======= and >>>>>>>',
  ),
  'yaml-syntax': error<{ reason: string }>(
    ({ reason }) => reason,
    () => 'quote texts that hold ": ", " #" or begin with a sign, and check the indentation',
  ),
  'yaml-alias': error(
    () => 'an alias or anchor (& or *) is not read',
    () => 'write the text out, or quote it if it begins with & or *',
  ),
  'yaml-tag': error<{ tag: string }>(
    ({ tag }) => `a tag (${tag}) is not read`,
    () => 'remove it, or quote the text if it begins with !',
  ),
  'yaml-depth': error(
    () => 'the blocks are nested too deep',
    () => 'check the indentation',
  ),
  'duplicate-key': error<{ key: string }>(
    ({ key }) => `"${key}" is written twice in one block`,
    () => 'keep one of them',
  ),
  'forbidden-key': error<{ key: string }>(
    ({ key }) => `"${key}" cannot be a key`,
    () => 'choose another word',
  ),
  'key-not-text': error(
    () => 'a key must be one line of text',
    () => 'write a plain word before the colon',
  ),
  'comma-in-text': error<{ text: string }>(
    ({ text }) => `"${text}" stands between { and } without a value`,
    () => 'a comma ends a text there: put a text that holds one in quotes, or write "key: value"',
  ),
  'not-a-block': error<{ got: string }>(
    ({ got }) => `the file should hold keys with values, but it holds ${got}`,
    () => 'write "key: value" lines',
  ),
} as const
