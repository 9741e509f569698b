/** The frame around a place, as it stands in a terminal. Each text holds its place between `‹` and `›`. */
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { frame, reportWidth } from '../../src/diagnostic/report/frame.ts'
import type { Mark } from '../../src/diagnostic/report/line-marks.ts'

const plain = (text: string): string => text

function pointAt(text: string): { line: number; column: number } {
  const lines = text.split('\n')
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 }
}

function framed(marked: string, label?: string): string {
  const [before = '', inside = '', behind = ''] = marked.split(/[‹›]/)
  const mark: Mark = { start: pointAt(before), end: pointAt(before + inside), sign: '^', label, paint: plain }
  return frame(`${before}${inside}${behind}`.split('\n'), [mark], plain).join('\n')
}

/** As it is written in a test: without the first line break and the margin. */
function shown(text: string): string {
  const lines = text.split('\n').slice(1, -1)
  return lines.map((line) => line.slice(6).trimEnd()).join('\n')
}

describe('a frame', () => {
  it.each<[string, string, string | undefined, string]>([
    [
      'shows the line before, the line itself and the hint behind the mark',
      'name: Smith\n- name: SQL\n  levels: { Senior: ‹Advancd› }',
      'did you mean "Advanced"?',
      `
        2 │ - name: SQL
        3 │   levels: { Senior: Advancd }
          │                     ^^^^^^^ did you mean "Advanced"?
      `,
    ],
    [
      'begins with the first line where there is none before',
      '‹nam›: Smith\nlevels: []',
      undefined,
      `
        1 │ nam: Smith
          │ ^^^
      `,
    ],
    [
      'leaves out a line before that says nothing',
      '---\n‹nam›: Smith',
      undefined,
      `
        2 │ nam: Smith
          │ ^^^
      `,
    ],
    [
      'marks the last line of a text without a line break at its end',
      'a: 1\n\nb: ‹2›',
      undefined,
      `
        3 │ b: 2
          │    ^
      `,
    ],
    [
      'points with one sign at a place without an extent',
      'a: 1\nb‹›: 2',
      undefined,
      `
        1 │ a: 1
        2 │ b: 2
          │  ^
      `,
    ],
    [
      'points behind the line where something is missing there',
      'a: 1\nname:‹›',
      'a name',
      `
        1 │ a: 1
        2 │ name:
          │      ^ a name
      `,
    ],
    [
      'counts wide characters twice',
      '名前: 漢字‹かな›',
      undefined,
      `
        1 │ 名前: 漢字かな
          │           ^^^^
      `,
    ],
    [
      'counts an emoji of several code points as what it looks like',
      '👩‍👩‍👧 🇩🇪: ‹x›',
      undefined,
      `
        1 │ 👩‍👩‍👧 🇩🇪: x
          │        ^
      `,
    ],
    [
      'does not count what is combined with a letter',
      'Cafe\u0301: ‹x›',
      undefined,
      `
        1 │ Cafe\u0301: x
          │       ^
      `,
    ],
    [
      'marks a whole character where the place is within one',
      'x: e‹\u0301›',
      undefined,
      `
        1 │ x: e\u0301
          │    ^
      `,
    ],
    [
      'shows tabs as blanks',
      'a\tb:\t‹x›',
      undefined,
      `
        1 │ a   b:  x
          │         ^
      `,
    ],
    [
      'writes out what would turn the direction of a text',
      'a: ‹\u202e›txet',
      'a hidden character',
      `
        1 │ a: <U+202E>txet
          │    ^^^^^^^^ a hidden character
      `,
    ],
    [
      'writes out what would steer the terminal',
      'a: \u001b[31m‹red›',
      undefined,
      `
        1 │ a: <U+001B>[31mred
          │                ^^^
      `,
    ],
    [
      'marks each line of a place over a few lines, from their first letter on',
      'list:\n  ‹- a\n\n  - bc\n›next: 1',
      'these',
      `
        1 │ list:
        2 │   - a
          │   ^^^
        3 │
        4 │   - bc
          │   ^^^^ these
      `,
    ],
    [
      'marks the first and the last line of a long place',
      'list:\n  ‹- a\n  - b\n  - c\n  - d\n›next: 1',
      'these',
      `
        1 │ list:
        2 │   - a
          │   ^^^
        … │
        5 │   - d
          │   ^^^ these
      `,
    ],
  ])('%s', (_, marked, label, expected) => {
    expect(framed(marked, label)).toBe(shown(expected))
  })

  it('takes a place behind the end of a line or of the text as that end', () => {
    const at = (line: number, column: number): string =>
      frame(
        ['ab', 'cd'],
        [{ start: { line, column }, end: { line, column: column + 3 }, sign: '^', paint: plain }],
        plain,
      ).join('\n')
    expect(at(1, 40)).toBe('  1 │ ab\n    │   ^')
    expect(at(9, 1)).toBe('  1 │ ab\n  2 │ cd\n    │   ^')
  })

  it('shows two places of one text with both marks, and what lies between as one sign', () => {
    const lines = ['a: 1', 'b: 2', 'c: 3', 'd: 4', 'a: 5']
    const marks: Mark[] = [
      { start: { line: 5, column: 1 }, end: { line: 5, column: 2 }, sign: '^', paint: plain },
      {
        start: { line: 1, column: 1 },
        end: { line: 1, column: 2 },
        sign: '-',
        label: 'it first appears here',
        paint: plain,
      },
    ]
    expect(frame(lines, marks, plain)).toEqual([
      '  1 │ a: 1',
      '    │ - it first appears here',
      '  … │',
      '  5 │ a: 5',
      '    │ ^',
    ])
  })

  it('cuts a long line on both sides around the place', () => {
    const rows = framed(`${'before '.repeat(40)}‹place› ${'behind '.repeat(40)}`).split('\n')
    expect(rows[0]).toMatch(/^ {2}1 │ ….* place .*…$/)
    expect(rows.map((row) => stringWidth(row))).toEqual([reportWidth, expect.any(Number)])
    expect(rows[0]?.indexOf('place')).toBe(rows[1]?.indexOf('^^^^^'))
  })

  it('puts a hint below the mark where there is no room behind it', () => {
    const rows = framed(`${'a '.repeat(50)}‹place›`, 'did you mean "a much longer word than this"?').split('\n')
    expect(rows[1]).toMatch(/\^{5}$/)
    expect(rows[2]).toMatch(/│ +did you mean "a much longer word than this"\?$/)
  })
})

