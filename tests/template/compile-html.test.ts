import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/diagnostic/finding.ts'
import { compileHtml } from '../../src/template/compile-html.ts'
import type { TemplateViews } from '../../src/template/compile-templates.ts'
import type { TemplateFile } from '../../src/template/parse-template.ts'
import { shapeOfView } from './shape-of-value.ts'

function file(name: string, text: string): TemplateFile {
  return { name, file: `templates/site/${name}.hbs`, text, isOwn: false }
}

function print(view: object, ...files: readonly TemplateFile[]): string | undefined {
  const views: TemplateViews = { page: shapeOfView(view) }
  const { value, findings } = compileHtml(files, views, {})
  expect(findings).toEqual([])
  return value?.render('page', view).value
}

function faults(text: string): string[] {
  return compileHtml([file('page', text), file('part', 'x')], {}, {}).findings.map(
    (found) => `${found.at.start?.line}:${found.at.start?.column} ${inWords(found).headline}`,
  )
}

describe('an HTML template prints', () => {
  it('texts escaped, in text, attributes and comments', () => {
    const template = file('page', '<p class="a {{x}}">{{x}}<!-- {{x}} --></p>{{join xs " / "}}')
    const escaped = '&lt;b&gt; &amp; &quot;c&quot; --&gt;'
    expect(print({ x: '<b> & "c" -->', xs: ['<', '>'] }, template)).toBe(
      `<p class="a ${escaped}">${escaped}<!-- ${escaped} --></p>&lt; / &gt;`,
    )
  })

  it('ready markup as it is where the name of the field says so', () => {
    expect(
      print(
        { bodyHtml: '<b>a</b>', partsHtml: ['<i>a</i>', '<i>b</i>'] },
        file('page', '<p>{{bodyHtml}} {{join partsHtml}}</p>'),
      ),
    ).toBe('<p><b>a</b> <i>a</i>, <i>b</i></p>')
  })

  it('a layout around a page', () => {
    const layout = file(
      'layout',
      '<!doctype html>\n<title>{{title}}</title>\n<script src="{{script}}"></script>\n<main>{{> @partial-block}}</main>',
    )
    const page = file(
      'page',
      '{{#> layout}}<a href="{{href}}"{{#if current}} aria-current="page"{{/if}}>1 < 2 {{title}}</a>{{/layout}}',
    )
    expect(print({ title: 'A & B', href: '/x?a=1', current: true, script: 'a.js' }, page, layout)).toBe(
      '<!doctype html>\n<title>A &amp; B</title>\n<script src="a.js"></script>\n<main><a href="/x?a&#x3D;1" aria-current="page">1 < 2 A &amp; B</a></main>',
    )
  })
})

describe('an HTML template is refused where escaping would not hold a value', () => {
  it.each([
    ['<a href={{x}}>a</a>', '1:9', 'a value cannot be directly inside a tag'],
    ['<{{x}}>', '1:2', 'a value cannot be directly inside a tag'],
    ['<input {{x}}>', '1:8', 'a value cannot be directly inside a tag'],
    ["<a href='{{x}}'>a</a>", '1:10', 'an attribute with a value in it must be in double quotes'],
    ['<a onclick="go({{x}})">a</a>', '1:16', 'a value cannot be in an attribute that runs as a script'],
    ['<script>\nlet a = {{x}}</script>', '2:9', 'a value cannot be inside <script> or <style>'],
    ['<STYLE media="a">{{x}}</STYLE>', '1:18', 'a value cannot be inside <script> or <style>'],
    ['<p title="{{xHtml}}"></p>', '1:11', 'HTML or markdown values can only be between other markup'],
    ['<p title="{{> part}}"></p>', '1:11', 'a partial cannot be inside a tag, comment or script'],
    ['{{{x}}}', '1:1', 'this tag would print a value without escaping it'],
  ])('%s', (text, place, reason) => expect(faults(text)).toContain(`${place} ${reason}`))

  it.each([
    ['<p>\n <a href="x', '2:2', '"<a href="x" is opened but not always closed'],
    ['<p\n{{#if a}}title="{{else}}>{{/if}}{{x}}</p>', '1:1', '"<p" is opened but not always closed'],
    ['{{#if a}}<p{{else}}<b>{{/if}}', '1:10', '"<p" is opened but not always closed'],
    ['{{#> part}}<!-- a {{/part}}', '1:12', '"<!-- a " is opened but not always closed'],
  ])('and where its markup stays open: %s', (text, place, reason) =>
    expect(faults(text)).toEqual([`${place} ${reason}`]),
  )
})
