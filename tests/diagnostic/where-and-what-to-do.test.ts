/** Promise 9, over every report there is a case for: an error names file, line and column, and says what to do. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What is wrong with a file as a whole, with one that is no text, or with one that is not there, has no line. */
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

const folder = 'tests/messages'
const reports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, says: readFileSync(join(folder, name), 'utf8').split('\n== says\n')[1] ?? '' }))

/** `file:line:column error[code] …` and what stands below it, up to the next one. */
interface Told {
  readonly name: string
  readonly head: string
  readonly code: string
  readonly body: string
}

const told = reports.flatMap(({ name, says }): Told[] => {
  const heads = Array.from(says.matchAll(/^(\S.*?) error\[([a-z0-9-]+)\].*$/gm))
  return heads.map(({ 0: line, 1: head = '', 2: code = '', index }, at) => ({
    name,
    head,
    code,
    body: says.slice(index + line.length, heads[at + 1]?.index ?? says.length),
  }))
})

describe('every error of every case', () => {
  it('is one of many', () => {
    expect(told.length).toBeGreaterThan(250)
    expect(new Set(told.map(({ code }) => code)).size).toBeGreaterThan(70)
  })

  it('names its file, and line and column unless it is about the whole file', () => {
    const placeless = told.filter(({ head }) => !/^\S[^:]*:\d+:\d+$/.test(head))
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
    const blind = told.filter(
      ({ head, body }) => /:\d+:\d+$/.test(head) && !/^ *\d+ │ .*\n(?:.*\n)*? *│ +\^/m.test(body),
    )
    expect(
      blind.filter(({ code }) => !ofNoText.includes(code)).map(({ name, head, code }) => `${name}: ${head} ${code}`),
    ).toEqual([])
  })

  it('says what to do, and where to read more', () => {
    expect(
      told.filter(({ body }) => !/^ {2}fix: \S.{5}/m.test(body)).map(({ name, code }) => `${name}: ${code}`),
    ).toEqual([])
    // Once in a report for each code.
    const says = new Map(reports.map((report) => [report.name, report.says]))
    expect(
      told
        .filter(({ name, code }) => !says.get(name)?.includes(`docs: rungs explain ${code}`))
        .map(({ name, code }) => `${name}: ${code}`),
    ).toEqual([])
  })
})
