/** The names that generated files may have. */

/** The only names with a leading dot that may be published; web servers ask for them. */
const dotNames: ReadonlySet<string> = new Set(['.nojekyll', '.well-known'])

/** Names that Windows keeps for devices, with any ending. */
const reservedName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

const longestSegment = 200

/**
 * Returns the reason if a path must not be written. Every segment is on an allow list, so a path cannot lead anywhere
 * else.
 */
export function unsafePath(path: string): string | undefined {
  for (const segment of path.split('/')) {
    if (!/^[A-Za-z0-9._-]+$/.test(segment)) return 'a name may hold only letters, digits, dots, hyphens and underscores'
    if (segment.startsWith('.') && !dotNames.has(segment)) return 'a name may not begin with a dot'
    if (segment.endsWith('.') || reservedName.test(segment)) return 'Windows cannot have a file of this name'
    if (segment.length > longestSegment) return `a name may have at most ${longestSegment} characters`
  }
  return undefined
}
