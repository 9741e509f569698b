import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../../src/diagnostic/finding.ts'
import { decode } from '../../../src/files/reading/decode.ts'

const file = 'roles/a/profile.md'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function headlines(bytes: Uint8Array): string[] {
  return decode(bytes, file).findings.map((found) => inWords(found).headline)
}

describe('a text', () => {
  it('loses its byte order mark and its kind of line ends, and nothing else', () => {
    expect(decode(utf8('\uFEFFa\r\nb\rc\n\r\n\td\uFEFF'), file)).toMatchObject({
      value: 'a\nb\nc\n\n\td\uFEFF',
      findings: [],
    })
  })

  it('is composed, so that the same letters are the same text', () => {
    expect(decode(utf8('Cafe\u0301'), file).value).toBe('Caf\u00e9')
  })

  it.each(['👩‍👩‍👧 family', 'שלום\u200F', 'ﷺ नमस्ते', '', 'a\u00a0b'])('may be %j', (text) => {
    expect(decode(utf8(text), file).findings).toEqual([])
  })

  it('that is valid comes back as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value } = decode(utf8(text), file)
        const expected = text
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n')
          .normalize('NFC')
        // A null character ends it; other controls leave their place.
        expect(value).toBe(
          text.includes('\0')
            ? undefined
            : expected.replace(/[\u0001-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f]/g, '\uFFFD'),
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
    expect(decode(new Uint8Array(bytes), file)).toMatchObject({
      value: undefined,
      findings: [{ code: 'not-utf8', at: { file }, args: { offset, guess } }],
    })
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
      'the text contains U+0007, which is invisible',
      'the text contains U+0001, which is invisible',
    ])
  })

  it('is not listed for a file that is no text at all', () => {
    expect(headlines(utf8('\u0001\u0000\u0002\u0003'))).toEqual(['the text contains U+0000 (null), which is invisible'])
  })

  it.each([
    '\u0000',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009f',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
  ])('may not be %j', (character) => {
    expect(decode(utf8(`a${character}b`), file).findings).toMatchObject([
      { code: 'control-character', at: { start: { line: 1, column: 2 } } },
    ])
  })
})

describe('a text that was once read in another encoding', () => {
  it.each([
    ['Senior â†’ Staff', 'â†’', '→', 8],
    ['MÃ¼nchen', 'Ã¼', 'ü', 2],
    ['oneâ€™s own', 'â€™', '’', 4],
    ['â€œBreadâ€', 'â€œ', '“', 1],
    ['5 Â°C', 'Â°', '°', 3],
    ['ðŸ˜€', 'ðŸ˜€', '😀', 1],
    ['MÃƒÂ¼nchen', 'ÃƒÂ¼', 'ü', 2],
  ])('is told with what was written: %s', (text, garbled, repaired, column) => {
    expect(decode(utf8(text), file).findings[0]).toMatchObject({
      code: 'mojibake',
      at: { start: { line: 1, column } },
      args: { garbled, repaired },
    })
  })

  it('is told once for each sort, and repaired everywhere', () => {
    const { findings } = decode(utf8('KÃ¶ln\nÃ¼ 🥖 Ã¶\n'), file)
    expect(findings).toMatchObject([
      {
        args: { repaired: 'ö', times: 2 },
        edits: [
          { start: { line: 1, column: 2 }, end: { line: 1, column: 4 }, text: 'ö' },
          { start: { line: 2, column: 6 }, end: { line: 2, column: 8 }, text: 'ö' },
        ],
      },
      { args: { repaired: 'ü', times: 1 } },
    ])
  })

  it.each([
    'À la carte, « déjà », où êtes-vous ? Ça, l’œuvre… « voilà »',
    'MAÇÃ… IRMÃ” PÃO, AÇÕES, você não é só; à « MANHÃ »',
    'hâlâ…”; ÎN SFÂ”; CAFÉ™, É…; Ångström; ÜBER–',
    'ß» « ä» ö… Ö“',
  ])('is not seen in real languages: %s', (text) => {
    expect(decode(utf8(text), file).findings).toEqual([])
  })

  it('of which a sign is lost for good is told where', () => {
    expect(decode(utf8('brï¿½d and br�d'), file).findings).toMatchObject([
      {
        code: 'replacement-character',
        at: { start: { line: 1, column: 3 }, end: { line: 1, column: 6 } },
        args: { times: 2 },
      },
    ])
  })
})
