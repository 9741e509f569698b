/** The pages with maps, as they are written. */
import { pageAt } from './support/reading.ts'
import { readerText } from './support/reader-text.ts'
import { describe, expect, it } from 'vitest'
import { say, smallFramework, yaml } from '../source/inline-project.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'

function pagesOf(...args: Parameters<typeof siteOf>): ReadonlyMap<string, string> {
  const { value, findings } = siteOf(...args)
  expect(findings).toEqual([])
  return new Map(value?.site.map(({ path, text }) => [path, text]))
}

const pages = pagesOf(frameworkOf(repository))

function profiles(count: number): Record<string, string> {
  const profile = (index: number): string =>
    `name: Role ${index}\nfamily: ${index % 2 === 0 ? 'even' : 'odd'}\nlevels: [Junior, Senior]\nmoves: [{ to: role-${(index + 1) % count} }]\n`
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`role-${index}`, profile(index)]))
}

const families = `${smallFramework}families: [{ id: even, name: Even }, { id: odd, name: Odd }]\n`

describe('pictures on pages', () => {
  it.each(['map.html', 'interactions.html', 'roles/data-engineer.html', 'ladders/data-engineer/senior-to-staff.html'])(
    '%s gives every picture a name, or hides it beside a text that says the same',
    (path) => {
      const pictures = pages.get(path)?.match(/<svg[^>]*>(?:\s*<title[^>]*>[^<]+<\/title>)?/g) ?? []
      expect(pictures.length).toBeGreaterThan(0)
      for (const picture of pictures) expect(picture).toMatch(/aria-hidden="true"|role="(?:img|group)"[^>]*>\s*<title/)
    },
  )

  it.each(['map.html', 'interactions.html', 'ladders/data-engineer/senior-to-staff.html'])(
    '%s has a table beside its picture',
    (path) => {
      expect(pages.get(path)).toMatch(/<svg class="figure|<figure class="figure/)
      expect(pages.get(path)).toMatch(/<table/)
    },
  )

  it('makes the places that scroll reachable by keyboard and names them', () => {
    for (const path of ['map.html', 'interactions.html', 'ladders/data-engineer/senior-to-staff.html']) {
      const regions = pages.get(path)?.match(/<div class="scroll"[^>]*>/g) ?? []
      for (const region of regions) expect(region).toMatch(/role="region" aria-label(?:ledby)?="[^"]+" tabindex="0"/)
    }
  })

  it('links every position from the map, and every row of its table to both ends', () => {
    const map = pages.get('map.html') ?? ''
    for (const { slug, levels } of frameworkOf(repository).roles) {
      for (const { id } of levels) expect(map).toContain(`<a href="roles/${slug}/${id}.html" aria-label=`)
    }
    const edges = frameworkOf(repository).roles.flatMap((role) => role.edges)
    expect(map.match(/<tr><td><a href/g)).toHaveLength(edges.length)
  })
})

describe('the maps of many roles', () => {
  const many = pagesOf(say({ framework: families, roles: profiles(42) }).framework)

  it('are one a family, with a way there and back', () => {
    const overview = many.get('map.html') ?? ''
    for (const family of ['even', 'odd']) {
      expect(overview).toContain(`href="map/${family}.html"`)
      expect(many.get(`map/${family}.html`)).toContain('href="../map.html"')
      expect(many.get('interactions.html')).toContain(`href="interactions/${family}.html"`)
      expect(many.get(`interactions/${family}.html`)).toContain('href="../interactions.html"')
    }
  })

  it('show every position of their family', () => {
    for (let index = 0; index < 42; index += 1) {
      const family = many.get(`map/${index % 2 === 0 ? 'even' : 'odd'}.html`)
      for (const level of ['junior', 'senior']) expect(family).toContain(`href="../roles/role-${index}/${level}.html"`)
    }
  })

  it('say in the overview how many moves cross the families', () => {
    // Every role has a move to the next one on both levels, and neighbors are of different families.
    expect(many.get('map.html')).toMatch(/<td>21<\/td><td>42<\/td><td>84<\/td>/)
  })
})

