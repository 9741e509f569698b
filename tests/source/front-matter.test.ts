/**
 * The one gate before the library that would run front matter as code: what passes it, what it refuses, and where it
 * says so.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/diagnostic/finding.ts'
import { splitFrontMatter } from '../../src/source/front-matter.ts'
import { LineIndex } from '../../src/source/line-index.ts'

function split(text: string): ReturnType<typeof splitFrontMatter> {
  return splitFrontMatter(text, new LineIndex({ file: 'profile.md', text }))
}

/** Code and extent of what was refused, and what `--fix` would put there. */
function refusal(text: string): unknown {
  const { value, findings } = split(text)
  expect(value).toBeUndefined()
  return findings.map(({ code, at, edits }) => ({
    code,
    at: `${at.start?.line}:${at.start?.column}-${at.end?.line}:${at.end?.column}`,
    ...(edits && {
      edits: edits.map(
        ({ start, end, text: put }) => `${start.line}:${start.column}-${end.line}:${end.column} ${JSON.stringify(put)}`,
      ),
    }),
  }))
}

function argsOf(text: string): Finding['args'] | undefined {
  return split(text).findings[0]?.args
}

describe('front matter', () => {
  it('is what stands between two lines of three hyphens, to the letter', () => {
    expect(split('---\nname: A\n---\nProse.\n')).toEqual({
      value: { yaml: '\nname: A', yamlOffset: 3, body: 'Prose.\n', bodyOffset: 16 },
      findings: [],
    })
  })

  it('may be all there is, and may be empty', () => {
    expect(split('---\na: b\n---').value).toEqual({ yaml: '\na: b', yamlOffset: 3, body: '', bodyOffset: 12 })
    expect(split('---\n\n---\nx').value).toMatchObject({ body: 'x', bodyOffset: 9 })
  })

  it('ends at the first such line; later ones belong to the prose', () => {
    expect(split('---\na: b\n---\nx\n---\ny\n').value).toMatchObject({ body: 'x\n---\ny\n', bodyOffset: 13 })
  })

  it('holds what the text holds: both parts stand in it where the offsets say', () => {
    const line = fc.stringMatching(/^[a-z: #{}[\]"'*&!|>%@é資-]{0,12}$/).filter((text) => !text.startsWith('---'))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (yaml, body) => {
        const text = ['---', ...yaml, '---', ...body].join('\n')
        const { value } = split(text)
        expect(value).toMatchObject({ body: body.join('\n') })
        expect(text.slice(value?.yamlOffset, (value?.yamlOffset ?? 0) + (value?.yaml.length ?? 0))).toBe(value?.yaml)
        expect(text.slice(value?.bodyOffset)).toBe(value?.body)
      }),
    )
  })

  it('is not remembered from one file to the next', () => {
    split('---\na: b\n---\nx')
    expect(split('---\na: b\n---\nx').value).toEqual({ yaml: '\na: b', yamlOffset: 3, body: 'x', bodyOffset: 13 })
  })

  const marker = (): boolean => 'wasRun' in globalThis
  it.each([
    '---js',
    '---JS',
    '---javascript',
    '---js\t',
    '--- js',
    '---json',
    '---coffee',
    '---constructor',
    '---toString',
    '---__proto__',
    '---\u00a0',
    '----',
    ';;;',
    '+++',
    '---yaml',
  ])('that begins with %j is refused, and nothing of it is run', (fence) => {
    const text = `${fence}\n(globalThis.wasRun = true, module.exports = {})\n${fence.startsWith('-') ? '---' : fence}\n`
    expect(split(text)).toMatchObject({
      value: undefined,
      findings: [{ code: 'front-matter-fence', at: { start: { line: 1, column: 1 } }, args: { fence } }],
    })
    expect(marker()).toBe(false)
  })

  it.each(['----', '--- ', '---\t', '-----'])('that begins with %j has one right correction', (fence) => {
    expect(refusal(`${fence}\na: b\n---\n`)).toEqual([
      { code: 'front-matter-fence', at: `1:1-1:${fence.length + 1}`, edits: [`1:1-1:${fence.length + 1} "---"`] },
    ])
  })

  it('that begins with another word has none: nobody knows what was meant', () => {
    expect(refusal('---json\n{}\n---\n')).toEqual([{ code: 'front-matter-fence', at: '1:1-1:8' }])
    expect(refusal('+++---\na: b\n---\n')).toEqual([{ code: 'front-matter-fence', at: '1:1-1:7' }])
  })

  it('that ends with another line is refused there', () => {
    expect(refusal('---\na: b\n----\nx')).toEqual([
      { code: 'front-matter-fence', at: '3:1-3:5', edits: ['3:1-3:5 "---"'] },
    ])
    expect(refusal('---\na: b\n---js\nx\n---\n')).toEqual([{ code: 'front-matter-fence', at: '3:1-3:6' }])
    expect(argsOf('---\na: b\n---js\nx')).toEqual({ fence: '---js' })
  })

  it('that does not end is refused where it begins', () => {
    expect(refusal('---\na: b\n')).toEqual([{ code: 'front-matter-unclosed', at: '1:1-1:4' }])
    expect(refusal('---\na: b\n  ---\n')).toEqual([{ code: 'front-matter-unclosed', at: '1:1-1:4' }])
    expect(refusal('---')).toEqual([{ code: 'front-matter-unclosed', at: '1:1-1:4' }])
  })

  it('that is missing is said at the first line', () => {
    expect(refusal('# Heading\n')).toEqual([{ code: 'front-matter-missing', at: '1:1-1:10' }])
    expect(refusal('')).toEqual([{ code: 'front-matter-missing', at: '1:1-1:1' }])
    expect(refusal('--\na: b\n--\n')).toEqual([{ code: 'front-matter-missing', at: '1:1-1:3' }])
    expect(argsOf('# Heading\n')).toEqual({ before: undefined })
    // A list, or words that begin with the sign of another format's fence.
    for (const line of ['+1', '++ a', ';', ';; a', '- a', '--']) {
      expect(refusal(`${line}\n`)).toMatchObject([{ code: 'front-matter-missing' }])
    }
    // A rule further down is none of its business.
    expect(argsOf('name: A\n\n---\nx')).toEqual({ before: undefined })
  })

  it('that stands below blank lines is said there, and the lines can be taken away', () => {
    expect(refusal('\n\n---\na: b\n---\n')).toEqual([
      { code: 'front-matter-missing', at: '3:1-3:4', edits: ['1:1-3:1 ""'] },
    ])
    expect(refusal(' \t\n---\na: b\n---\n')).toEqual([
      { code: 'front-matter-missing', at: '2:1-2:4', edits: ['1:1-2:1 ""'] },
    ])
    expect(argsOf('\n---\n')).toEqual({ before: 'spaces' })
  })

  it('whose fence is longer than it should be, too, below blank lines, can be put right as well', () => {
    expect(refusal('\n---- \na: b\n---\n')).toMatchObject([{ code: 'front-matter-missing', edits: ['1:1-2:1 ""'] }])
  })

  it('that stands behind blanks or signs on its own line is said with them, and nothing is taken away for sure', () => {
    expect(refusal('  ---\na: b\n---\n')).toEqual([{ code: 'front-matter-missing', at: '1:3-1:6' }])
    expect(argsOf('  ---\n')).toEqual({ before: 'spaces' })
    expect(refusal('ï»¿---\na: b\n---\n')).toEqual([{ code: 'front-matter-missing', at: '1:1-1:7' }])
    expect(argsOf('ï»¿---\n')).toEqual({ before: 'characters' })
    expect(argsOf('abc---\n')).toEqual({ before: undefined })
  })

  it('with a fence of any length shows the beginning of it only', () => {
    expect(argsOf(`---${'x'.repeat(100)}\n`)).toEqual({ fence: `---${'x'.repeat(37)}` })
  })
})

