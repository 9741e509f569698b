import { describe, expect, it } from 'vitest'
import { foundBy, smith } from './linting.ts'

const lowered = (profile: string, more: Readonly<Record<string, string>> = {}): string[] =>
  foundBy('lowered-without-reason', { roles: { smith: profile, ...more } })

const leads = (entry: string): string =>
  `name: Lead\nlevels: [Mid, Senior, Manager, Director]\ncapabilities:\n  - { name: Forging, ${entry} }\n`

describe('a step that falls without a reason is found', () => {
  it('from one level to the next, at the lower step', () => {
    expect(
      lowered(smith({ Forging: 'levels: { Junior: Novice, Mid: Advanced, Senior: Competent, Staff: Expert }' })),
    ).toEqual(['smith:4 Senior: [Competent] "Forging" drops from Advanced to Competent at Senior without a reason'])
  })

  it('at each level at which it falls again', () => {
    expect(
      lowered(smith({ Forging: 'levels: { Junior: Expert, Mid: Advanced, Senior: Competent, Staff: Competent }' })),
    ).toEqual([
      'smith:4 Mid: [Advanced] "Forging" drops from Expert to Advanced at Mid without a reason',
      'smith:4 Senior: [Competent] "Forging" drops from Advanced to Competent at Senior without a reason',
    ])
  })

  it('over a level that is not yet written', () => {
    expect(lowered(smith({ Forging: 'levels: { Junior: Novice, Mid: Advanced, Staff: Competent }' }))).toEqual([
      'smith:4 Staff: [Competent] "Forging" drops from Advanced to Competent at Staff without a reason',
    ])
  })

  it('on a second track of the role', () => {
    expect(
      lowered(leads('levels: { Mid: Novice, Senior: Advanced, Manager: Competent, Director: Novice }')),
    ).toHaveLength(1)
  })

  it('once, however many roles inherit it', () => {
    const child = 'name: Farrier\nextends: smith\n'
    expect(
      lowered(smith({ Forging: 'levels: { Junior: Novice, Mid: Advanced, Senior: Competent, Staff: Expert }' }), {
        farrier: child,
      }),
    ).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it.each([
    ['when the steps rise or stay', 'levels: { Junior: Novice, Mid: Novice, Senior: Competent, Staff: Expert }'],
    [
      'when there is a reason',
      'levels: { Junior: Novice, Mid: Advanced, Senior: Competent, Staff: Expert }, reasons: { Senior: Others take over. }',
    ],
    [
      'when a level is optional or not required',
      'levels: { Junior: Novice, Mid: optional, Senior: Competent, Staff: not required }',
    ],
    [
      'when a level asks for the first step again after one that is not required',
      'levels: { Junior: Advanced, Mid: not required, Senior: Novice, Staff: Novice }',
    ],
    [
      'when a capability has no steps',
      'scale: none, levels: { Junior: not required }, levelCriteria: { Mid: [{ text: Mends it. }], Senior: [{ text: Mends. }] }',
    ],
  ])('%s', (_, entry) => {
    expect(lowered(smith({ Forging: entry }))).toEqual([])
  })

  it('when somebody changes to another track', () => {
    expect(lowered(leads('levels: { Mid: Novice, Senior: Advanced, Manager: Novice, Director: Novice }'))).toEqual([])
  })
})
