/** Looks up positions, with a typed error for unknown ones. */
import type { Framework, Position } from '../domain/framework.ts'
import type { PositionRef } from './gap.ts'

/** A role or level that doesn't exist in the framework. */
export interface UnknownPosition {
  readonly kind: 'unknown-role' | 'unknown-level'
  readonly text: string
  readonly known: readonly string[]
}

export type PositionResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: UnknownPosition }

/** Returns the role and level of a position. */
export function findPosition(framework: Framework, position: Position): PositionResult<PositionRef> {
  const role = framework.roles.find(({ slug }) => slug === position.role)
  if (!role) {
    return {
      ok: false,
      error: { kind: 'unknown-role', text: position.role, known: framework.roles.map(({ slug }) => slug) },
    }
  }
  const level = role.levels.find(({ id }) => id === position.level)
  if (!level) {
    return { ok: false, error: { kind: 'unknown-level', text: position.level, known: role.levels.map(({ id }) => id) } }
  }
  return { ok: true, value: { role, level } }
}
