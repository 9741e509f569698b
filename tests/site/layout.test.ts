import { describe, expect, it } from 'vitest'
import type { Framework, Role } from '../../src/domain/framework.ts'
import { aFramework } from '../support/framework-builder.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'

const framework = frameworkOf(repository)

function siteFiles(changed: Partial<Framework> = {}, base = framework): ReadonlyMap<string, string> {
  const { value, findings } = siteOf({ ...base, ...changed })
  if (!value) throw new Error(JSON.stringify(findings))
  return new Map(value.site.map(({ path, text }) => [path, text]))
}

const site = siteFiles()

function page(path: string, files = site): string {
  const html = files.get(path)
  if (html === undefined) throw new Error(`no ${path}`)
  return html
}

/** What stands between a tag with this in it and its end. */
function part(html: string, beginning: string, tag: string): string {
  const from = html.indexOf(beginning)
  if (from < 0) throw new Error(`no ${beginning}`)
  return html.slice(from, html.indexOf(`</${tag}>`, from))
}

function linksIn(
  html: string,
): { readonly href: string; readonly text: string; readonly current: string | undefined }[] {
  return Array.from(
    html.matchAll(/<a [^>]*?href="([^"]*)"(?: aria-current="([a-z]+)")?[^>]*>(.*?)<\/a>/gs),
    ([, href = '', current, inside = '']) => ({
      href,
      text: inside.replace(/<[^>]*>/g, '').trim(),
      current,
    }),
  )
}

const currentIn = (html: string): string[] =>
  linksIn(html).flatMap(({ text, current }) => (current === undefined ? [] : [`${text}: ${current}`]))

describe('a page says where it is', () => {
  it.each([
    ['index.html', ['Roles: page']],
    ['roles/data-engineer.html', ['Roles: true']],
    ['roles/data-engineer/senior.html', ['Roles: true']],
    ['ladders/data-engineer/senior-to-staff.html', ['Roles: true']],
    ['levels/staff.html', ['Levels: true']],
    ['capabilities/index.html', ['Capabilities: page']],
    ['about.html', ['About: page']],
  ])('in the main navigation: %s', (path, current) => {
    expect(currentIn(part(page(path), '<nav class="sections"', 'nav'))).toEqual(current)
  })

  it.each([
    ['roles/data-engineer.html', ['Data: true', 'Data Engineer: page']],
    ['roles/data-engineer/senior.html', ['Data: true', 'Data Engineer: true', 'Senior: page']],
    ['ladders/data-engineer/senior-to-staff.html', ['Data: true', 'Data Engineer: true']],
  ])('beside the page: %s', (path, current) => {
    expect(currentIn(part(page(path), '<nav class="side"', 'nav'))).toEqual(current)
  })

  it.each([
    ['roles/data-engineer.html', ['Roles', 'Data Engineer']],
    ['roles/data-engineer/senior.html', ['Roles', 'Data Engineer', 'Senior']],
    ['ladders/data-engineer/senior-to-staff.html', ['Roles', 'Data Engineer', 'Senior → Staff']],
    ['about.html', ['Roles', 'How to read a ladder']],
  ])('in its breadcrumbs: %s', (path, crumbs) => {
    const trail = part(page(path), '<ol class="trail">', 'ol')
    expect(Array.from(trail.matchAll(/<bdi>(.*?)<\/bdi>/g), ([, text]) => text)).toEqual(crumbs)
    expect(trail).toMatch(/<li aria-current="page">(?!.*<li)/)
  })

  it('has no entry in its navigation whose page is not there', () => {
    const entries = linksIn(part(page('index.html'), '<nav class="sections"', 'nav'))
    expect(entries.map(({ href }) => href).filter((href) => !site.has(href))).toEqual([])
    expect(entries.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Roles', 'Levels', 'Capabilities', 'About']),
    )
  })

  it('names all families beside a role, and roles of its own family alone', () => {
    const texts = linksIn(part(page('roles/data-engineer/senior.html'), '<nav class="side"', 'nav')).map(
      ({ text }) => text,
    )
    const own = framework.roles.filter(({ family }) => family === 'data')
    const levels = framework.roles.find(({ slug }) => slug === 'data-engineer')?.levels ?? []
    expect(texts.toSorted()).toEqual([...framework.families, ...own, ...levels].map(({ name }) => name).toSorted())
  })

  it.each([
    { size: 30, shown: 30 },
    { size: 31, shown: 1 },
  ])('does not grow with the number of roles: in a family of $size it names $shown', ({ size, shown }) => {
    const names = Array.from({ length: 60 }, (_, index) => `role-${index}`)
    const made = aFramework({ roles: Object.fromEntries(names.map((name) => [name, {}])) })
    const families = ['large', 'other'].map((id) => ({ id, name: id, description: undefined, at: made.at }))
    const roles = made.roles.map((role, index): Role => ({ ...role, family: index < size ? 'large' : 'other' }))
    const side = part(page('roles/role-0/mid.html', siteFiles({ families, roles }, made)), '<nav class="side"', 'nav')
    expect(linksIn(side)).toHaveLength(families.length + shown + (roles[0]?.levels.length ?? 0))
    expect(currentIn(side)).toEqual(['large: true', 'role-0: true', 'mid: page'])
  })
})

