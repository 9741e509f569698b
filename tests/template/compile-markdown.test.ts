import { describe, expect, it } from 'vitest'
import { compileMarkdown } from '../../src/template/compile-markdown.ts'
import type { TemplateViews } from '../../src/template/compile-templates.ts'
import type { TemplateFile } from '../../src/template/parse-template.ts'
import { type Finding, inWords } from '../../src/diagnostic/finding.ts'
import { block, type BlockShape, list, maybe, text } from '../../src/template/shape.ts'
import { hostile } from './hostile-texts.ts'
import { gfm, read } from './markdown-reading.ts'
import { shapeOfView } from './shape-of-value.ts'

function file(name: string, text: string): TemplateFile {
  return { name, file: `templates/ladder/${name}.hbs`, text, isOwn: false }
}

/** What the template prints for the view, with other files of the set beside it. */
function print(page: string, view: object, others: Readonly<Record<string, string>> = {}): string {
  const views: TemplateViews = { page: shapeOfView(view) }
  const { value, findings } = compileMarkdown(
    [file('page', page), ...Object.entries(others).map(([name, other]) => file(name, other))],
    views,
    {},
  )
  expect(findings).toEqual([])
  const outcome = value?.render('page', view)
  expect(outcome?.findings).toEqual([])
  return outcome?.value ?? ''
}

/** `file:line:column reason` of a finding. */
function told(found: Finding): string {
  const { file: path, start } = found.at
  const name = path.slice('templates/ladder/'.length)
  return `${name}:${start?.line}:${start?.column} ${inWords(found).headline}`
}

function faults(files: readonly TemplateFile[]): string[] {
  return compileMarkdown(files, {}, {}).findings.map(told)
}

/** What is reported when `page` is filled with a view that lacks what its shape promises. */
function refusals(files: readonly TemplateFile[], shape: BlockShape, view: object): string[] {
  const views: TemplateViews = { page: shape }
  const { value } = compileMarkdown(files, views, {})
  return value?.render('page', view).findings.map(told) ?? ['not compiled']
}

