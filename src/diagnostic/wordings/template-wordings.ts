/** Messages about templates and words. */
import { choices, didYouMean, error, firstOf, type Unknown, warning } from './wording.ts'

const builtIn = 'correct the template, or delete it to use the built-in one'

export const templateWordings = {
  'template-syntax': error<{ reason: string; remedy: string }>(
    ({ reason }) => reason,
    'rungs cannot read the template after this place',
    ({ remedy }) => remedy,
  ),
  'template-unsupported': error<{ reason: string; remedy: string }>(
    ({ reason }) => reason,
    'templates only print values and choose between them; rungs prepares everything else',
    ({ remedy }) => remedy,
  ),
  'template-unsafe-context': error<{ reason: string; remedy: string }>(
    ({ reason }) => reason,
    'rungs escapes each value for its context, and no escaping is safe in this one',
    ({ remedy }) => remedy,
  ),
  'template-raw-output': error(
    () => 'this tag would print a value without escaping it',
    'text from a profile could then change the page around it',
    () => 'use two braces; values that are already HTML are not escaped again',
  ),
  'template-unknown-name': error<Unknown>(
    ({ text }) => `"${text}" is not a known name here`,
    'a part of the document would be missing, and you would not notice',
    (unknown) => choices(unknown, 'a name'),
    didYouMean,
  ),
  'template-outer-name': error<{ written: string; instead: string }>(
    ({ written }) => `templates do not support "${written}"`,
    'if a block has no field of a name, rungs looks for the name in the blocks around it',
    ({ instead }) => instead,
  ),
  'template-unknown-helper': error<Unknown>(
    ({ text }) => `there is no helper "${text}"`,
    'templates have a fixed set of helpers',
    (unknown) => `remove it, or ${choices(unknown, 'a helper')}`,
    didYouMean,
  ),
  'template-unknown-partial': error<Unknown>(
    ({ text }) => `there is no partial "${text}"`,
    'a part of the document would be missing',
    ({ known }) =>
      known.length > 0 ? `use one of: ${known.join(', ')}` : 'add a file with this name next to the template',
    didYouMean,
  ),
  'template-partial-context': error<{ name: string; problem: string }>(
    ({ name, problem }) => `"${name}" does not fit here: ${problem}`,
    'a built-in partial prints values that must be available where it is included',
    () => 'include it where the built-in templates do, or pass the value after its name',
  ),
  'template-recursion': error<{ name: string; through: readonly string[] }>(
    ({ name }) => `"${name}" includes itself`,
    'it would print itself again and again, and the page would never end',
    ({ through }) => (through.length === 0 ? 'remove the tag' : `remove the tag here, or from: ${through.join(', ')}`),
  ),
  'template-no-block': error<{ name: string }>(
    ({ name }) => `"${name}" has no content between its tags`,
    'the partial prints the content between its tags',
    ({ name }) => `write {{#> ${name}}} … {{/${name}}} around the content`,
  ),
  'template-not-text': error<{ name: string; kind: string }>(
    ({ name, kind }) => `"${name}" is ${kind} and cannot be printed`,
    'a page can show text and numbers only',
    ({ name, kind }) => notText(name, kind),
  ),
  'template-not-list': error<{ name: string; kind: string }>(
    ({ name, kind }) => `"${name}" is ${kind}, not a list`,
    '{{#each}} repeats its content for each entry of a list',
    ({ name, kind }) => (kind === 'an object' ? `open it with {{#with ${name}}}` : `print it with {{${name}}}`),
  ),
  'template-not-object': error<{ name: string; kind: string }>(
    ({ name, kind }) => `"${name}" is ${kind} and has no fields`,
    'only an object has fields',
    ({ name, kind }) =>
      kind.startsWith('a list')
        ? `use {{#each ${name}}} to repeat content for each entry`
        : `use {{${name}}} without a field`,
  ),
  'template-maybe-missing': warning<{ name: string }>(
    ({ name }) => `"${name}" may be missing`,
    'the build stops when a template prints a missing value',
    ({ name }) => `put {{#if ${name}}} … {{/if}} around it`,
  ),
  'template-unused': warning<{ name: string; suggestion: string | undefined }>(
    ({ name }) => `no template uses "${name}"`,
    'an unused file often has a mistyped name',
    () => 'include it in a template, give it the name of a built-in template, or remove it',
    didYouMean,
  ),
  'template-failed': error<{ reason: string }>(
    ({ reason }) => `the template uses a missing value: ${reason}`,
    'an empty place in a document would go unnoticed',
    () => builtIn,
  ),
  'template-unknown': warning<{ name: string; suggestion: string | undefined }>(
    ({ name }) => `"${name}" replaces no built-in template`,
    'a file that replaces no template often has a mistyped name',
    () => 'give it the path of a built-in template, or remove it',
    didYouMean,
  ),
  'logo-missing': error<{ name: string; suggestion: string | undefined }>(
    ({ name }) => `there is no logo "${name}"`,
    'every page would show an empty space before the name',
    ({ name }) =>
      `put an SVG file at templates/assets/${name.endsWith('.svg') ? name : `${name}.svg`} and write its name here, or remove the line`,
    didYouMean,
  ),
  'words-missing': error<{ language: string; known: readonly string[] }>(
    ({ language }) => `there are no words for the language "${language}"`,
    'pages and ladders use the language of the framework for headings and labels',
    ({ language, known }) => `create templates/words/${language}.yaml, or use one of: ${known.join(', ')}`,
  ),
  'word-missing': warning<{ block: string; keys: readonly string[]; language: string }>(
    ({ block, keys, language }) =>
      keys.length === 1
        ? `the word "${[block, keys[0]].filter(Boolean).join('.')}" is missing in "${language}"`
        : `${keys.length} words ${block === '' ? '' : `of "${block}" `}are missing in "${language}"`,
    'a document that mixes two languages looks like a mistake',
    ({ keys }) => `add ${firstOf(keys)}; English is used until then`,
  ),
  'word-unknown': error<{ key: string; suggestion: string | undefined }>(
    ({ key }) => `no template uses the word "${key}"`,
    'an unused word is often mistyped',
    () => 'correct the key, or remove it',
    didYouMean,
  ),
} as const

function notText(name: string, kind: string): string {
  if (kind === 'true or false') return `use it as a condition: {{#if ${name}}}`
  if (kind === 'a list') return `print it with {{join ${name}}} or {{#each ${name}}}`
  return kind === 'an object'
    ? `print one of its fields: {{${name}.…}}`
    : `repeat content for each entry: {{#each ${name}}}`
}
