/**
 * Texts of a profile stand in reports that terminals, runners and other programs read. None of them may do more than be
 * read.
 */
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { finding, type Finding, inWords } from '../../src/diagnostic/finding.ts'
import { formats } from '../../src/diagnostic/report/formats.ts'
import { reportWidth } from '../../src/diagnostic/report/frame.ts'
import { github } from '../../src/diagnostic/report/github.ts'
import { pretty } from '../../src/diagnostic/report/pretty.ts'
import { short } from '../../src/diagnostic/report/short.ts'
import { colorless, emptyReport } from './some-findings.ts'

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n::set-output name=a::b',
        '%0A::error',
        '\r\n::add-mask::x',
        '::',
        ':',
        ',',
        '=',
        '%',
        '%25',
        '%0D',
        ' ',
        ',line=9',
        '::warning file=b::c',
      ),
      fc.constantFrom(
        '\u001b]8;;https://example.org\u0007',
        '\u009b31m',
        '\u202e',
        '\t',
        '漢字',
        'e\u0301',
        '"}]',
        '[a](b)',
        'word ',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

const found: fc.Arbitrary<Finding> = fc
  .record({ file: hostile, text: hostile, suggestion: fc.option(hostile, { nil: undefined }), related: hostile })
  .map((of) =>
    finding(
      'unknown-family',
      { file: of.file, start: { line: 2, column: 1 }, end: { line: 2, column: 4 } },
      { text: of.text, suggestion: of.suggestion, known: [of.text] },
      {
        related: { at: { file: of.file, start: { line: 9, column: 2 } }, text: of.related },
      },
    ),
  )

const report = (findings: readonly Finding[], text?: string) => ({ ...emptyReport, findings, textOf: () => text })

interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** What a GitHub runner does with the output of a step: it looks at each line for itself. */
function asRunner(output: string): (RunnerCommand | string)[] {
  const lines = output.split(/\r\n|\r|\n/)
  return lines.slice(0, -1).map((line) => {
    const trimmed = line.trimStart()
    const end = trimmed.indexOf('::', 2)
    if (!trimmed.startsWith('::') || end < 0) return line
    const [name = '', ...rest] = trimmed.slice(2, end).split(' ')
    const pairs = rest.join(' ').split(',')
    const properties = pairs.map(
      (pair) =>
        [pair.slice(0, pair.indexOf('=')).trim(), unescape(pair.slice(pair.indexOf('=') + 1), propertyCodes)] as const,
    )
    return { name, properties: Object.fromEntries(properties), message: unescape(trimmed.slice(end + 2), codes) }
  })
}

// In the order in which the runner replaces them.
const codes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const
const propertyCodes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const

function unescape(text: string, table: readonly (readonly [string, string])[]): string {
  return table.reduce((so, [code, sign]) => so.replaceAll(code, sign), text)
}

describe('github', () => {
  it('gives the runner one command for each finding and nothing else, whatever profiles say', () => {
    fc.assert(
      fc.property(fc.array(found, { maxLength: 4 }), (findings) => {
        const commands = asRunner(github(report(findings)))
        expect(commands).toHaveLength(findings.length)
        for (const command of commands) {
          expect(command).toMatchObject({
            name: 'error',
            properties: { line: '2', endLine: '2', col: '1', endColumn: '4', title: 'unknown-family' },
          })
        }
        const files = commands.map((command) => (typeof command === 'string' ? command : command.properties['file']))
        expect(files.toSorted()).toEqual(findings.map(({ at }) => at.file).toSorted())
      }),
    )
  })

  it('brings the words back as they are', () => {
    const [command] = asRunner(
      github(
        report([
          finding('unknown-family', { file: 'a' }, { text: '100%0A, a::b', suggestion: undefined, known: ['c'] }),
        ]),
      ),
    )
    expect(command).toMatchObject({
      message: expect.stringMatching(/^"100%0A, a::b" is not a family\nfix: use one of: c\nwhy: .*\.$/),
    })
  })
})

describe('what a person reads', () => {
  // Frames show the text of the file, so that is hostile too.
  it.each(Object.entries({ pretty, short }))('%s sends nothing to the terminal that it would obey', (_, write) => {
    fc.assert(
      fc.property(fc.array(found, { minLength: 1, maxLength: 3 }), hostile, (findings, text) => {
        expect(write(report(findings, `a\n${text}\n`), colorless)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        )
      }),
    )
  })

  it('pretty is never wider than a report, but for places, which people click', () => {
    const named = found.map((one) => ({ ...one, at: { ...one.at, file: 'roles/smith/profile.md' } }))
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 3 }), hostile, (findings, text) => {
        const lines = pretty(report(findings, `a\n${text}\n`), colorless).split('\n')
        for (const line of lines) {
          if (!line.startsWith('  see: ')) expect(stringWidth(line)).toBeLessThanOrEqual(reportWidth)
        }
      }),
    )
  })

  it('short keeps each finding on one line', () => {
    fc.assert(
      fc.property(fc.array(found, { minLength: 1, maxLength: 4 }), (findings) => {
        expect(short(report(findings), colorless).split('\n')).toHaveLength(findings.length + 2)
      }),
    )
  })
})

describe('what a program reads', () => {
  it('json gives every text back, and nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(found, (one) => {
        const text = formats.json.write(report([one]))
        const { headline, hint, remedy } = inWords(one)
        // A text that is not there is no key either.
        expect(JSON.parse(text)).toMatchObject({
          findings: [JSON.parse(JSON.stringify({ file: one.at.file, headline, hint, remedy }))],
        })
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      }),
    )
  })
})
