import { describe, expect, it } from 'vitest'
import { kindOf } from '../../scripts/browser/page-kinds.ts'
import { kinds, lookAt } from './support/bench.ts'

describe('the pages that are tested', () => {
  // Whoever adds a kind of page adds a line here: it says that all tests of this folder saw it, and that it is where it
  // should be.
  it('are of every kind that the site has', () => {
    expect(kinds.map(({ name }) => name)).toEqual([
      '404',
      'about',
      'capabilities/_',
      'capabilities/index',
      'compare',
      'comparisons',
      'health',
      'index',
      'interactions',
      'ladders/_/_',
      'levels/_',
      'levels/index',
      'map',
      'plan',
      'roles/_',
      'roles/_/_',
    ])
  })

  it.each([
    ['index.html', 'index'],
    ['compare.html', 'compare'],
    ['roles/data-engineer.html', 'roles/_'],
    ['roles/data-engineer/senior.html', 'roles/_/_'],
    ['capabilities/index.html', 'capabilities/index'],
  ])('are sorted by path: %s is of the kind %s', (page, kind) => {
    expect(kindOf(page)).toBe(kind)
  })
})

describe.each(kinds)('a page of the kind $name', ({ samples: [path] }) => {
  it('has one first heading, one main part, and a language', async () => {
    const page = await lookAt(path, { scripts: false })
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('main h1').count()).toBe(1)
    expect(await page.locator('main').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^[a-z]{2}/)
  })
})
