/**
 * Where a value stands, one place after the other, and what is told to whoever put it where no escaping would hold it.
 */
import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from '../../src/template/escape-markdown.ts'
import { htmlPlace, openMarkup } from '../../src/template/html-place.ts'
import {
  frontMatterPlace,
  lineSoFar,
  markdownPlace,
  type MarkdownPlace,
  safestPlace,
} from '../../src/template/markdown-place.ts'
import { markdownPrinting } from '../../src/template/markdown-printing.ts'

describe('in HTML', () => {
  it.each([
    ['<p>', 'text'],
    ['1 < 2 ', 'text'],
    ['<p title="a > b">', 'text'],
    ['<script>let a = "<p>"</script >', 'text'],
    ['<p><!-- ', 'comment'],
    ['<!-- a --><a href="', 'attribute'],
    [`<a title='"' href="`, 'attribute'],
    ['<a data-on="', 'attribute'],
  ])('a value behind %j stands in: %s', (before, place) => expect(htmlPlace(openMarkup(before))).toBe(place))

  it.each([
    ['<script>', 'write it in a data- attribute, and read it in the script'],
    ['<style media="x">', 'write it in a data- attribute, and read it in the script'],
    ['<a ONCLICK = "go(', 'use an attribute that starts with data-'],
    ["<a href='", 'write the attribute in double quotes'],
    ['<a ', 'write it in an attribute with double quotes'],
    ['a <', 'write it in an attribute with double quotes'],
  ])('a value behind %j may not stand there: %s', (before, instead) =>
    expect(htmlPlace(openMarkup(before))).toMatchObject({ instead }),
  )
})

describe('in markdown', () => {
  it.each([
    ['', 'start'],
    ['- 1. > ', 'start'],
    ['A: ', 'inline'],
    ['# ', 'heading'],
    ['~~a ', 'enclosed'],
    ['~~a~~ ', 'inline'],
    ['~~a~~ and ~~b ', 'enclosed'],
    ['[a ', 'enclosed'],
    ['\\[a ', 'inline'],
    ['[a](', 'destination'],
    ['a `', 'code'],
    ['a `b` ', 'inline'],
    ['<!-- a --> ', 'inline'],
    ['<!-- ', 'comment'],
  ])('a value behind %j stands in: %s', (before, place) => expect(markdownPlace(before)).toBe(place))

  it.each([
    ['<b', 'write the tag around it'],
    ['[a](b "', 'write it in the text of the link'],
  ])('a value behind %j may not stand there: %s', (before, instead) =>
    expect(markdownPlace(before)).toMatchObject({ instead }),
  )

  it('what came before on other lines counts only where a comment is open', () => {
    expect(lineSoFar('# a\nb <!-- c\nd')).toBe('<!-- c\nd')
    expect(lineSoFar('<!-- a\n-->\nb\nc')).toBe('c')
    expect(lineSoFar('a')).toBe('a')
  })

  it('a value that may come to stand in several places is held for all of them', () => {
    const safest = (...places: readonly MarkdownPlace[]): MarkdownPlace => safestPlace(new Set(places))
    expect(safest()).toBe('start')
    expect(safest('inline')).toBe('inline')
    expect(safest('inline', 'heading')).toBe('heading')
    expect(safest('start', 'heading')).toBe('start')
    expect(safest('inline', 'enclosed', 'start')).toBe('enclosed')
  })
})

describe('in front matter', () => {
  it.each([
    ['# by ', 'remark'],
    ['', 'setting'],
    ['title: ', 'setting'],
    ['  - ', 'setting'],
    ['  - main-title: ', 'setting'],
  ])('a value behind %j stands in a %s', (before, place) => expect(frontMatterPlace(before)).toBe(place))

  it.each(['title: a ', 'title:', 'title: "', 'a title: ', '- a: b: '])(
    'a value behind %j would be YAML, which is told with what to do',
    (before) => {
      expect(frontMatterPlace(before)).toEqual({
        forbidden: 'a value must be alone on its line of front matter',
        instead: 'write only the value after the key, or start the line with #',
      })
    },
  )
})

describe('a text is printed', () => {
  const { printers: print } = markdownPrinting()

  it.each([
    ['https://a.b/?c=1&d=2', 'https://a.b/?c=1&d=2'],
    ['https://a.b/?c&amp;d', 'https://a.b/?c\\&amp;d'],
    ['a&#35;', 'a\\&#35;'],
    // What follows in the template may be a semicolon.
    ['a&amp', 'a\\&amp'],
    ['a&-', 'a&-'],
    ['a\\b(c)<d>\te', 'a\\\\b\\(c\\)\\<d\\>%09e'],
  ])('as an address: %j', (text, expected) => expect(print.destination(text)).toBe(expected))

  it('on one line where a line end would end the place', () => {
    for (const place of ['remark', 'comment', 'code'] as const) expect(print[place]('a\r\n\nb')).toBe('a b')
    expect(print.setting('a\nb')).toBe('"a\\nb"')
  })

  it('with no more marks than its place needs', () => {
    expect(escapeMarkdown('*a #', 'inline')).toBe('\\*a #')
    expect(escapeMarkdown('*a #', 'heading')).toBe('\\*a \\#')
    expect(escapeMarkdown('*a', 'heading')).toBe('\\*a')
    expect(escapeMarkdown('a\t*\tb', 'inline')).toBe('a\t*\tb')
    expect(escapeMarkdown('a *b', 'inline')).toBe('a \\*b')
  })
})
