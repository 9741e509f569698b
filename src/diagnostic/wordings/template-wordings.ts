/** What can be wrong with templates and words. */
import { didYouMean, error, firstOf, warning } from './wording.ts'

export const templateWordings = {
  'template-syntax': error<{ reason: string }>(
    ({ reason }) => `the template cannot be read: ${reason}`,
    'templates are checked before anything is rendered',
    () => 'correct the template, or delete it to use the built-in one',
  ),
  'template-failed': error<{ reason: string }>(
    ({ reason }) => `the template asks for something that is not there: ${reason}`,
    'an empty place in a document would go unnoticed',
    () => 'use the names of the built-in template',
  ),
  'template-unknown': warning<{ name: string; suggestion: string | undefined }>(
    ({ name }) => `"${name}" replaces no built-in template`,
    'a file that replaces nothing is often one with a mistyped name',
    () => 'give it the path of a built-in template, or remove it',
    didYouMean,
  ),
  'words-missing': error<{ language: string; known: readonly string[] }>(
    ({ language }) => `there are no words for the language "${language}"`,
    'headings and labels are written in the language of the framework',
    ({ language, known }) => `write templates/words/${language}.yaml, or use one of: ${known.join(', ')}`,
  ),
  'word-missing': warning<{ block: string; keys: readonly string[]; language: string }>(
    ({ block, keys, language }) =>
      keys.length === 1
        ? `the word "${[block, keys[0]].filter(Boolean).join('.')}" is missing in "${language}"`
        : `${keys.length} words ${block === '' ? '' : `of "${block}" `}are missing in "${language}"`,
    'a document in two languages reads like a mistake',
    ({ keys }) => `add ${firstOf(keys)}; English is used until then`,
  ),
  'word-unknown': error<{ key: string; suggestion: string | undefined }>(
    ({ key }) => `no template uses a word "${key}"`,
    'a word that nothing uses is often a mistyped one',
    () => 'correct it, or remove it',
    didYouMean,
  ),
} as const
