/** Parses positions: `data-engineer senior staff`, `data-engineer senior backend-engineer@senior`. */
import { positionId } from '../domain/position.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { Framework, Position, Role } from '../domain/framework.ts'
import { findNamed } from './find-named.ts'

export type ArgumentResult<Value> = { readonly value: Value } | { readonly problem: string; readonly remedy: string }

/** Parses the two positions of a call. The second may name another role. */
export function readPositions(
  framework: Framework,
  [role, from, to]: readonly string[],
): ArgumentResult<{ from: Position; to: Position }> {
  const start = readPosition(framework, positionId(role ?? '', from ?? ''))
  if ('problem' in start) return start
  const target = to ?? ''
  const end = readPosition(framework, target.includes('@') ? target : positionId(role ?? '', target))
  return 'problem' in end ? end : { value: { from: start.value, to: end.value } }
}

/** Parses `role@level`. A role has a slug, former slugs and a name, a level an id, former ids and a name. */
function readPosition(framework: Framework, text: string): ArgumentResult<Position> {
  const [roleText = '', levelText = ''] = text.split('@')
  const role = findNamed(framework.roles, roleText, ({ slug, aliases, name }) => [slug, ...aliases, name])
  if (!role) {
    return unknown(
      'role',
      roleText,
      framework.roles.map(({ slug }) => slug),
    )
  }
  const level =
    findNamed(role.levels, levelText, ({ id, name }) => [id, name]) ??
    findNamed(role.levels, levelText, ({ aliases }) => aliases)
  return level ? { value: { role: role.slug, level: level.id } } : unknownLevel(role, levelText)
}

function unknownLevel(role: Role, text: string): ArgumentResult<never> {
  const { problem, remedy } = unknown(
    'level',
    text,
    role.levels.map(({ id }) => id),
  )
  return { problem: `${problem} at ${role.slug}`, remedy }
}

function unknown(what: string, text: string, known: readonly string[]): { problem: string; remedy: string } {
  const near = nearest(text, known)
  return {
    problem: `there is no ${what} "${text}"`,
    remedy: near === undefined ? `use one of: ${known.join(', ')}` : `did you mean ${near}?`,
  }
}
