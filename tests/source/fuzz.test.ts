/**
 * Whatever somebody saves under the name of a profile: the reader answers with findings, at places of that text, in
 * words, and soon.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Finding, inWords, type Place } from '../../src/diagnostic/finding.ts'
import { decode } from '../../src/files/reading/decode.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import { baseProject } from '../messages/case-file.ts'
import { isDeep, tries } from '../support/deep.ts'

const kinds = [
  'roles/baker/profile.md',
  'roles/baker/profile.yaml',
  'roles/framework.yaml',
  'roles/capabilities/craft.yaml',
] as const
type Kind = (typeof kinds)[number]

const base = baseProject()
const baseText = (path: string): string => Buffer.from(base.get(path) ?? []).toString()
const profile = baseText('roles/baker/profile.md')
const good: Readonly<Record<Kind, string>> = {
  'roles/baker/profile.md': profile,
  'roles/baker/profile.yaml': profile.split('---\n')[1] ?? '',
  'roles/framework.yaml': baseText('roles/framework.yaml'),
  'roles/capabilities/craft.yaml':
    'capabilities:\n  - id: crust\n    name: Crust\n    criteria: { Alone: [{ id: even, text: Bakes an even crust. }] }\n',
}

/** What one file of the project gives, with everything else of it as it should be. */
function read(kind: Kind, bytes: Uint8Array): { readonly findings: readonly Finding[]; readonly text: string } {
  const { value, findings } = decode(bytes, kind)
  const source = (file: Kind): { file: string; text: string } => ({
    file,
    text: file === kind ? (value ?? '') : good[file],
  })
  const profileFile = kind === 'roles/baker/profile.yaml' ? kind : 'roles/baker/profile.md'
  const parsed =
    value === undefined
      ? undefined
      : parseFramework({
          framework: source('roles/framework.yaml'),
          library: [source('roles/capabilities/craft.yaml')],
          profiles: [{ slug: 'baker', source: source(profileFile) }],
          templates: [],
        })
  return {
    findings: [...findings, ...(parsed?.findings ?? [])],
    text: Buffer.from(bytes)
      .toString()
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC'),
  }
}

/** Milliseconds of the processor: a machine that does other things beside does not count. */
const longest = 200

function costOfReading(kind: Kind, bytes: Uint8Array): number {
  const begun = process.cpuUsage()
  read(kind, bytes)
  return process.cpuUsage(begun).user / 1000
}

function expectSound(kind: Kind, bytes: Uint8Array): void {
  const { findings, text } = read(kind, bytes)
  // A first reading may compile or collect what an earlier one has left.
  const isSoon = [1, 2, 3].some(() => costOfReading(kind, bytes) < longest)
  expect(isSoon, 'an answer within 200 ms').toBe(true)
  const lines = text.split('\n').map((line) => Array.from(line).length)
  for (const found of findings) {
    expectInside(found.at, kind, lines)
    if (found.related) expectInside(found.related.at, kind, lines)
    for (const { start, end } of found.edits ?? []) expectInside({ file: found.at.file, start, end }, kind, lines)
    const { headline, why, remedy } = inWords(found)
    for (const words of [headline, why, remedy]) expect(words).toMatch(/\S/)
    expect(`${headline}${remedy}`).not.toMatch(/\bundefined\b|\[object |NaN/)
  }
}

function expectInside({ file, start, end }: Place, kind: Kind, lines: readonly number[]): void {
  if (!start || !end || file !== kind) return
  expect(end.line, 'end before start').toBeGreaterThanOrEqual(start.line)
  if (end.line === start.line) expect(end.column, 'end before start').toBeGreaterThanOrEqual(start.column)
  for (const { line, column } of [start, end]) {
    expect(line, 'line').toBeLessThanOrEqual(lines.length)
    // One column behind the last character is where something is missing.
    expect(column, 'column').toBeLessThanOrEqual((lines[line - 1] ?? 0) + 2)
  }
}

// prettier-ignore
const nasty = [
  '"', "'", '---', '\n---\n', '----', '+++', '\t', '[', ']', '{', '}', '{{x}}', ':', ': ', ',', '- ', '-', '#', ' #1', '&a', '*a', '!x', '|', '>', '>95%', '%', '@', '`', '? ', '\\', '"\\x07"',
  '<<: ', '<<: *a', '__proto__: ', 'constructor: ', 'toString', 'x-a: 1', '\r', '\n\n', '   ', '...\n', '<<<<<<< a\n', '>>>>>>> b\n', '=======\n', 'version https://git-lfs.github.com/spec/v1\n',
  '\u0000', '\u0007', '\u001b[31m', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u202e', '\u2028', '\uFEFF', '\uFFFD', '👩‍🍳', 'e\u0301', 'שלום', 'ﷺ', '\u0430',
  'Ã¼', 'â€™', 'â†’', 'ï¿½', 'ï»¿', '1e999', '.nan', '0x1F', '~', 'null', 'true', '1.10', '2024-01-01', 'Learner', 'name: ', 'levels: ',
] as const

const encoder = new TextEncoder()

/** A good file after some accidents. */
const accident = fc.oneof(
  fc.record({ what: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(60) }),
  fc.record({ what: fc.constant('double' as const), at: fc.nat(), length: fc.nat(60) }),
  fc.record({
    what: fc.constant('insert' as const),
    at: fc.nat(),
    sign: fc.constantFrom(...nasty),
    times: fc.constantFrom(1, 1, 1, 2, 30),
  }),
  fc.record({ what: fc.constant('swap lines' as const), at: fc.nat(), other: fc.nat() }),
  fc.record({ what: fc.constant('byte' as const), at: fc.nat(), byte: fc.nat(255) }),
)

function suffer(
  text: string,
  accidents: readonly (typeof accident extends fc.Arbitrary<infer One> ? One : never)[],
): Uint8Array {
  let bytes: Uint8Array = encoder.encode(text)
  const replace = (at: number, length: number, by: Uint8Array): void =>
    void (bytes = Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]))
  for (const one of accidents) {
    const at = one.at % (bytes.length + 1)
    if (one.what === 'cut') replace(at, one.length, new Uint8Array())
    else if (one.what === 'double') replace(at, 0, bytes.slice(at, at + one.length))
    else if (one.what === 'insert') replace(at, 0, encoder.encode(one.sign.repeat(one.times)))
    else if (one.what === 'byte') replace(at, 1, new Uint8Array([one.byte]))
    else {
      const lines = Buffer.from(bytes).toString('latin1').split('\n')
      const [a, b] = [one.at % lines.length, one.other % lines.length]
      ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
      bytes = Buffer.from(lines.join('\n'), 'latin1')
    }
  }
  return bytes
}

