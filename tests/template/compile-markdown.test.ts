import { describe, expect, it } from 'vitest'
import { compileMarkdown } from '../../src/template/compile-markdown.ts'
import type { TemplateViews } from '../../src/template/compile-templates.ts'
import type { TemplateFile } from '../../src/template/parse-template.ts'
import { inWords } from '../../src/diagnostic/finding.ts'
import { hostile } from './hostile-texts.ts'
import { gfm, read } from './markdown-reading.ts'

function file(name: string, text: string): TemplateFile {
  return { name, file: `templates/ladder/${name}.hbs`, text, isOwn: false }
}

/** Views of any shape: what these tests are about is known only when a template is filled. */
const anyView: TemplateViews = {}

/** What the template prints for the view, with other files of the set beside it. */
function print(text: string, view: object, others: Readonly<Record<string, string>> = {}): string {
  const { value, findings } = compileMarkdown(
    [file('page', text), ...Object.entries(others).map(([name, other]) => file(name, other))],
    anyView,
    {},
  )
  expect(findings).toEqual([])
  const outcome = value?.render('page', view)
  expect(outcome?.findings).toEqual([])
  return outcome?.value ?? ''
}

/** `file:line:column reason` of every finding. */
function faults(files: readonly TemplateFile[], view?: object): string[] {
  const { value, findings } = compileMarkdown(files, anyView, {})
  const all = view && value ? value.render('page', view).findings : findings
  return all.map(
    (found) =>
      `${found.at.file.slice('templates/ladder/'.length)}:${found.at.start?.line}:${found.at.start?.column} ${inWords(found).headline}`,
  )
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
    expect(print('{{#each xs}}{{@index}} {{../n}} {{@root.n}} {{this}};{{/each}}', { n: 4, xs: [1.5] })).toBe(
      '0 4 4 1.5;',
    )
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
    expect(print('{{#each xs}}a{{/each}}{{#each none}}a{{/each}}{{#if absent}}a{{/if}}', { xs: [], none: null })).toBe(
      '',
    )
  })
})

describe('a template that cannot be read is told with its place', () => {
  it.each([
    ['a\n  {{/if}}', '2:3', '{{/if}} closes nothing that is open'],
    ['é {{ } }}', '1:6', '"} }}" is not expected here'],
    ['<a href="{{x}}">', '1:10', 'a value cannot stand inside an HTML tag'],
    ['<{{x}}>', '1:2', 'a value cannot stand inside an HTML tag'],
    ['[a](b "{{x}}")', '1:8', 'a value cannot be the title of a link'],
    ['`{{xMarkdown}}`', '1:2', 'ready markup can only stand between other markup'],
  ])('%j', (text, place, reason) => {
    expect(faults([file('page', text), file('other', '')])).toEqual([`page.hbs:${place} ${reason}`])
  })

  it('for every file in one run', () => {
    expect(faults([file('a', '{{#if}}'), file('b', 'fine'), file('c', '{{{x}}} {{shout y}}')])).toHaveLength(3)
  })
})

describe('a template that asks for what is not there is told with its file, line and tag', () => {
  it.each([
    ['a\nb {{titl}}', '2:3', '{{titl}} has no value here; did you mean "title"?'],
    ['{{role.nam}}', '1:1', '{{role.nam}} has no value here; did you mean "name"?'],
    ['{{role.name.first.last}}', '1:1', '{{role.name.first.last}} has no value here'],
    ['{{a.b.c}}', '1:1', '{{a.b.c}} has no value here'],
    ['{{nothing}}', '1:1', '{{nothing}} is empty here; put {{#if}} around it'],
    ['{{items}}', '1:1', '{{items}} is a list; print it with {{join}} or {{#each}}'],
    ['{{role}}', '1:1', '{{role}} is a block of values, not a text'],
    ['{{flag}}', '1:1', '{{flag}} is a boolean, not a text'],
    ['{{join title}}', '1:1', '{{join title}} is not a list'],
    ['{{join itms}}', '1:1', '{{join itms}} has no value here; did you mean "items"?'],
    ['\n{{#each itms}}x{{/each}}', '2:1', '{{#each itms}} has no value here; did you mean "items"?'],
    ['{{#each role}}x{{/each}}', '1:1', '{{#each role}} is not a list'],
    ['{{#with rol}}x{{/with}}', '1:1', '{{#with rol}} has no value here; did you mean "role"?'],
    ['{{constructor}}', '1:1', '{{constructor}} has no value here'],
  ])('%j', (text, place, reason) => {
    const view = { title: 'T', role: { name: 'N' }, items: ['a'], nothing: null, flag: true }
    expect(faults([file('page', text)], view)).toEqual([
      `page.hbs:${place} the template asks for something that is not there: ${reason}`,
    ])
  })

  it('in the partial where it stands, and in the block that was handed to a partial', () => {
    expect(faults([file('page', '{{> part}}'), file('part', 'é {{x}}')], {})).toEqual([
      'part.hbs:1:3 the template asks for something that is not there: {{x}} has no value here',
    ])
    expect(faults([file('page', '\n{{#> part}}{{x}}{{/part}}'), file('part', '{{> @partial-block}}')], {})).toEqual([
      'page.hbs:2:12 the template asks for something that is not there: {{x}} has no value here',
    ])
  })

  it('and a set keeps working for the next view', () => {
    const { value } = compileMarkdown([file('page', '{{x}}')], anyView, {})
    expect(value?.render('page', {}).value).toBeUndefined()
    expect(value?.render('page', { x: 'a' }).value).toBe('a')
  })
})
