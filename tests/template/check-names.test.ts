import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/diagnostic/finding.ts'
import type { TemplateFile } from '../../src/template/parse-template.ts'
import { builtIn, findingsOf, own, said } from './small-set.ts'

function sayings(...files: readonly TemplateFile[]): string[] {
  return findingsOf(...files).map(said)
}

describe('a template may name', () => {
  it.each([
    'what its view holds: {{title}} {{count}} {{role.name}} {{this.title}} {{./title}}',
    'words: {{words.ladder.title}} {{#with words.ladder}}{{title}}{{/with}}',
    'entries of a list: {{#each tags}}{{this}} {{.}}{{/each}} {{join tags}} {{join tags words.ladder.separator}}',
    'lists in lists: {{#each grid}}{{#each this}}{{this}}{{/each}}{{join this}}{{/each}}',
    'how long a list is: {{levels.length}} {{#if levels.length}}a{{/if}}',
    'what is around a loop: {{#each levels}}{{title}} {{words.ladder.title}} {{#each cells}}{{title}} {{name}} {{note}}{{/each}}{{/each}}',
    'the place in a loop: {{#each tags}}{{@index}}{{@key}}{{#if @first}}a{{/if}}{{#unless @last}}b{{/unless}}{{/each}}',
    'what is around a text: {{#each tags}}{{title}}{{/each}}',
    'nothing new where a block is the one that it is in: {{#with this}}{{title}}{{/with}} {{#with @root}}{{title}}{{/with}}',
    'what else there is: {{#each levels}}{{name}}{{else}}{{title}}{{/each}} {{#with role}}{{name}}{{else}}{{title}}{{/with}}',
    'what one condition of several has asked for: {{#if isDraft}}a{{else if mission}}{{mission}}{{else}}{{title}}{{/if}}',
  ])('%s', (template) => expect(sayings(own('page', template))).toEqual([]))
})

describe('a name that the view does not have is refused at its place', () => {
  it.each([
    ['a\n{{titlo}}', 'page:2:3-8 unknown-name · did you mean "title"?'],
    ['é {{ titlo }}', 'page:1:6-11 unknown-name · did you mean "title"?'],
    ['{{role.nam}}', 'page:1:8-11 unknown-name · did you mean "name"?'],
    [
      '{{xyz}}',
      'page:1:3-6 unknown-name · use one of: words, title, mission, count, isDraft, role, tags, levels, grid',
    ],
    ['{{@root.titlo}}', 'page:1:9-14 unknown-name · did you mean "title"?'],
    ['{{words.ladder.titlo}}', 'page:1:16-21 unknown-name · did you mean "title"?'],
    ['{{words.lader.title}}', 'page:1:9-14 unknown-name · did you mean "ladder"?'],
    ['{{#if isDraf}}a{{/if}}', 'page:1:7-13 unknown-name · did you mean "isDraft"?'],
    ['{{#unless isDraf}}a{{/unless}}', 'page:1:11-17 unknown-name · did you mean "isDraft"?'],
    ['{{#each level}}{{anything}}{{/each}}', 'page:1:9-14 unknown-name · did you mean "levels"?'],
    ['{{#with rol}}{{anything}}{{/with}}', 'page:1:9-12 unknown-name · did you mean "role"?'],
    ['{{#if isDraft}}a{{else}}{{titlo}}{{/if}}', 'page:1:27-32 unknown-name · did you mean "title"?'],
    ['{{#each levels}}{{titlo}}{{/each}}', 'page:1:19-24 unknown-name · did you mean "title"?'],
    ['{{#each levels}}{{words.lader.title}}{{/each}}', 'page:1:25-30 unknown-name · did you mean "ladder"?'],
    ['{{#each levels}}{{#each cells}}{{nam}}{{/each}}{{/each}}', 'page:1:34-37 unknown-name · did you mean "name"?'],
    ['{{#each tags}}{{titlo}}{{/each}}', 'page:1:17-22 unknown-name · did you mean "title"?'],
    ['{{#each levels}}{{nam}}{{/each}}', 'page:1:19-22 unknown-name · did you mean "name"?'],
    ['{{#each levels}}{{this.title}}{{/each}}', 'page:1:24-29 unknown-name · use one of: name, summary, cells, lead'],
    ['{{#each levels}}{{./title}}{{/each}}', 'page:1:21-26 unknown-name · use one of: name, summary, cells, lead'],
    [
      '{{#each levels}}{{/each}}{{nam}}',
      'page:1:28-31 unknown-name · use one of: words, title, mission, count, isDraft, role, tags, levels, grid',
    ],
    ['{{@index}}', 'page:1:3-9 unknown-name · use one of: @root'],
    ['{{#each tags}}{{@indx}}{{/each}}', 'page:1:17-22 unknown-name · did you mean "@index"?'],
    ['{{join tagz}}', 'page:1:8-12 unknown-name · did you mean "tags"?'],
    ['{{join tags word.ladder.separator}}', 'page:1:13-17 unknown-name · did you mean "words"?'],
    [
      '{{[my title]}}',
      'page:1:3-13 unknown-name · use one of: words, title, mission, count, isDraft, role, tags, levels, grid',
    ],
    [
      '{{constructor}}',
      'page:1:3-14 unknown-name · use one of: words, title, mission, count, isDraft, role, tags, levels, grid',
    ],
    ['{{if}}', 'page:1:3-5 unknown-name · use one of: words, title, mission, count, isDraft, role, tags, levels, grid'],
  ])('%j', (template, expected) => expect(sayings(own('page', template))).toEqual([expected]))

  it('with a headline that names it', () => {
    expect(findingsOf(own('page', '{{titlo}}')).map((found) => inWords(found).headline)).toEqual([
      '"titlo" is not a known name here',
    ])
  })

  it('once for each mistake, all in one run', () => {
    expect(sayings(own('page', '{{a}} {{title}} {{#if b}}{{c}}{{/if}}\n{{#each d}}{{e}}{{/each}}'))).toHaveLength(4)
  })
})

