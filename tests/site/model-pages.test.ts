/** What somebody reads on the pages of roles, positions, levels and capabilities. */
import { describe, expect, it } from 'vitest'
import type { Framework } from '../../src/domain/framework.ts'
import { positionPath } from '../../src/addresses.ts'
import { say, smallFramework, yaml } from '../source/inline-project.ts'
import { frameworkOf, repository } from '../support/example.ts'
import { harbour } from './support/harbour.ts'
import {
  attributes,
  brokenLinks,
  pageAt,
  pagesOf,
  partOf,
  repeatedIds,
  sectionOf,
  textOf,
  titleOf,
} from './support/reading.ts'

const port = harbour()
const pages = pagesOf(port)
const read = (path: string): string => textOf(pageAt(pages, path))

/** The text of a row of the first table that starts with a name. */
function row(path: string, name: string): string {
  const rows = Array.from(pageAt(pages, path).matchAll(/<tr>[^]*?<\/tr>/g), ([html]) => textOf(html))
  return rows.find((text) => text.startsWith(name)) ?? `no row begins with ${name}`
}

const frameworks: readonly (readonly [name: string, framework: Framework])[] = [
  ['the example organization', frameworkOf(repository)],
  ['the framework in another language', frameworkOf(`${repository}/tests/fixtures/second-framework`)],
  ['the made-up harbour', port],
]

describe.each(frameworks)('the pages of %s', (_, framework) => {
  const site = pagesOf(framework)

  it('lead only to pages and places that are there', () => {
    expect(brokenLinks(site)).toEqual([])
  })

  it('have titles and descriptions of their own, and no id twice', () => {
    const titles = Array.from(site.values(), titleOf)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    expect(Array.from(site).flatMap(([path, html]) => repeatedIds(html).map((id) => `${path} ${id}`))).toEqual([])
  })

  it('show every criterion of every role on the pages of its positions, under an address of its own, and nowhere else', () => {
    for (const role of framework.roles) {
      for (const [index, level] of role.levels.entries()) {
        const html = pageAt(site, positionPath(role.slug, level.id))
        const expected = role.capabilities.flatMap(
          ({ id, cells }) =>
            cells[index]?.criteria.map((criterion) => [`${id}.${criterion.id}`, criterion.text] as const) ?? [],
        )
        expect(
          attributes(html, 'id')
            .filter((id) => id.includes('.'))
            .toSorted(),
        ).toEqual(expected.map(([id]) => id).toSorted())
        for (const [id, text] of expected) {
          expect(textOf(partOf(html, id))).toContain(text.replace(/\s+/g, ' '))
          expect(html).toContain(`href="#${id}"`)
        }
      }
    }
  })

  it('show every step of every role in its matrix', () => {
    for (const role of framework.roles) {
      const matrix = pageAt(site, `roles/${role.slug}.html`)
      const links = role.levels.flatMap(({ id }) =>
        role.capabilities.map((capability) => `../roles/${role.slug}/${id}.html#capability-${capability.id}`),
      )
      for (const link of links) expect(matrix).toContain(`<td><a href="${link}">`)
    }
  })
})

