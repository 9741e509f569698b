/** Old ids of levels, steps and capabilities: references that use them mean the thing under its new id. */
import { describe, expect, it } from 'vitest'
import { parseFramework } from '../../src/source/parse-framework.ts'
import { named, say, sources, yaml } from './inline-project.ts'

const framework = yaml`
  name: Renamed
  language: en
  scales:
    - name: Skill
      steps: [{ name: Novice, aliases: [beginner] }, { name: Able }, { name: Expert }]
      transitions:
        Beginner -> Able: { actions: [Practice daily] }
  tracks:
    - name: Craft
      levels: [{ name: Junior }, { name: Engineer 2, aliases: [mid] }, { name: Senior }]
    - name: Lead
      levels: [{ name: Manager, aliases: [team-lead] }]
  switches:
    - { from: Mid, to: Team lead }
`

const library = yaml`
  capabilities:
    - id: data-modeling
      name: Data modeling
      aliases: [modeling]
      criteria:
        beginner: [{ id: table, text: Reads one table. }]
`

describe('a reference by an old id', () => {
  const { role, framework: model } = say({
    framework,
    library,
    roles: {
      baker: yaml`
        name: Baker
        levels: [Junior, Mid, Senior, Manager]
        capabilities:
          - use: modeling
            levels: { Junior: Beginner, mid: Able, Senior: Expert, team-lead: not required }
          - name: Dough making
            aliases: [dough]
            levels: { Junior: Novice, Mid: Able, Senior: Expert, Manager: not required }
        development:
          Mid: { goals: [{ name: Goal, text: Reach it. }] }
        allow:
          - { rule: lowered-without-reason, where: dough, reason: On purpose. }
      `,
      cook: yaml`
        name: Cook
        extends: baker
        without: { capabilities: [modeling] }
        capabilities:
          - name: Dough
            description: The cook's own words.
      `,
    },
  })
  const baker = role('baker')

  it('means the level with the new id, wherever a level can be named', () => {
    expect(baker.levels.map(({ id }) => id)).toEqual(['junior', 'engineer-2', 'senior', 'manager'])
    expect(baker.levels[1]?.aliases).toEqual(['mid'])
    expect(baker.levels[1]?.development.goals?.value).toHaveLength(1)
    expect(model.switches.map(({ from, to }) => `${from} ${to}`)).toEqual(['engineer-2 manager'])
  })

  it('means the step with the new id', () => {
    const [modeling] = baker.capabilities
    expect(
      modeling?.cells.map(({ expectation }) => (expectation.kind === 'step' ? expectation.step.id : null)),
    ).toEqual(['novice', 'able', 'expert', null])
    expect(modeling?.steps[0]?.map(({ text }) => text)).toEqual(['Reads one table.'])
    expect(modeling?.stepTransitions[1]?.actions?.value).toEqual(['Practice daily'])
  })

  it('means the capability with the new id, in the library and in a role that is extended', () => {
    expect(baker.capabilities.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['data-modeling', ['modeling']],
      ['dough-making', ['dough']],
    ])
    const cook = role('cook').capabilities
    expect(cook.map(({ id }) => id)).toEqual(['dough-making'])
    expect(named(cook, 'id', 'dough-making').description).toBe("The cook's own words.")
  })
})

describe('an old id that means something else already', () => {
  const taken = (text: string, role = 'name: Baker\nlevels: [Junior]\n'): string[] =>
    parseFramework(sources({ framework: text, roles: { baker: role } })).findings.flatMap(({ code, args, at }) =>
      code === 'alias-taken' ? [`${at.start?.line}: ${Object.values(args).join(' ')}`] : [],
    )
  const levels = (own: string): string => `name: A\nlanguage: en\ntracks:\n  - name: T\n    levels:\n${own}`

  it.each([
    [
      'the id of another level',
      '      - { name: Junior }\n      - { name: Mid, aliases: [junior] }',
      '7: level junior junior false',
    ],
    ['its own id', '      - { name: Junior, aliases: [junior] }', '6: level junior junior true'],
    [
      'an old id of another level',
      '      - { name: Junior, aliases: [old] }\n      - { name: Mid, aliases: [old] }',
      '7: level old junior false',
    ],
  ])('is reported where it is %s', (_, own, expected) => {
    expect(taken(levels(own))).toEqual([expected])
  })

  it('is reported for steps and capabilities, and between the levels of a role and those of the framework', () => {
    const text = `${levels('      - { name: Junior, aliases: [apprentice] }')}
scales:
  - { name: S, steps: [{ name: Low }, { name: High, aliases: [low] }] }
`
    const role = yaml`
      name: Baker
      ownLevels: [{ name: Helper, aliases: [apprentice] }]
      capabilities:
        - { name: Dough, levels: { Helper: Low } }
        - { name: Bread, aliases: [dough], levels: { Helper: Low } }
    `
    expect(taken(text, role)).toEqual([
      '8: step low low false',
      '2: level apprentice junior false',
      '5: capability dough dough false',
    ])
  })
})
