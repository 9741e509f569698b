import { describe, expect, it } from 'vitest'
import { foundBy, guild, smith } from './linting.ts'

const late = (profile: string): string[] => foundBy('capability-appears-late', { roles: { smith: profile } })

const leads = (entry: string): string =>
  `name: Lead\nlevels: [Mid, Senior, Manager, Director]\ncapabilities:\n  - { name: Forging, ${entry} }\n`

describe('a capability that begins high is found', () => {
  it('at the first level that asks for it', () => {
    expect(
      late(smith({ Forging: 'levels: { Junior: not required, Mid: not required, Senior: Expert, Staff: Master }' })),
    ).toEqual(['smith:4 Senior: [Expert] "Forging" starts at Senior, directly with Expert'])
  })

  it('from the middle step of the scale on', () => {
    expect(
      late(
        smith({
          Forging: 'levels: { Junior: not required, Mid: not required, Senior: not required, Staff: Advanced }',
        }),
      ),
    ).toEqual(['smith:4 Staff: [Advanced] "Forging" starts at Staff, directly with Advanced'])
  })

  it('on a second track of the role, where the first does not ask for it either', () => {
    const entry = 'levels: { Mid: not required, Senior: not required, Manager: not required, Director: Expert }'
    expect(late(leads(entry))).toHaveLength(1)
  })

  it('each on its own', () => {
    const entry = 'levels: { Junior: not required, Mid: Advanced, Senior: Advanced, Staff: Advanced }'
    expect(late(smith({ Forging: entry, Welding: entry }))).toHaveLength(2)
  })
})

describe('it is fine', () => {
  it.each([
    [
      'when it begins with a low step',
      'levels: { Junior: not required, Mid: not required, Senior: not required, Staff: Competent }',
    ],
    [
      'when the first level of the role asks for it',
      'levels: { Junior: Expert, Mid: Expert, Senior: Expert, Staff: Expert }',
    ],
    ['when it was optional before', 'levels: { Junior: not required, Mid: optional, Senior: Expert, Staff: Expert }'],
    ['when an earlier level is not yet written', 'levels: { Junior: not required, Senior: Expert, Staff: Expert }'],
    [
      'when it was asked for and dropped before',
      'levels: { Junior: Novice, Mid: not required, Senior: Expert, Staff: Expert }',
    ],
    [
      'when it has no steps',
      'scale: none, levels: { Junior: not required, Mid: not required, Senior: not required }, levelCriteria: { Staff: [{ text: Mends. }] }',
    ],
  ])('%s', (_, entry) => {
    expect(late(smith({ Forging: entry }))).toEqual([])
  })

  it('when it begins with the second step of a short scale, or below the middle of a long one', () => {
    const scales =
      '  - { name: Size, steps: [{ name: S }, { name: M }] }\n  - { name: Stars, steps: [{ name: A }, { name: B }, { name: C }, { name: D }, { name: E }, { name: F }] }\n'
    const framework = guild.replace('interactionTypes:', `${scales}interactionTypes:`)
    const entry = (scale: string, step: string): string =>
      `scale: ${scale}, levels: { Junior: not required, Mid: ${step}, Senior: ${step}, Staff: ${step} }`
    const profile = smith({ Forging: entry('size', 'M'), Welding: entry('stars', 'C') })
    expect(foundBy('capability-appears-late', { framework, roles: { smith: profile } })).toEqual([])
  })

  it('when a track begins with it', () => {
    expect(
      late(leads('levels: { Mid: not required, Senior: not required, Manager: Expert, Director: Expert }')),
    ).toEqual([])
  })
})
