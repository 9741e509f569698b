/**
 * A level at which everything that a reader sees is as it was at the one below. What is not yet written may be a
 * difference. A role that builds on one with the same two equal levels is not told again.
 */
import type { Capability, Criterion, Fact, Level, Responsibility, Role } from '../../domain/framework.ts'
import { levelPairs } from '../role-levels.ts'
import { ruleFinding, type LintRule } from '../rule.ts'
import { statementsOf } from '../texts.ts'

export const levelWithoutChange: LintRule = {
  id: 'level-without-change',
  *find({ framework: { roles }, texts }) {
    const placeOf = statementsOf(texts, 'levels')
    const bySlug = new Map(roles.map((role) => [role.slug, role]))
    for (const role of roles) {
      const parent = role.extends === undefined ? undefined : bySlug.get(role.extends)
      const ofParent = new Set(parent && equalLevels(parent).map(({ before, level }) => `${before.id}\n${level.id}`))
      for (const { before, level } of equalLevels(role)) {
        if (ofParent.has(`${before.id}\n${level.id}`)) continue
        const ownLevel = level.at.file === role.at.file ? level.at : undefined
        const at = placeOf(role.slug, level.name) ?? placeOf(role.slug, level.id) ?? ownLevel ?? role.at
        yield ruleFinding(
          'level-without-change',
          at,
          { level: level.name, before: before.name },
          { role: role.slug, about: [level.id, level.name] },
        )
      }
    }
  },
}

function equalLevels(role: Role): ReturnType<typeof levelPairs> {
  // A profile that asks for nothing yet is not about levels.
  if (role.capabilities.length === 0 && role.responsibilities.length === 0) return []
  return levelPairs(role).filter(({ before, level }) => {
    const from = role.levels.indexOf(before)
    const to = role.levels.indexOf(level)
    return (
      role.capabilities.every((capability) => isSameCell(capability, from, to)) &&
      role.responsibilities.every((responsibility) => isSameAccountability(responsibility, from, to)) &&
      isSameLevel(before, level)
    )
  })
}

function isSameCell({ cells }: Capability, from: number, to: number): boolean {
  const before = cells[from]
  const cell = cells[to]
  if (!before || !cell || cell.expectation.kind === 'unknown' || before.expectation.kind !== cell.expectation.kind) {
    return false
  }
  const isSameStep =
    before.expectation.kind !== 'step' ||
    cell.expectation.kind !== 'step' ||
    before.expectation.step.id === cell.expectation.step.id
  return (
    isSameStep &&
    (before.criteria === cell.criteria || isSame(before.criteria.map(visible), cell.criteria.map(visible)))
  )
}

function visible({ text, examples, markers }: Criterion): unknown {
  return [text, examples, markers]
}

function isSameAccountability({ levels }: Responsibility, from: number, to: number): boolean {
  const before = levels[from]
  const level = levels[to]
  return (
    before?.required === level?.required &&
    isSameFact(before?.expectation, level?.expectation) &&
    isSameFact(before?.metrics, level?.metrics)
  )
}

const texts = ['summary', 'scope', 'autonomy', 'impact', 'leadership', 'timeHorizon'] as const

function isSameLevel(before: Level, level: Level): boolean {
  if (texts.some((field) => before[field] !== level[field]) || !isSameFact(before.expectation, level.expectation)) {
    return false
  }
  const fields = new Set([...Object.keys(before.development), ...Object.keys(level.development)])
  return Array.from(fields).every((field) => isSameFact(fieldOf(before, field), fieldOf(level, field)))
}

function fieldOf({ development }: Level, field: string): Fact<unknown> | undefined {
  const facts: Readonly<Record<string, Fact<unknown> | undefined>> = development
  return facts[field]
}

function isSameFact(a: Fact<unknown> | undefined, b: Fact<unknown> | undefined): boolean {
  return a === b || isSame(a?.value, b?.value)
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