/** Characters that a reader sees as one, none of which joins with the one before. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abc dE:-{}"~'.split('')) },
  fc.constantFrom(
    'é',
    'e\u0301',
    'ñ',
    'ß',
    '漢',
    '字',
    'か',
    '한',
    'ﾊ',
    '👍',
    '👩‍👩‍👧',
    '🇩🇪',
    '❤️',
    '\t',
    '\u202e',
    '\u0007',
    '\u200b',
    '\ud800',
    'ש',
    'ع',
    'क्ष',
  ),
)

/** Where each column of a row begins in it. */
function columnsOf(row: string): Map<number, number> {
  const columns = new Map<number, number>()
  let column = 0
  for (const { segment, index } of new Intl.Segmenter('en').segment(row)) {
    if (!columns.has(column)) columns.set(column, index)
    column += stringWidth(segment)
  }
  return columns.set(column, row.length)
}

/** As a frame shows a part of a line; tabs are told apart by their width. */
function asShown(text: string): string {
  return text
    .replaceAll(
      /[\u202e\u0007\u200b]|(?<![\ud800-\udbff])\ud800/g,
      (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
    .replaceAll(/[\t ]+/g, ' ')
}

describe('whatever is in a line', () => {
  const line = fc.array(piece, { minLength: 1, maxLength: 300 })

  it('no row is wider than a report', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.string(),
        (lines, a, b, c, d, label) => {
          const start = { line: (a % 5) + 1, column: (b % 320) + 1 }
          const end = { line: (c % 5) + 1, column: (d % 320) + 1 }
          const rows = frame(
            lines.map((pieces) => pieces.join('')),
            [{ start, end, sign: '^', label, paint: plain }],
            plain,
          )
          for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(reportWidth)
        },
      ),
    )
  })

  it('what stands over the signs is what is marked', () => {
    fc.assert(
      fc.property(line, fc.nat(), fc.integer({ min: 1, max: 6 }), (pieces, at, length) => {
        const from = at % pieces.length
        const marked = pieces.slice(from, from + length)
        const column = (count: number): number => Array.from(pieces.slice(0, count).join('')).length + 1
        const mark = {
          start: { line: 1, column: column(from) },
          end: { line: 1, column: column(from + length) },
          sign: '^',
          paint: plain,
        }
        const [row = '', signs = ''] = frame([pieces.join('')], [mark], plain)
        // Blanks at the end of a row are not printed.
        const columns = columnsOf(row)
        const indexAt = (at: number): number => columns.get(at) ?? row.length
        const over = row.slice(indexAt(signs.indexOf('^')), indexAt(signs.lastIndexOf('^') + 1))
        expect(over.replaceAll(/ +/g, ' ').trim()).toBe(asShown(marked.join('')).trim())
      }),
    )
  })
})
