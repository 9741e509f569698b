/** Templates are filled as Handlebars fills them, although its blocks and helpers are called in another way. */
import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { siteViews } from '../../src/pages/index.ts'
import { compileHtml } from '../../src/template/compile-html.ts'
import type { TemplateViews } from '../../src/template/compile-templates.ts'
import { fillHtml, type PrecompiledTemplates } from '../../src/template/fill-precompiled.ts'
import { fillingOf } from '../../src/template/filling.ts'
import type { TemplateFile } from '../../src/template/parse-template.ts'
import { anySet, anyValue } from './any-template.ts'
import { block, text } from '../../src/template/shape.ts'
import { builtIn, pageShape, pageWords } from './small-set.ts'

/** What Handlebars by itself makes of `page`. */
function byHandlebars(files: readonly TemplateFile[], view: object): string {
  const handlebars = Handlebars.create()
  handlebars.registerHelper('join', (list: string[], separator: unknown) => {
    const texts = list.map((text) => Handlebars.escapeExpression(text))
    return new Handlebars.SafeString(texts.join(typeof separator === 'string' ? separator : ', '))
  })
  for (const { name, text } of files) {
    handlebars.registerPartial(name, handlebars.compile(readyAsItIs(text), { preventIndent: true }))
  }
  return handlebars.compile('{{> page}}')(view)
}

/** Ready markup is told by its name. */
function readyAsItIs(text: string): string {
  return text.replaceAll(/\{\{([^{}\s]*Html)\}\}/g, '{{{$1}}}')
}

/** The text that a browser and a build get. */
function byOurs(files: readonly TemplateFile[], views: TemplateViews, view: object): string {
  const { value, findings } = compileHtml(files, views, pageWords)
  expect(findings).toEqual([])
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval, typescript/no-unsafe-call -- it is how a page gets it
  const templates: unknown = new Function(`return {page:${value?.precompile('page') ?? ''}}`)()
  // It is what `precompile` gives.
  const text = fillHtml(templates as PrecompiledTemplates)('page', view)
  expect(value?.render('page', view)).toEqual({ value: text, findings: [] })
  return text
}