describe('a value of another kind than its place needs is refused', () => {
  it.each([
    ['{{levels}}', 'page:1:3-9 not-text · print it with {{join levels}} or {{#each levels}}'],
    ['{{role}}', 'page:1:3-7 not-text · print one of its fields: {{role.…}}'],
    ['{{this}}', 'page:1:3-7 not-text · print one of its fields: {{this.…}}'],
    ['{{isDraft}}', 'page:1:3-10 not-text · use it as a condition: {{#if isDraft}}'],
    ['{{words.ladder}}', 'page:1:9-15 not-text · print one of its fields: {{words.ladder.…}}'],
    ['{{words.site.months}}', 'page:1:14-20 not-text · print one of its fields: {{words.site.months.…}}'],
    ['{{#each tags}}{{@first}}{{/each}}', 'page:1:17-23 not-text · use it as a condition: {{#if @first}}'],
    ['{{join levels}}', 'page:1:8-14 not-text · repeat content for each entry: {{#each levels}}'],
    ['{{join grid}}', 'page:1:8-12 not-text · repeat content for each entry: {{#each grid}}'],
    ['{{join tags role}}', 'page:1:13-17 not-text · print one of its fields: {{role.…}}'],
    ['{{join title}}', 'page:1:8-13 not-list · print it with {{title}}'],
    ['{{#each title}}{{this}}{{/each}}', 'page:1:9-14 not-list · print it with {{title}}'],
    ['{{#each role}}{{this}}{{/each}}', 'page:1:9-13 not-list · open it with {{#with role}}'],
    ['{{#each words.ladder}}{{this}}{{/each}}', 'page:1:15-21 not-list · open it with {{#with words.ladder}}'],
    ['{{#with title}}{{this}}{{/with}}', 'page:1:9-14 not-object · use {{title}} without a field'],
    [
      '{{#with levels}}{{this}}{{/with}}',
      'page:1:9-15 not-object · use {{#each levels}} to repeat content for each entry',
    ],
    ['{{title.length}}', 'page:1:3-8 not-object · use {{title}} without a field'],
    ['{{levels.name}}', 'page:1:3-9 not-object · use {{#each levels}} to repeat content for each entry'],
    ['{{#each tags}}{{name}}{{/each}}', 'page:1:17-21 not-object · use {{this}} without a field'],
  ])('%j', (template, expected) => expect(sayings(own('page', template))).toEqual([expected]))
})

