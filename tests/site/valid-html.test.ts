/** Pages of the example organization are valid HTML, as html-validate sees it. */
import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate'
import { expect, it } from 'vitest'
import { kindOf } from '../../scripts/browser/page-kinds.ts'
import { frameworkOf, type RenderedFile, repository, siteOf } from '../support/example.ts'
import { isDeep } from '../support/deep.ts'

/** What differs from the sets of rules for documents and for accessibility, each for a reason. */
const rules: RuleConfig = {
  // Either is valid; ours are lower case throughout.
  'doctype-style': ['error', { style: 'lowercase' }],
  // The ids of what can be ticked are made of the names of its parts: `readiness/capability/sql`.
  'valid-id': ['error', { relaxed: true }],
  // A hash on a file of the same site breaks pages that are opened from disk, and says nothing new.
  'require-sri': 'off',
  // Blanks before a line break cost a byte each after packing.
  'no-trailing-whitespace': 'off',
  // Titles are made of names that people choose.
  'long-title': 'off',
  // A box that scrolls is a region or a group without being a section of the text. No native element shows results
  // while one types.
  'prefer-native-element': ['error', { exclude: ['region', 'group', 'combobox', 'listbox', 'option'] }],
  // A list of links may have a name: it says whose levels they are.
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
  // The choosers of the comparison act at once and send nothing.
  'wcag/h32': 'off',
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules,
  }),
)

/** Of each kind of page the longest one and the shortest one. */
function endsOfKinds(pages: readonly RenderedFile[]): RenderedFile[] {
  const byLength = pages.toSorted((a, b) => b.text.length - a.text.length)
  const longest = new Map(byLength.toReversed().map((page) => [kindOf(page.path), page]))
  const shortest = new Map(byLength.map((page) => [kindOf(page.path), page]))
  return [...new Set([...longest.values(), ...shortest.values()])]
}

/** One line for each rule that is broken: where it is first, and on how many pages. */
function faultsOf(pages: readonly RenderedFile[]): string[] {
  const byRule = new Map<string, string[]>()
  for (const { path, text } of pages) {
    const messages = validator.validateStringSync(text, path).results.flatMap((result) => result.messages)
    for (const [rule, { line, column, message }] of new Map(
      messages.toReversed().map((found) => [found.ruleId, found]),
    )) {
      byRule.set(rule, [...(byRule.get(rule) ?? []), `${path}:${line}:${column} ${message}`])
    }
  }
  return Array.from(byRule, ([rule, places]) => `${rule}: ${places[0]} (${places.length} pages)`)
}

it(`is valid on ${isDeep ? 'every page' : 'the longest and the shortest page of each kind'}`, () => {
  const { value } = siteOf(frameworkOf(repository))
  const pages = (value?.site ?? []).filter(({ path }) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(0)
  expect(faultsOf(isDeep ? pages : endsOfKinds(pages))).toEqual([])
}, 300_000)

it.each([
  ['no-dup-id', '<p id="a"></p><p id="a"></p>'],
  ['no-missing-references', '<button type="button" aria-controls="gone">Show</button>'],
  ['element-permitted-content', '<ul><p>no item</p></ul>'],
  ['text-content', '<button type="button"></button>'],
  ['unique-landmark', '<nav><a href="a.html">a</a></nav><nav><a href="b.html">b</a></nav>'],
])('would find %s', (rule, body) => {
  const page = (body: string): RenderedFile => ({
    path: 'a.html',
    text: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`,
  })
  expect(faultsOf([page(body)]).join('\n')).toContain(rule)
  expect(faultsOf([page('<p>text</p>')])).toEqual([])
})
