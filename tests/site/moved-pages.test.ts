/** Addresses under old ids of roles, levels and capabilities lead to the pages that are there now. */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { say, yaml } from '../source/inline-project.ts'
import { siteOf } from '../support/example.ts'

const { framework } = say({
  framework: yaml`
    name: Renamed
    language: en
    scales:
      - { name: Skill, steps: [{ name: Low }, { name: High }] }
    tracks:
      - name: Craft
        levels: [{ name: Junior }, { name: Engineer 2, aliases: [mid] }]
  `,
  roles: {
    baker: yaml`
      name: Baker
      aliases: [bread-maker]
      levels: [Junior, Engineer 2]
      capabilities:
        - { name: Dough making, aliases: [dough, oven], levels: { Junior: Low, Engineer 2: High } }
    `,
    cook: yaml`
      name: Cook
      levels: [Junior]
      capabilities:
        - { name: Oven, levels: { Junior: Low } }
    `,
  },
})
const files = new Map(siteOf(framework).value?.site.map(({ path, text }) => [path, text]))

/** The page that an address sends its readers to. */
function destination(path: string): string | undefined {
  const target = /content="0; url=([^"]*)"/.exec(files.get(path) ?? '')?.[1]
  return target && posix.join(posix.dirname(path), target)
}

describe('an old address', () => {
  it.each([
    ['roles/bread-maker.html', 'roles/baker.html'],
    ['roles/bread-maker/engineer-2.html', 'roles/baker/engineer-2.html'],
    ['roles/bread-maker/mid.html', 'roles/baker/engineer-2.html'],
    ['roles/baker/mid.html', 'roles/baker/engineer-2.html'],
    ['levels/mid.html', 'levels/engineer-2.html'],
    ['capabilities/dough.html', 'capabilities/dough-making.html'],
    ['ladders/baker/junior-to-mid.html', 'ladders/baker/junior-to-engineer-2.html'],
    ['ladders/bread-maker/junior-to-mid.html', 'ladders/baker/junior-to-engineer-2.html'],
  ])('%s leads to %s', (from, to) => {
    expect(destination(from)).toBe(to)
    expect(files.has(to)).toBe(true)
  })

  it('names what is there now', () => {
    expect(files.get('levels/mid.html')).toContain('<h1>mid is now Engineer 2</h1>')
  })

  it('that another page has now stays with that page', () => {
    expect(files.get('capabilities/oven.html')).toContain('Oven')
    expect(destination('capabilities/oven.html')).toBeUndefined()
  })
})
