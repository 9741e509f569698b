import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/diagnostic/finding.ts'
import { findingsOf, own } from './small-set.ts'

/**
 * `line:column code: headline → hint or remedy` of everything that is found in one template beside a partial `other`.
 */
function sayings(template: string): string[] {
  return findingsOf(own('page', template), { ...own('other', ''), isOwn: false }).map((found) => {
    const { headline, hint, remedy } = inWords(found)
    return `${found.at.start?.line}:${found.at.start?.column} ${found.code}: ${headline} → ${hint ?? remedy}`
  })
}

describe('a template that breaks off is told in plain words, where it breaks off', () => {
  it.each([
    ['a {{title} b\n{{title}}', '1:3', 'this tag is not closed → add }} at its end'],
    ['a\n{{#if title}}\n{{title\n{{/if}}', '3:1', 'this tag is not closed → add }} at its end'],
    ['{{', '1:1', 'this tag is not closed → add }} at its end'],
    ['a {{!-- b }}', '1:3', 'this comment is not closed → add --}} at its end'],
    ['a\n{{#if title}}\n{{#each levels}}{{/each}}\nb\n', '2:1', '{{#if}} is not closed → add {{/if}} at its end'],
    ['{{#> other}}', '1:1', '{{#other}} is not closed → add {{/other}} at its end'],
    ['{{#if title}}{{/each}}', '1:4', '"if" is closed by {{/each}} → add {{/if}} at its end'],
    [
      'a\n  {{/if}}',
      '2:3',
      '{{/if}} closes a block that is not open → remove it, or add {{#if …}} where the block starts',
    ],
    [
      '{{else}}',
      '1:1',
      '{{else}} is outside of a block here → write it once, between the start and the end of a block',
    ],
    [
      '{{#if title}}{{else}}{{else}}{{/if}}',
      '1:22',
      '{{else}} is outside of a block here → write it once, between the start and the end of a block',
    ],
    ['{{}}', '1:1', 'this tag is empty → write a name in it, or remove it'],
    ['{{> }}', '1:1', 'this tag is empty → write a name in it, or remove it'],
    ['{{join tags " · }}', '1:1', 'this tag has a quote that is not closed → close the quote'],
    [
      '{{role/../title}}',
      '1:3',
      '../ can only be at the start of a name → write the name without ../, or start it with @root.',
    ],
    ['é {{title = x}}', '1:11', '"= x}}" is not expected here → write one name in two braces: {{title}}'],
    [
      '{{title | upper}} {{title}}',
      '1:9',
      '"| upper}}" is not expected here → write one name in two braces: {{title}}',
    ],
    ['{{{title}}', '1:9', '"}}" is not expected here → write one name in two braces: {{title}}'],
    ['{{title}}}', '1:8', '"}}" is not expected here → write one name in two braces: {{title}}'],
  ])('%j', (template, place, words) => expect(sayings(template)).toEqual([`${place} template-syntax: ${words}`]))

  it.each([
    '{{#if',
    '{{# }}',
    '{{#each levels as |}}{{/each}}',
    '{{(a)}}',
    '{{[a}}',
    '{{@}}',
    '{{../}}',
    '{{^}}',
    '{{{{raw}}}}x',
    '{{join tags=}}',
    '{{"a}}',
    "{{'a}}",
  ])('and never in those of the grammar: %j', (template) => {
    const [first = ''] = sayings(template)
    expect(first).toMatch(/^1:\d+ template-syntax/)
    expect(first).not.toMatch(/Expecting|Parse error|Lexical|[A-Z]{4}/)
  })
})

