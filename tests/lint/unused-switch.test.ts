import { describe, expect, it } from 'vitest'
import { foundBy, guild } from './linting.ts'

const framework = `${guild}switches: [{ from: Senior, to: Manager }, { from: Staff, to: Director }]\n`
const unused = (roles: Readonly<Record<string, string>>): string[] => foundBy('unused-switch', { framework, roles })

describe('a switch that no role can make is found', () => {
  it('where no role has both levels', () => {
    const lead = 'name: Lead\nlevels: [Manager, Director]\n'
    expect(unused({ smith: 'name: Smith\nlevels: [Junior, Mid, Senior, Staff, Manager]\n', lead })).toEqual([
      'framework.yaml:19 }, [{ from: Staff, to: Director] no role can switch from Staff to Director',
    ])
  })

  it('where two roles have one level each, and no move leads from one to the other', () => {
    expect(
      unused({ smith: 'name: Smith\nlevels: [Senior, Staff]\n', lead: 'name: Lead\nlevels: [Manager, Director]\n' }),
    ).toHaveLength(2)
  })

  it('where the move leads the other way', () => {
    const lead = 'name: Lead\nlevels: [Manager, Director]\nmoves: [{ to: smith, from: Manager, at: Senior }]\n'
    expect(unused({ smith: 'name: Smith\nlevels: [Senior, Staff]\n', lead })).toHaveLength(2)
  })
})

describe('it is fine', () => {
  it('where a role has both levels', () => {
    expect(unused({ smith: 'name: Smith\nlevels: [Junior, Mid, Senior, Staff, Manager, Director]\n' })).toEqual([])
  })

  it('where a move leads to a role that has the other level', () => {
    const smith = 'name: Smith\nlevels: [Senior, Staff]\nmoves: [{ to: lead }]\n'
    expect(unused({ smith, lead: 'name: Lead\nlevels: [Manager, Director]\n' })).toEqual([])
  })

  it('where a level is in draft, or on no role, which is told by itself', () => {
    const roles = { smith: 'name: Smith\nlevels: [Junior, Mid, Senior, Staff]\n' }
    expect(unused(roles)).toEqual([])
    const lead = 'name: Lead\nlevels: [Manager, Director]\n'
    const draft = framework.replace('{ name: Director }', '{ name: Director, status: draft }')
    expect(foundBy('unused-switch', { framework: draft, roles: { ...roles, lead } })).toHaveLength(1)
  })

  it('where the project has no roles', () => {
    expect(unused({})).toEqual([])
  })
})
