/** The body of a profile on the page of its role: what it shows, where its links lead, and what it refuses. */
import { describe, expect, it } from 'vitest'
import { proseFile, proseLine, proseOf } from './support/prose.ts'

const at = { file: proseFile, start: { line: proseLine } }

describe('the prose of a profile', () => {
  it('is markdown with its headings below those of the page', () => {
    expect(proseOf('# Week\n\n- one\n- **two**').value).toBe(
      '<h2 id="prose-week">Week</h2>\n<ul>\n<li>one</li>\n<li><strong>two</strong></li>\n</ul>',
    )
  })

  it.each([
    ['<script>alert(1)</script>', /<script/],
    ['<img src=x onerror=alert(1)>', /<img/],
    ['a <b onclick="x()">b</b>', /<b /],
    ['[x](javascript:alert(1))', /javascript/],
    ['![x](https://example.com/x.png)', /<img|src=/],
    ['<a href="javascript:alert(1)">x</a>', /<a /],
  ])('runs nothing of %j, and reports that it is not shown as written', (markdown, forbidden) => {
    const { value: html, findings } = proseOf(markdown)
    expect(html).not.toMatch(forbidden)
    expect(findings[0]).toMatchObject({ at })
  })

  it('omits nothing that was written as HTML', () => {
    expect(proseOf('before <script>alert(1)</script> after').value).toContain('&#x3C;script>alert(1)&#x3C;/script>')
  })

  it('links each footnote with its reference, in the language of the project', () => {
    const html = proseOf('Early.[^a]\n\n[^a]: At four.').value
    const [, target] = /href="#([^"]+)" id="([^"]+)"/.exec(html) ?? []
    expect(html).toContain(`<li id="${target}">`)
    expect(html).toContain('>Footnotes</h3>')
    expect(html).toContain('aria-label="Back to reference 1"')
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`)
  })

  it('gives headings with the same text, or none, different anchors', () => {
    const html = proseOf('## Week\n\n## Week\n\n## ✨\n\n## Wie oft?\n\n##').value
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
    expect(ids).toEqual(['prose-week', 'prose-week-1', 'prose-', 'prose-wie-oft', 'prose--1'])
  })
})

describe('a link in prose', () => {
  it.each([
    ['../server/profile.md', 'server.html'],
    ['../server/', 'server.html'],
    ['/roles/server/profile.md', 'server.html'],
    ['./../server/profile%2Emd', 'server.html'],
    ['../server/profile.md#opening-hours', 'server.html#prose-opening-hours'],
    ['profile.md#week', 'baker.html#prose-week'],
    ['../../ladders/baker/junior-to-mid.md', '../ladders/baker/junior-to-mid.html'],
    ['../../ladders/server/mid-development.md#timeline', '../ladders/server/mid-development.html'],
    ['../../ladders/README.md', '../comparisons.html'],
    ['#week', '#prose-week'],
    ['#capability-knots', '#capability-knots'],
    ['baker/mid.html', 'baker/mid.html'],
    ['https://example.com/a_(b)', 'https://example.com/a_(b)'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
  ])('to %s leads to %s', (url, href) => {
    const { value, findings } = proseOf(`[text](${url})\n\n## Week`)
    expect(findings).toEqual([])
    expect(hrefIn(value)).toBe(relative(href))
    expect(hrefIn(proseOf(`[text][a]\n\n[a]: ${url}\n\n## Week`).value)).toBe(relative(href))
  })

  it.each([
    ['../sever/profile.md', '../server/profile.md'],
    ['../server/profile.md#opening-hour', '#opening-hours'],
    ['../../ladders/baker/junior-to-midd.md', '../../ladders/baker/junior-to-mid.md'],
    ['#weeks', '#week'],
    ['notes.txt', undefined],
    ['../../../../etc/passwd', undefined],
    ['', undefined],
  ])('to %j is reported where it is written', (url, suggestion) => {
    const { findings } = proseOf(`Before.\n\nSome [text](${url}) here.\n\n## Week`)
    expect(findings).toMatchObject([
      {
        code: 'prose-link-unknown',
        at: { file: proseFile, start: { line: proseLine + 2, column: 6 } },
        args: { url, suggestion },
      },
    ])
  })

  it('to another file of the repository leads there, if the framework states where that is', () => {
    const { value, findings } = proseOf('[text](../../docs/pay.md)', 'repoUrl: https://example.com/edit/main/\n')
    expect(findings).toEqual([])
    expect(hrefIn(value)).toBe('https://example.com/edit/main/docs/pay.md')
  })
})

