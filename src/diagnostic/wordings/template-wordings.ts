/** What can be wrong with templates and words. */
import { choices, didYouMean, error, firstOf, type Unknown, warning } from './wording.ts'

const builtIn = 'correct the template, or delete it to use the built-in one'

export const templateWordings = {
  'template-syntax': error<{ reason: string; remedy: string }>(
    ({ reason }) => reason,
    'a template that breaks off says nothing about what follows',
    ({ remedy }) => remedy,
  ),
  'template-form': error<{ reason: string; remedy: string }>(
    ({ reason }) => reason,
    'templates print values and choose between them; all else is done before',
    ({ remedy }) => remedy,
  ),
  'template-place': error<{ reason: string; remedy: string }>(
    ({ reason }) => reason,
    'a value is escaped for its place, and there is none that is safe here',
    ({ remedy }) => remedy,
  ),
  'template-raw-output': error(
    () => 'this tag would print a text without escaping it',
    'a text of a profile could then change the page around it',
    () => 'write it with two braces; what is ready markup is printed as it is',
  ),
  'template-unknown-name': error<Unknown>(
    ({ text }) => `"${text}" is not a name here`,
    'a part of the document would be left out without a word',
    (unknown) => choices(unknown, 'a name'),
    didYouMean,
  ),
  'template-outer-name': error<{ written: string; instead: string }>(
    ({ written }) => `templates have no "${written}"`,
    'a name that a block does not have is looked up in the blocks around it',
    ({ instead }) => instead,
  ),
  'template-unknown-helper': error<Unknown>(
    ({ text }) => `there is no helper "${text}"`,
    'templates have a few helpers, the same for every project',
    (unknown) => `remove it, or ${choices(unknown, 'a helper')}`,
    didYouMean,
  ),
  'template-unknown-partial': error<Unknown>(
    ({ text }) => `there is no partial "${text}"`,
    'a part of the document would be missing',
    ({ known }) =>
      known.length > 0 ? `use one of: ${known.join(', ')}` : 'write a file of this name beside the template',
    didYouMean,
  ),
  'template-partial-context': error<{ name: string; problem: string }>(
    ({ name, problem }) => `"${name}" does not fit here: ${problem}`,
    'a built-in partial prints values that must be known where it is included',
    () => 'include it where the built-in templates do, or name what it is about behind it',
  ),
  'template-recursion': error<{ name: string; through: readonly string[] }>(
    ({ name }) => `"${name}" includes itself without end`,
    'it would print the same thing again and again, and the page would never end',
    ({ through }) =>
      through.length === 0 ? 'remove the tag' : `remove the tag, or take it out of: ${through.join(', ')}`,
  ),
  'template-no-block': error<{ name: string }>(
    ({ name }) => `"${name}" has no content to put around`,
    'it prints what stands between its tags, and there is nothing',
    ({ name }) => `write {{#> ${name}}} … {{/${name}}} around the content`,
  ),
  'template-not-text': error<{ name: string; kind: string }>(
    ({ name, kind }) => `"${name}" is ${kind}, not a text to print`,
    'only texts and numbers read like something on a page',
    ({ name, kind }) => notText(name, kind),
  ),
  'template-not-list': error<{ name: string; kind: string }>(
    ({ name, kind }) => `"${name}" is ${kind}, not a list`,
    'a loop goes through the entries of a list',
    ({ name, kind }) => (kind === 'a block' ? `open it with {{#with ${name}}}` : `print it with {{${name}}}`),
  ),
  'template-not-block': error<{ name: string; kind: string }>(
    ({ name, kind }) => `"${name}" is ${kind} and has no names in it`,
    'names are looked up in blocks',
    ({ name, kind }) => (kind.startsWith('a list') ? `go through it with {{#each ${name}}}` : `use {{${name}}} alone`),
  ),
  'template-maybe-missing': warning<{ name: string }>(
    ({ name }) => `"${name}" may be missing`,
    'a build stops where a template prints what is not there',
    ({ name }) => `put {{#if ${name}}} … {{/if}} around it`,
  ),
  'template-unused': warning<{ name: string; suggestion: string | undefined }>(
    ({ name }) => `no template uses "${name}"`,
    'a file that nothing uses is often one with a mistyped name',
    () => 'include it somewhere, give it the name of a built-in template, or remove it',
    didYouMean,
  ),
  'template-failed': error<{ reason: string }>(
    ({ reason }) => `the template asks for something that is not there: ${reason}`,
    'an empty place in a document would go unnoticed',
    () => builtIn,
  ),
  'template-unknown': warning<{ name: string; suggestion: string | undefined }>(
    ({ name }) => `"${name}" replaces no built-in template`,
    'a file that replaces nothing is often one with a mistyped name',
    () => 'give it the path of a built-in template, or remove it',
    didYouMean,
  ),
  'logo-missing': error<{ name: string; suggestion: string | undefined }>(
    ({ name }) => `there is no logo "${name}"`,
    'every page would show an empty place before the name',
    ({ name }) =>
      `put an SVG file at templates/assets/${name.endsWith('.svg') ? name : `${name}.svg`} and name it here, or remove the line`,
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

function notText(name: string, kind: string): string {
  if (kind === 'a yes or no') return `ask for it with {{#if ${name}}}`
  if (kind === 'a list') return `print it with {{join ${name}}} or {{#each ${name}}}`
  return kind === 'a block' ? `name a part of it: {{${name}.…}}` : `go through it with {{#each ${name}}}`
}