describe('a value is escaped for the place where it stands', () => {
  it.each([
    ['{{x}}', '- a #', '\\- a \\#'],
    ['- {{x}}', '# a', '- \\# a'],
    ['  1. {{x}}', '1. a', '  1. 1\\. a'],
    ['{{n}}. {{x}}', '- a', '7. \\- a'],
    ['> - {{x}}', '+ a', '> - \\+ a'],
    ['# {{x}}', '- a #', '# - a \\#'],
    ['# A {{x}}', 'b #', '# A b \\#'],
    ['- ## {{x}}', '1. a #', '- ## 1. a \\#'],
    ['**A**: {{x}}', '- a #', '**A**: - a #'],
    ['- [ ] {{x}}', '- a', '- [ ] - a'],
    ['{{n}} {{x}}', '- a', '7 - a'],
    ['#{{x}}', '# a', '#\\# a'],
    ['[{{x}}](y)', 'a]b[c', '[a\\]b\\[c](y)'],
    ['| {{x}} |', 'a|b', '| a\\|b |'],
    ['~~{{x}}~~', 'a~b', '~~a\\~b~~'],
    ['[a]({{x}})', 'https://a.b/c_(d) e', '[a](https://a.b/c_\\(d\\)%20e)'],
    ['a `{{x}}`', 'a_*`b', "a `a_*'b`"],
    ['<!-- {{x}} -->', 'a-->b--', '<!-- a&#45;-&gt;b&#45;&#45; -->'],
    ['<!--\n{{x}}\n-->\n- {{x}}', '- a', '<!--\n- a\n-->\n- \\- a'],
  ])('%s with %j', (template, x, expected) => expect(print(template, { x, n: 7 })).toBe(expected))

  it.each([
    ['{{join x}}', ['- a', '- b'], '\\- a, - b'],
    ['# {{join x}}', ['a #', 'b #'], '# a \\#, b \\#'],
    ['[{{join x}}](y)', ['a]b', 'c]d'], '[a\\]b, c\\]d](y)'],
    ['| {{join x}} |', ['a|b', 'c|d'], '| a\\|b, c\\|d |'],
    ['a `{{join x}}`', ['b`c', 'd`e'], "a `b'c, d'e`"],
    ['<!-- {{join x}} -->', ['a-->b', 'c-->d'], '<!-- a&#45;-&gt;b, c&#45;-&gt;d -->'],
  ])('each of a list, and no later one as if it stood elsewhere: %s with %j', (template, x, expected) =>
    expect(print(template, { x })).toBe(expected),
  )

  it('behind a block, as its branches left the line', () => {
    expect(print('{{#if a}}A: {{else}}B: {{/if}}{{x}}', { a: true, x: '- a' })).toBe('A: - a')
    expect(print('{{#if a}}A: {{/if}}{{x}}', { a: true, x: '- a' })).toBe('A: \\- a')
    expect(print('{{#if a}}# {{else}}A {{/if}}{{x}}', { a: false, x: '- a #' })).toBe('A - a \\#')
    expect(print('{{#if a}}A | {{/if}}B {{x}}', { a: true, x: 'a|b' })).toBe('A | B a\\|b')
    expect(print('{{#if a}}\n- A\n{{/if}}\n{{x}}', { a: true, x: '- a' })).toBe('- A\n\\- a')
  })

  it('in a loop, also for the second time round', () => {
    expect(print('A: {{#each xs}}{{this}}\n{{/each}}', { xs: ['- a', '- b'] })).toBe('A: \\- a\n\\- b\n')
    expect(print('{{#each xs}}{{this}}, {{/each}}', { xs: ['a', '- b'] })).toBe('a, \\- b, ')
    expect(print('A: {{#each xs}}{{this}}, {{/each}}', { xs: ['- a', '- b'] })).toBe('A: - a, - b, ')
  })

  it('in a partial and behind one, as at the start of a line', () => {
    const others = { 'partials/item': '{{x}}\n' }
    expect(print('{{> partials/item}}\n{{x}}', { x: '- a' }, others)).toBe('\\- a\n\\- a')
  })

  it('at the end of many conditions in one line', () => {
    const line = Array.from({ length: 30 }, (_, n) => `{{#if a}}${n} {{else}}{{x}} {{/if}}`).join('')
    expect(print(`A: ${line}{{x}}`, { a: true, x: '- a' })).toMatch(/29 - a$/)
  })

  it('not as markdown in front matter', () => {
    const template = '---\n# role: {{x}}\ntitle: {{x}}\n{{#if x}}\nmore: {{x}}\n{{/if}}\n---\n# {{x}}\n'
    expect(print(template, { x: '*a*: "b"' })).toBe(
      '---\n# role: *a*: "b"\ntitle: "*a*: \\"b\\""\nmore: "*a*: \\"b\\""\n---\n# \\*a\\*: "b"\n',
    )
    expect(print('---\n### {{x}}\n---\n', { x: '*a*' })).toBe('---\n### \\*a\\*\n---\n')
    expect(print('{{> partials/part}}', { x: '*a*' }, { 'partials/part': '---\n# {{x}}\n---\n' })).toBe(
      '---\n# \\*a\\*\n---\n',
    )
  })

  it('and comes back as it was from a whole document', () => {
    const template =
      '# {{x}} ladder\n{{x}} → {{x}}\n\n**{{x}}**: {{x}}  \n**A**: {{x}}\n\n{{#each xs}}\n- **{{this}}**: {{this}}\n  - [ ] {{this}}\n{{/each}}\n\n{{join xs}}\n'
    for (const x of hostile) {
      expect(read(gfm, print(template, { x, xs: [x, x] })).text).toBe(
        `${x} ladder${x} → ${x}${x}: ${x}A: ${x}${`${x}: ${x}${x}`.repeat(2)}${x}, ${x}`,
      )
    }
  })
})

describe('a template prints', () => {
  it('texts of a list with a separator, each escaped once', () => {
    expect(print('{{join xs}}', { xs: ['- a', '- b', '*c*'] })).toBe('\\- a, - b, \\*c\\*')
    expect(print('A: {{join xs " · "}}', { xs: ['- a', 'b'] })).toBe('A: - a · b')
    expect(print('A: {{join xs between}}', { xs: ['a', 'b'], between: ' *and* ' })).toBe('A: a *and* b')
    expect(print('A: {{join xs}}', { xs: [] })).toBe('A: ')
  })

  it('ready markup as it is where the name of the field says so', () => {
    expect(
      print('{{bodyMarkdown}}, {{a.bodyMarkdown}}, {{join partsMarkdown}}', {
        bodyMarkdown: '**a**',
        a: { bodyMarkdown: '- b' },
        partsMarkdown: ['*c*', '*d*'],
      }),
    ).toBe('**a**, - b, *c*, *d*')
  })

  it('numbers, positions in a list, and values of the views around', () => {
    expect(print('{{#each xs}}{{@index}} {{n}} {{@root.n}} {{this}};{{/each}}', { n: 4, xs: [1.5] })).toBe('0 4 4 1.5;')
  })

  it('a partial without the indentation of its call', () => {
    expect(print('  {{> partials/two}}\n', {}, { 'partials/two': 'a\nb\n' })).toBe('  a\nb\n')
  })

  it('a layout around a block', () => {
    expect(
      print('{{#> layout}}\n- {{x}}\n{{/layout}}\n', { x: '- a' }, { layout: '# {{x}}\n{{> @partial-block}}\nend\n' }),
    ).toBe('# - a\n- \\- a\nend\n')
  })

  it('nothing for an empty list, and nothing for a condition on what is not there', () => {
    expect(print('{{#each xs}}a{{/each}}{{#each none}}a{{/each}}{{#if none}}a{{/if}}', { xs: [], none: null })).toBe('')
  })
})

