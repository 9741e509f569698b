/** Facts that are compared as they are read: as text. */
import { type Duration, durationText } from '../domain/duration.ts'
import type { Level, Role } from '../domain/framework.ts'
import type { Change, Detail } from './change.ts'

/** The owner of details; see the variant `detail` of `Change`. */
interface DetailOwner {
  readonly role: Role
  readonly level?: Level
  readonly of?: string
}

/** One change for each detail whose two values read differently. A list is one text with a line for each entry. */
export function details(
  owner: DetailOwner,
  values: { readonly [Name in Detail]?: readonly [before: unknown, after: unknown] },
): Change[] {
  return Object.entries(values).flatMap(([detail, [before, after]]): Change[] => {
    const [from, to] = [readable(before), readable(after)]
    // `Object.entries` loses that every name is a detail.
    return from === to ? [] : [{ kind: 'detail', detail: detail as Detail, ...owner, from, to }]
  })
}

function readable(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(readable).join('\n')
  if (isDuration(value)) return durationText(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return parts.map(([name, part]) => `${name}: ${readable(part)}`).join('\n')
}

function isDuration(value: object): value is Duration {
  return 'min' in value && 'max' in value && 'unit' in value
}
