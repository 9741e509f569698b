import { describe, expect, it } from 'vitest'
import { foundBy, guild } from './linting.ts'

const twoScales = guild.replace(
  'interactionTypes:',
  '  - { name: Size, steps: [{ name: S }, { name: L }] }\ninteractionTypes:',
)
const role = (capabilities: string): string => `name: Smith\nlevels: [Junior]\ncapabilities: [${capabilities}]\n`
const unused = (roles: Readonly<Record<string, string>>, library?: string, framework = twoScales): string[] =>
  foundBy('unused-scale', { framework, roles, ...(library !== undefined && { library }) })

const skilled = '{ name: Forging, levels: { Junior: Novice } }'
const sized = '{ name: Hall, scale: size, levels: { Junior: S } }'

describe('a scale that measures nothing is found', () => {
  it('in the framework', () => {
    expect(unused({ smith: role(skilled) })).toEqual([
      'framework.yaml:11 name: [Size] no capability uses the scale "Size"',
    ])
  })

  it('even where it is the first one, which is the default', () => {
    expect(unused({ smith: role(sized) })).toEqual([
      'framework.yaml:4 name: [Skill] no capability uses the scale "Skill"',
    ])
  })

  it('each on its own, where capabilities have no scale', () => {
    expect(
      unused({ smith: role('{ name: Honesty, scale: none, levelCriteria: { Junior: [{ text: Says so. }] } }') }),
    ).toHaveLength(2)
  })
})

describe('it is fine', () => {
  it('when a capability takes it by default and another by name', () => {
    expect(unused({ smith: role(skilled), miller: role(sized) })).toEqual([])
  })

  it('when it is named by its id or its name', () => {
    expect(unused({ smith: role(`${skilled}, ${sized.replace('size', 'Size')}`) })).toEqual([])
  })

  it('when the library has it for a capability that roles use', () => {
    expect(
      unused(
        { smith: role(`${skilled}, { use: hall, levels: { Junior: S } }`) },
        'capabilities:\n  - { id: hall, name: Hall, scale: size }\n',
      ),
    ).toEqual([])
  })

  it('when only an unused capability of the library has it: that one is told instead', () => {
    expect(unused({ smith: role(skilled) }, 'capabilities:\n  - { id: hall, name: Hall, scale: size }\n')).toEqual([])
  })

  it('when no level asks for a step of it yet', () => {
    expect(unused({ smith: role(`${skilled}, { name: Hall, scale: size }`) })).toEqual([])
  })

  it('when the project has no roles', () => {
    expect(unused({})).toEqual([])
  })
})
