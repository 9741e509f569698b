import { type Finding, inWords, type Place, sortFindings, type WordedFinding } from '../finding.ts'

/** A finding with the further places where the very same is to be said. */
export interface FindingGroup {
  readonly found: Finding
  readonly words: WordedFinding
  readonly others: readonly Place[]
}

/**
 * Findings in the order of their places; those that say the same stand with the first. One with a second place is about
 * these two alone.
 */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly others: Place[] }>()
  for (const [index, found] of sortFindings(findings).entries()) {
    const words = inWords(found)
    const { severity, headline, remedy, hint } = words
    const key = JSON.stringify(
      found.related ? index : [found.code, severity, headline, remedy, hint ?? '', found.edits !== undefined],
    )
    const group = groups.get(key)
    if (group) group.others.push(found.at)
    else groups.set(key, { found, words, others: [] })
  }
  return Array.from(groups.values())
}