describe('the page of a role', () => {
  it('says what kind of role it is', () => {
    const text = read('roles/sailor.html')
    for (const told of [
      'Keep ropes & sails <ready>.',
      'The description of this role is not finished yet.',
      'Maintained by Old Tom',
      'Last reviewed 2026-05-04',
      'Formerly deckhand',
    ]) {
      expect(text).toContain(told)
    }
    expect(read('roles/diver.html')).toContain('Based on Sailor')
  })

  it('sets the levels side by side under their tracks, and marks what is more or less than before without color', () => {
    expect(pageAt(pages, 'roles/sailor.html')).toMatch(
      /<th scope="colgroup" colspan="2">Deck<\/th><th scope="colgroup" colspan="1">Bridge</,
    )
    expect(row('roles/sailor.html', 'Knots')).toBe('Knots Sees Teaches higher than at the level before Does')
    expect(row('roles/sailor.html', 'Singing')).toBe(
      'Singing optional Does higher than at the level before not described yet',
    )
    expect(row('roles/sailor.html', 'Charts')).toBe('Charts not required Some higher than at the level before Full')
    expect(row('roles/sailor.html', 'Honor')).toBe('Honor in words in words in words')
  })

  it('groups capabilities as the framework does, and keeps the others', () => {
    const groups = Array.from(
      pageAt(pages, 'roles/sailor.html').matchAll(/<th scope="rowgroup"[^>]*><span>([^<]*)/g),
      (match) => match[1],
    )
    expect(groups).toEqual(['Craft', 'People', 'Other capabilities'])
  })

  it('tells responsibilities level by level where they differ', () => {
    const text = textOf(sectionOf(pageAt(pages, 'roles/sailor.html'), 'responsibilities'))
    expect(text).toContain('Hand Ropes in order Measured by: no frayed rope')
    expect(text).toContain('Captain not required')
    expect(text).toContain('Level by level Watch Hand Stays awake Mate Keeps others awake Captain Sleeps well')
  })

  it('names who it works with, and whom it may become', () => {
    const html = pageAt(pages, 'roles/sailor.html')
    expect(textOf(sectionOf(html, 'interactions'))).toContain('Pilot Hails · daily Customs Hails · not described here')
    const moves = textOf(sectionOf(html, 'moves'))
    expect(moves).toContain('Pilot Rare. Hand → to Captain , Pilot 2 years')
    expect(moves).toContain('Sailor After one long voyage. Mate → to Captain , Sailor')
  })

  it('links every section to its line in the repository', () => {
    const html = pageAt(pages, 'roles/sailor.html')
    expect(html).toContain('href="https://example.org/harbour/blob/main/roles/sailor/profile.md"')
    expect(html).toContain('href="https://example.org/harbour/blob/main/roles/sailor/profile.md#L12"')
    expect(partOf(html, 'capability-knots')).toContain('/profile.md#L12"')
  })

  it('says so when nothing is written', () => {
    const text = read('roles/tugman.html')
    expect(text).toContain('This role has no mission yet.')
    expect(text).toContain('The capabilities of this role are not described yet.')
    expect(text).not.toMatch(/Responsibilities|Works with|Artifacts|Good to know/)
  })

  it('is found under the slugs that it had before, and so are its positions', () => {
    const html = pageAt(pages, 'roles/deckhand.html')
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=../roles/sailor.html">')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toContain('<a href="../roles/sailor.html">Sailor</a>')
    expect(textOf(html)).toContain('deckhand is now Sailor')
    expect(pageAt(pages, 'roles/deckhand/mate.html')).toContain('url=../../roles/sailor/mate.html')
  })
})

describe('the page of a position', () => {
  it('says what is asked with examples and signs, and where to change it', () => {
    const entry = partOf(pageAt(pages, 'roles/sailor/captain.html'), 'knots.names')
    expect(textOf(entry)).toBe(
      'Ties five knots in the dark. For example: a bowline behind the back Signs: nobody checks the knot #',
    )
    const html = pageAt(pages, 'roles/sailor/captain.html')
    const section = sectionOf(html, 'capability-knots')
    expect(textOf(section)).toContain('Why: Others tie.')
    expect(section).toContain('roles/sailor/profile.md#L12"')
  })

  it('tells what is optional, not described yet and not asked for', () => {
    expect(textOf(sectionOf(pageAt(pages, 'roles/sailor/hand.html'), 'capability-singing'))).toMatch(
      /^Singing optional .*This step has no description yet\.$/,
    )
    expect(textOf(sectionOf(pageAt(pages, 'roles/sailor/captain.html'), 'capability-singing'))).toContain(
      'not described yet',
    )
    expect(read('roles/sailor/hand.html')).toContain('Not required at this level: Charts')
    expect(read('roles/sailor/captain.html')).toContain('Not responsible for: Ropes')
  })

  it('shows the words of the role about the level over those of the track', () => {
    expect(read('roles/sailor/mate.html')).toContain('Scope Two watches')
    expect(read('roles/sailor/hand.html')).toContain('Scope One rope')
    expect(read('roles/sailor/hand.html')).toContain('Usual time at this level 1-2 years')
  })

  it('leads to the level before and after on its track, to its ladders and to its moves', () => {
    const mate = pageAt(pages, 'roles/sailor/mate.html')
    expect(mate).toContain('<a rel="prev" href="../../roles/sailor/hand.html">')
    expect(mate).not.toContain('rel="next"')
    expect(mate).toContain('<a href="../../roles/sailor/mate.html" aria-current="page">Mate</a>')
    expect(pageAt(pages, 'roles/sailor/hand.html')).toContain('href="../../ladders/sailor/hand-to-mate.html"')
    expect(textOf(sectionOf(mate, 'onward'))).toContain('Sailor: Captain After one long voyage.')
  })

  it('says what the ladder to it asks for, and nothing where no ladder leads to it', () => {
    expect(textOf(sectionOf(pageAt(pages, 'roles/sailor/mate.html'), 'arrival'))).toContain(
      'Night watch Stand a watch between Hand and Mate',
    )
    expect(pageAt(pages, 'roles/sailor/hand.html')).not.toContain('id="arrival"')
  })

  it('says so when nothing is asked', () => {
    const text = read('roles/tugman/first.html')
    expect(text).toContain('This level expects no capabilities.')
    expect(text).toContain('No responsibilities are described for this level.')
    expect(text).toContain('This level has no description yet.')
  })

  it('marks drafts and what is no longer given', () => {
    expect(read('roles/sailor/mate.html')).toContain('This level is no longer used.')
    expect(read('roles/sailor/mate.html')).toContain('The description of this role is not finished yet.')
  })
})

