/**
 * Every link of the whole site leads somewhere. By file, as a disk or a static host would answer: no server adds an
 * ending or a folder's page.
 */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { frameworkOf, repository, siteOf } from '../support/example.ts'

const { value } = siteOf(frameworkOf(repository))
const files = new Map((value?.site ?? []).map(({ path, text }) => [path, text]))

/** What an attribute says, without the escapes that HTML asks for. */
function plain(value: string): string {
  const characters: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#x27': "'",
    '#x3D': '=',
    '#x60': '`',
  }
  return value.replace(/&(#?\w+);/g, (whole, name: string) => characters[name] ?? whole)
}

/** The values of an attribute on any element, SVG's included. */
function attribute(html: string, name: string): string[] {
  return Array.from(html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g')), ([, value = '']) => plain(value))
}

/** Where the page of a moved role sends its readers. */
function refreshes(html: string): string[] {
  return attribute(html, 'content').flatMap((content) => /^\d+; *url=(.*)$/.exec(content)?.[1] ?? [])
}

/** Links of a page that a reader of the built site could not follow. */
function brokenLinks(path: string, site: ReadonlyMap<string, string>): string[] {
  const html = site.get(path) ?? ''
  const links = [
    ...['href', 'xlink:href', 'src', 'srcset', 'poster'].flatMap((name) => attribute(html, name)),
    ...refreshes(html),
  ]
  return links
    .filter((link) => !/^(?:https?:|mailto:|data:)/.test(link))
    .filter((link) => !leadsSomewhere(path, link, site))
}

function leadsSomewhere(from: string, link: string, site: ReadonlyMap<string, string>): boolean {
  const [address = '', anchor] = link.split('#')
  const [file = ''] = address.split('?')
  const target = file === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(file))
  const text = site.get(target)
  if (text === undefined || file.startsWith('/')) return false
  // The positions that a comparison or a plan is about stand behind the hash; they are no place on the page.
  const isState = (target === 'compare.html' || target === 'plan.html') && (anchor ?? '').startsWith('from=')
  return anchor === undefined || anchor === '' || isState || attribute(text, 'id').includes(decodeURIComponent(anchor))
}

describe('links', () => {
  it('lead to a file of the site and to a place on it, on every page', () => {
    const broken = Array.from(files.keys())
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => brokenLinks(path, files).map((link) => `${path} links to ${link}`))
    expect(broken).toEqual([])
  })

  it.each([
    ['<a href="b.html">', []],
    ['<a href="../x/b.html#here&amp;there">', []],
    ['<a href="b.html?from=1#">', []],
    ['<a href="https://example.com/"><a href="mailto:a@example.com"><link href="data:,">', []],
    ['<a href="c.html">', ['c.html']],
    ['<a href="b">', ['b']],
    ['<a href="/x/b.html">', ['/x/b.html']],
    ['<a href="b.html#gone">', ['b.html#gone']],
    ['<svg><a\nhref="c.html">', ['c.html']],
    ['<svg><use xlink:href="#gone"/>', ['#gone']],
    ['<script src="../a.js">', ['../a.js']],
    ['<meta http-equiv="refresh" content="0; url=c.html">', ['c.html']],
  ])('are found broken or not: %s', (html, broken) => {
    const site = new Map([
      ['x/a.html', html],
      ['x/b.html', '<p id="here&amp;there">'],
    ])
    expect(brokenLinks('x/a.html', site)).toEqual(broken)
  })
})
