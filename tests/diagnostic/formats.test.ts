/** Every format, for one set of findings that has everything in it. */
import { describe, expect, it } from 'vitest'
import { finding } from '../../src/diagnostic/finding.ts'
import { formats } from '../../src/diagnostic/report/formats.ts'
import { pretty } from '../../src/diagnostic/report/pretty.ts'
import { sarif } from '../../src/diagnostic/report/sarif.ts'
import { reportSchema } from '../../src/domain/schema/report.ts'
import { colorless, emptyReport, someFindings, someReport } from './some-findings.ts'

const endings = { pretty: 'txt', short: 'txt', json: 'json', github: 'txt', sarif: 'json' } as const
// The table has exactly these names.
const names = Object.keys(formats) as (keyof typeof formats)[]

describe.each(names)('%s', (name) => {
  const { write } = formats[name]

  it('says all of it, in the form that people and programs rely on', async () => {
    await expect(write(someReport, colorless)).toMatchFileSnapshot(`../golden/report/${name}.${endings[name]}`)
  })

  it('is the same in whatever order things were found', () => {
    const turned = { ...someReport, findings: someFindings.toReversed() }
    expect(write(turned, colorless)).toBe(write(someReport, colorless))
  })

  it('is a whole document or nothing at all when nothing was found', () => {
    const text = write(emptyReport, colorless)
    if (endings[name] === 'json') expect(JSON.parse(text)).toHaveProperty('version')
    else expect(text).toBe('')
  })
})

describe('pretty', () => {
  const family = (role: number) =>
    finding(
      'unknown-family',
      { file: `roles/role-${String(role).padStart(3, '0')}/profile.md`, start: { line: 3, column: 9 } },
      { text: 'x', suggestion: undefined, known: [] },
    )
  const report = (count: number): string =>
    pretty(
      { ...emptyReport, findings: Array.from({ length: count }, (_, index) => family(index)), files: 200 },
      colorless,
    )

  it('says a message of many files once, with up to twenty more places', () => {
    const text = report(123)
    expect(text.match(/error\[unknown-family\]/g)).toHaveLength(1)
    expect(text.match(/^ {4}roles\/role-\d+\/profile\.md:3:9$/gm)).toHaveLength(20)
    expect(text).toContain('    and 102 more\n')
    expect(text).toContain('123 errors in 123 of 200 files')
    expect(report(21)).not.toContain('more\n')
  })

  it('keeps messages apart that are each about two places', () => {
    const twice = (line: number) =>
      finding(
        'duplicate-id',
        { file: 'roles/smith/profile.md', start: { line, column: 1 } },
        { what: 'capability', id: 'iron' },
        {
          related: {
            at: { file: 'roles/smith/profile.md', start: { line: line + 50, column: 1 } },
            text: 'first defined here',
          },
        },
      )
    const text = pretty({ ...emptyReport, findings: [twice(1), twice(2)] }, colorless)
    expect(text).toContain('see: roles/smith/profile.md:51:1 first defined here')
    expect(text).toContain('see: roles/smith/profile.md:52:1 first defined here')
  })

  it('says why once for each code', () => {
    const text = pretty(someReport, colorless)
    expect(text.match(/error\[|warning\[/g)?.length).toBeGreaterThan(new Set(someFindings.map(({ code }) => code)).size)
    for (const code of new Set(someFindings.map((found) => found.code))) {
      expect(text.split(`rungs explain ${code}\n`)).toHaveLength(2)
    }
  })

  it('paints and says the same: without the paint nothing differs', () => {
    const inCode = (text: string): string => `\u001b[1m${text}\u001b[0m`
    const painted = pretty(someReport, { error: inCode, warning: inCode, related: inCode, quiet: inCode })
    expect(painted).toContain(inCode('error[unknown-step]'))
    expect(painted.replaceAll(/\u001b\[[01]m/g, '')).toBe(pretty(someReport, colorless))
  })
})

describe('json', () => {
  it.each([someReport, emptyReport])('is what its schema describes, and has no key that is not in it', (report) => {
    const document: unknown = JSON.parse(formats.json.write(report))
    expect(reportSchema.parse(document)).toEqual(document)
  })

  it('gives ranges that cut the marked text out of the snippet', () => {
    const { findings } = reportSchema.parse(JSON.parse(formats.json.write(someReport)))
    const cut = findings.flatMap(({ range, snippet }) =>
      range && snippet
        ? [
            Array.from(snippet.lines[0] ?? '')
              .slice(range.start.column - 1, range.end.column - 1)
              .join(''),
          ]
        : [],
    )
    expect(cut).toEqual(expect.arrayContaining(['Hihg', '鉄 Iron', 'kitchen']))
  })
})

describe('sarif', () => {
  it('has a complete run when nothing was found', () => {
    expect(JSON.parse(sarif(emptyReport))).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'rungs', rules: [] } }, results: [] }],
    })
  })

  it('describes a code once, and every result leads to it', () => {
    // The test is about this shape; a missing part shows as undefined.
    const { runs } = JSON.parse(sarif(someReport)) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[]
    }
    const [run] = runs
    const rules = run?.tool.driver.rules ?? []
    expect(rules.map(({ id }) => id)).toEqual(Array.from(new Set(someFindings.map(({ code }) => code))).toSorted())
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId)
  })

  it('makes no link of a text of a profile', () => {
    const hostile = finding(
      'unknown-family',
      { file: 'a' },
      { text: '[click](https://example.org) [a][b](1)', suggestion: undefined, known: [] },
    )
    expect(sarif({ ...emptyReport, findings: [hostile] })).toContain(
      String.raw`\\[click\\](https://example.org) [a]\\[b\\](1)`,
    )
  })
})