describe('a value that may be missing is told of where nothing has asked for it', () => {
  it.each([
    ['{{mission}}', 'page:1:3-10 maybe-missing · put {{#if mission}} … {{/if}} around it'],
    ['{{role.lead.name}}', 'page:1:3-17 maybe-missing · put {{#if role.lead.name}} … {{/if}} around it'],
    [
      '{{#if mission}}{{else}}{{mission}}{{/if}}',
      'page:1:26-33 maybe-missing · put {{#if mission}} … {{/if}} around it',
    ],
    ['{{#if mission}}a{{/if}}{{mission}}', 'page:1:26-33 maybe-missing · put {{#if mission}} … {{/if}} around it'],
    [
      '{{#if role.lead}}{{role.lead.mail}}{{/if}}',
      'page:1:20-34 maybe-missing · put {{#if role.lead.mail}} … {{/if}} around it',
    ],
    [
      '{{#each levels}}{{#if mission}}{{summary}}{{/if}}{{/each}}',
      'page:1:34-41 maybe-missing · put {{#if summary}} … {{/if}} around it',
    ],
    [
      '{{#each levels}}{{#if summary}}{{#each @root.levels}}{{summary}}{{/each}}{{/if}}{{/each}}',
      'page:1:56-63 maybe-missing · put {{#if summary}} … {{/if}} around it',
    ],
  ])('%j', (template, expected) => expect(sayings(own('page', template))).toEqual([expected]))

  it.each([
    '{{#if mission}}{{mission}}{{/if}}',
    '{{#unless mission}}a{{else}}{{mission}}{{/unless}}',
    '{{#if role.lead.mail}}{{role.lead.name}} {{role.lead.mail}}{{/if}}',
    '{{#with role.lead}}{{name}}{{#if mail}}{{mail}} {{@root.role.lead.mail}}{{/if}}{{/with}}',
    '{{#each levels}}{{#if mission}}{{@root.mission}}{{/if}}{{#if summary}}{{#each cells}}{{summary}}{{/each}}{{/if}}{{/each}}',
    '{{#each levels}}{{#if this.summary}}{{summary}}{{/if}}{{/each}}',
    '{{#if mission}}{{#each levels}}{{mission}}{{/each}}{{/if}}',
  ])('and not behind a question: %j', (template) => expect(sayings(own('page', template))).toEqual([]))

  it('as a warning: the project may know that it is always there', () => {
    expect(findingsOf(own('page', '{{mission}}')).map((found) => inWords(found).severity)).toEqual(['warning'])
  })
})

describe('a partial is checked in the context of each call', () => {
  it.each([
    ['{{> part}}', '{{titlo}}', 'part:1:3-8 unknown-name · did you mean "title"?'],
    [
      '{{> part}}{{#each levels}}{{> part}}{{/each}}',
      '{{name}}',
      'part:1:3-7 unknown-name · use one of: words, title, mission, count, isDraft, role, tags, levels, grid',
    ],
    ['{{> part role}}', '{{nam}}', 'part:1:3-6 unknown-name · did you mean "name"?'],
    [
      '{{#each levels}}{{#each cells}}{{> part}}{{/each}}{{/each}}',
      '{{summary}}',
      'part:1:3-10 unknown-name · use one of: step, note',
    ],
    ['{{#each tags}}{{> part}}{{/each}}', '{{@index}}', 'part:1:3-9 unknown-name · use one of: @root'],
    ['{{> part rle}}', '{{anything}}', 'page:1:10-13 unknown-name · did you mean "role"?'],
    ['{{> part heading=titlo}}', '{{title}}', 'page:1:18-23 unknown-name · did you mean "title"?'],
    ['{{> part heading=role}}', '{{heading}}', 'part:1:3-10 not-text · print one of its fields: {{heading.…}}'],
    [
      '{{> part heading=mission}}',
      '{{heading}}',
      'part:1:3-10 maybe-missing · put {{#if heading}} … {{/if}} around it',
    ],
    ['{{> part role.lead}}', '{{name}}', 'page:1:10-19 maybe-missing · put {{#if role.lead}} … {{/if}} around it'],
    ['{{> part}}', '{{mission}}', 'part:1:3-10 maybe-missing · put {{#if mission}} … {{/if}} around it'],
    ['{{> part}}', '{{@index}}', 'part:1:3-9 unknown-name · use one of: @root'],
    ['{{#> part}}{{titlo}}{{/part}}', '{{> @partial-block}}', 'page:1:14-19 unknown-name · did you mean "title"?'],
    [
      '{{#> part heading=title}}{{heading}}{{/part}}',
      '{{> @partial-block}}',
      'page:1:28-35 unknown-name · use one of: words, title, mission, count, isDraft, role, tags, levels, grid',
    ],
    ['{{> part}}', '{{> @partial-block}}', 'page:1:5-9 no-block · write {{#> part}} … {{/part}} around the content'],
    [
      '{{#> part}}{{> part}}{{/part}}',
      '{{> @partial-block}}',
      'page:1:16-20 no-block · write {{#> part}} … {{/part}} around the content',
    ],
    ['{{> @partial-block}}{{> part}}', '', 'page:1:5-19 no-block · write {{#> page}} … {{/page}} around the content'],
  ])('%j with %j', (page, part, expected) => expect(sayings(own('page', page), own('part', part))).toEqual([expected]))

  it.each([
    ['{{#if mission}}{{> part}}{{/if}}', '{{mission}}'],
    ['{{#each levels}}{{#if summary}}{{> part}}{{/if}}{{/each}}', '{{summary}} {{title}} {{@root.title}}'],
    ['{{#if role.lead}}{{> part role.lead}}{{/if}}', '{{name}}'],
    ['{{> part role heading=title n=1 text="a"}}', '{{heading}} {{n}} {{text}} {{name}}'],
    ['{{#if mission}}{{> part heading=mission}}{{/if}}', '{{heading}}'],
    ['{{#each tags}}{{> part}}{{/each}}', '{{this}}'],
    ['{{#> part}}{{title}}{{/part}}', '{{title}}{{> @partial-block}}'],
    ['{{#> part role}}{{title}}{{/part}}', '{{name}}{{#each @root.levels}}{{> @partial-block}}{{/each}}'],
    ['{{#each levels}}{{#> part}}{{name}} {{title}}{{/part}}{{/each}}', '{{name}}{{> @partial-block}}'],
    ['{{> part heading=title}}', '{{#each levels}}{{heading}} {{name}}{{/each}}{{./heading}} {{this.title}}'],
  ])('and fits where the caller knows enough: %j with %j', (page, part) =>
    expect(sayings(own('page', page), own('part', part))).toEqual([]),
  )

  it('says where it was included, and says it once', () => {
    const found = findingsOf(own('page', 'a\n{{> part}}\n{{> part}}'), own('part', '{{titlo}}'))
    expect(found).toMatchObject([
      { at: { file: 'part.hbs' }, related: { at: { file: 'page.hbs', start: { line: 2, column: 5 } } } },
    ])
  })

  it('and where a built-in one does not fit, the call is what is wrong', () => {
    const found = findingsOf(
      own('page', '{{#each levels}}\n{{> part}}{{/each}}'),
      builtIn('part', '{{> inner}}'),
      builtIn('inner', '{{mail}}'),
    )
    expect(found.map(said)).toEqual([
      'page:2:5-9 partial-context · include it where the built-in templates do, or pass the value after its name',
    ])
    expect(found.map((one) => inWords(one).headline)).toEqual([
      '"part" does not fit here: "mail" is not a known name here',
    ])
  })
})

