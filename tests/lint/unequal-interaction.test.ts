import { describe, expect, it } from 'vitest'
import { foundBy, lintOf } from './linting.ts'

const role = (name: string, partner: string, type: string, frequency?: string, more = ''): string =>
  `name: ${name}\nlevels: [Junior]\n${more}interactions:\n  - { role: ${partner}, type: ${type}${frequency === undefined ? '' : `, frequency: ${frequency}`} }\n`

const unequal = (roles: Readonly<Record<string, string>>): string[] => foundBy('unequal-interaction', { roles })

describe('two frequencies of one interaction are found', () => {
  const roles = {
    miller: role('Miller', 'baker', 'Serves', 'Weekly'),
    baker: role('Baker', 'miller', 'Depends on', 'Daily'),
  }

  it('once, at the profile that comes first', () => {
    expect(unequal(roles)).toEqual([
      'miller:4 frequency: [Weekly] the frequency is "Weekly" here but "Daily" in "Baker"',
    ])
  })

  it('with the place of the other one', () => {
    const found = lintOf({ roles }).find(({ code }) => code === 'unequal-interaction')
    expect(found?.related?.at).toMatchObject({ file: 'roles/baker/profile.yaml', start: { line: 4, column: 50 } })
  })

  it('where the type is its own reverse, or has none', () => {
    for (const type of ['Works with', 'Talks to']) {
      expect(
        unequal({ miller: role('Miller', 'baker', type, 'Weekly'), baker: role('Baker', 'miller', type, 'Monthly') }),
      ).toHaveLength(1)
    }
  })

  it('where one side inherits its word', () => {
    const inherited = {
      ...roles,
      baker: role('Baker', 'miller', 'Depends on', 'Weekly'),
      'oat-miller': 'name: Oat miller\nextends: miller\n',
    }
    const rye = role('Rye baker', 'oat-miller', 'Depends on', 'Daily')
    expect(unequal({ ...inherited, 'rye-baker': rye })).toHaveLength(0)
    expect(
      unequal({
        miller: role('Miller', 'baker', 'Serves', 'Weekly'),
        baker: role('Baker', 'oat-miller', 'Depends on', 'Daily'),
        'oat-miller': 'name: Oat miller\nextends: miller\n',
      }),
    ).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it.each([
    ['when both say the same', 'Weekly', 'Weekly'],
    ['when only case and blanks differ', 'Once a week', '"once  a week"'],
    ['when one side says nothing about it', 'Weekly', undefined],
    ['when neither does', undefined, undefined],
  ])('%s', (_, here, there) => {
    expect(
      unequal({ miller: role('Miller', 'baker', 'Serves', here), baker: role('Baker', 'miller', 'Depends on', there) }),
    ).toEqual([])
  })

  it('when the two talk about different things', () => {
    expect(
      unequal({
        miller: role('Miller', 'baker', 'Serves', 'Weekly'),
        baker: role('Baker', 'miller', 'Works with', 'Daily'),
      }),
    ).toEqual([])
  })

  it('when a role meets its partner more often than the one that it builds on', () => {
    const roles = {
      miller: role('Miller', 'baker', 'Serves', 'Weekly'),
      baker: role('Baker', 'miller', 'Depends on', 'Weekly'),
      'oat-miller':
        'name: Oat miller\nextends: miller\ninteractions: [{ role: baker, type: Serves, frequency: Daily }]\n',
    }
    expect(unequal(roles)).toEqual([])
  })

  it('when one of the profiles is in draft', () => {
    const roles = {
      miller: role('Miller', 'baker', 'Serves', 'Weekly', 'status: draft\n'),
      baker: role('Baker', 'miller', 'Depends on', 'Daily'),
    }
    expect(unequal(roles)).toEqual([])
  })
})
