import { describe, expect, it } from 'vitest'
import { atRoot, devPage } from '../../src/dev/dev-page.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'

const tags =
  '<link rel="stylesheet" href="/.rungs/dev.css">\n<script defer src="/.rungs/dev.js" data-build="b-1"></script>\n'
const { value } = siteOf(frameworkOf(repository))
const pages = (value?.site ?? []).filter(({ path }) => path.endsWith('.html'))

function policyOf(html: string): string | undefined {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
}

describe('a page of the development server', () => {
  it('is the page of a build with two tags and one directive changed, for every page of the example', () => {
    expect(pages.length).toBeGreaterThan(50)
    for (const { path, text } of pages) {
      if (path === '404.html' || !text.includes("script-src 'self'")) continue
      const undone = devPage(text, 'b-1').replace(tags, '').replace("connect-src 'self'", "connect-src 'none'")
      expect(undone, path).toBe(text)
    }
  })

  it('has a policy on every page that lets its own script, style and events in, and nothing else', () => {
    for (const { path, text } of pages) {
      const policy = policyOf(devPage(text, 'b-1')) ?? ''
      for (const name of ['script-src', 'style-src', 'connect-src']) {
        expect(policy.split('; '), path).toContain(`${name} 'self'`)
      }
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).not.toMatch(/unsafe|\*|https?:/)
    }
  })

  it.each([
    ["default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"],
    [
      "script-src 'self' 'sha256-x'; connect-src https://a.example",
      "script-src 'self' 'sha256-x'; connect-src 'self' https://a.example; style-src 'self'",
    ],
    ["CONNECT-SRC 'NONE';", "connect-src 'self'; ; script-src 'self'; style-src 'self'"],
  ])('loosens the policy %s no further than it must', (policy, loosened) => {
    const page = `<head><meta http-equiv="Content-Security-Policy" content="${policy}"></head>`
    const directives = (text = ''): string[] =>
      text
        .split(/; ?/)
        .filter((part) => part !== '')
        .toSorted()
    expect(directives(policyOf(devPage(page, 'b-1')))).toEqual(directives(loosened))
  })

  it('leaves what looks like a policy in the text of a page alone', () => {
    const text = '<pre><meta http-equiv="Content-Security-Policy" content="connect-src \'none\'"></pre>'
    expect(devPage(`<head></head>${text}`, 'b-1')).toContain(text)
  })

  it('has its script also where a template leaves out the head', () => {
    expect(devPage('<p>short', 'b-1')).toBe(`<p>short${tags}`)
  })
})

describe('the page for addresses that lead nowhere', () => {
  it('leads into the served site, wherever the site will be published', () => {
    const { value: placed } = siteOf({ ...frameworkOf(repository), siteUrl: 'https://example.org/some/where' })
    const text = placed?.site.find(({ path }) => path === '404.html')?.text ?? ''
    expect(text).toContain('"/some/where/assets/site.css"')
    const served = atRoot(text)
    expect(served).toContain('href="/assets/site.css"')
    expect(served).toContain('src="/assets/page.js"')
    expect(served).not.toContain('"/some/where')
  })

  it('is left as it is where nobody knows that', () => {
    const text = pages.find(({ path }) => path === '404.html')?.text ?? ''
    expect(text).not.toBe('')
    expect(atRoot(text)).toBe(text)
  })
})
