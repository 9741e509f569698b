import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, frameworkCsv } from '../../src/api/framework-csv.ts'
import { frameworkOf, repository } from '../support/example.ts'
import { aFramework } from '../support/framework-builder.ts'

function read(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n' })
}

/** As docs/machine-readable.md tells it: an apostrophe that keeps a formula from being one is taken away. */
function asWritten(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

const table = frameworkCsv(
  aFramework({
    roles: {
      smith: {
        levels: ['junior', 'senior'],
        capabilities: {
          forging: {
            levels: { junior: 'novice', senior: 'advanced' },
            criteria: { novice: { heat: 'Keeps the fire even.', form: 'Shapes a nail, "square" and straight.' } },
          },
          trade: { levels: { junior: 'not required' } },
        },
      },
    },
  }),
)

describe('framework.csv', () => {
  it('has one row for each criterion, and one for a cell without any', () => {
    const [head = [], ...rows] = read(table)
    const cell = (row: readonly string[], column: string): string | undefined => row[head.indexOf(column)]
    expect(
      rows.map((row) =>
        ['level', 'capability', 'expectation', 'step', 'criterion', 'criterion_text'].map((column) =>
          cell(row, column),
        ),
      ),
    ).toEqual([
      ['junior', 'forging', 'step', 'novice', 'heat', 'Keeps the fire even.'],
      ['junior', 'forging', 'step', 'novice', 'form', 'Shapes a nail, "square" and straight.'],
      ['junior', 'trade', 'not-required', '', '', ''],
      ['senior', 'forging', 'step', 'advanced', '', ''],
      ['senior', 'trade', 'unknown', '', '', ''],
    ])
  })

  it('keeps the names of its columns, which people build their pivots on', () => {
    const ofPosition = 'role,role_name,family,role_status,track,level,level_name,level_rank'
    const ofCapability = 'capability,capability_name,group,importance,scale,expectation,step,step_name,step_rank'
    expect(read(table)[0]?.join()).toBe(`${ofPosition},${ofCapability},criterion,criterion_text,file,line`)
  })

  it('counts levels and steps from 1', () => {
    const [head = [], , , , row = []] = read(table)
    expect([row[head.indexOf('level_rank')], row[head.indexOf('step_rank')]]).toEqual(['3', '3'])
  })

  it('has every criterion of every cell of the example organization', () => {
    const framework = frameworkOf(repository)
    const cells = framework.roles.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.cells))
    expect(read(frameworkCsv(framework))).toHaveLength(
      1 + cells.reduce((sum, { criteria }) => sum + Math.max(1, criteria.length), 0),
    )
  })

  it('is in the form of RFC 4180, and Excel sees that it is UTF-8', () => {
    expect(table.startsWith('\uFEFFrole,')).toBe(true)
    expect(table.endsWith('\r\n')).toBe(true)
    expect(table).toContain(',"Shapes a nail, ""square"" and straight.",')
    expect(table.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

describe('a cell', () => {
  const signs = [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    ',',
    ';',
    '\r\n',
    ' ',
    '\uFEFF',
  ]
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 5 })))
    .map((parts) => parts.join(''))

  it('comes back as the text that was written, whatever that is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(
          read(csvText([['a', 'b', 'c'], ...rows]))
            .slice(1)
            .map((row) => row.map(asWritten)),
        ).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })

  it('never begins as a formula does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = read(csvText([['a'], [text], ['end']]))[1]?.[0] ?? ''
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['=HYPERLINK("https://example.com")', `"'=HYPERLINK(""https://example.com"")"`],
    ['-1', "'-1"],
    ["'=1", "''=1"],
    ['a=1', 'a=1'],
    ["'tis", "'tis"],
  ])('that says %j is written as %s', (text, written) => {
    expect(csvText([[text]])).toBe(`\uFEFF${written}\r\n`)
  })
})
