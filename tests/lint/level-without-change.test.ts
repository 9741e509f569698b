import { describe, expect, it } from 'vitest'
import { foundBy, guild, smith } from './linting.ts'

const unchanged = (profile: string, framework = guild, more: Readonly<Record<string, string>> = {}): string[] =>
  foundBy('level-without-change', { framework, roles: { smith: profile, ...more } })

const flat = 'levels: { Junior: Novice, Mid: Competent, Senior: Competent, Staff: Expert }'

describe('a level like the one below is found', () => {
  it('at its name in the profile', () => {
    expect(unchanged(smith({ Forging: flat }))).toEqual(['smith:2 Mid, [Senior] Senior expects nothing beyond Mid'])
  })

  it('each time', () => {
    const flatter = 'levels: { Junior: Novice, Mid: Novice, Senior: Novice, Staff: Expert }'
    expect(unchanged(smith({ Forging: flatter, Welding: flatter }))).toHaveLength(2)
  })

  it('among the levels of the role alone', () => {
    const profile =
      'name: Pilot\nownLevels: [{ name: Second }, { name: First }]\ncapabilities:\n  - { name: Landing, levels: { Second: Novice, First: Novice } }\n'
    expect(unchanged(profile)).toEqual(['smith:2 name: [First] First expects nothing beyond Second'])
  })

  it('where a text is written twice in the same words', () => {
    const twice = 'levelCriteria: { Mid: [{ text: Mends it. }], Senior: [{ text: Mends it. }] }'
    expect(unchanged(smith({ Forging: `${flat}, ${twice}` }))).toHaveLength(1)
  })

  it('at the role that others build on, and not again at these', () => {
    const child =
      'name: Farrier\nextends: smith\ncapabilities:\n  - { name: Shoeing, levels: { Junior: Novice, Mid: Novice, Senior: Novice, Staff: Novice } }\n'
    expect(unchanged(smith({ Forging: flat }), guild, { farrier: child })).toHaveLength(1)
  })

  it('at a role that leaves out what made the difference', () => {
    const forging = 'levels: { Junior: Novice, Mid: Competent, Senior: Advanced, Staff: Expert }'
    const child = 'name: Farrier\nextends: smith\nwithout: { capabilities: [forging] }\n'
    expect(unchanged(smith({ Forging: forging, Welding: flat }), guild, { farrier: child })).toEqual([
      'farrier Senior expects nothing beyond Mid',
    ])
  })
})

describe('it is enough', () => {
  it('when one step rises', () => {
    const rising = 'levels: { Junior: Novice, Mid: Competent, Senior: Advanced, Staff: Expert }'
    expect(unchanged(smith({ Forging: flat, Welding: rising }))).toEqual([])
  })

  it('when one step falls', () => {
    const falling = 'levels: { Junior: Novice, Mid: Competent, Senior: Novice, Staff: Expert }'
    expect(unchanged(smith({ Forging: flat, Welding: falling }))).toEqual([])
  })

  it('when the level adds a criterion', () => {
    expect(unchanged(smith({ Forging: `${flat}, levelCriteria: { Senior: [{ text: Mends the bellows. }] }` }))).toEqual(
      [],
    )
  })

  it('when something is not yet written', () => {
    expect(
      unchanged(smith({ Forging: flat, Welding: 'levels: { Junior: Novice, Mid: Competent, Staff: Expert }' })),
    ).toEqual([])
    expect(unchanged(smith({ Forging: flat, Welding: 'levels: { Junior: Novice, Staff: Expert }' }))).toEqual([])
  })

  it.each(['Senior: { expectation: Answers for the forge }', 'Senior: { metrics: [no fire in a year] }'])(
    'when a responsibility differs: %s',
    (levels) => {
      const more = `responsibilities:\n  - { name: The forge, metrics: [no accident], levels: { ${levels} } }\n`
      expect(unchanged(smith({ Forging: flat }, more)).filter((line) => line.includes('Senior asks'))).toEqual([])
    },
  )

  it('when a responsibility begins there', () => {
    const more =
      'responsibilities:\n  - { name: The forge, levels: { Junior: { expectation: not required }, Mid: { expectation: not required } } }\n'
    expect(unchanged(smith({ Forging: flat }, more))).toEqual([])
  })

  it.each(['summary', 'scope', 'autonomy', 'impact', 'leadership', 'timeHorizon', 'expectation'])(
    'when the level has another %s',
    (field) => {
      const framework = guild.replace('{ name: Senior }', `{ name: Senior, ${field}: More }`)
      expect(unchanged(smith({ Forging: flat }), framework)).toEqual([])
    },
  )

  it('when the profile says its own words about the level, or about the way to it', () => {
    expect(unchanged(smith({ Forging: flat }, 'atLevel: { Senior: { scope: Two forges } }\n'))).toEqual([])
    expect(unchanged(smith({ Forging: flat }, 'development: { Senior: { projectScope: Two forges } }\n'))).toEqual([])
  })

  it('when the level is the first of another track', () => {
    const profile =
      'name: Lead\nlevels: [Senior, Manager]\ncapabilities:\n  - { name: Forging, levels: { Senior: Novice, Manager: Novice } }\n'
    expect(unchanged(profile)).toEqual([])
  })

  it('when the profile asks for nothing yet', () => {
    expect(unchanged('name: Smith\nlevels: [Junior, Mid]\n')).toEqual([])
  })
})