const kind = fc.constantFrom(...kinds)

describe('the reader answers soundly', () => {
  it('to any bytes', () => {
    fc.assert(
      fc.property(kind, fc.uint8Array({ maxLength: 200 }), (file, bytes) => expectSound(file, bytes)),
      tries(150, 400),
    )
  })

  it('to any text', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...nasty),
        fc.constant('\n'),
        fc.constant(' '),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
      maxLength: 40,
    })
    fc.assert(
      fc.property(kind, text, fc.boolean(), (file, found, isFenced) =>
        expectSound(file, encoder.encode(isFenced ? `---\n${found}\n---\n` : found)),
      ),
      tries(400, 1500),
    )
  })

  it('to a good file after an accident', () => {
    fc.assert(
      fc.property(kind, fc.array(accident, { minLength: 1, maxLength: 4 }), (file, accidents) =>
        expectSound(file, suffer(good[file], accidents)),
      ),
      tries(500, 2000),
    )
  })

  it('in the same words each time', () => {
    fc.assert(
      fc.property(kind, fc.array(accident, { minLength: 1, maxLength: 3 }), (file, accidents) => {
        const bytes = suffer(good[file], accidents)
        const told = (): string => JSON.stringify(read(file, bytes).findings.map((found) => [found, inWords(found)]))
        expect(told()).toBe(told())
      }),
      tries(100, 300),
    )
  })
})

function costOf(file: Kind, filling: string): number {
  return costOfReading(file, encoder.encode(file.endsWith('.md') ? `---\n${filling}\n---\n` : filling))
}

const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / encoder.encode(unit).length))

describe('the reader does not take the square of the time', () => {
  const lists = [
    '- a\n',
    '- name: a\n',
    '[1, ',
    '{a: ',
    '{a, ',
    'a: ',
    'a b ',
    '"a" ',
    "'a",
    'a: "b" c\n',
    ' ',
    '\n',
    'a\n',
    'a: 1\n',
    'é',
    '1, ',
    '  - {}\n',
    '> a\n',
  ]
  const around: readonly (readonly [string, (filling: string) => string])[] = [
    ['alone', (filling) => filling],
    ['in a text', (filling) => `name: ${filling}`],
    ['in a list in brackets', (filling) => `levels: [${filling}]`],
    ['in front of a mistake', (filling) => `x-a: a${filling}\nname: @b`],
  ]

  it.each(['roles/baker/profile.md', 'roles/framework.yaml'] as const)('in %s, whatever fills it', (file) => {
    const slow = [...nasty, ...lists].flatMap((unit, index) =>
      (isDeep ? around : around.slice(index % 4, (index % 4) + 1)).flatMap(([where, put]) => {
        const cost = costOf(file, put(repeated(unit, 64 * 1024)))
        return cost > 1000 ? [`${JSON.stringify(unit)} ${where}: ${Math.round(cost)} ms`] : []
      }),
    )
    expect(slow).toEqual([])
  })

  it.each([
    ['names with blanks that nobody sees', 'name: ', '\u00a0'],
    ['garbled signs', 'name: ', 'Ã¼'],
    ['garbled signs apart', 'name: ', 'Ã¼ '],
    ['numbers for texts, on one line', 'levels: [', '1, '],
    ['unknown keys', '', 'a: 1\n'],
    ['blank lines as other programs know them', 'name: a', '\u2028'],
    ['blanks before a mistake', `x: @${' '.repeat(20)}`, ' '],
    ['letters in brackets before a mistake', 'x: [', 'a '],
    ['quotes', 'x: ', '"'],
    ['brackets', 'x: ', '['],
  ])('with much of %s', (_, before, unit) => {
    const cost = (size: number): number =>
      Math.min(...[1, 2].map(() => costOf('roles/baker/profile.md', before + repeated(unit, size))))
    const size = (isDeep ? 1024 : 256) * 1024
    const small = cost(size / 4)
    // Four times as much may take four times as long, and a bit; sixteen times would be the square.
    expect(cost(size)).toBeLessThan(Math.max(small, isDeep ? 200 : 50) * 10)
  })
})
