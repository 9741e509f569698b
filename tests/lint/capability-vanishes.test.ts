import { describe, expect, it } from 'vitest'
import { foundBy, smith } from './linting.ts'

const vanishing = (profile: string): string[] => foundBy('capability-vanishes', { roles: { smith: profile } })

const leads = (entry: string): string =>
  `name: Lead\nlevels: [Mid, Senior, Manager, Director]\ncapabilities:\n  - { name: Forging, ${entry} }\n`

describe('a capability that is no longer expected is found', () => {
  it('at the level that does not require it', () => {
    expect(
      vanishing(
        smith({ Forging: 'levels: { Junior: Novice, Mid: Advanced, Senior: not required, Staff: not required }' }),
      ),
    ).toEqual(['smith:4 Senior: [not required] "Forging" is expected at Mid but not at Senior'])
  })

  it('where it becomes optional: a ladder does not ask for that either', () => {
    expect(
      vanishing(smith({ Forging: 'levels: { Junior: Novice, Mid: Advanced, Senior: Advanced, Staff: optional }' })),
    ).toEqual(['smith:4 Staff: [optional] "Forging" is expected at Senior but not at Staff'])
  })

  it('over a level that is not yet written', () => {
    expect(vanishing(smith({ Forging: 'levels: { Junior: Novice, Mid: Advanced, Staff: not required }' }))).toEqual([
      'smith:4 Staff: [not required] "Forging" is expected at Mid but not at Staff',
    ])
  })

  it('without a scale as well', () => {
    const entry =
      'scale: none, levelCriteria: { Junior: [{ text: Mends it. }], Mid: [{ text: Mends all. }] }, levels: { Senior: not required, Staff: optional }'
    expect(vanishing(smith({ Forging: entry }))).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it.each([
    [
      'when there is a reason',
      'levels: { Junior: Novice, Mid: Novice, Senior: not required, Staff: not required }, reasons: { Senior: The juniors do it. }',
    ],
    [
      'when it was never asked for',
      'levels: { Junior: not required, Mid: not required, Senior: not required, Staff: not required }',
    ],
    [
      'when it was optional before',
      'levels: { Junior: optional, Mid: optional, Senior: not required, Staff: not required }',
    ],
    ['when the step is only lower', 'levels: { Junior: Novice, Mid: Advanced, Senior: Novice, Staff: Novice }'],
    ['when the level is not yet written', 'levels: { Junior: Novice, Mid: Advanced, Senior: Advanced }'],
  ])('%s', (_, entry) => {
    expect(vanishing(smith({ Forging: entry }))).toEqual([])
  })

  it('when somebody changes to another track', () => {
    expect(
      vanishing(leads('levels: { Mid: Novice, Senior: Advanced, Manager: not required, Director: not required }')),
    ).toEqual([])
  })
})
