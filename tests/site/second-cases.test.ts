/**
 * Pages of a framework in which everything occurs twice. The golden files hold what a reader meets on a page, line by
 * line; the tests say which second case would otherwise be lost. `npx vitest run -u tests/site/second-cases.test.ts`
 * writes the files anew: read what has changed.
 */
import { describe, expect, it } from 'vitest'
import { secondCasesFile, secondCasesFiles, secondCasesGolden } from '../support/second-cases.ts'
import { readerText, surroundingsText } from './support/reader-text.ts'

const html = (path: string): string => secondCasesFile('site', `${path}.html`)
const page = (path: string): string => readerText(html(path))

/** Ladder pages have a golden file for each kind of transition; their markdown has one for every ladder. */
const ladders = [
  'ladders/light/lead-to-stage-lead',
  'ladders/lighting/lead-development',
  'ladders/lighting/lead-to-head',
  'ladders/lighting-lead/lead-hand-to-light-lead',
  'ladders/lighting-lead/lead-to-lead-hand',
]

const pages = Array.from(secondCasesFiles('site').keys())
  .filter((path) => path.endsWith('.html') && !path.startsWith('ladders/'))
  .map((path) => path.replace(/\.html$/, ''))

describe('a reader meets everything once, in order, and with the right words', () => {
  it.each([...pages, ...ladders])('on the page %s', async (path) => {
    await expect(`${surroundingsText(html(path))}\n${page(path)}`).toMatchFileSnapshot(
      secondCasesGolden(`pages/${path}.txt`),
    )
  })
})

/** The lines from one that begins so to the next one that begins like a heading of the same rank. */
function section(text: string, heading: string): string[] {
  const lines = text.split('\n')
  const start = lines.indexOf(heading)
  expect(start, `${heading} is on the page`).toBeGreaterThanOrEqual(0)
  const rank = /^#+ /.exec(heading)?.[0] ?? '## '
  const end = lines.findIndex((line, index) => index > start && line.startsWith(rank))
  return lines.slice(start + 1, end < 0 ? undefined : end)
}

describe('the page of a role', () => {
  it('keeps two moves to one role apart when their remarks differ', () => {
    expect(section(page('roles/light'), '## (id moves) Moves to other roles and tracks')).toEqual([
      '- Stage',
      'After the summer.',
      '- Hand →to Hand, Stage <../ladders/light/hand-to-stage-hand.html> 6 months',
      '- Stage',
      'After a test.',
      '- Lead →to Lead, Stage <../ladders/light/lead-to-stage-lead.html>',
      '- Prompter',
      '- Lead →to Reader, Prompter <../ladders/light/lead-to-prompter-reader.html>',
    ])
  })

  it('shows two interactions with the same role, and both partners outside', () => {
    expect(section(page('roles/light'), '## (id interactions) Works with')).toEqual([
      '- Stage <../roles/stage.html> Follows · daily',
      '- Stage <../roles/stage.html> Shares · weekly',
      'On Mondays.',
      '- Fire brigade Follows · not described here',
      '- Lamp shop Cues · not described here',
      'By letter.',
    ])
  })

  it('shows inherited capabilities beside overridden and additional ones, each with where it is edited', () => {
    const edits = section(page('roles/lighting-lead'), '### Capabilities in words').flatMap(
      (line) => /Edit (.*) <.*\/roles\/(.*)\/profile/.exec(line)?.slice(1).join(': ') ?? [],
    )
    expect(edits).toEqual([
      'Rigging: lighting',
      'Rig: lighting',
      'Keeping a word: lighting',
      'Color: lighting-lead',
      'Speaking: lighting-lead',
    ])
  })
})

describe('the first page', () => {
  it('leads from each level to the ladders that begin there, and from no level to those of another one', () => {
    const links = Array.from(
      html('index').matchAll(/href="roles\/lighting\/([\w-]+)\.html"([^>]*)>/g),
      ([, level, rest]) =>
        [
          level,
          ...Array.from(
            rest?.matchAll(/data-(\w+)="ladders\/lighting\/([\w-]+)\.html"/g) ?? [],
            ([, of, to]) => `${of}: ${to}`,
          ),
        ].join(', '),
    )
    expect(links).toEqual([
      'hand, next: hand-to-lead, growth: hand-development',
      'lead, next: lead-to-lead-hand, growth: lead-development',
      'lead-hand, growth: lead-hand-development',
      'head, next: head-to-head-of-house, growth: head-development',
      'head-of-house, growth: head-of-house-development',
    ])
  })
})

describe('the page of a capability', () => {
  it('says which roles use which wording of a step, also when one of several has its own', () => {
    expect(section(page('capabilities/rigging'), '### Does').slice(0, 7)).toEqual([
      'Works alone.',
      'Light <../roles/light.html>, Stage <../roles/stage.html>',
      '- Checks each knot twice.',
      '- Calculates the load of each bar.',
      '- Draws a rigging plan.',
      'Lighting <../roles/lighting.html>, Lighting Lead <../roles/lighting-lead.html>',
      '- Checks each knot with a lamp.',
    ])
  })

  it('is another one for a capability of the same name', () => {
    expect(page('capabilities/lamp-rigging')).not.toContain('Hanging things above people.')
    expect(page('capabilities/rigging')).not.toContain('Full trust')
  })
})

describe('the page of a position', () => {
  it('names both levels around it, and leads to the ladders that begin there', () => {
    const text = page('roles/lighting/lead')
    expect(text).toContain('- ← Previous level: Hand <../../roles/lighting/hand.html>')
    expect(text).toContain('- Next level: Lead Hand → <../../roles/lighting/lead-hand.html>')
    expect(section(text, '## (id onward) Next steps').filter((line) => line.includes('/ladders/'))).toEqual([
      '- What changes on the way to Lead Hand <../../ladders/lighting/lead-to-lead-hand.html>',
      '- Grow as Lead <../../ladders/lighting/lead-development.html>',
      '- Lighting: Head <../../ladders/lighting/lead-to-head.html> 1 year',
      '- Stage: Lead <../../ladders/lighting/lead-to-stage-lead.html>',
      '- Stage: Head <../../ladders/lighting/lead-to-stage-head.html> 1 year',
    ])
  })
})