describe('blank lines in front matter', () => {
  const blank = (count: number, line = ''): string => `---\na: b\n${`${line}\n`.repeat(count)}c: d\n---\n`

  it('may be five hundred in a row', () => {
    expect(split(blank(500)).value).toBeDefined()
    expect(refusal(blank(501))).toEqual([{ code: 'too-many-blank-lines', at: '3:1-3:1' }])
    expect(argsOf(blank(501))).toEqual({ max: 500 })
  })

  it('count when they hold blanks, and when other programs see line ends in them', () => {
    expect(refusal(blank(501, ' \t'))).toMatchObject([{ code: 'too-many-blank-lines' }])
    expect(refusal(`---\na: b\n${'\u2028'.repeat(502)}c\n---\n`)).toMatchObject([{ code: 'too-many-blank-lines' }])
    expect(refusal(`---\na: b\n${'\u2029'.repeat(502)}c\n---\n`)).toMatchObject([{ code: 'too-many-blank-lines' }])
  })

  it('do not count together when something stands between them, nor in the prose', () => {
    expect(split(`---\n${'\n'.repeat(400)}a: b\n${'\n'.repeat(400)}c: d\n---\n`).value).toBeDefined()
    expect(split(`---\na: b\n---\n${'\n'.repeat(2000)}x`).value).toBeDefined()
  })

  it('are told where the row begins that is too long', () => {
    expect(refusal(`---\n${'\n'.repeat(10)}a: b\n${'\n'.repeat(600)}---\n`)).toMatchObject([
      { code: 'too-many-blank-lines', at: '13:1-13:1' },
    ])
  })
})