describe('what machines read of a page', () => {
  const published = siteFiles({ siteUrl: 'https://example.com/team/ladders', site: { searchEngines: true } })

  it('keeps search engines out unless the framework lets them in', () => {
    for (const [path, html] of site) {
      if (path.endsWith('.html')) expect(html, path).toContain('<meta name="robots" content="noindex">')
    }
    expect(page('roles/data-engineer.html', published)).not.toContain('robots')
    expect(page('404.html', published)).toContain('<meta name="robots" content="noindex">')
  })

  it('has an address and a preview where it is known where the site is published', () => {
    expect(page('index.html', published)).toContain('<link rel="canonical" href="https://example.com/team/ladders/">')
    const role = page('roles/data-engineer.html', published)
    expect(role).toContain('<link rel="canonical" href="https://example.com/team/ladders/roles/data-engineer.html">')
    expect(role).toContain('<meta property="og:title" content="Data Engineer">')
    expect(role).toContain(
      '<meta property="og:url" content="https://example.com/team/ladders/roles/data-engineer.html">',
    )
    for (const html of site.values()) expect(html).not.toMatch(/rel="canonical"|property="og:/)
  })

  it('has a title and a description that no other page has', () => {
    const pages = Array.from(site).filter(([path]) => path.endsWith('.html'))
    for (const pattern of [/<title>([^<]+)</, /<meta name="description" content="([^"]+)"/]) {
      const texts = pages.map(([, html]) => pattern.exec(html)?.[1])
      expect(texts.filter((text, index) => text === undefined || texts.indexOf(text) !== index)).toEqual([])
    }
  })

  it('chooses its colors before it is painted', () => {
    const head = page('roles/data-engineer/senior.html').split('</head>')[0] ?? ''
    expect(head.indexOf('<script src="../../assets/theme.js"></script>')).toBeGreaterThan(0)
    expect(head.indexOf('theme.js')).toBeLessThan(head.indexOf('site.css'))
  })
})

describe('the end of a page', () => {
  const repoUrl = 'https://example.com/ladders/blob/main/'

  it('leads to the source where the framework names a repository', () => {
    expect(page('roles/data-engineer.html', siteFiles({ repoUrl }))).toContain(
      'href="https://example.com/ladders/blob/main/roles/data-engineer/profile.md"',
    )
    expect(page('roles/data-engineer.html')).not.toContain('Propose a change')
  })

  it('says what the framework wants said, as text', () => {
    expect(page('about.html', siteFiles({ site: { footer: 'Ask <b>People & Culture</b>.' } }))).toContain(
      '<p dir="auto">Ask &lt;b&gt;People &amp; Culture&lt;/b&gt;.</p>',
    )
  })
})

