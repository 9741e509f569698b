/** "Did you mean": the candidate closest to what was written, or nothing when none is close. */
import { distance } from 'fastest-levenshtein'

/** At most a third of the longer word may differ; case does not count. Candidates earlier in the list win a tie. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const wanted = written.toLowerCase()
  let best: string | undefined
  let bestDistance = Infinity
  for (const candidate of candidates) {
    const most = Math.max(wanted.length, candidate.length) / 3
    // So much has to be added at least.
    if (Math.abs(wanted.length - candidate.length) > most) continue
    const apart = distance(wanted, candidate.toLowerCase())
    if (apart < bestDistance && apart <= most) {
      best = candidate
      bestDistance = apart
    }
  }
  return best
}
