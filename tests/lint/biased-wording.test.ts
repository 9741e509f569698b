import { describe, expect, it } from 'vitest'
import { found, linted, withCriteria } from './linted.ts'

describe('wording that speaks of some people only', () => {
  it('is found by gender, age and origin', () => {
    const criteria = [
      'Plans the manpower of his team.',
      'Speaks for the chairman’s office; he signs.',
      'Hires native speakers for a young team.',
      'Becomes the data Ninja of the group.',
    ]
    expect(found('biased-wording', withCriteria(criteria))).toEqual([
      'a/profile.yaml:8:32 manpower',
      'a/profile.yaml:8:44 his',
      'a/profile.yaml:12:37 chairman',
      'a/profile.yaml:12:56 he',
      'a/profile.yaml:16:28 native speakers',
      'a/profile.yaml:16:50 young team',
      'a/profile.yaml:20:39 Ninja',
    ])
  })

  it('comes with what to write instead, once for a pair', () => {
    const args = linted(withCriteria(['Tells each person what he/she did well.'])).map((each) => each.args)
    expect(args).toEqual([{ word: 'he/she', instead: 'they' }])
  })

  it('leaves names, quotations, links and longer words alone', () => {
    const fine = [
      'Prepares the yearly visit of Manpower Ltd.',
      'Explains why “chairman” has left the handbook.',
      'Maintains example.org and https://example.org/chairman for the board.',
      'Shows craftsmanship that another person can check.',
      'Manages a young product with humans in the loop.',
      'Gives the theme a history of the shelf.',
    ]
    expect(found('biased-wording', withCriteria(fine))).toEqual([])
  })

  it('is looked for in what people read and not in the names of roles and partners', () => {
    const more = 'interactionTypes: [{ id: asks, name: Asks }]'
    const a = `name: Chairman
owners: [Chairman]
levels: [Senior]
mission: Speaks for the foreman.
interactions: [{ role: Foreman, external: true, type: asks, notes: Ask the foreman. }]
artifacts: [{ name: Foreman, description: Drawn with a foreman. }]
`
    expect(found('biased-wording', { ...withCriteria([], { more }), roles: { a } })).toEqual([
      'a/profile.yaml:4:25 foreman',
      'a/profile.yaml:5:76 foreman',
      'a/profile.yaml:6:56 foreman',
    ])
  })

  it('is found in German, without a quarrel about forms that name everybody', () => {
    const criteria = [
      'Plant zwölf Manntage je Quartal.',
      'Sucht einen Fachmann für das junge Team.',
      'Berät Mitarbeiter:innen und Kolleginnen und Kollegen.',
      'Führt die Mannschaft durch den Winter.',
      'Vertritt die Fachfrau und den Fachmann-Verband.',
    ]
    expect(found('biased-wording', withCriteria(criteria, { language: 'de' }))).toEqual([
      'a/profile.yaml:8:34 Manntage',
      'a/profile.yaml:12:34 Fachmann',
    ])
    const more = 'lint: { biased-wording: { words: [Mitarbeiter, Kollegen], except: [Manntage, Fachmann] } }'
    expect(
      found('biased-wording', withCriteria(['Berät Mitarbeiter.', ...criteria.slice(2, 3)], { language: 'de', more })),
    ).toEqual(['a/profile.yaml:8:28 Mitarbeiter', 'a/profile.yaml:12:66 Kollegen'])
  })
})
