import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, compatible } from '../../src/diagnostic/edits.ts'
import { type Edit, finding, type Finding, type Point } from '../../src/diagnostic/finding.ts'
import { LineIndex } from '../../src/source/line-index.ts'

/** Pieces whose places are hard to count: wide, joined, in two parts, beyond 16 bits, and what needs no care. */
const piece = fc.constantFrom(
  'a',
  'Z',
  ' ',
  'ä',
  'e\u0301',
  'A\u030a',
  '🛠',
  '👩\u200d🔧',
  '鉄',
  '\u1112\u1161\u11ab',
  'x\u0323\u0307',
  '\t',
)
const written = fc.array(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  { minLength: 1, maxLength: 6 },
)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const mark = fc.constantFrom('', '\uFEFF')

interface Case {
  readonly text: string
  readonly normalized: string
}

const texts = fc.tuple(written, lineEnd, mark).map(([lines, end, bom]): Case => {
  return { text: bom + lines.join(end), normalized: lines.join('\n').normalize('NFC') }
})

/** An edit of a part of the normalized text, given by two shares of its length. */
function editOf(
  { normalized }: Case,
  from: number,
  to: number,
  text: string,
): { readonly edit: Edit; readonly start: number; readonly end: number } {
  const characters = Array.from(normalized)
  const [first, last] = [from, to]
    .map((share) => Math.floor(share * (characters.length + 0.999)))
    .toSorted((a, b) => a - b)
  const start = characters.slice(0, first).join('').length
  const end = characters.slice(0, last).join('').length
  return { edit: new LineIndex({ file: 'a', text: normalized }).edit(start, end, text), start, end }
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('an edit', () => {
  it('does to the file what it says of the text that is read from it', () => {
    fc.assert(
      fc.property(texts, share, share, fc.constantFrom('', 'new', 'two\nlines'), (one, from, to, text) => {
        const { edit, start, end } = editOf(one, from, to, text)
        const changed = applyEdits(one.text, [edit])
        // Inside of a letter with marks the file has no place.
        if (changed === undefined) return
        const read = changed
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n')
          .normalize('NFC')
        expect(read).toBe((one.normalized.slice(0, start) + text + one.normalized.slice(end)).normalize('NFC'))
      }),
      { numRuns: 2000 },
    )
  })

  it('changes no byte before or behind its extent', () => {
    fc.assert(
      fc.property(texts, share, share, (one, from, to) => {
        const { edit } = editOf(one, from, to, '\u0001')
        const changed = applyEdits(one.text, [edit])
        if (changed === undefined) return
        const [before = '', behind = ''] = changed.split('\u0001')
        expect(one.text.startsWith(before) && one.text.endsWith(behind)).toBe(true)
        expect(before.length + behind.length).toBeLessThanOrEqual(one.text.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('that says what is there already changes nothing', () => {
    fc.assert(
      fc.property(texts, share, share, (one, from, to) => {
        const start = Math.min(from, to)
        const probe = editOf(one, start, Math.max(from, to), '')
        const same = { ...probe.edit, text: one.normalized.slice(probe.start, probe.end) }
        const changed = applyEdits(one.text, [same])
        if (changed !== undefined) expect(applyEdits(changed, [same])).toBe(changed)
      }),
    )
  })

  it('that begins or ends inside of one letter of the file is not made', () => {
    const at: Point = { line: 1, column: 2 }
    // Read as two characters, of which the file writes neither by itself.
    expect(applyEdits('x\u0307\u0323', [{ start: at, end: at, text: '!' }])).toBeUndefined()
    expect(applyEdits('e\u0301x', [{ start: at, end: at, text: '!' }])).toBe('e\u0301!x')
  })

  it('that names a place behind the end is not made', () => {
    expect(
      applyEdits('ab', [{ start: { line: 1, column: 4 }, end: { line: 1, column: 4 }, text: '!' }]),
    ).toBeUndefined()
    expect(
      applyEdits('ab', [{ start: { line: 2, column: 1 }, end: { line: 2, column: 1 }, text: '!' }]),
    ).toBeUndefined()
  })

  it('that brings lines brings them with the line ends of the file', () => {
    const at: Point = { line: 2, column: 1 }
    expect(applyEdits('a\r\nb', [{ start: at, end: at, text: 'x\ny\n' }])).toBe('a\r\nx\r\ny\r\nb')
  })

  it('counts from the same text as all others that are made with it', () => {
    const edit = (from: number, to: number, text: string): Edit => ({
      start: { line: 1, column: from },
      end: { line: 1, column: to },
      text,
    })
    expect(applyEdits('one two three', [edit(1, 4, 'eleven'), edit(9, 14, '3'), edit(5, 8, '')])).toBe('eleven  3')
  })
})

describe('of findings whose edits meet', () => {
  const found = (...extents: readonly (readonly [number, number])[]): Finding =>
    finding(
      'surrounding-space',
      { file: 'a' },
      { edge: 'ends' },
      {
        edits: extents.map(([from, to]) => ({
          start: { line: 1, column: from },
          end: { line: 1, column: to },
          text: '',
        })),
      },
    )
  const first = found([1, 3])
  const touching = found([3, 5])
  const within = found([2, 3])
  const apart = found([9, 9])
  const around = found([6, 7], [9, 10])

  it.each<[string, readonly Finding[], readonly Finding[]]>([
    ['the first in the file is taken, in whatever order they come', [within, first], [first]],
    ['one that only touches waits as well', [touching, first], [first]],
    ['those that stand apart are taken together', [apart, first], [first, apart]],
    ['one with several edits keeps all of them or none', [apart, around], [around]],
    ['one without edits is none', [found()], []],
  ])('%s', (_, all, taken) => expect(compatible(all)).toEqual(taken))
})
