/** What is found between two versions, and what it means for positions. */
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/changes/change.ts'
import { compare } from '../../src/changes/impact.ts'
import { aFramework, type CapabilitySpec, type FrameworkSpec } from '../support/framework-builder.ts'

const baking: CapabilitySpec = {
  levels: { junior: 'Novice', mid: 'Competent', senior: 'Competent' },
  criteria: {
    Novice: { clean: 'Leaves the bench clean after every shift.' },
    Competent: {
      plan: 'Plans the orders of a week with the shop.',
      waste: 'Weighs what is thrown away every evening.',
    },
    Advanced: { teach: 'Teaches two apprentices to shape loaves.' },
  },
}

function bakery(capability: Partial<CapabilitySpec> = {}, rest: FrameworkSpec = {}) {
  return aFramework({
    tracks: { ic: ['junior', 'mid', 'senior'] },
    steps: ['Novice', 'Competent', 'Advanced'],
    roles: { baker: { capabilities: { baking: { ...baking, ...capability } } } },
    ...rest,
  })
}

function found(before: ReturnType<typeof bakery>, after: ReturnType<typeof bakery>) {
  const { changes, positions, verdict } = compare(before, after)
  const impacts = Object.fromEntries(positions.map(({ role, level, impact }) => [`${role.slug}@${level.id}`, impact]))
  return { kinds: changes.map(({ kind }) => kind), changes, impacts, verdict }
}

function only<Kind extends Change['kind']>(changes: readonly Change[], kind: Kind): Change & { readonly kind: Kind } {
  const matching = changes.filter((change): change is Change & { readonly kind: Kind } => change.kind === kind)
  expect(matching).toHaveLength(1)
  const [first] = matching
  if (!first) throw new Error(`there is no ${kind}`)
  return first
}

describe('an expectation', () => {
  it('that rises raises the bar of that position alone', () => {
    const after = bakery({ levels: { ...baking.levels, senior: 'Advanced' } })
    expect(found(bakery(), after)).toMatchObject({
      kinds: ['expectation'],
      impacts: { 'baker@junior': 'unchanged', 'baker@mid': 'unchanged', 'baker@senior': 'raised' },
      verdict: 'major',
    })
  })

  it('that falls lowers the bar, which is a minor version', () => {
    const after = bakery({ levels: { ...baking.levels, mid: 'Novice' } })
    expect(found(bakery(), after)).toMatchObject({ impacts: { 'baker@mid': 'lowered' }, verdict: 'minor' })
  })

  it.each([
    ['not required', 'Novice', 'new', 'raised'],
    ['Novice', 'optional', 'dropped', 'lowered'],
    ['optional', 'not required', 'changed', 'clarified'],
  ])('that goes from %s to %s is %s', (from, to, direction, impact) => {
    const version = (step: string) => bakery({ levels: { ...baking.levels, junior: step } })
    const { changes, impacts } = found(version(from), version(to))
    expect(only(changes, 'expectation').direction).toBe(direction)
    expect(impacts['baker@junior']).toBe(impact)
  })
})

