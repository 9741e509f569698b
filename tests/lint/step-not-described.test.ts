import { describe, expect, it } from 'vitest'
import { yaml } from '../source/inline-project.ts'
import { foundBy, guild, smith } from './linting.ts'

const bare = guild.replaceAll(/, description: [^}]*/g, ' ')
const silent = (profile: string, framework = bare): string[] =>
  foundBy('step-not-described', { framework, roles: { smith: profile } })

const levels = 'levels: { Junior: Novice, Mid: Novice, Senior: Competent, Staff: Competent }'
const novice = '{ text: Lights the fire. }'

describe('a step without a word about it is found', () => {
  it('at the capability, once for each step in use', () => {
    expect(silent(smith({ Forging: levels }))).toEqual([
      'smith:4 name: [Forging] "Forging" does not describe the step Novice',
      'smith:4 name: [Forging] "Forging" does not describe the step Competent',
    ])
  })

  it('where only another step has text', () => {
    expect(silent(smith({ Forging: `${levels}, criteria: { Novice: [${novice}] }` }))).toEqual([
      'smith:4 name: [Forging] "Forging" does not describe the step Competent',
    ])
  })

  it('where only one of two levels that ask for it has text', () => {
    expect(
      silent(
        smith({ Forging: `${levels}, criteria: { Novice: [${novice}] }, levelCriteria: { Senior: [${novice}] }` }),
      ),
    ).toHaveLength(1)
  })

  it('in the library, once for all roles that use the capability', () => {
    const library = yaml`
      capabilities:
        - id: review
          name: Review
          criteria: { Novice: [{ text: Reads. }] }
    `
    const uses = `name: Smith\nlevels: [Junior, Mid]\ncapabilities:\n  - { use: review, levels: { Junior: Novice, Mid: Competent } }\n`
    expect(
      foundBy('step-not-described', {
        framework: bare,
        library,
        roles: { smith: uses, miller: uses.replace('Smith', 'Miller') },
      }),
    ).toEqual(['capabilities/shared.yaml:2 id: [review] "Review" does not describe the step Competent'])
  })

  it('where it is inherited from, once', () => {
    const roles = { smith: smith({ Forging: levels }), farrier: 'name: Farrier\nextends: smith\n' }
    expect(foundBy('step-not-described', { framework: bare, roles })).toHaveLength(2)
  })
})

describe('it is fine', () => {
  it('when the scale describes the step', () => {
    expect(silent(smith({ Forging: levels }), guild)).toEqual([])
  })

  it.each([
    ['when the steps have criteria', `${levels}, criteria: { Novice: [${novice}], Competent: [${novice}] }`],
    [
      'when the levels say it',
      `${levels}, criteria: { Novice: [${novice}] }, levelCriteria: { Senior: [${novice}], Staff: [${novice}] }`,
    ],
    [
      'when no level asks for a step',
      'levels: { Junior: not required, Mid: not required, Senior: optional, Staff: optional }',
    ],
    ['when nothing is written yet', 'levels: {}'],
    ['when there are no steps', `scale: none, levelCriteria: { Junior: [${novice}] }`],
  ])('%s', (_, entry) => {
    expect(silent(smith({ Forging: entry }))).toEqual([])
  })

  it('when the role adds the words that the library lacks', () => {
    const library = 'capabilities:\n  - { id: review, name: Review }\n'
    const profile = `name: Smith\nlevels: [Junior]\ncapabilities:\n  - { use: review, levels: { Junior: Novice }, criteria: { Novice: [${novice}] } }\n`
    expect(foundBy('step-not-described', { framework: bare, library, roles: { smith: profile } })).toEqual([])
  })
})
