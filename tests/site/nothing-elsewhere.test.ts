/**
 * Promise 7: no page loads anything from elsewhere. Whatever a browser would fetch without being asked is a file of the
 * site; links are for people.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/files/node-host.ts'
import { clientScripts } from '../../src/files/reading/client-scripts.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'

// A site that knows its own address says so on its pages; that loads nothing.
const { value } = siteOf({ ...frameworkOf(repository), siteUrl: 'https://ladders.example.org/' })
const files = new Map((value?.site ?? []).map(({ path, text }) => [path, text]))

/**
 * Attributes whose address is fetched, on whatever element. That of a link in a text is fetched when somebody follows
 * it.
 */
const fetched = [
  'src',
  'srcset',
  'poster',
  'data',
  'background',
  'ping',
  'manifest',
  'xlink:href',
  'formaction',
  'action',
  'cite',
  'longdesc',
  'archive',
]
const followed = ['a', 'area']
/** Kinds of `<link>` that only say something. */
const saying = ['canonical', 'alternate', 'author', 'license', 'prev', 'next', 'search', 'help']

/** What is fetched by a page, with where it says so. */
function fetches(html: string): string[] {
  const found: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (adapter.isElementNode(node)) {
      const attributes = new Map(
        node.attrs.map(({ prefix, name, value: held }) => [
          prefix === undefined || prefix === '' ? name : `${prefix}:${name}`,
          held,
        ]),
      )
      for (const [name, held] of attributes) {
        if (name === 'style') found.push(...addressesOfStyle(held))
        else if (name === 'srcset') found.push(...held.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''))
        else if (fetched.includes(name)) found.push(held)
        else if (name === 'href' && !followed.includes(node.tagName) && !saying.includes(attributes.get('rel') ?? '')) {
          found.push(held)
        } else if (name === 'content' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
          found.push(held.replace(/^[^=]*=\s*/, ''))
        }
      }
      if (node.tagName === 'style') {
        found.push(
          ...node.childNodes.flatMap((child) => (adapter.isTextNode(child) ? addressesOfStyle(child.value) : [])),
        )
      }
    }
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
    children.forEach(visit)
  }
  visit(parse(html))
  return found
}

function addressesOfStyle(css: string): string[] {
  const text = css.replace(/\/\*[^]*?\*\//g, '')
  return Array.from(
    text.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)|image-set\(\s*["']([^"']*)/gi),
    ([, ...held]) => held.find(Boolean) ?? '',
  )
}

/** The addresses that are no file of the site and no data of the page itself. */
function elsewhere(path: string, addresses: readonly string[], site: ReadonlyMap<string, string>): string[] {
  return addresses.filter((address) => {
    if (address === '' || address.startsWith('#') || address.startsWith('data:image/')) return false
    const [named = ''] = address.trim().split(/[?#]/)
    if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}|^\\/i.test(named)) return true
    // A server shows the page for what is not found at any address, so that page alone begins at the root.
    if (named.startsWith('/')) return path !== '404.html' || !site.has(named.slice(1))
    return !site.has(posix.join(posix.dirname(path), named))
  })
}

describe('a browser that opens a page', () => {
  it('fetches files of the site and nothing else', () => {
    const pages = Array.from(files).filter(([path]) => /\.(?:html|svg)$/.test(path))
    expect(pages.length).toBeGreaterThan(200)
    expect(pages.flatMap(([, html]) => fetches(html)).length).toBeGreaterThan(pages.length)
    expect(
      pages.flatMap(([path, html]) => elsewhere(path, fetches(html), files).map((address) => `${path}: ${address}`)),
    ).toEqual([])
  })

  it('fetches nothing for a style sheet', () => {
    const sheets = Array.from(files).filter(([path]) => path.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(0)
    expect(
      sheets.flatMap(([path, css]) =>
        elsewhere(path, addressesOfStyle(css), files).map((address) => `${path}: ${address}`),
      ),
    ).toEqual([])
  })

  it('is told by every page to fetch nothing else, whatever a template of the project says', () => {
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? ''
      const rules = new Map(
        policy.split(';').map((rule) => [rule.trim().split(' ')[0] ?? '', rule.trim().split(' ').slice(1)]),
      )
      expect(rules.get('default-src'), path).toEqual(["'none'"])
      expect(
        Array.from(rules.values())
          .flat()
          .filter((source) => !["'none'", "'self'", 'data:', "'script'"].includes(source)),
        path,
      ).toEqual([])
      for (const rule of ['script-src', 'style-src']) expect(rules.get(rule), path).toEqual(["'self'"])
      // The policy counts for what comes after it.
      expect(html.search(/<(?:script|link|img|style)\b/), path).toBeGreaterThan(html.indexOf('Content-Security-Policy'))
    }
  })

  it.each([
    ['<script src="https://example.org/a.js"></script>', 'https://example.org/a.js'],
    ['<link rel="stylesheet" href="//example.org/a.css">', '//example.org/a.css'],
    ['<link rel="preconnect" href="https://example.org">', 'https://example.org'],
    ['<img src="/a.png">', '/a.png'],
    ['<img src="a.png" srcset="a.png 1x, https://example.org/b.png 2x">', 'https://example.org/b.png'],
    ['<svg><image href="https://example.org/a.png"/></svg>', 'https://example.org/a.png'],
    ['<svg><use xlink:href="https://example.org/a.svg#b"/></svg>', 'https://example.org/a.svg#b'],
    ['<template><iframe src="https://example.org/"></iframe></template>', 'https://example.org/'],
    ['<p style="background: url(https://example.org/a.png)">', 'https://example.org/a.png'],
    ['<style>@import "https://example.org/a.css";</style>', 'https://example.org/a.css'],
    ['<meta http-equiv="Refresh" content="0; url=https://example.org/">', 'https://example.org/'],
    ['<a ping="https://example.org/" href="a.png">x</a>', 'https://example.org/'],
  ])('would fetch from elsewhere: %s', (html, address) => {
    expect(elsewhere('x.html', fetches(html), new Map([['a.png', '']]))).toEqual([address])
  })

  it.each([
    '<a href="https://example.org/">x</a>',
    '<link rel="canonical" href="https://example.org/">',
    '<img src="data:image/png;base64,">',
    '<img src="a.png">',
  ])('would fetch nothing from elsewhere: %s', (html) =>
    expect(elsewhere('x.html', fetches(html), new Map([['a.png', '']]))).toEqual([]),
  )
})

it('no script of the pages knows a way to send or fetch anything but another script of the site', () => {
  const folder = join(repository, 'src/browser/scripts')
  // What the development server adds to the pages that it serves is in no site, and listens to that server.
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('dev/'),
  )
  expect(Array.from(clientScripts(nodeHost, repository).keys())).not.toContain('dev')
  expect(scripts.length).toBeGreaterThan(10)
  const ways =
    /\b(?:fetch\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|new (?:Shared)?Worker|new Image|new Audio|import\()/
  expect(scripts.filter((name) => ways.test(readFileSync(join(folder, name), 'utf8')))).toEqual([])
  // Those that add scripts to a page hold every name against those of the site's own.
  const adding = scripts.filter((name) =>
    /\.src\s*=|createElement\(['"]script/.test(readFileSync(join(folder, name), 'utf8')),
  )
  expect(adding.length).toBeGreaterThan(0)
  for (const name of adding) {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text.match(/\.src\s*=/g), name).toEqual(text.match(/\.src = \w+\.createScriptURL\(/g)?.map(() => '.src ='))
    expect(text, name).toMatch(/createScriptURL[^]{0,250}?throw/)
  }
})