describe('a criterion', () => {
  const competent = baking.criteria?.['Competent']

  it('that is added raises the bar of every level that expects its step, and of no other', () => {
    const after = bakery({
      criteria: { ...baking.criteria, Competent: { ...competent, stock: 'Orders flour before it runs out.' } },
    })
    const { changes, impacts } = found(bakery(), after)
    expect(only(changes, 'criterion-added').levels.map(({ id }) => id)).toEqual(['mid', 'senior'])
    expect(impacts).toEqual({ 'baker@junior': 'unchanged', 'baker@mid': 'raised', 'baker@senior': 'raised' })
  })

  it('at a step that no level expects concerns nobody', () => {
    const after = bakery({ criteria: { ...baking.criteria, Advanced: {} } })
    const { kinds, impacts, verdict } = found(bakery(), after)
    expect(kinds).toEqual(['criterion-removed'])
    expect(new Set(Object.values(impacts))).toEqual(new Set(['unchanged']))
    expect(verdict).toBe('patch')
  })

  it('with other words is reworded, and clarifies', () => {
    const plan = 'Plans the orders of two weeks with the shop.'
    const after = bakery({ criteria: { ...baking.criteria, Competent: { ...competent, plan } } })
    const { changes, impacts, verdict } = found(bakery(), after)
    expect(only(changes, 'criterion-reworded').words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'a week' },
      { kind: 'added', text: 'two weeks' },
    ])
    expect(impacts).toEqual({ 'baker@junior': 'unchanged', 'baker@mid': 'clarified', 'baker@senior': 'clarified' })
    expect(verdict).toBe('patch')
  })

  it('whose id changes with its words is still the same criterion', () => {
    const after = bakery({
      criteria: {
        ...baking.criteria,
        Competent: { planning: 'Plans the orders of two weeks with the shop.', waste: competent?.['waste'] ?? '' },
      },
    })
    expect(found(bakery(), after).kinds).toEqual(['criterion-reworded'])
  })

  it('of which only the id changes is no change', () => {
    const { plan = '', waste = '' } = competent ?? {}
    const after = bakery({ criteria: { ...baking.criteria, Competent: { planning: plan, scale: waste } } })
    expect(found(bakery(), after).kinds).toEqual([])
  })

  it('that goes to a lower step is moved: it raises the bar there and lowers it where it was', () => {
    const { plan = '', waste = '' } = competent ?? {}
    const after = bakery({
      criteria: { ...baking.criteria, Novice: { ...baking.criteria?.['Novice'], waste }, Competent: { plan } },
    })
    const { changes, impacts } = found(bakery(), after)
    expect(only(changes, 'criterion-moved').criterion.text).toBe(waste)
    expect(impacts).toEqual({ 'baker@junior': 'raised', 'baker@mid': 'lowered', 'baker@senior': 'lowered' })
  })

  it('is not listed again where the expectation itself has changed', () => {
    const after = bakery({ levels: { ...baking.levels, senior: 'Advanced' } })
    expect(found(bakery(), after).kinds).toEqual(['expectation'])
  })
})

describe('a role, a level or a capability', () => {
  it('with another id and the same name is renamed, and nothing of it is new', () => {
    const after = aFramework({
      tracks: { ic: ['junior', 'mid', 'senior'] },
      steps: ['Novice', 'Competent', 'Advanced'],
      roles: { baker: { capabilities: { 'bread-making': baking } } },
    })
    expect(found(bakery(), after)).toMatchObject({ kinds: ['capability-renamed'], verdict: 'patch' })
  })

  it('that is gone takes its positions with it, which is major', () => {
    const two = aFramework({ tracks: { ic: ['junior'] }, roles: { baker: {}, miller: {} } })
    const one = aFramework({ tracks: { ic: ['junior'] }, roles: { baker: {} } })
    expect(found(two, one)).toMatchObject({
      kinds: ['role-removed'],
      impacts: { 'baker@junior': 'unchanged', 'miller@junior': 'removed' },
      verdict: 'major',
    })
    expect(found(one, two)).toMatchObject({ impacts: { 'miller@junior': 'new' }, verdict: 'minor' })
  })

  it('that is a draft does not make a version major', () => {
    const draft = (framework: ReturnType<typeof bakery>): ReturnType<typeof bakery> => ({
      ...framework,
      roles: framework.roles.map((role) => ({ ...role, status: 'draft' })),
    })
    const after = bakery({ levels: { ...baking.levels, senior: 'Advanced' } })
    expect(compare(draft(bakery()), draft(after)).verdict).toBe('patch')
  })
})

describe('a responsibility', () => {
  const withMetrics = (...metrics: readonly string[]) =>
    aFramework({
      tracks: { ic: ['junior', 'mid'] },
      roles: {
        baker: { responsibilities: { bread: { junior: { metrics }, mid: { metrics: ['3 kinds of bread'] } } } },
      },
    })

  it('with a new metric raises the bar of that level alone', () => {
    const { kinds, impacts } = found(withMetrics('40 loaves a day'), withMetrics('40 loaves a day', 'no complaint'))
    expect(kinds).toEqual(['metric-added'])
    expect(impacts).toEqual({ 'baker@junior': 'raised', 'baker@mid': 'unchanged' })
  })

  it('with a reworded metric clarifies', () => {
    const { kinds, impacts } = found(withMetrics('40 loaves a day'), withMetrics('50 loaves a day'))
    expect(kinds).toEqual(['metric-reworded'])
    expect(impacts['baker@junior']).toBe('clarified')
  })
})
