/**
 * Checks the report of each message against a project that provokes it. `npx vitest run -u tests/messages` writes the
 * reports again; read them before you commit them.
 */
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/diagnostic/finding.ts'
import { wordings } from '../../src/diagnostic/wordings.ts'
import { baseProject, caseFileText, messageCases, readCases, rightProject, wrongProject } from './case-file.ts'
import { checkProject, findingsOf } from './check-project.ts'
import { fewestCases, withoutCase } from './coverage.ts'

const cases = messageCases()
const byCode = [...new Set(cases.map(({ code }) => code))].map(
  (code) => [code, cases.filter((one) => one.code === code)] as const,
)

describe.each(byCode)('%s', (_, ofCode) => {
  it('is reported in the words of its file', async () => {
    const reports = await Promise.all(ofCode.map(async (one) => (await checkProject(wrongProject(one))).report))
    await expect(caseFileText(ofCode, reports)).toMatchFileSnapshot(resolve(ofCode[0]?.path ?? ''))
  })
})

describe.each(cases)('$name: $shows', (one) => {
  it('is reported once for each cause, in a headline that fits on one line', async () => {
    const findings = await findingsOf(wrongProject(one))
    const codes = findings.map(({ code }) => code as string)
    expect(codes.toSorted()).toEqual(one.codes.toSorted())
    expect(one.codes).toContain(one.code)
    expect(
      findings.map((found) => inWords(found).headline).filter((headline) => Array.from(headline).length > 72),
      'too long for one line',
    ).toEqual([])
  })

  const right = rightProject(one)
  it.runIf(right)('is no longer reported after the fix', async () => {
    expect(await checkProject(right ?? baseProject())).toEqual({ code: 0, report: '' })
  })
})

describe('the cases', () => {
  it('start from a project without findings', async () => {
    expect(await checkProject(baseProject())).toEqual({ code: 0, report: '' })
  })

  it('cover every code, except those with a reason not to', () => {
    const covered = new Set(cases.map(({ code }) => code))
    expect(Object.keys(wordings).filter((code) => !covered.has(code) && !(code in withoutCase))).toEqual([])
    expect(
      Object.keys(withoutCase).filter((code) => covered.has(code) || !(code in wordings)),
      'no reason is needed',
    ).toEqual([])
    expect(
      [...covered].filter((code) => !(code in wordings)),
      'no such code',
    ).toEqual([])
  })

  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(fewestCases)
  })

  it('have no mistyped header', () => {
    expect(() => readCases('a', '=== b\nShows.\n== wrnog: x\n')).toThrow('"== wrnog: x" is not a header')
    expect(() => readCases('a', '== wrong: x\n')).toThrow('should be "=== <name of the case>"')
  })
})