describe('the maps of families of different sizes', () => {
  // Thirty roles of one family, eight of the other and four of none. Moves: there and back, to no family, and within one.
  const moves: Readonly<Record<number, string>> = {
    0: '[{ to: role-30 }, { to: role-38 }]',
    1: '[{ to: role-2 }]',
    30: '[{ to: role-0 }, { to: role-31 }]',
    33: '[{ to: role-3, from: Junior, at: Senior }]',
  }
  const profile = (index: number): string =>
    [
      `name: Role ${index}`,
      'levels: [Junior, Senior]',
      ...(index < 30 ? ['family: even'] : index < 38 ? ['family: odd'] : []),
      ...(moves[index] === undefined ? [] : [`moves: ${moves[index]}`]),
      ...(index === 5 || index === 39 ? ['interactions: [{ role: role-30, type: Helps }]'] : []),
    ].join('\n')
  const roles = Object.fromEntries(Array.from({ length: 42 }, (_, index) => [`role-${index}`, `${profile(index)}\n`]))
  const types = 'interactionTypes: [{ id: helps, name: Helps, inSentence: helps }]\n'
  const made = pagesOf(say({ framework: families + types, roles }).framework)
  const rowsOf = (path: string): string[] =>
    readerText(pageAt(made, path))
      .split('\n')
      .filter((line) => line.startsWith('| | '))

  it('count for each family its own roles, positions and moves to others', () => {
    expect(rowsOf('map.html').slice(1)).toEqual([
      '| | Even <map/even.html> | 30 | 60 | 5',
      '| | Odd <map/odd.html> | 8 | 16 | 3',
      '| | Other roles <map/no--family.html> | 4 | 8 | 2',
    ])
    expect(rowsOf('interactions.html').slice(1)).toEqual([
      '| | Even <interactions/even.html> | 30 | 1',
      '| | Odd <interactions/odd.html> | 8 | 0',
      '| | Other roles <interactions/no--family.html> | 4 | 1',
    ])
  })

  it('show of each family the moves within it, to the other ones and from them', () => {
    const movesOn = (path: string): string[] =>
      rowsOf(path).flatMap(
        (line) =>
          /<\.\.\/roles\/([\w/-]+)\.html>.*<\.\.\/roles\/([\w/-]+)\.html>/.exec(line)?.slice(1).join(' → ') ?? [],
      )
    expect(
      movesOn('map/odd.html').filter(
        (move) => /role-3[0138]|role-33/.test(move) && !/role-(\d+)\/junior → role-\1\/senior/.test(move),
      ),
    ).toEqual([
      'role-0/junior → role-30/junior',
      'role-0/senior → role-30/senior',
      'role-30/junior → role-0/junior',
      'role-30/junior → role-31/junior',
      'role-30/senior → role-0/senior',
      'role-30/senior → role-31/senior',
      'role-33/junior → role-3/senior',
    ])
    expect(movesOn('map/no--family.html').filter((move) => move.includes('role-0/'))).toEqual([
      'role-0/junior → role-38/junior',
      'role-0/senior → role-38/senior',
    ])
  })
})

describe('the maps of little', () => {
  it('say so where nobody moves and nobody works together', () => {
    const framework = yaml`
      name: Small
      language: en
      tracks:
        - name: Craft
          levels: [{ name: Junior }]
    `
    const one = pagesOf(say({ framework, roles: { baker: 'name: Baker\nlevels: [Junior]\n' } }).framework)
    expect(one.get('map.html')).toContain('There are no moves yet.')
    expect(one.get('map.html')).toContain('aria-label="Baker, Junior"')
    expect(one.get('interactions.html')).toContain('No role lists the roles that it works with.')
    expect(one.get('roles/baker.html')).not.toContain('id="rises"')
  })
})
