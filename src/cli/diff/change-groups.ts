/** Changes as they are reported: what happens to several roles alike is said once. */
import type { Change } from '../../changes/change.ts'
import type { FrameworkImpact, Impact } from '../../changes/impact.ts'
import { groupBy } from '../../domain/group.ts'
import { changeText, type ChangeText, type WordMarks } from './change-text.ts'

export interface ChangeGroup {
  /** Names of roles; none for scales, which belong to the framework. */
  readonly roles: readonly string[]
  readonly changes: readonly ChangeText[]
}

/** In the order of the changes. Roles that have just the same changes in common share a group for these. */
export function changeGroups(changes: readonly Change[], marks: WordMarks): ChangeGroup[] {
  const texts = new Map<string, { readonly text: ChangeText; readonly roles: Set<string> }>()
  for (const change of changes) {
    const text = changeText(change, marks)
    const key = JSON.stringify(text)
    const known = texts.get(key) ?? { text, roles: new Set<string>() }
    texts.set(key, known)
    if ('role' in change) known.roles.add(change.role.name)
  }
  const groups = new Map<string, { readonly roles: readonly string[]; readonly changes: ChangeText[] }>()
  for (const { text, roles } of texts.values()) {
    const key = JSON.stringify([...roles])
    const group = groups.get(key) ?? { roles: [...roles], changes: [] }
    group.changes.push(text)
    groups.set(key, group)
  }
  return Array.from(groups.values())
}

/** The titles of impacts, those first that concern people most. */
const impactTitles: readonly (readonly [Impact, string])[] = [
  ['raised', 'Bar raised'],
  ['removed', 'Removed'],
  ['new', 'New'],
  ['lowered', 'Bar lowered'],
  ['clarified', 'Clarified'],
]

export interface ImpactLine {
  readonly title: string
  /** Roles with the levels, where these are not all: `Baker (Junior, Mid)`. */
  readonly positions: readonly string[]
}

/** Every kind of impact that occurs, with its positions. */
export function impactLines({ positions }: FrameworkImpact): ImpactLine[] {
  return impactTitles.flatMap(([impact, title]) => {
    const byRole = groupBy(
      positions.filter((position) => position.impact === impact),
      ({ role }) => role,
    )
    const listed = Array.from(byRole, ([role, found]) => {
      const isWhole = found.length === role.levels.length
      return isWhole ? role.name : `${role.name} (${found.map(({ level }) => level.name).join(', ')})`
    })
    return listed.length === 0 ? [] : [{ title, positions: listed }]
  })
}
