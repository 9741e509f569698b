import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referencePage } from '../../scripts/reference/framework-page.ts'
import { repository } from '../support/example.ts'

const page = readFileSync(`${repository}/docs/framework.md`, 'utf8')

describe('the reference', () => {
  it('is what the schemas say: npm run reference', () => expect(page).toBe(referencePage()))

  it('links to sections that there are, each with a heading of its own', () => {
    const anchors = Array.from(page.matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    )
    expect(new Set(anchors).size).toBe(anchors.length)
    const links = Array.from(page.matchAll(/\]\(#([^)]*)\)/g), ([, anchor]) => anchor)
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([])
  })
})
