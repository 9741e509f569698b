import { describe, expect, it } from 'vitest'
import { foundBy, guild } from './linting.ts'

const role = (levels: string): string => `name: Smith\n${levels}\n`
const unused = (roles: Readonly<Record<string, string>>, framework = guild): string[] =>
  foundBy('unused-level', { framework, roles })

describe('a level that no role has is found', () => {
  it('in the framework', () => {
    expect(unused({ smith: role('levels: [Junior, Mid, Senior, Staff, Manager]') })).toEqual([
      'framework.yaml:18 name: [Director] no role has the level Director',
    ])
  })

  it('among those that several roles share out', () => {
    expect(
      unused({ smith: role('levels: [Junior, Mid]'), miller: role('levels: [Mid, Senior, Manager]') }),
    ).toHaveLength(2)
  })

  it('where the only role has levels of its own', () => {
    expect(unused({ pilot: role('ownLevels: [{ name: First }]') })).toHaveLength(6)
  })
})

describe('it is fine', () => {
  it('when one role has them all', () => {
    expect(unused({ smith: role('levels: [Junior, Mid, Senior, Staff, Manager, Director]') })).toEqual([])
  })

  it('when several roles have them between them', () => {
    expect(
      unused({ smith: role('levels: [Junior, Mid, Senior, Staff]'), miller: role('levels: [manager, director]') }),
    ).toEqual([])
  })

  it('when the level is in draft', () => {
    const framework = guild.replace('{ name: Director }', '{ name: Director, status: draft }')
    expect(unused({ smith: role('levels: [Junior, Mid, Senior, Staff, Manager]') }, framework)).toEqual([])
  })

  it('when a role has it and nothing asks for anything there', () => {
    expect(
      unused({
        smith: role('levels: [Junior, Mid, Senior, Staff, Manager, Director]\ncapabilities: [{ name: Forging }]'),
      }),
    ).toEqual([])
  })

  it('when the project has no roles', () => {
    expect(unused({})).toEqual([])
  })
})
