import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proseHtml } from '../../src/site/prose-html.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'

const framework = frameworkOf(repository)
const { value, findings } = siteOf(framework)
const site = value?.site ?? []
const files = new Map(site.map(({ path, text }) => [path, text]))
const pages = site.filter(({ path }) => path.endsWith('.html'))

function attributes(html: string, name: string): string[] {
  return Array.from(html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), (match) => match[1] ?? '')
}

describe('the site', () => {
  it('has an index, two maps, a page per role and a page per ladder', () => {
    expect(findings).toEqual([])
    const ladders = framework.roles.flatMap((role) => role.levels).length * 2 - framework.roles.length
    expect(pages).toHaveLength(1 + 2 + framework.roles.length + ladders)
  })

  it('shows every role on the index, under its family', () => {
    const index = files.get('index.html') ?? ''
    for (const role of framework.roles) expect(index).toContain(`href="roles/${role.slug}.html"`)
    for (const family of framework.families) expect(index).toContain(`>${family.name}</h2>`)
  })

  it.each(pages.map(({ path, text }) => [path, text] as const))(
    '%s loads nothing from elsewhere, holds no inline code, and links only to what is there',
    (path, html) => {
      expect(html).toContain("default-src 'none'")
      expect(html).toMatch(/<html lang="en" dir="ltr">/)
      expect(html).not.toMatch(/<script(?! defer src="[^"]+"><\/script>)|<style| style=| on[a-z]+=|javascript:/)
      for (const src of attributes(html, 'src')) expect(files.has(posix.join(posix.dirname(path), src)), src).toBe(true)
      for (const href of attributes(html, 'href')) {
        if (/^(?:https?:|mailto:|data:,$)/.test(href)) continue
        const [target = '', anchor] = href.split('#')
        const page = target === '' ? html : files.get(posix.join(posix.dirname(path), target))
        expect(page, `${path} links to ${href}`).toBeDefined()
        if (anchor !== undefined) expect(attributes(page ?? '', 'id'), `${path} links to ${href}`).toContain(anchor)
      }
    },
  )

  it.each(pages.map(({ path, text }) => [path, text] as const))('%s has one heading of its own, an own title, and no id twice', (_, html) => {
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    const ids = attributes(html, 'id')
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(html).not.toMatch(/undefined|\[object/)
  })

  it('gives every page a title that no other page has', () => {
    const titles = pages.map(({ text }) => /<title>([^<]+)/.exec(text)?.[1])
    expect(new Set(titles).size).toBe(pages.length)
  })

  it('puts the markdown beside every ladder', () => {
    expect(files.get('ladders/data-engineer/senior-to-staff.md')).toContain('# Data Engineer Career Progression Ladder')
  })
})

function prose(text: string): ReturnType<typeof proseHtml> {
  return proseHtml({ text, line: 9 }, 'roles/x/profile.md')
}

describe('the prose of a profile', () => {
  it('is markdown with its headings below those of the page', () => {
    expect(prose('# Week\n\n- one\n- **two**').value).toBe('<h2>Week</h2>\n<ul>\n<li>one</li>\n<li><strong>two</strong></li>\n</ul>')
  })

  it.each([
    ['<script>alert(1)</script>', /<script/],
    ['<img src=x onerror=alert(1)>', /<img/],
    ['a <b onclick="x()">b</b>', /<b /],
    ['[x](javascript:alert(1))', /javascript/],
    ['![x](https://example.com/x.png)', /<img|src=/],
    ['<a href="javascript:alert(1)">x</a>', /<a /],
  ])('runs nothing of %j, and says that it is not shown as written', (markdown, forbidden) => {
    const { value: html, findings: found } = prose(markdown)
    expect(html).not.toMatch(forbidden)
    expect(found[0]).toMatchObject({ at: { file: 'roles/x/profile.md', start: { line: 9 } } })
  })

  it('leaves out nothing that was written as HTML', () => {
    expect(prose('before <script>alert(1)</script> after').value).toContain('&#x3C;script>alert(1)&#x3C;/script>')
  })
})
