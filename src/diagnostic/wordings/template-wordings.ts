/** What can be wrong with templates and words. */
import { error, warning } from './wording.ts'

export const templateWordings = {
  'template-syntax': error<{ reason: string }>(
    ({ reason }) => `the template cannot be read: ${reason}`,
    () => 'correct the template, or delete it to use the built-in one',
  ),
  'template-failed': error<{ reason: string }>(
    ({ reason }) => `the template asks for something that is not there: ${reason}`,
    () => 'use the names of the built-in template',
  ),
  'template-unknown': warning<{ name: string; suggestion: string | undefined }>(
    ({ name }) => `"${name}" replaces no built-in template`,
    ({ suggestion }) => (suggestion === undefined ? 'give it the path of a built-in template, or remove it' : `did you mean "${suggestion}"?`),
  ),
  'words-missing': error<{ language: string; known: readonly string[] }>(
    ({ language }) => `there are no words for the language "${language}"`,
    ({ language, known }) => `write templates/words/${language}.yaml, or use one of: ${known.join(', ')}`,
  ),
  'word-missing': warning<{ key: string; language: string }>(
    ({ key, language }) => `the word "${key}" is missing in "${language}"`,
    () => 'add it; English is used until then',
  ),
  'word-unknown': error<{ key: string; suggestion: string | undefined }>(
    ({ key }) => `no template uses a word "${key}"`,
    ({ suggestion }) => (suggestion === undefined ? 'remove it' : `did you mean "${suggestion}"?`),
  ),
} as const
