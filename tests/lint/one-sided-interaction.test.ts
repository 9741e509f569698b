import { describe, expect, it } from 'vitest'
import { foundBy } from './linting.ts'

const role = (name: string, interactions: string, more = ''): string =>
  `name: ${name}\nlevels: [Junior]\n${more}interactions: [${interactions}]\n`
const oneSided = (roles: Readonly<Record<string, string>>): string[] => foundBy('one-sided-interaction', { roles })

const baker = 'name: Baker\nlevels: [Junior]\n'

describe('an interaction that only one side mentions is found', () => {
  it('at the profile that mentions it', () => {
    expect(oneSided({ miller: role('Miller', '{ role: baker, type: Serves }'), baker })).toEqual([
      'miller:3 role: [baker] "Baker" does not mention "miller"',
    ])
  })

  it('where the other side calls it something that is not the reverse', () => {
    const roles = {
      miller: role('Miller', '{ role: baker, type: Serves }'),
      baker: role('Baker', '{ role: miller, type: Works with }'),
    }
    expect(oneSided(roles).map((line) => line.replace(/^.*\] /, ''))).toEqual([
      '"Baker" lists "miller" as works-with, not as depends-on',
      '"Miller" lists "baker" as serves, not as works-with',
    ])
  })

  it('where both sides say the same although one is the reverse of the other', () => {
    const roles = {
      miller: role('Miller', '{ role: baker, type: Serves }'),
      baker: role('Baker', '{ role: miller, type: Serves }'),
    }
    expect(oneSided(roles)).toHaveLength(2)
  })

  it('where the type says nothing of a reverse, but is the reverse of another that is in use', () => {
    const roles = {
      miller: role('Miller', '{ role: baker, type: Works with }, { role: cook, type: Serves }'),
      baker: role('Baker', '{ role: miller, type: Depends on }'),
      cook: role('Cook', '{ role: miller, type: Depends on }'),
    }
    expect(oneSided(roles)).toContain('baker:3 role: [miller] "Miller" lists "baker" as works-with, not as serves')
  })

  it('with a type that has no reverse, where the other side says nothing at all', () => {
    expect(oneSided({ miller: role('Miller', '{ role: baker, type: Talks to }'), baker })).toHaveLength(1)
  })

  it('once, however many roles inherit it', () => {
    const roles = {
      miller: role('Miller', '{ role: baker, type: Serves }'),
      baker,
      'oat-miller': 'name: Oat miller\nextends: miller\n',
    }
    expect(oneSided(roles)).toHaveLength(1)
  })

  it('with a role that builds on the one that mentions it but leaves it out', () => {
    const roles = {
      miller: role('Miller', '{ role: baker, type: Serves }'),
      baker: role('Baker', '{ role: miller, type: Depends on }, { role: oat-miller, type: Depends on }'),
      'oat-miller': 'name: Oat miller\nextends: miller\nwithout: { interactions: [baker] }\n',
    }
    expect(oneSided(roles)).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it('when each side has the word for it', () => {
    expect(
      oneSided({
        miller: role('Miller', '{ role: baker, type: Serves }'),
        baker: role('Baker', '{ role: miller, type: Depends on }'),
      }),
    ).toEqual([])
  })

  it.each(['Miller', 'miller', 'grinder'])(
    'when the other side takes the role for somebody external, which is told by itself: %s',
    (name) => {
      const roles = {
        miller: role('Miller', '{ role: baker, type: Serves }', 'aliases: [grinder]\n'),
        baker: role('Baker', `{ role: ${name}, external: true, type: Depends on }`),
      }
      expect(oneSided(roles)).toEqual([])
      expect(foundBy('external-role-exists', { roles })).toHaveLength(1)
    },
  )

  it('when a type is its own reverse', () => {
    expect(
      oneSided({
        miller: role('Miller', '{ role: baker, type: Works with }'),
        baker: role('Baker', '{ role: miller, type: Works with }'),
      }),
    ).toEqual([])
  })

  it('when the type has no reverse and the other side mentions the role in its own way', () => {
    expect(
      oneSided({
        miller: role('Miller', '{ role: baker, type: Talks to }'),
        baker: role('Baker', '{ role: miller, type: Talks to }'),
      }),
    ).toEqual([])
  })

  it('when the other side uses an old slug', () => {
    const roles = {
      miller: role('Miller', '{ role: baker, type: Serves }', 'aliases: [grinder]\n'),
      baker: role('Baker', '{ role: grinder, type: Depends on }'),
    }
    expect(oneSided(roles)).toEqual([])
  })

  it('when the partner mentions the role that this one builds on', () => {
    const roles = {
      miller: role('Miller', '{ role: baker, type: Serves }'),
      baker: role('Baker', '{ role: miller, type: Depends on }'),
      'oat-miller': 'name: Oat miller\nextends: miller\n',
      'rye-miller':
        'name: Rye miller\nextends: miller\ninteractions: [{ role: baker, type: Serves, frequency: Daily }]\n',
    }
    expect(oneSided(roles)).toEqual([])
  })

  it('when the partner inherits its side', () => {
    const roles = {
      miller: role('Miller', '{ role: baker, type: Serves }, { role: rye-baker, type: Serves }'),
      baker: role('Baker', '{ role: miller, type: Depends on }'),
      'rye-baker': 'name: Rye baker\nextends: baker\n',
    }
    expect(oneSided(roles)).toEqual([])
  })

  it('when a role works with the one that it builds on', () => {
    const roles = {
      miller: role('Miller', '{ role: oat-miller, type: Works with }'),
      'oat-miller': 'name: Oat miller\nextends: miller\ninteractions: [{ role: miller, type: Works with }]\n',
    }
    expect(oneSided(roles)).toEqual([])
  })

  it('when the partner is external', () => {
    expect(oneSided({ miller: role('Miller', '{ role: Bank, external: true, type: Depends on }') })).toEqual([])
  })

  it.each(['draft', 'deprecated'])('when either profile is %s', (status) => {
    const miller = role('Miller', '{ role: baker, type: Serves }')
    expect(oneSided({ miller, baker: `${baker}status: ${status}\n` })).toEqual([])
    expect(oneSided({ miller: `${miller}status: ${status}\n`, baker })).toEqual([])
  })
})