describe('hostile prose', () => {
  const repeated = (text: string, length: number): string => text.repeat(length / Buffer.byteLength(text))
  const kinds = [
    '> ',
    '>',
    '- ',
    '1. ',
    '> - ',
    '*a ',
    'a* ',
    '*a** ',
    '_a ',
    '~~a ',
    '[',
    ']',
    '![a',
    '[a](',
    '[a][b] ',
  ]
  const more = [
    '`',
    '``a',
    '<',
    '<a ',
    '<!--',
    '<?',
    '&',
    '\\',
    '\n',
    ' \n',
    'a\n=\n',
    '# a\n',
    '- a\n',
    '|a',
    '|\n',
    'a@',
    'www.a',
  ]
  const others = ['[a]: b\n', '[^a]: b\n\n', '```\n', '    a\n\n', '- [ ] a\n', '😀', 'a', 'word ', '\t', '---\n']

  it.each([...kinds, ...more, ...others])('of many %j is refused at a place or shown, and fast', (piece) => {
    for (const length of [3_900, 49_000, 1_000_000]) {
      const before = process.cpuUsage()
      const { findings } = proseOf(`a\n\n${repeated(piece, length)}`)
      const { user } = process.cpuUsage(before)
      for (const found of findings) {
        expect(found.at).toMatchObject({ file: proseFile, start: { line: expect.any(Number) } })
      }
      expect(user / 1e6).toBeLessThan(4)
    }
  })

  const columns = 600
  it.each([
    ['nesting', 'a\n\n' + '> '.repeat(1_000) + 'a', { line: proseLine + 2, column: 1 }],
    [
      'nesting',
      Array.from({ length: 60 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
      { line: proseLine + 40, column: 1 },
    ],
    ['depth', '*a _b '.repeat(300) + 'a_ b* '.repeat(300), { line: proseLine }],
    ['marks', 'a* '.repeat(5_000), { line: proseLine, column: 3 * 4_000 + 2 }],
    ['length', 'word '.repeat(20_000), { line: proseLine, column: 50_001 }],
    [
      'cells',
      `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'|\n'.repeat(900)}`,
      { line: proseLine, column: 1 },
    ],
    [
      'address',
      `[a]: https://example.com/${'a'.repeat(3_000)}\n\n${'[a] '.repeat(900)}`,
      { line: proseLine, column: 1 },
    ],
  ])('beyond the limit of %s is an error with its place', (limit, text, start) => {
    expect(proseOf(text).findings).toMatchObject([
      { code: 'prose-too-complex', at: { file: proseFile, start }, args: { limit } },
    ])
  })

  it('leaves ordinary prose alone: rules, nested lists, long tables and code', () => {
    const table = `| a | b |\n| - | - |\n${'| one | two |\n'.repeat(200)}`
    const text = `- a\n  - b\n    - c\n      > d\n\n* * * * * * * * * * * *\n\n${table}\n\`\`\`\n${'f(a[0]);\n'.repeat(100)}\`\`\``
    expect(proseOf(text).findings).toEqual([])
  })
})

function hrefIn(html: string): string | undefined {
  return / href="([^"]*)"/.exec(html)?.[1]
}

/** Pages of roles are in one folder of the site, and links go by way of its root. */
function relative(href: string): string {
  return /^(?:server|baker)\.html/.test(href) ? `../roles/${href}` : href
}
