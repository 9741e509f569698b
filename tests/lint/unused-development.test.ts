import { describe, expect, it } from 'vitest'
import { foundBy, guild } from './linting.ts'

const goals = 'development: { goals: [{ name: Goal, text: A goal. }] }'
const projects = 'development: { projects: [{ name: Project, text: A project. }] }'
/** It grows at every level. */
const forging =
  'capabilities: [{ name: Forging, levels: { Junior: Novice, Mid: Competent, Senior: Advanced, Manager: Expert } }]\n'
const smith = `name: Smith\nlevels: [Junior, Mid, Senior]\n${forging.replace(', Manager: Expert', '')}`
/** The guild with something about development at one of its levels. */
const at = (level: string, block = goals): string => guild.replace(`{ name: ${level} }`, `{ name: ${level}, ${block} }`)
const unused = (roles: Readonly<Record<string, string>>, framework = guild): string[] =>
  foundBy('unused-development', { framework, roles })

describe('what a level says about development is found where no ladder leads to the level', () => {
  it('in the framework', () => {
    expect(unused({ smith }, at('Junior'))).toEqual([
      'framework.yaml:17 goals: [[{ name: Goal, text: A goal.] no ladder shows the development section of Junior',
    ])
  })

  it('in a profile', () => {
    expect(unused({ smith: `${smith}development: { Junior: { goals: [{ name: Goal, text: A goal. }] } }\n` })).toEqual([
      'smith:4 goals: [[{ name: Goal, text: A goal.] no ladder shows the development section of Junior',
    ])
  })

  it('in a level of a role’s own', () => {
    const flying = 'capabilities: [{ name: Flying, levels: { First: Novice, Second: Competent } }]'
    const pilot = `name: Pilot\nownLevels: [{ name: First, ${goals} }, { name: Second, ${goals} }]\n${flying}\n`
    expect(
      unused({ pilot: `${pilot}allow: [{ rule: unused-development, where: First, reason: It is for later. }]\n` }),
    ).toEqual([])
    expect(unused({ pilot })).toEqual([
      'pilot:2 goals: [[{ name: Goal, text: A goal.] no ladder shows the development section of First',
    ])
  })

  it('where only a lateral move leads there, which is no growth', () => {
    const miller = `name: Miller\nlevels: [Junior, Mid]\nmoves: [{ to: smith }]\n`
    expect(unused({ smith, miller }, at('Junior'))).toHaveLength(1)
    expect(unused({ smith, miller }, at('Junior', projects))).toEqual([])
  })

  it('where nothing grows on the way there, so that nothing is asked', () => {
    expect(unused({ smith: smith.replace('Mid: Competent', 'Mid: Novice') }, at('Mid'))).toHaveLength(1)
  })

  it('where it is about partners and there are none', () => {
    const partners = 'development: { relationships: { text: Meet them. } }'
    expect(unused({ smith }, at('Mid', partners))).toHaveLength(1)
    expect(
      unused(
        {
          smith: `${smith}interactions: [{ role: miller, type: works-with }]\n`,
          miller: 'name: Miller\nlevels: [Mid]\n',
        },
        at('Mid', partners),
      ),
    ).toEqual([])
  })

  it('once, whatever is written there', () => {
    expect(unused({ smith }, at('Junior', goals.replace(' }] }', ' }], projectScope: small }')))).toHaveLength(1)
  })

  it('whatever it is', () => {
    expect(unused({ smith }, at('Junior', 'development: { projectScope: small }'))).toHaveLength(1)
    expect(unused({ smith }, at('Junior', 'development: { metricsNote: in public }'))).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it('at a level that people grow to', () => {
    expect(unused({ smith }, at('Mid'))).toEqual([])
    expect(
      unused(
        { smith },
        at('Mid', `${goals.slice(0, -2)}, projects: [{ name: Project, text: A project. }], projectScope: small }`),
      ),
    ).toEqual([])
    expect(unused({ smith: `${smith}development: { Senior: { goals: [{ name: Goal, text: A goal. }] } }\n` })).toEqual(
      [],
    )
  })

  it('at the lowest level of a track to which somebody switches', () => {
    const roles = { smith: `name: Smith\nlevels: [Junior, Mid, Senior, Manager]\n${forging}` }
    expect(unused(roles, at('Manager'))).toHaveLength(1)
    expect(unused(roles, `${at('Manager')}switches: [{ from: Senior, to: Manager }]\n`)).toEqual([])
  })

  it('where one of the roles that have the level shows it', () => {
    expect(unused({ miller: 'name: Miller\nlevels: [Mid, Senior]\n', smith }, at('Mid'))).toEqual([])
  })

  it('where an heir has the ladder that the one who wrote it has not', () => {
    const engineer =
      'name: Engineer\nlevels: [Mid, Senior]\ndevelopment: { Mid: { goals: [{ name: Goal, text: A goal. }] } }\n'
    expect(unused({ engineer })).toHaveLength(1)
    expect(
      unused({
        engineer,
        heir: `name: Heir\nextends: engineer\nlevels: [Junior, Mid, Senior]\n${smith.split('\n')[2]}\n`,
      }),
    ).toEqual([])
  })

  it('where a role says it in its own words, which count', () => {
    const own = `${smith}development: { Mid: { goals: [{ name: Own, text: An own goal. }] } }\n`
    expect(unused({ smith: own }, at('Mid'))).toEqual([])
  })

  it('for what a track or the framework says of all levels', () => {
    expect(unused({ smith }, `${guild}${goals}\n`)).toEqual([])
    expect(unused({ smith }, guild.replace('{ name: Craft, ', `{ name: Craft, ${goals}, `))).toEqual([])
  })

  it('where no role has the level, which is told by itself', () => {
    expect(unused({ smith }, at('Director'))).toEqual([])
  })
})