describe('a partial that includes itself is refused', () => {
  it.each([
    [['{{> page}}'], 'page:1:5-9 recursion · remove the tag'],
    [['{{> a}}', '{{> a}}'], 'a:1:5-6 recursion · remove the tag'],
    [['{{> a}}', '{{> b}}', '{{> a}}'], 'b:1:5-6 recursion · remove the tag here, or from: b'],
    [['{{#> a}}{{> page}}{{/a}}', '{{> @partial-block}}'], 'page:1:13-17 recursion · remove the tag'],
    [['{{#> a}}x{{/a}}', '{{#> a}}x{{> @partial-block}}{{/a}}'], 'a:1:6-7 recursion · remove the tag'],
    [['{{> a role}}', '{{#with @root}}{{> a role}}{{/with}}'], 'a:1:20-21 recursion · remove the tag'],
    [
      ['{{#each levels}}{{> a}}{{/each}}', '{{name}}{{#each @root.levels}}{{> a}}{{/each}}'],
      'a:1:35-36 recursion · remove the tag',
    ],
  ] as const)('%j', ([page, a = '', b = ''], expected) => {
    expect(sayings(own('page', page), own('a', a), own('b', b)).filter((one) => !one.includes('unused'))).toEqual([
      expected,
    ])
  })

  it.each([
    ['{{#> box}}{{#> box}}{{title}}{{/box}}{{/box}}', '{{> @partial-block}}', ''],
    [
      '{{#> card}}{{#> card}}{{title}}{{/card}}{{/card}}',
      '{{> @partial-block}}',
      '{{#> box}}{{> @partial-block}}{{/box}}',
    ],
    ['{{> box}}{{> card}}', '{{title}}', '{{> box}}'],
  ])('but one may stand inside the content of another: %j', (page, box, card) => {
    expect(findingsOf(own('page', page), builtIn('box', box), builtIn('card', card))).toEqual([])
  })
})

describe('a file of the project that nothing includes', () => {
  it('is told of, with the name that was probably meant', () => {
    expect(sayings(own('page', ''), builtIn('partials/header', ''), own('partials/heder', ''))).toEqual([
      'partials/heder unused · did you mean "partials/header"?',
    ])
  })

  it('also where only another unused one includes it', () => {
    expect(sayings(own('page', ''), own('a', '{{> b}}'), own('b', '')).map((one) => one.split(' · ')[0])).toEqual([
      'a unused',
      'b unused',
    ])
  })

  it('is not told of where a block, a condition or a layout leads to it', () => {
    const page = '{{#> a}}{{#if isDraft}}x{{else}}{{> b}}{{/if}}{{/a}}'
    expect(sayings(own('page', page), own('a', '{{> @partial-block}}{{> c}}'), own('b', ''), own('c', ''))).toEqual([])
  })
})
