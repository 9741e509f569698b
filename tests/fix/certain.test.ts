import fc from 'fast-check'
import { getScalarValue, parseEvents } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { certain } from '../../src/diagnostic/nearest.ts'
import { parseDuration, respelled } from '../../src/domain/duration.ts'
import { plainValue } from '../../src/source/yaml/plain-value.ts'
import { quoted, yamlTextAt } from '../../src/source/yaml/yaml-text.ts'

const each = (...names: readonly string[]): string[][] => names.map((name) => [name])
const levels = each('Junior', 'Mid', 'Senior', 'Staff', 'Principal')

describe('a misspelt name', () => {
  it.each<[string, string, string[][]]>([
    ['Senoir', 'Senior', levels],
    ['Jnior', 'Junior', levels],
    ['staff', 'Staff', levels],
    ['PRINCIPAL', 'Principal', levels],
    ['data engineer', 'data-engineer', each('data-engineer', 'data-engineers')],
    ['data–engineer', 'data-engineer', each('data-engineer')],
    ['se\u200bnior', 'Senior', levels],
    ['tecnical', 'technical', [['Technical', 'technical']]],
    ['Tecnical', 'Technical', [['Technical', 'technical']]],
    ['Level  2', 'Level 2', each('Level 1', 'Level 2')],
  ])('"%s" is certainly "%s"', (written, meant, candidates) => expect(certain(written, candidates)).toBe(meant))

  it.each<[string, string[][]]>([
    ['Jenior', levels],
    ['Sen', levels],
    ['Md', levels],
    ['Lead', levels],
    ['', levels],
    ['-', levels],
    ['Level 3', each('Level 1')],
    ['levle 2', each('Level 1', 'Level 2')],
    ['Engineer II', each('Engineer I')],
    ['Team B', each('Team A')],
    ['L4', each('L5')],
    ['skilled', each('unskilled')],
    ['dancer', each('cancer')],
    ['tech-lead', each('Tech lead', 'tech lead')],
    ['Expret', each('Expert', 'Export')],
    ['anything', []],
  ])('"%s" could be another one', (written, candidates) => expect(certain(written, candidates)).toBeUndefined())

  it('is never certain where two candidates are spelt alike but for one letter that is wrong', () => {
    const word = fc.stringMatching(/^[a-z]{6,10}$/)
    fc.assert(
      fc.property(word, fc.nat(9), (name, letter) => {
        const at = letter % name.length
        const spelt = (sign: string): string => name.slice(0, at) + sign + name.slice(at + 1)
        expect(certain(spelt('ö'), each(spelt('ä'), spelt('ü')))).toBeUndefined()
      }),
    )
  })
})

describe('a span of time', () => {
  it.each([
    ['6 Months', '6 months'],
    ['6–12 months', '6-12 months'],
    ['6 — 12 MONTHS', '6-12 months'],
    ['6 to 12 months', '6-12 months'],
    ['6months', '6 months'],
    ['18mo.', '18 months'],
    ['1 yr', '1 year'],
    ['2-3 Yrs', '2-3 years'],
  ])('%s is %s', (text, spelt) => expect(respelled(text)).toBe(spelt))

  it.each([
    '12-6 months',
    '6 m',
    '6 weeks',
    'half a year',
    '0 months',
    '1.5 years',
    '6',
    '6-12',
    '06 months',
    '6 months or so',
    '1 year 6 months',
  ])('%s has no other spelling', (text) => expect(respelled(text)).toBeUndefined())

  it('keeps its meaning however it was spelt', () => {
    const number = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom('-', ' – ', '—', ' to '),
        fc.constantFrom('Months', ' MONTH', ' years', 'yrs'),
        (a, b, dash, unit) => {
          const spelt = respelled(`${Math.min(a, b)}${dash}${Math.max(a, b)}${unit}`)
          const kind = /y/.test(unit) ? 12 : 1
          expect(parseDuration(spelt ?? '')).toMatchObject({ min: Math.min(a, b) * kind, max: Math.max(a, b) * kind })
        },
      ),
    )
  })
})

describe('a text as YAML', () => {
  const signs = fc.constantFrom(...Array.from('ab1 -:#,[]{}"\'\\@%&*!|>?~`.=ä🛠'), ': ', ' #', 'true', 'null', '- ')
  const text = fc
    .array(signs, { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('').trim())
    .filter((one) => one !== '')

  it.each([
    ['value of a block', { isKey: false, isInFlow: false }, (source: string) => `x: ${source} # note`],
    ['item of a list', { isKey: false, isInFlow: false }, (source: string) => `- ${source}\n- x`],
    ['value between braces', { isKey: false, isInFlow: true }, (source: string) => `{ a: ${source}, x: ${source} }`],
    ['item between brackets', { isKey: false, isInFlow: true }, (source: string) => `[${source}, ${source}]`],
    ['key of a block', { isKey: true, isInFlow: false }, (source: string) => `${source}: x`],
    ['key between braces', { isKey: true, isInFlow: true }, (source: string) => `{ ${source}: x, y: z }`],
  ])('reads back as the same text: %s', (_, surroundings, put) => {
    fc.assert(
      fc.property(text, (one) => {
        const whole = put(yamlTextAt(one, surroundings) ?? '')
        const scalars = parseEvents(whole, {}).filter((event) => 'valueStart' in event)
        const read = scalars.map((event) => getScalarValue(whole, event))
        expect(read.filter((value) => value === one).length).toBeGreaterThan(0)
        expect(read.every((value) => value === one || ['a', 'x', 'y', 'z'].includes(value))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('is quoted where it would be a number, true, false or nothing', () => {
    for (const one of ['1', '1.10', 'true', 'False', 'null', '~']) {
      expect(typeof plainValue(one)).not.toBe('string')
      expect(yamlTextAt(one, { isKey: false, isInFlow: false })).toBe(`"${one}"`)
    }
  })

  it('is in double quotes, and in single ones where a sign in it means something in double ones', () => {
    expect(quoted("it's")).toBe('"it\'s"')
    expect(quoted('the "one"')).toBe('\'the "one"\'')
    expect(quoted('it\'s "C:\\"')).toBe("'it''s \"C:\\\"'")
    expect(quoted('a\nb')).toBeUndefined()
    expect(quoted('a\u0085b')).toBeUndefined()
  })
})