describe('a template that cannot be read is reported with its place', () => {
  it.each([
    ['a\n  {{/if}}', '2:3', '{{/if}} closes a block that is not open'],
    ['é {{ } }}', '1:6', '"} }}" is not expected here'],
    ['<a href="{{x}}">', '1:10', 'a value cannot be inside an HTML tag'],
    ['<{{x}}>', '1:2', 'a value cannot be inside an HTML tag'],
    ['[a](b "{{x}}")', '1:8', 'a value cannot be the title of a link'],
    ['`{{xMarkdown}}`', '1:2', 'HTML or markdown values can only be between other markup'],
  ])('%j', (text, place, reason) => {
    expect(faults([file('page', text), file('other', '')])).toEqual([`page.hbs:${place} ${reason}`])
  })

  it('for every file in one run', () => {
    expect(faults([file('a', '{{#if}}'), file('b', 'fine'), file('c', '{{{x}}} {{shout y}}')])).toHaveLength(3)
  })
})

describe('a template that asks for what is not there is reported with its file, line and tag', () => {
  const shape = block({
    title: text(),
    empty: text(),
    items: text(),
    role: text(),
    flag: text(),
    names: list(text()),
    absent: list(text()),
    inner: block({ name: text() }),
    optional: maybe(block({ name: text(), lead: block({ name: text() }) })),
  })
  const view = { empty: null, items: ['a'], role: { name: 'N' }, flag: true, names: 'x', inner: {}, optional: null }

  it.each([
    ['a\nb {{title}}', '2:3', '{{title}} has no value here'],
    ['{{inner.name}}', '1:1', '{{inner.name}} has no value here'],
    ['{{optional.name}}', '1:1', '{{optional.name}} has no value here'],
    ['{{optional.lead.name}}', '1:1', '{{optional.lead.name}} has no value here'],
    ['{{empty}}', '1:1', '{{empty}} is empty here; put {{#if}} around it'],
    ['{{items}}', '1:1', '{{items}} is a list; print it with {{join}} or {{#each}}'],
    ['{{role}}', '1:1', '{{role}} is an object, not text'],
    ['{{flag}}', '1:1', '{{flag}} is a boolean, not text'],
    ['{{join names}}', '1:1', '{{join names}} is not a list'],
    ['{{join absent}}', '1:1', '{{join absent}} has no value here'],
    ['\n{{#each absent}}x{{/each}}', '2:1', '{{#each absent}} has no value here'],
    ['{{#each names}}x{{/each}}', '1:1', '{{#each names}} is not a list'],
    ['{{#with inner}}é {{name}}{{/with}}', '1:18', '{{name}} has no value here'],
  ])('%j', (template, place, reason) => {
    expect(refusals([file('page', template)], shape, view)).toEqual([
      `page.hbs:${place} the template uses a missing value: ${reason}`,
    ])
  })

  it('in the partial where it is, and in the content of a partial', () => {
    expect(refusals([file('page', '{{> part}}{{> part inner}}'), file('part', 'é {{title}}')], shape, view)).toEqual([
      'part.hbs:1:3 the template uses a missing value: {{title}} has no value here',
    ])
    const content = file('page', '\n{{#> part}}{{title}}{{/part}}')
    expect(refusals([content, file('part', '{{> @partial-block}}')], shape, view)).toEqual([
      'page.hbs:2:12 the template uses a missing value: {{title}} has no value here',
    ])
  })

  it('also where the set came compiled', () => {
    const files = [file('page', '{{> part}}'), file('part', '\n{{title}}')]
    const views: TemplateViews = { page: shape }
    const ready = compileMarkdown(files, { ...views }, {}).value?.prepare()
    const { value } = compileMarkdown(files, views, {}, () => ready)
    expect(value?.render('page', { title: 'T' }).value).toBe('\nT')
    expect(value?.render('page', view).findings.map(told)).toEqual([
      'part.hbs:2:1 the template uses a missing value: {{title}} has no value here',
    ])
  })

  it('and a set keeps working for the next view', () => {
    const views: TemplateViews = { page: shape }
    const { value } = compileMarkdown([file('page', '{{title}}')], views, {})
    expect(value?.render('page', {}).value).toBeUndefined()
    expect(value?.render('page', { title: 'a' }).value).toBe('a')
  })
})