describe('a template', () => {
  it.each([
    ['a small page', pageShape],
    ['the page of a role', siteViews.role],
    ['the page of a ladder', siteViews.ladder],
  ] as const)('for %s gives what Handlebars gives', (_, shape) => {
    const views: TemplateViews = { page: shape }
    const anyView = anyValue(shape, pageWords).filter(
      (view): view is object => typeof view === 'object' && view !== null,
    )
    fc.assert(
      fc.property(
        anySet(shape, pageWords),
        fc.array(anyView, { minLength: 1, maxLength: 3 }),
        ({ files, forHandlebars }, anyViews) => {
          for (const view of anyViews) expect(byOurs(files, views, view)).toBe(byHandlebars(forHandlebars, view))
        },
      ),
      { numRuns: 100 },
    )
  })

  const page = pageShape
  const view = {
    words: pageWords,
    title: 'T',
    mission: null,
    count: 0,
    isDraft: false,
    role: { name: 'R', lead: { name: 'L', mail: null } },
    tags: ['a', 'b', 'c'],
    levels: [
      {
        name: 'one',
        summary: null,
        cells: [
          { step: 's1', note: 'n1' },
          { step: null, note: 'n2' },
        ],
        lead: null,
      },
      { name: 'two', summary: '', cells: [], lead: { name: 'X' } },
    ],
    grid: [['1', '2'], [], ['3']],
  }

  it.each([
    [
      'counts its rounds',
      '{{#each tags}}{{@index}} {{@key}}{{#if @first}}({{/if}}{{this}}{{#if @last}}){{/if}}{{/each}}',
    ],
    [
      'counts them again inside of another one',
      '{{#each grid}}{{@index}}:{{#each this}}{{@index}}{{this}}{{else}}-{{/each}}{{@index}};{{/each}}',
    ],
    [
      'takes the other part',
      '{{#if mission}}a{{else if count}}b{{else}}c{{/if}}{{#unless mission}}d{{else}}e{{/unless}}{{#if tags}}f{{/if}}{{#with role.lead}}{{name}}{{else}}g{{/with}}',
    ],
    [
      'takes the other part where there is nothing',
      '{{#each levels}}{{#with lead}}{{name}}{{else}}{{name}} alone{{/with}}{{#each cells}}{{note}}{{else}}{{name}} empty{{/each}}{{/each}}',
    ],
    [
      'asks whether there is something in a list',
      '{{#each levels}}{{#if cells}}cells{{else}}none{{/if}}{{#unless cells}}none{{/unless}}{{/each}}',
    ],
    ['is about what is looked at already', '{{#each levels}}{{#with this}}{{name}}{{/with}}{{/each}}'],
    [
      'has only the other part',
      '{{^each grid}}none{{/each}}{{^each levels}}none{{else}}{{name}}{{/each}}{{^if mission}}a{{/if}}{{^with role.lead}}b{{/with}}',
    ],
    [
      'hands a part to another template, in a loop',
      '{{#each tags}}{{#> layout}}{{this}}{{@index}}{{@root.title}}{{/layout}}{{/each}}',
    ],
    ['gives values to another template', '{{#each levels}}{{> inner level=. title=@root.title}}{{/each}}'],
    ['keeps the indentation before another template', 'a\n  {{> inner level=role}}\n'],
  ])('%s', (_, text) => {
    const files = [
      builtIn('page', text),
      builtIn('layout', '[{{> @partial-block}}]'),
      builtIn('inner', '({{title}} {{level.name}})'),
    ]
    expect(byOurs(files, { page }, view)).toBe(byHandlebars(files, view))
    expect(byHandlebars(files, view)).not.toBe('')
  })

  it.each([
    [
      'in the blocks around, from the inside out',
      '{{#each levels}}{{#each cells}}{{note}}{{name}}{{title}}{{#if step}}{{step}}{{/if}};{{/each}}{{/each}}',
      'n1oneTs1;n2oneT;',
    ],
    [
      'in the entry first, also where it has no value',
      '{{#each levels}}{{#if lead}}{{lead.name}}{{/if}}{{/each}}',
      'X',
    ],
    ['in the page at last, also from a partial', '{{#each levels}}{{> inner level=this}}{{/each}}', '(T one)(T two)'],
    [
      'for the content of a partial, where it is written',
      '{{#each levels}}{{#> layout role}}{{name}} {{/layout}}{{/each}}',
      '[one R][two R]',
    ],
    ['not beyond "this"', '{{#each grid}}{{#each this}}{{this}}{{/each}}{{this.length}}{{/each}}', '122031'],
  ])('looks up a name %s', (_, text, expected) => {
    const files = [
      builtIn('page', text),
      builtIn('layout', '[{{> @partial-block}}{{name}}]'),
      builtIn('inner', '({{title}} {{level.name}})'),
    ]
    expect(byOurs(files, { page }, view)).toBe(expected)
  })

  it('never prints what is not a text, a number or a list of these', () => {
    const { print, join, list } = fillingOf({ printers: { line: (text: string) => text }, following: (place) => place })
    for (const value of [undefined, null, {}, [], true, () => 'x']) {
      expect(() => print['line']?.(value, 7)).toThrow(/^(?:has|is) /)
    }
    for (const value of [undefined, null, {}, 'text', 1]) {
      expect(() => join(value, 'line', ', ', 7)).toThrow(/^(?:has|is) /)
    }
    expect(() => join([{}], 'line', ', ', 7)).toThrow('is an object, not text')
    for (const value of [undefined, {}, 'text', 1]) {
      expect(() => list(value, 7)).toThrow(/^(?:has no value here|is not a list)$/)
    }
    expect(list(null, 7)).toEqual([])
  })

  it('prints no name that only a prototype has, and writes every text as a text', () => {
    const names = ['constructor', '__proto__', 'toString', 'a b', '"+x+"']
    const shape = block(Object.fromEntries(names.map((name) => [name, text()])))
    const markup = '`${x}\\\u2028"'
    const page = markup + names.map((name) => `{{[${name}]}}`).join('')
    const data = Object.fromEntries(names.map((name) => [name, `<${name.length}>`]))
    const expected = markup + names.map((name) => `&lt;${name.length}&gt;`).join('')
    expect(byOurs([builtIn('page', page)], { page: shape }, data)).toBe(expected)
    expect(() => byOurs([builtIn('page', page)], { page: shape }, {})).toThrow('is a function, not text')
  })
})
