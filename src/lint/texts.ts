/** Which of a project's texts a rule about wording looks at, told by their paths. */
import type { Place } from '../diagnostic/finding.ts'
import type { AuthoredText } from '../domain/authored-text.ts'
import type { RoleSlug } from '../domain/ids.ts'

/** The sentences of criteria, of steps and of levels. */
export function criteriaOf(texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter(({ path }) => path[0] === 'capabilities' && (path[2] === 'criteria' || path[2] === 'levelCriteria') && path.at(-1) === 'text')
}

/** Where a profile itself says a text under a key at its top, such as `reviewed:`, or in the list there. */
export function statementsOf(texts: readonly AuthoredText[], key: string): (role: RoleSlug, text: string) => Place | undefined {
  const nameOf = (role: RoleSlug, text: string): string => `${role}\n${text}`
  const stated = new Map(
    texts.flatMap(({ role, path, text, place }) => (role !== undefined && path[0] === key && path.length <= 2 ? [[nameOf(role, text), place] as const] : [])),
  )
  return (role, text) => stated.get(nameOf(role, text))?.()
}
