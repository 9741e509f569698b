/** Keeps reports short when one rule has many warnings. */
import { inWords, type Finding } from '../finding.ts'

/**
 * Returns the findings or groups to show: all errors, and the first warnings of each rule.
 * @param findingOf returns the finding of an item
 */
export function limitWarnings<Item>(
  items: readonly Item[],
  findingOf: (item: Item) => Finding,
  mostWarnings: number,
): readonly Item[] {
  const counts = new Map<string, number>()
  return items.filter((item) => {
    const found = findingOf(item)
    if (inWords(found).severity === 'error') return true
    const count = (counts.get(found.code) ?? 0) + 1
    counts.set(found.code, count)
    return count <= mostWarnings
  })
}

/** Returns the number of warnings of each rule, the most frequent first, and how to see all of them. */
export function warningTotals(findings: readonly Finding[]): string {
  const counts = new Map<string, number>()
  for (const found of findings) {
    if (inWords(found).severity === 'warning') counts.set(found.code, (counts.get(found.code) ?? 0) + 1)
  }
  const rows = Array.from(counts).toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const width = Math.max(...rows.map(([code]) => code.length))
  const lines = rows.map(([code, count]) => `  ${code.padEnd(width)}  ${count}\n`)
  const help = 'The report shows the first warnings of each rule. rungs check --all shows all of them,\n'
  return `Warnings by rule\n${lines.join('')}${help}rungs check --rule <code> those of one rule.\n\n`
}
