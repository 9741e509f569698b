import { describe, expect, it } from 'vitest'
import { foundBy, guild } from './linting.ts'

/** As many roles as it takes, each asking for these steps one level after the other. */
const asking = (steps: readonly string[], times: number): Record<string, string> => {
  const levels = ['Junior', 'Mid', 'Senior', 'Staff'].slice(0, steps.length)
  const entries = levels.map((level, index) => `${level}: ${steps[index]}`).join(', ')
  const profile = `name: Smith\nlevels: [${levels.join(', ')}]\ncapabilities: [{ name: Forging, levels: { ${entries} } }]\n`
  return Object.fromEntries(Array.from({ length: times }, (_, index) => [`smith-${index}`, profile]))
}

const unused = (roles: Readonly<Record<string, string>>, framework = guild): string[] =>
  foundBy('unused-step', { framework, roles })

describe('a step that is always skipped is found', () => {
  it('in the scale', () => {
    expect(unused(asking(['Novice', 'Competent', 'Expert', 'Expert'], 3))).toEqual([
      'framework.yaml:8 name: [Advanced] no level expects the step Advanced of "Skill"',
    ])
  })

  it('each on its own', () => {
    expect(unused(asking(['Novice', 'Novice', 'Expert', 'Expert'], 3))).toHaveLength(2)
  })

  it('in the scale that it belongs to', () => {
    const framework = guild
      .replace('scales:', 'scales:\n  - { name: Size, steps: [{ name: S }, { name: M }, { name: L }] }')
      .replace('name: Advanced', 'name: M')
    const roles = Object.fromEntries(
      Object.entries(asking(['Novice', 'Competent', 'Expert', 'Expert'], 3)).map(([slug, text]) => [
        slug,
        text.replace('Forging,', 'Forging, scale: skill,'),
      ]),
    )
    expect(unused(roles, framework)).toEqual(['framework.yaml:9 name: [M] no level expects the step M of "Skill"'])
  })
})

describe('it is fine', () => {
  it.each([
    ['when it lies above the highest step that is asked for', ['Novice', 'Competent', 'Advanced', 'Advanced']],
    ['when it lies below the lowest step that is asked for', ['Competent', 'Competent', 'Advanced', 'Expert']],
    ['when every step is asked for', ['Novice', 'Competent', 'Advanced', 'Expert']],
    ['when levels ask for one step only', ['Advanced', 'Advanced', 'Advanced', 'Advanced']],
  ])('%s', (_, steps) => {
    expect(unused(asking(steps, 3))).toEqual([])
  })

  it('when a single role asks for it at a single level', () => {
    expect(
      unused({
        ...asking(['Novice', 'Competent', 'Expert', 'Expert'], 3),
        miller: asking(['Advanced'], 1)['smith-0'] ?? '',
      }),
    ).toEqual([])
  })

  it('when so little is written that the step may still come', () => {
    expect(unused(asking(['Novice', 'Competent', 'Expert', 'Expert'], 2))).toEqual([])
  })

  it('when the project has no roles', () => {
    expect(unused({})).toEqual([])
  })
})
