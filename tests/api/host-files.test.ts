import { describe, expect, it } from 'vitest'
import { siteOf, frameworkOf, repository } from '../support/example.ts'
import { publishedSite } from './published.ts'

const framework = frameworkOf(repository)
const internal = publishedSite(framework)
const listed = publishedSite({
  ...framework,
  siteUrl: "https://example.com/it's/a&b/?x=<y>",
  site: { searchEngines: true },
})

describe('_headers', () => {
  it('says the policy that the pages say, and that no other site may frame them', () => {
    const meta = /Content-Security-Policy" content="([^"]+)"/.exec(internal.text('index.html'))?.[1] ?? ''
    expect(meta).toContain("default-src 'none'")
    expect(internal.text('_headers')).toContain(`\n/*\n  Content-Security-Policy: ${meta}; frame-ancestors 'none'\n`)
  })

  it('follows a layout with another policy', () => {
    const layout = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">{{> @partial-block}}'
    const own = [{ path: 'site/layout.hbs', source: { file: 'templates/site/layout.hbs', text: layout } }]
    const headers = siteOf(framework, own).value?.site.find(({ path }) => path === '_headers')?.text
    expect(headers).toContain("Content-Security-Policy: default-src 'self'; frame-ancestors 'none'\n")
  })

  it('keeps pages out of search engines unless the framework lets them in', () => {
    expect(internal.text('_headers')).toContain('\n  X-Robots-Tag: noindex\n')
    expect(listed.text('_headers')).not.toContain('X-Robots-Tag')
  })

  it('is a template that a company may replace', () => {
    const text =
      '/*\n{{#if policy}}\n  Content-Security-Policy: {{policy}}; frame-ancestors https://portal.example\n{{/if}}\n'
    const own = [{ path: 'host/headers.hbs', source: { file: 'templates/host/headers.hbs', text } }]
    const { value, findings } = siteOf(framework, own)
    expect(findings).toEqual([])
    expect(value?.site.find(({ path }) => path === '_headers')?.text).toMatch(
      /^\/\*\n  Content-Security-Policy: .*; frame-ancestors https:\/\/portal\.example\n$/,
    )
  })
})

describe('robots.txt', () => {
  it('keeps everybody out unless the framework lets search engines in', () => {
    expect(internal.text('robots.txt')).toBe('User-agent: *\nDisallow: /\n')
  })

  it('names the sitemap where the address of the site is known', () => {
    expect(listed.text('robots.txt')).toBe(
      "User-agent: *\nDisallow:\n\nSitemap: https://example.com/it's/a&b/sitemap.xml\n",
    )
  })
})

describe('sitemap.xml', () => {
  it('is there only where the address of the site is known', () => {
    expect(internal.files.has('sitemap.xml')).toBe(false)
    expect(internal.text('index.html')).not.toContain('canonical')
  })

  it('lists every page by the address that the page says of itself', () => {
    const found = Array.from(listed.text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g), (match) =>
      plain(match[1] ?? ''),
    )
    const pages = Array.from(listed.files).filter(([path]) => path.endsWith('.html') && path !== '404.html')
    const addresses = pages.map(([, html]) => plain(/<link rel="canonical" href="([^"]+)">/.exec(html)?.[1] ?? ''))
    expect(found.toSorted()).toEqual(addresses.toSorted())
    expect(found.slice(0, 2)).toEqual([
      "https://example.com/it's/a&b/",
      "https://example.com/it's/a&b/roles/backend-engineer.html",
    ])
  })

  it('is XML: nothing of an address is markup', () => {
    const xml = listed.text('sitemap.xml')
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">\n/,
    )
    const between = xml.replaceAll(/<\/?(?:url|loc|urlset)(?: xmlns="[^"]*")?>|<\?xml[^>]*\?>/g, '')
    expect(between).not.toMatch(/[<>"']|&(?!amp;|apos;)/)
  })
})

function plain(text: string): string {
  return text.replaceAll(/&apos;|&#x27;/g, "'").replaceAll('&amp;', '&')
}

describe('what a page says about its other forms', () => {
  it('is the markdown and the JSON of a ladder, and the JSON of a role', () => {
    expect(alternates('ladders/data-engineer/senior-to-staff.html')).toEqual([
      ['text/markdown', '../../ladders/data-engineer/senior-to-staff.md'],
      ['application/json', '../../api/v1/ladders/data-engineer/senior-to-staff.json'],
    ])
    expect(alternates('roles/data-engineer.html')).toEqual([['application/json', '../api/v1/roles/data-engineer.json']])
    expect(alternates('index.html')).toEqual([['application/json', 'api/v1/index.json']])
  })
})

function alternates(path: string): (string | undefined)[][] {
  return Array.from(
    internal.text(path).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)">/g),
    ([, type, href]) => [type, href],
  )
}
