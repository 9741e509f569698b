import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, type MarkdownContext } from '../../src/template/escape-markdown.ts'
import { harmless, hostile } from './hostile-texts.ts'
import { commonMark, gfm, read } from './markdown-reading.ts'
import { tries } from '../support/deep.ts'

interface Frame {
  readonly context: MarkdownContext
  readonly before: string
  readonly after: string
  readonly kinds: readonly string[]
  /** What is read before and behind the text. */
  readonly around?: readonly [string, string]
}

const frames: Readonly<Record<string, Frame>> = {
  'a paragraph': { context: 'start', before: '', after: '', kinds: ['paragraph'] },
  'a list item': { context: 'start', before: '- ', after: '', kinds: ['list', 'listItem', 'paragraph'] },
  'a numbered item': { context: 'start', before: '1. ', after: '', kinds: ['list', 'listItem', 'paragraph'] },
  'a quote': { context: 'start', before: '> ', after: '', kinds: ['blockquote', 'paragraph'] },
  'a line under another': {
    context: 'start',
    before: 'above\n',
    after: '',
    kinds: ['paragraph'],
    around: ['above\n', ''],
  },
  'a line before more words': {
    context: 'start',
    before: '',
    after: ' → b',
    kinds: ['paragraph'],
    around: ['', ' → b'],
  },
  'a term': {
    context: 'start',
    before: '- ',
    after: ': b',
    kinds: ['list', 'listItem', 'paragraph'],
    around: ['', ': b'],
  },
  'an unknown place in a heading': { context: 'start', before: '## ', after: '', kinds: ['heading'] },
  'a heading': { context: 'heading', before: '## ', after: '', kinds: ['heading'] },
  'a labeled line': {
    context: 'inline',
    before: '**Label**: ',
    after: '  ',
    kinds: ['paragraph', 'strong'],
    around: ['Label: ', ''],
  },
  'a label': {
    context: 'inline',
    before: '- **',
    after: '**: b',
    kinds: ['list', 'listItem', 'paragraph', 'strong'],
    around: ['', ': b'],
  },
  emphasis: {
    context: 'inline',
    before: '*For: ',
    after: '*  ',
    kinds: ['paragraph', 'emphasis'],
    around: ['For: ', ''],
  },
  brackets: { context: 'inline', before: 'a (', after: ')', kinds: ['paragraph'], around: ['a (', ')'] },
  'a task': { context: 'inline', before: '- [ ] ', after: '', kinds: ['list', 'listItem', 'paragraph'] },
}

/** Under CommonMark alone a task box is text. */
function boxed(frame: Frame, parser: typeof commonMark): string {
  return frame.before === '- [ ] ' && parser === commonMark ? '[ ] ' : ''
}

interface Expected {
  readonly text: string
  readonly kinds: readonly string[]
}

/** Every parser's reading that is not what it should be, beside the markdown it comes from. */
function misreadings(markdown: string, { text, kinds }: Expected, parsers = [commonMark, gfm]): unknown[] {
  const wanted = [...kinds].toSorted()
  const readings = parsers.map((parser) => ({ markdown, ...read(parser, markdown) }))
  return readings.filter(
    (reading) => reading.text !== text || !isDeepStrictEqual([...reading.kinds].toSorted(), wanted),
  )
}

function misreadingsIn(frame: Frame, text: string): unknown[] {
  const markdown = frame.before + escapeMarkdown(text, frame.context) + frame.after
  const [left, right] = frame.around ?? ['', '']
  return [commonMark, gfm].flatMap((parser) =>
    misreadings(markdown, { text: boxed(frame, parser) + left + text + right, kinds: ['root', ...frame.kinds] }, [
      parser,
    ]),
  )
}

function misreadingsOfPair(a: string, between: string, b: string): unknown[] {
  return misreadings(escapeMarkdown(a, 'start') + between + escapeMarkdown(b, 'inline'), {
    text: a + between + b,
    kinds: ['root', 'paragraph'],
  })
}

const pieces = [
  ...Array.from('\\`*_{}[]()<>#+-.!|~=:;&@"\'/?$% ab1'),
  '  ',
  '**',
  '~~',
  '```',
  '---',
  '](',
  '<!--',
  '-->',
  '&amp;',
  '&#35;',
  'https://',
  'www.',
  '.co',
  'http://a.b',
  '[^1]',
  '[ ] ',
  '1. ',
  '- ',
  '# ',
  'é',
  '😀',
  '。',
  '\u00a0',
  '\t',
]
const nasty = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')

