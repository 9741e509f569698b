/** Promise 9, over every report there is a case for: an error names file, line and column, and says what to do. */
import { describe, expect, it } from 'vitest'
import { messageCases } from '../messages/case-file.ts'

/** A finding about a whole file, about one that is not text, or about a missing one has no line. */
const ofWholeFiles: readonly string[] = [
  'bad-slug',
  'framework-missing',
  'lfs-pointer',
  'misnamed-profile',
  'not-utf8',
  'two-profiles',
]

/** Where there is no text, or an empty one, there is no line to show. */
const ofNoText: readonly string[] = ['control-character', 'front-matter-empty', 'front-matter-missing', 'not-utf8']

const reports = messageCases().map(({ name, says }) => ({ name, report: says }))

/** `file:line:column error[code] …` and the text below it, up to the next one. */
interface ReportedError {
  readonly name: string
  readonly head: string
  readonly code: string
  readonly body: string
}

const errors = reports.flatMap(({ name, report }): ReportedError[] => {
  const heads = Array.from(report.matchAll(/^(\S.*?) error\[([a-z0-9-]+)\].*$/gm))
  return heads.map(({ 0: line, 1: head = '', 2: code = '', index }, at) => ({
    name,
    head,
    code,
    body: report.slice(index + line.length, heads[at + 1]?.index ?? report.length),
  }))
})

describe('every error of every case', () => {
  it('is one of many', () => {
    expect(errors.length).toBeGreaterThan(250)
    expect(new Set(errors.map(({ code }) => code)).size).toBeGreaterThan(70)
  })

  it('names its file, and line and column unless it is about the whole file', () => {
    const placeless = errors.filter(({ head }) => !/^\S[^:]*:\d+:\d+$/.test(head))
    expect(
      placeless
        .filter(({ head, code }) => !ofWholeFiles.includes(code) || !/^\S+\/.+$/.test(head))
        .map(({ name, head }) => `${name}: ${head}`),
    ).toEqual([])
    expect(
      ofWholeFiles.filter((code) => !placeless.some((one) => one.code === code)),
      'has a line',
    ).toEqual([])
  })

  it('shows the line that it names, with a mark below it', () => {
    const blind = errors.filter(
      ({ head, body }) => /:\d+:\d+$/.test(head) && !/^ *\d+ │ .*\n(?:.*\n)*? *│ +\^/m.test(body),
    )
    expect(
      blind.filter(({ code }) => !ofNoText.includes(code)).map(({ name, head, code }) => `${name}: ${head} ${code}`),
    ).toEqual([])
  })

  it('says what to do, and where to read more', () => {
    expect(
      errors.filter(({ body }) => !/^ {2}fix: \S.{5}/m.test(body)).map(({ name, code }) => `${name}: ${code}`),
    ).toEqual([])
    // A report explains each code once.
    const byName = new Map(reports.map(({ name, report }) => [name, report]))
    expect(
      errors
        .filter(({ name, code }) => !byName.get(name)?.includes(`docs: rungs explain ${code}`))
        .map(({ name, code }) => `${name}: ${code}`),
    ).toEqual([])
  })
})
