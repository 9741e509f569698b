/** "Did you mean": the candidate closest to what was written, or nothing when none is close. */
import { distance } from 'fastest-levenshtein'

/** Shorter beginnings are shared by chance. */
const shortestBeginning = 4

/**
 * At most a third of the longer word may differ, or more of one that begins with the other: `warn` and `warning`. Case does not count, and two
 * letters that changed places are one difference. Of candidates that are equally close, one that the word begins with or is the beginning
 * of wins, then one in the same case, then the earlier one.
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const wanted = written.toLowerCase()
  let best: string | undefined
  let bestRank = Infinity
  for (const candidate of candidates) {
    const other = candidate.toLowerCase()
    const isBeginning = wanted.startsWith(other) || other.startsWith(wanted)
    const [shorter = 0, longer = 0] = [wanted.length, other.length].toSorted((a, b) => a - b)
    const most = isBeginning && shorter >= shortestBeginning ? shorter : longer / 3
    // So much has to be added at least.
    if (longer - shorter > most) continue
    const apart = isSwapped(wanted, other) ? 1 : distance(wanted, other)
    if (apart > most) continue
    const rank = apart + (isBeginning ? 0 : 0.5) + distance(written, candidate) / 1000
    if (rank < bestRank) {
      best = candidate
      bestRank = rank
    }
  }
  return best
}

/** `Alnoe` and `Alone`. */
function isSwapped(a: string, b: string): boolean {
  const first = Array.from(a).findIndex((letter, index) => letter !== b[index])
  if (a.length !== b.length || first === -1) return false
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
}
