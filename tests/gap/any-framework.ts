/** Any framework that the parser could have made, small enough to read when a law does not hold for it. */
import fc from 'fast-check'
import type { Framework } from '../../src/domain/framework.ts'
import {
  aFramework,
  type CapabilitySpec,
  defaultSteps,
  type FrameworkSpec,
  type RoleSpec,
} from '../support/framework-builder.ts'

const tracks = { ic: ['junior', 'mid', 'senior'], management: ['manager'] }
const levels = [...tracks.ic, ...tracks.management]
const roleNames = ['engineer', 'analyst'] as const
const duration = fc.constantFrom('1 month', '3-6 months', '6-12 months', '1-2 years', '2 years')
const sentence = fc.constantFrom(
  'Writes queries.',
  'Writes queries for two teams.',
  'Explains queries.',
  'Reviews alone.',
  '資料を読む',
)

/** Every key with a value, or, as often as one in `of` times, without. */
function perKey<Value>(
  keys: readonly string[],
  value: fc.Arbitrary<Value>,
  of: number,
): fc.Arbitrary<Record<string, Value>> {
  const entry = fc.option(value, { freq: of - 1 })
  return fc
    .tuple(...keys.map(() => entry))
    .map((found) =>
      Object.fromEntries(found.flatMap((chosen, index) => (chosen === null ? [] : [[keys[index] ?? '', chosen]]))),
    )
}

const criteria = perKey(['a', 'b', 'a > c'], sentence, 2)
const judgment = {
  reasons: perKey(levels, sentence, 2),
  importance: fc.constantFrom('core', 'helpful', 'none'),
  priority: fc.constantFrom('high', 'none', 'none'),
}
const scaled: fc.Arbitrary<CapabilitySpec> = fc.record({
  ...judgment,
  levels: perKey(levels, fc.constantFrom(...defaultSteps, ...defaultSteps, 'not required', 'optional'), 10),
  criteria: perKey(defaultSteps, criteria, 2),
  levelCriteria: perKey(levels, criteria, 2),
  durations: perKey(defaultSteps, duration, 10),
})
const unscaled: fc.Arbitrary<CapabilitySpec> = fc.record({
  ...judgment,
  scale: fc.constant('none' as const),
  levels: perKey(levels, fc.constantFrom('described', 'described', 'not required', 'optional'), 10),
  levelCriteria: perKey(levels, criteria, 2),
})

/** The same id has the same scale in every role, as the parser demands. */
const capabilities = fc
  .record(
    { sql: scaled, python: scaled, people: scaled, ownership: unscaled },
    { requiredKeys: [], noNullPrototype: true },
  )
  .chain((found) => fc.shuffledSubarray(Object.entries(found), { minLength: Object.keys(found).length }))
  .map((entries): Record<string, CapabilitySpec> => Object.fromEntries(entries))

const accountability = fc.record(
  { expectation: sentence, metrics: fc.subarray(['99 %', '< 1 h']) },
  { requiredKeys: [], noNullPrototype: true },
)
const move = fc.record(
  { from: fc.constantFrom(...levels), at: fc.constantFrom(...levels), duration, notes: sentence },
  { requiredKeys: ['from', 'at'], noNullPrototype: true },
)
const role = fc.record({
  levels: fc.subarray(levels, { minLength: 2 }),
  capabilities,
  responsibilities: perKey(['pipelines', 'reports'], perKey(levels, accountability, 2), 2),
  moves: fc.array(move, { maxLength: 4 }),
})

export const anySpec: fc.Arbitrary<FrameworkSpec> = fc
  .record({ engineer: role, analyst: role, timeToNext: perKey(levels, duration, 10) })
  .map(({ timeToNext, ...parts }) => {
    const roles = roleNames.map((name): [string, RoleSpec] => {
      const other = name === 'engineer' ? 'analyst' : 'engineer'
      const moves = parts[name].moves.filter(
        ({ from, at }) => parts[name].levels.includes(from) && parts[other].levels.includes(at),
      )
      return [name, { ...parts[name], moves: moves.map(({ at, ...rest }) => ({ ...rest, to: `${other}@${at}` })) }]
    })
    return {
      tracks,
      timeToNext,
      importances: { core: 3, helpful: 1 },
      priorities: { high: 6, medium: 3, low: 0 },
      roles: Object.fromEntries(roles),
    }
  })

const anyPositions = anySpec.chain((spec) => {
  const positions = Object.entries(spec.roles ?? {}).flatMap(([name, { levels: own }]) =>
    (own ?? []).map((level) => `${name}@${level}`),
  )
  const one = fc.constantFrom(...positions)
  return fc.tuple(fc.constant(spec), one, one, one)
})

/**
 * Checks a law for many frameworks and three positions, `role@level`, of each. A framework that breaks it is shown as
 * it was specified.
 */
export function holdsForAny(law: (framework: Framework, a: string, b: string, c: string) => void): void {
  fc.assert(
    fc.property(anyPositions, ([spec, a, b, c]) => {
      law(aFramework(spec), a, b, c)
    }),
    { numRuns: 200 },
  )
}

/** Checks a law for many frameworks and walks through them: each number chooses one of the moves that there are. */
export function holdsForAnyWalk(law: (framework: Framework, turns: readonly number[]) => void): void {
  fc.assert(
    fc.property(anySpec, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (spec, turns) => {
      law(aFramework(spec), turns)
    }),
    { numRuns: 200 },
  )
}
