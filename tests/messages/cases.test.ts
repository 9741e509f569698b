/**
 * The messages of the program, each with a project that provokes it. `npx vitest run -u tests/messages` writes the
 * reports anew: read them then.
 */
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/diagnostic/finding.ts'
import { wordings } from '../../src/diagnostic/wordings.ts'
import { baseProject, messageCases, readCase, rightProject, wrongProject } from './case-file.ts'
import { checkProject, findingsOf } from './check-project.ts'
import { fewestCases, withoutCase } from './coverage.ts'

const cases = messageCases()

describe.each(cases)('$name', (one) => {
  it(`${one.shows}: is told in these words`, async () => {
    const { report } = await checkProject(wrongProject(one))
    await expect(`${one.head}== says\n${report}`).toMatchFileSnapshot(resolve(one.path))
  })

  it('is told once for each cause, in one short line', () => {
    const findings = findingsOf(wrongProject(one))
    const codes = findings.map(({ code }) => code as string)
    expect(codes.toSorted()).toEqual(one.codes.toSorted())
    expect(one.codes).toContain(one.code)
    expect(
      findings.map((found) => inWords(found).headline).filter((headline) => Array.from(headline).length > 72),
      'too long for one line',
    ).toEqual([])
  })

  const right = rightProject(one)
  it.runIf(right)('is gone once it is put right', async () => {
    expect(await checkProject(right ?? baseProject())).toEqual({ code: 0, report: '' })
  })
})

describe('the cases', () => {
  it('begin with a project that has nothing wrong', async () => {
    expect(await checkProject(baseProject())).toEqual({ code: 0, report: '' })
  })

  it('are about every code, apart from those with a reason', () => {
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

  it('do not take a mistyped header for a text', () => {
    expect(() => readCase('a', 'tests/messages/a/b.txt', 'Shows.\n== wrnog: x\n')).toThrow('"== wrnog: x" is no header')
  })
})