describe('the page of a level', () => {
  it('says what it means, and for every role with it what matters most', () => {
    const text = read('levels/hand.html')
    expect(text).toContain(
      'Learns the ropes. Scope One rope Expected of every responsibility Ropes in order Usual time at this level 1-2 years',
    )
    expect(text).toContain('Sailor Draft Keep ropes & sails <ready>. Knots Sees Honor in words')
    expect(text).toContain('Diver')
  })

  it('shows what a role says about it itself', () => {
    expect(textOf(pageAt(pages, 'levels/mate.html'))).toContain('Scope Two watches')
  })

  it('tells all meanings of an id that roles with levels of their own share', () => {
    const text = read('levels/first.html')
    expect(text).toContain('Different tracks use this name for different levels.')
    expect(text).toContain('Captain, Pilot Knows each rock.')
    expect(text).toContain('First, Tugman')
    expect(titleOf(pageAt(pages, 'levels/first.html'))).toContain('Captain / First across all roles')
  })

  it('says so when no role has it', () => {
    expect(read('levels/ghost.html')).toContain('No role has this level.')
  })

  it('is listed under its track, in order', () => {
    const text = read('levels/index.html')
    const order = [
      'Deck',
      'Hand',
      'Mate',
      'Ghost',
      'Bridge',
      'Captain',
      'Pilot',
      'Friend',
      'Captain',
      'Tugman',
      'First',
    ]
    expect(text).toMatch(new RegExp(order.join('.*')))
    expect(text).toContain('Mate No longer offered Leads a watch. Roles: 1')
    expect(text).toContain('Ghost No role has this level.')
  })
})

