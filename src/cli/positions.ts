/**
 * Reading positions from arguments: `data-engineer senior staff`, `data-engineer senior backend-engineer@senior`,
 * `data-engineer@senior`.
 */
import { positionId } from '../domain/position.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { Framework, Position, Role } from '../domain/framework.ts'
import { slugOf } from '../domain/ids.ts'

export type ArgumentResult<Value> = { readonly value: Value } | { readonly problem: string; readonly remedy: string }

/** The two positions of a call; the second may be at another role. */
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

/** One position, `role@level`; a level by its id, its name or an old id, a role by its slug or an old one. */
function readPosition(framework: Framework, text: string): ArgumentResult<Position> {
  const [roleText = '', levelText = ''] = text.split('@')
  const role = framework.roles.find(({ slug, aliases }) => slug === roleText || aliases.includes(roleText))
  if (!role) {
    return unknown(
      'role',
      roleText,
      framework.roles.map(({ slug }) => slug),
    )
  }
  const wanted = slugOf(levelText)
  const level =
    role.levels.find(({ id, name }) => name === levelText || id === levelText || id === wanted) ??
    role.levels.find(({ aliases }) => aliases.includes(wanted))
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
