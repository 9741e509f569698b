import { describe, expect, it } from 'vitest'
import { frameworkOf, repository, siteOf } from '../support/example.ts'

const framework = frameworkOf(repository)
const { value, findings } = siteOf(framework)
const site = value?.site ?? []
const files = new Map(site.map(({ path, text }) => [path, text]))
const pages = site.filter(({ path }) => path.endsWith('.html'))

function attributes(html: string, name: string): string[] {
  return Array.from(html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), (match) =>
    (match[1] ?? '').replace(/&#x3D;/g, '=').replace(/&amp;/g, '&'),
  )
}

describe('the site', () => {
  it('has a page for each role, position, level, capability, ladder and declared move', () => {
    expect(findings).toEqual([])
    const positions = framework.roles.flatMap((role) => role.levels)
    const moves = framework.roles.flatMap(({ edges }) => edges.filter(({ kind }) => kind !== 'next')).length
    const levels = new Set(framework.tracks.flatMap((track) => track.levels.map(({ id }) => id)))
    const capabilities = new Set(
      [...framework.library, ...framework.roles.flatMap((role) => role.capabilities)].map(({ id }) => id),
    )
    const inFolder = (pattern: RegExp): number => pages.filter(({ path }) => pattern.test(path)).length
    expect(moves).toBeGreaterThan(100)
    expect(inFolder(/^ladders\//)).toBe(positions.length * 2 - framework.roles.length + moves)
    expect(inFolder(/^roles\/[^/]+\/[^/]+$/)).toBe(positions.length)
    expect(inFolder(/^roles\/[^/]+$/)).toBe(framework.roles.length)
    expect(inFolder(/^levels\//)).toBe(levels.size + 1)
    expect(inFolder(/^capabilities\//)).toBe(capabilities.size + 1)
  })

  it('shows every role on the index, under its family', () => {
    const index = files.get('index.html') ?? ''
    for (const role of framework.roles) expect(index).toContain(`href="roles/${role.slug}.html"`)
    for (const family of framework.families) expect(index).toContain(`>${family.name}</h2>`)
  })

  it.each(pages.map(({ path, text }) => [path, text] as const))(
    '%s loads nothing from elsewhere and holds no inline code',
    (_, html) => {
      expect(html).toContain("default-src 'none'")
      expect(html).toMatch(/<html lang="en" dir="ltr">/)
      expect(html).not.toMatch(/<script(?!(?: defer)? src="[^"]+"><\/script>)|<style| style=| on[a-z]+=|javascript:/)
    },
  )

  it.each(pages.map(({ path, text }) => [path, text] as const))(
    '%s has one heading of its own, an own title, and no id twice',
    (_, html) => {
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).toMatch(/<title>[^<]+<\/title>/)
      const ids = attributes(html, 'id')
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      expect(html).not.toMatch(/undefined|\[object/)
    },
  )

  it('gives every page a title that no other page has', () => {
    const titles = pages.map(({ text }) => /<title>([^<]+)/.exec(text)?.[1])
    expect(new Set(titles).size).toBe(pages.length)
  })

  it('puts the markdown beside every ladder', () => {
    expect(files.get('ladders/data-engineer/senior-to-staff.md')).toContain('# Data Engineer Career Progression Ladder')
  })
})