describe('the first page', () => {
  it('leads from every level of every role to its position and to what comes next', () => {
    const index = page('index.html')
    for (const role of framework.roles) {
      for (const [at, level] of role.levels.entries()) {
        const next = role.levels[at + 1]
        const chip = new RegExp(`<a href="roles/${role.slug}/${level.id}\\.html"([^>]*)>`).exec(index)?.[1] ?? 'no chip'
        if (next) expect(chip).toContain(`data-next="ladders/${role.slug}/${level.id}-to-${next.id}.html"`)
        expect(chip).toContain(`data-growth="ladders/${role.slug}/${level.id}-development.html"`)
      }
    }
  })

  it('marks what is only drafted and what is no longer offered', () => {
    const [first, second, ...others] = framework.roles
    if (!first || !second) throw new Error('too few roles')
    const roles: Role[] = [{ ...first, status: 'draft' }, { ...second, status: 'deprecated' }, ...others]
    const index = page('index.html', siteFiles({ roles }))
    const card = (role: Role): string => part(index, `data-role="${role.name}"`, 'h3')
    expect(card(first)).toContain('Draft')
    expect(card(second)).toContain('No longer offered')
    expect(index.match(/class="tag"/g)).toHaveLength(2)
  })

  it('says so when there is no role', () => {
    const index = page('index.html', siteFiles({ roles: [] }))
    expect(index).toContain('There are no roles yet.')
    expect(index).not.toContain('where-role')
  })

  it('calls roles without a family other roles only where there are some with one', () => {
    const alone = framework.roles.map((role): Role => ({ ...role, family: undefined }))
    expect(page('index.html', siteFiles({ families: [], roles: alone }))).toContain(
      '<h2 id="family-" dir="auto">Roles</h2>',
    )
    const mixed = framework.roles.map((role, index): Role => (index === 0 ? { ...role, family: undefined } : role))
    expect(page('index.html', siteFiles({ roles: mixed }))).toContain('<h2 id="family-" dir="auto">Other roles</h2>')
  })
})

describe('the page about ladders', () => {
  const about = page('about.html')

  it('holds every scale with its steps and every track with its levels', () => {
    for (const { name, steps } of framework.scales) {
      for (const text of [name, ...steps.map((step) => step.name)]) expect(about).toContain(`>${text}<`)
    }
    for (const { name, levels } of framework.tracks) {
      for (const text of [name, ...levels.map((level) => level.name)]) expect(about).toContain(`>${text}<`)
    }
  })

  it('says that it is no checklist for promotion', () => {
    expect(about).toContain('This is not a checklist for promotion')
  })

  it('has a glossary where the framework has one', () => {
    expect(about).not.toContain('Glossary')
    const glossary = [{ term: 'SLO', meaning: 'What we promise about a service.', avoid: ['target'] }]
    expect(page('about.html', siteFiles({ glossary }))).toMatch(
      /Glossary[^]*SLO[^]*What we promise about a service\.[^]*Do not use: target/,
    )
  })
})

describe('the page for addresses that lead nowhere', () => {
  const targets = (html: string): string[] =>
    Array.from(html.matchAll(/ (?:href|src)="([^"]*)"/g), ([, target = '']) => target)

  it.each([
    ['https://example.com/team/ladders', '/team/ladders/'],
    ['https://example.com/', '/'],
    ['https://example.com', '/'],
  ])('finds everything from any depth when the site is published at %s', (siteUrl, root) => {
    const files = siteFiles({ siteUrl })
    const found = targets(page('404.html', files)).filter((target) => target !== '#content')
    expect(found.length).toBeGreaterThan(framework.roles.length)
    for (const target of found) expect(files.has(target.replace(root, '')), target).toBe(true)
    for (const target of found) expect(target.startsWith(root), target).toBe(true)
  })

  it('asks for nothing that it could not find, where nobody knows where the site is', () => {
    expect(targets(page('404.html'))).toEqual(['data:,', 'index.html'])
  })
})