describe('a tag of a form that templates do not have is refused', () => {
  it.each([
    [
      '{{{title}}}',
      '1:1 template-raw-output: this tag would print a value without escaping it → use two braces; values that are already HTML are not escaped again',
    ],
    [
      '{{&title}}',
      '1:1 template-raw-output: this tag would print a value without escaping it → use two braces; values that are already HTML are not escaped again',
    ],
    ['{{shout title}}', '1:3 template-unknown-helper: there is no helper "shout" → remove it, or use one of: join'],
    ['{{joyn tags}}', '1:3 template-unknown-helper: there is no helper "joyn" → did you mean "join"?'],
    ['{{#iff title}}{{/iff}}', '1:4 template-unknown-helper: there is no helper "iff" → did you mean "if"?'],
    [
      '{{#levels}}{{/levels}}',
      '1:4 template-unknown-helper: there is no helper "levels" → remove it, or use one of: if, unless, each, with',
    ],
    [
      '{{{{raw}}}}x{{{{/raw}}}}',
      '1:5 template-unknown-helper: there is no helper "raw" → remove it, or use one of: if, unless, each, with',
    ],
    [
      '{{#if (eq title "a")}}{{/if}}',
      '1:7 template-unsupported: "if" takes a name, not an expression → write one name instead: {{#if items}}',
    ],
    ['{{#if}}{{/if}}', '1:4 template-unsupported: "if" needs one name → write the name after it: {{#if items}}'],
    [
      '{{#each levels tags}}{{/each}}',
      '1:4 template-unsupported: "each" needs one name → write the name after it: {{#each items}}',
    ],
    [
      '{{#if count includeZero=true}}{{/if}}',
      '1:13 template-unsupported: "if" takes one name only → shorten it to {{#if count}}',
    ],
    [
      '{{#unless count includeZero=true}}{{/unless}}',
      '1:17 template-unsupported: "unless" takes one name only → shorten it to {{#unless count}}',
    ],
    [
      '{{#if title}}{{else if count includeZero=1}}{{/if}}',
      '1:30 template-unsupported: "if" takes one name only → shorten it to {{#if count}}',
    ],
    ['{{> othr}}', '1:5 template-unknown-partial: there is no partial "othr" → did you mean "other"?'],
    [
      '{{#> othr}}{{title}}{{/othr}}',
      '1:6 template-unknown-partial: there is no partial "othr" → did you mean "other"?',
    ],
    ['{{> xyzzyx}}', '1:5 template-unknown-partial: there is no partial "xyzzyx" → use one of: page, other'],
    [
      '{{> (title)}}',
      '1:5 template-unsupported: a partial name must be a word or text in quotes → write the name of the file',
    ],
    [
      '{{> 404}}',
      '1:5 template-unsupported: a partial name must be a word or text in quotes → write the name of the file',
    ],
    [
      '{{> other title role}}',
      '1:5 template-unsupported: a partial takes one value, given by its name → write one name after it',
    ],
    [
      '{{> other heading=(a b)}}',
      '1:19 template-unsupported: a value for a partial cannot be an expression → write a name',
    ],
    [
      '{{#*inline "a"}}{{/inline}}',
      '1:1 template-unsupported: templates do not support tags that start with * → write a partial in its own file',
    ],
    ['{{"x"}}', '1:1 template-unsupported: this is a constant, not a name → write it without braces'],
    ['{{join}}', '1:3 template-unsupported: "join" needs a list → write {{join items}} or {{join items " · "}}'],
    [
      '{{join tags 1}}',
      '1:13 template-unsupported: the separator of "join" must be text → write it in quotes: {{join items " · "}}',
    ],
  ])('%j', (template, expected) => expect(sayings(template)).toEqual([expected]))

  it.each([
    ['{{#each levels}}{{../title}}{{/each}}', '1:19', 'templates do not support "../" → write "title"'],
    [
      '{{#each levels}}{{#if ../role.name}}a{{/if}}{{/each}}',
      '1:23',
      'templates do not support "../" → write "role.name"',
    ],
    [
      '{{#each levels}}{{#each cells}}{{../../title}}{{/each}}{{/each}}',
      '1:34',
      'templates do not support "../../" → write "title"',
    ],
    ['{{#each levels}}{{> other heading=../title}}{{/each}}', '1:35', 'templates do not support "../" → write "title"'],
    ['{{join ../tags}}', '1:8', 'templates do not support "../" → write "tags"'],
    [
      '{{#with role}}{{> other ..}}{{/with}}',
      '1:25',
      'templates do not support "../" → write a name of the outer block, or pass the outer block to a partial',
    ],
    [
      '{{#each levels as |level n|}}{{level.name}} {{n}}{{/each}}',
      '1:4',
      'templates do not support "as |level n|" → remove it, and write {{this}} for {{level}} and {{title}} for {{level.title}}',
    ],
    [
      '{{#with role as |r|}}{{r.name}}{{/with}}',
      '1:4',
      'templates do not support "as |r|" → remove it, and write {{this}} for {{r}} and {{title}} for {{r.title}}',
    ],
  ])('and what Handlebars has for names of outer blocks: %j', (template, place, words) =>
    expect(sayings(template)).toEqual([`${place} template-outer-name: ${words}`]),
  )

  it('for every file and every mistake in one run', () => {
    const found = findingsOf(
      own('page', '{{titlo}} {{> a}} {{> b}}'),
      own('a', '{{#if}}'),
      own('b', '{{{title}}} {{shout title}}'),
    )
    expect(found.map(({ code, at }) => `${at.file} ${code}`)).toEqual([
      'a.hbs template-syntax',
      'b.hbs template-raw-output',
      'b.hbs template-unknown-helper',
      'page.hbs template-unknown-name',
    ])
  })
})

it('says everything in a headline of one line', () => {
  const templates = [
    '{{title',
    '{{shout title}}',
    '{{#if (a b)}}{{/if}}',
    '{{> 404}}',
    '{{#> other}}x{{/other}}{{> page}}',
    '{{role}}',
    '{{#each title}}{{/each}}',
  ]
  const headlines = templates.flatMap((template) =>
    findingsOf(own('page', template), own('other', '<a href="{{title}}">')).map((found) => inWords(found).headline),
  )
  expect(headlines.length).toBeGreaterThan(templates.length)
  expect(headlines.filter((headline) => headline.length >= 72 || headline.includes('\n'))).toEqual([])
})
