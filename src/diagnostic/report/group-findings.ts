import { type Finding, inWords, type Place, sortFindings, type WordedFinding } from '../finding.ts'

/** A finding with the further places where the very same is to be said. */
export interface FindingGroup {
  readonly found: Finding
  readonly words: WordedFinding
  readonly others: readonly Place[]
}

/** Groups findings that say the same, in the order of their places. A second place must be the same one, too. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly others: Place[] }>()
  for (const found of sortFindings(findings)) {
    const words = inWords(found)
    const { severity, headline, remedy, hint } = words
    const hasEdits = found.edits !== undefined
    const key = JSON.stringify([found.code, severity, headline, remedy, hint ?? '', hasEdits, found.related?.at])
    const group = groups.get(key)
    if (group) group.others.push(found.at)
    else groups.set(key, { found, words, others: [] })
  }
  return Array.from(groups.values())
}
