import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/diagnostic/finding.ts'
import { decode } from '../../src/read/decode.ts'

const file = 'roles/a/profile.md'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function headlines(bytes: Uint8Array): string[] {
  return decode(bytes, file).findings.map((found) => inWords(found).headline)
}

describe('a text', () => {
  it('loses its byte order mark and its kind of line ends, and nothing else', () => {
    expect(decode(utf8('\uFEFFa\r\nb\rc\n\r\n\td\uFEFF'), file)).toMatchObject({
      value: 'a\nb\nc\n\n\td\uFEFF',
      findings: [{ code: 'zero-width-character' }],
    })
  })

  it('is composed, so that the same letters are the same text', () => {
    expect(decode(utf8('Cafe\u0301'), file).value).toBe('Caf\u00e9')
  })

  it.each(['👩‍👩‍👧 family', 'שלום\u200F', 'ﷺ नमस्ते', '\uFFFD was lost before', '', 'a\u00a0b'])('may be %j', (text) => {
    expect(decode(utf8(text), file).findings).toEqual([])
  })

  it('of a template may hold what lets a long word break; that of a profile is told', () => {
    const codes = (path: string): string[] => decode(utf8('long\u200bword'), path).findings.map(({ code }) => code)
    expect([codes('templates/site/role.hbs'), codes('roles/smith/profile.md')]).toEqual([[], ['zero-width-character']])
  })

  it('that is valid comes back as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value } = decode(utf8(text), file)
        expect(value).toBe(
          text
            .replace(/^\uFEFF/, '')
            .replace(/\r\n?/g, '\n')
            .normalize('NFC'),
        )
      }),
    )
  })

  it('is read from a part of a larger piece of memory', () => {
    expect(decode(utf8('xxabcxx').subarray(2, 5), file).value).toBe('abc')
  })
})

describe('bytes that are no UTF-8', () => {
  it.each([
    ['Windows-1252', [0x63, 0x61, 0x66, 0xe9], 3],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 0],
    ['UTF-16', [0xfe, 0xff, 0x00, 0x61], 0],
    ['a binary file', [0x89, 0x50, 0x4e, 0x47, 0x00], 0],
    ['Windows-1252', [...utf8('ä€😀\uFFFD\uFFFD'), 0xc3], 15],
    ['Windows-1252', [...utf8('\uFEFFä'), 0xed, 0xa0, 0x80], 5],
  ] as const)('are named with their place and a guess: %s', (guess, bytes, offset) => {
    expect(decode(new Uint8Array(bytes), file)).toMatchObject({ value: undefined, findings: [{ code: 'not-utf8', at: { file }, args: { offset, guess } }] })
    expect(headlines(new Uint8Array(bytes))).toEqual([`the file is not UTF-8 text: byte ${offset} looks like ${guess}`])
  })

  it('are found wherever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, behind) => {
        const start = utf8(before)
        const bytes = new Uint8Array([...start, 0xff, ...utf8(behind)])
        expect(decode(bytes, file).findings).toMatchObject([{ args: { offset: start.length } }])
      }),
    )
  })
})

describe('a character that cannot be seen', () => {
  it('is named with its place, which counts characters and not bytes', () => {
    expect(decode(utf8('\uFEFFone\r\n😀ä\u202E!'), file).findings).toMatchObject([
      {
        code: 'control-character',
        at: { file, start: { line: 2, column: 3 }, end: { line: 2, column: 4 } },
        args: { name: 'U+202E (right-to-left override)' },
      },
    ])
  })

  it('is named once, at its first place; others beside it', () => {
    expect(headlines(utf8('a\u0007\u0007b\u0001\n\u0007'))).toEqual([
      'the text holds a character that cannot be seen: U+0007',
      'the text holds a character that cannot be seen: U+0001',
    ])
  })

  it('is not listed for a file that is no text at all', () => {
    expect(headlines(utf8('\u0001\u0000\u0002\u0003'))).toEqual(['the text holds a character that cannot be seen: U+0000 (null)'])
  })

  it.each(['\u0000', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f', '\u0085', '\u009f', '\u202a', '\u202e', '\u2066', '\u2069'])(
    'may not be %j',
    (character) => {
      expect(decode(utf8(`a${character}b`), file).findings).toMatchObject([{ code: 'control-character', at: { start: { line: 1, column: 2 } } }])
    },
  )
})
