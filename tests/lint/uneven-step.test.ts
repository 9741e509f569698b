import { describe, expect, it } from 'vitest'
import { foundBy, guild, smith } from './linting.ts'

const uneven = (capabilities: Readonly<Record<string, string>>, framework = guild): string[] =>
  foundBy('uneven-step', { framework, roles: { smith: smith(capabilities) } })

const steady = 'levels: { Junior: Novice, Mid: Competent, Senior: Competent, Staff: Advanced }'
const others = { Welding: steady, Grinding: steady }

describe('a capability that climbs far at one level is found', () => {
  it('where the others climb by one', () => {
    expect(
      uneven({ Forging: 'levels: { Junior: Novice, Mid: Novice, Senior: Expert, Staff: Expert }', ...others }),
    ).toEqual(['smith:4 Senior: [Expert] "Forging" rises by 3 steps at once at Senior'])
  })

  it('where the others climb by half as much', () => {
    const wide = 'levels: { Junior: Novice, Mid: Advanced, Senior: Advanced, Staff: Expert }'
    expect(
      uneven({
        Forging: 'levels: { Junior: Novice, Mid: Novice, Senior: Novice, Staff: Master }',
        Welding: wide,
        Grinding: wide,
      }),
    ).toHaveLength(1)
  })

  it('where the project allows one step only', () => {
    const framework = `${guild}lint:\n  uneven-step: { most: 1 }\n`
    expect(
      uneven(
        { Forging: 'levels: { Junior: Novice, Mid: Novice, Senior: Advanced, Staff: Advanced }', ...others },
        framework,
      ),
    ).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it.each([
    [
      'when it climbs by two',
      { Forging: 'levels: { Junior: Novice, Mid: Novice, Senior: Advanced, Staff: Advanced }', ...others },
    ],
    [
      'when another climbs nearly as far, at whichever level',
      {
        Forging: 'levels: { Junior: Novice, Mid: Novice, Senior: Expert, Staff: Expert }',
        ...others,
        Grinding: 'levels: { Junior: Novice, Mid: Advanced, Senior: Advanced, Staff: Expert }',
      },
    ],
    [
      'when there is hardly anything to compare it with',
      { Forging: 'levels: { Junior: Novice, Mid: Novice, Senior: Expert, Staff: Expert }', Welding: steady },
    ],
    [
      'when a level between is not yet written',
      { Forging: 'levels: { Junior: Novice, Senior: Expert, Staff: Expert }', ...others },
    ],
    [
      'when it is new: how late it appears is another question',
      { Forging: 'levels: { Junior: not required, Mid: not required, Senior: Expert, Staff: Expert }', ...others },
    ],
  ])('%s', (_, capabilities) => {
    expect(uneven(capabilities)).toEqual([])
  })

  it('when the others are measured by another scale, whose steps are larger', () => {
    const framework = guild.replace(
      'interactionTypes:',
      '  - { name: Size, steps: [{ name: S }, { name: M }, { name: L }] }\ninteractionTypes:',
    )
    const sized = 'scale: size, levels: { Junior: S, Mid: M, Senior: M, Staff: L }'
    const capabilities = {
      Forging: 'levels: { Junior: Novice, Mid: Novice, Senior: Expert, Staff: Expert }',
      Welding: sized,
      Grinding: sized,
    }
    expect(uneven(capabilities, framework)).toEqual([])
  })
})