describe.each(Object.entries(frames))('a text printed in %s', (_, frame) => {
  it.each(hostile)('is read back as it was: %j', (text) => expect(misreadingsIn(frame, text)).toEqual([]))

  it('is read back as it was, whatever signs it is made of', () => {
    const reading = fc.property(nasty, (text) => {
      expect(misreadingsIn(frame, text)).toEqual([])
    })
    fc.assert(reading, { numRuns: 200 })
  })
})

const separators = [', ', ' and ', ' → ', '; ']

it.each(hostile)('a text does not meet itself further on in its line: %j', (text) => {
  expect(separators.flatMap((between) => misreadingsOfPair(text, between, text))).toEqual([])
})

it('keeps two texts apart that share a line', () => {
  const words = nasty.map((text) => text.trim())
  const reading = fc.property(words, words, fc.constantFrom(...separators), (a, b, between) => {
    expect(misreadingsOfPair(a, between, b)).toEqual([])
  })
  fc.assert(reading, tries(250, 800))
})

it('keeps a line break, and a blank at either end, as part of the text', () => {
  for (const text of ['a\nb', 'a\r\n- b', ' a', 'a ', '\ta', 'a  \n# b', '\n']) {
    const markdown = escapeMarkdown(text, 'start')
    expect(markdown).not.toMatch(/[\r\n]/)
    expect(read(commonMark, markdown).text).toBe(text)
  }
})

describe('a text in a link, a table cell or a strikethrough', () => {
  it.each(hostile)('stays inside: %j', (text) => {
    const printed = escapeMarkdown(text, 'enclosed')
    expect(read(commonMark, `[${printed}](x)`)).toEqual({ text, kinds: new Set(['root', 'paragraph', 'link']) })
    expect(read(gfm, `| h |\n| - |\n| ${printed} |`)).toEqual({
      text: `h${text}`,
      kinds: new Set(['root', 'table', 'tableRow', 'tableCell']),
    })
    expect(read(gfm, `~~${printed}~~`)).toEqual({ text, kinds: new Set(['root', 'paragraph', 'delete']) })
  })
})

describe('marks are rare', () => {
  it.each(harmless)('%j is printed as it is', (text) => expect(escapeMarkdown(text, 'inline')).toBe(text))

  it.each([
    ['<script>', '\\<script>'],
    ['&amp;', '\\&amp;'],
    ['[a](b)', '[a\\](b)'],
    ['https://a.b/_c_ x', 'https\\://a.b/\\_c\\_ x'],
  ])('%j is printed as %j', (text, printed) => expect(escapeMarkdown(text, 'inline')).toBe(printed))

  it.each([
    ['- x', '\\- x'],
    ['1. x', '1\\. x'],
    ['-5 degrees', '-5 degrees'],
    ['1.5 days', '1.5 days'],
    ['#tag', '#tag'],
    ['[Beta] search', '[Beta] search'],
    ['+5 %', '+5 %'],
  ])('%j begins a line as %j', (text, printed) => expect(escapeMarkdown(text, 'start')).toBe(printed))

  // The price of rules that look no further than the next signs: what is in a label, a name nobody knows, a backslash
  // of the text, the spec's two minds about emoji.
  const tolerated = new Set(['[a](b]: c', '&nosuch;', 'https://a\\b.c', '😀_b'])

  it('no mark is without need: each that is taken away lets some neighbor or frame change the text', () => {
    const frameList = Object.values(frames).filter((frame) => frame.context === 'inline')
    const neighbors = ['', 'b* *b', 'b_ _b', '`', '``', '```', 'b~ ~b', 'b~~ ~~b', 'b>', '-->', '[a', '](c)', '*', '_']
    const needless: string[] = []
    for (const text of hostile) {
      if (tolerated.has(text)) continue
      const printed = escapeMarkdown(text, 'inline')
      for (const { index } of printed.matchAll(/\\(?=[!-/:-@[-`{-~])/g)) {
        const without = printed.slice(0, index) + printed.slice(index + 1)
        const changes = frameList.some((frame) =>
          neighbors.some((neighbor) =>
            [
              ['', ` ${neighbor}`],
              [`${neighbor} `, ''],
              [neighbor, neighbor],
              ['', ';'],
              ['', '(c)'],
            ].some(([left = '', right = '']) =>
              [commonMark, gfm].some((parser) => {
                const whole = read(parser, frame.before + left + printed + right + frame.after)
                const less = read(parser, frame.before + left + without + right + frame.after)
                return whole.text !== less.text || [...less.kinds].some((kind) => !whole.kinds.has(kind))
              }),
            ),
          ),
        )
        if (!changes) needless.push(`${printed} at ${index}`)
      }
    }
    expect(needless).toEqual([])
  })
})