describe('the page of a capability', () => {
  it('is one for all roles, with their steps', () => {
    expect(row('capabilities/knots.html', 'Sailor')).toBe('Sailor Vital Sees Teaches higher than at the level before')
    expect(row('capabilities/knots.html', 'Diver')).toBe('Diver Vital Sees – the role does not have this level')
    expect(read('capabilities/knots.html')).toContain('Pilot')
  })

  it('tells each wording once, with the roles that say so', () => {
    const text = read('capabilities/knots.html')
    expect(text.match(/Names five knots\./g)).toHaveLength(1)
    expect(text).toContain('Sailor , Diver Names five knots.')
    expect(text).toContain('Pilot Names two knots.')
    expect(text).toContain('Teaches five knots in an hour.')
    expect(text.match(/Rope that holds and comes loose when asked\./g)).toHaveLength(1)
  })

  it('says how its steps are climbed', () => {
    const text = read('capabilities/knots.html')
    expect(text).toContain('Timeline 3-6 months Actions Practice Knots')
    expect(text).toContain('Success Indicators Pupils tie knots alone Learning Resources The knot book Book')
  })

  it('says level by level what has no steps', () => {
    const text = read('capabilities/honor.html')
    expect(text).toContain('Hand Keeps a promise.')
    expect(text).toContain('Keeps the promises of the ship.')
  })

  it('exists for what no role asks for', () => {
    expect(read('capabilities/swimming.html')).toContain('No role expects this capability.')
  })

  it('never takes the place of the index', () => {
    expect(read('capabilities/index-.html')).toContain('Charts')
    expect(read('capabilities/index.html')).toContain('All capabilities')
  })

  it('is listed from A to Z and by group', () => {
    const html = pageAt(pages, 'capabilities/index.html')
    const letters = Array.from(html.matchAll(/<h2 id="letter-\d+">([^<]*)/g), (match) => match[1])
    expect(letters).toEqual(['C', 'H', 'K', 'S'])
    expect(textOf(html)).toContain('Singing Roles: 2 Swimming Roles: 0')
    expect(textOf(sectionOf(html, 'groups'))).toBe(
      'By group Craft What hands learn. Knots People Honor Singing Other capabilities Charts Swimming',
    )
  })
})

describe('a framework without roles', () => {
  const empty = pagesOf(say({ framework: smallFramework }).framework)

  it('has its levels, and says that there are no capabilities', () => {
    expect(textOf(pageAt(empty, 'capabilities/index.html'))).toContain('There are no capabilities yet.')
    expect(textOf(pageAt(empty, 'levels/index.html'))).toContain('Junior No role has this level.')
    expect(brokenLinks(empty)).toEqual([])
  })
})

it('tells capabilities and levels of one name apart by their ids', () => {
  const role = (id: string): string =>
    `name: ${id}\nlevels: [Junior]\ncapabilities: [{ id: rope-${id}, name: Rope, levels: { Junior: Low } }]\n`
  const site = pagesOf(say({ roles: { deck: role('deck'), rig: role('rig') } }).framework)
  expect(titleOf(pageAt(site, 'capabilities/rope-deck.html'))).toBe('Rope (rope-deck) as a capability · Small')
  expect(titleOf(pageAt(site, 'capabilities/rope-rig.html'))).toBe('Rope (rope-rig) as a capability · Small')
})

it('speaks the language of the framework throughout', () => {
  const site = pagesOf(frameworkOf(`${repository}/tests/fixtures/second-framework`))
  const all = [
    'roles/netzplanung.html',
    'roles/netzplanung/8a.html',
    'levels/8b.html',
    'levels/index.html',
    'capabilities/index.html',
    'capabilities/arbeitssicherheit.html',
  ]
  for (const path of all) {
    expect(textOf(pageAt(site, path)), path).not.toMatch(/\b(?:the|level|role|capability|what|nothing)\b/i)
  }
  expect(textOf(pageAt(site, 'roles/stoerungsdienst/8b.html'))).toContain(
    'Die Beschreibung dieser Rolle ist noch nicht fertig.',
  )
  expect(textOf(pageAt(site, 'roles/bereitschaft.html'))).toContain('bereitschaft heißt jetzt Störungsdienst')
})

it('grows with what is on a page, not with the size of the framework', () => {
  const role = (name: string): string =>
    yaml`
    name: NAME
    levels: [Junior, Senior]
    capabilities: [{ name: Rope, levels: { Junior: Low, Senior: High } }]
  `.replace('NAME', name)
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`role-${index}`, role(`Role ${index}`)]))
  const small = pagesOf(say({ roles: { 'role-0': role('Role 0') } }).framework)
  const large = pagesOf(say({ roles: many }).framework)
  const main = (html: string): string => /<main[^]*<\/main>/.exec(html)?.[0] ?? 'there is no main part'
  for (const path of ['roles/role-0.html', 'roles/role-0/junior.html']) {
    expect(main(pageAt(large, path))).toBe(main(pageAt(small, path)))
  }
  const perRole = (pageAt(large, 'capabilities/rope.html').length - pageAt(small, 'capabilities/rope.html').length) / 39
  expect(perRole).toBeLessThan(700)
})
