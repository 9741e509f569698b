/**
 * "Did you mean": the candidate closest to what was written, or nothing when none is close; and the one that was
 * certainly meant.
 */
import { distance } from 'fastest-levenshtein'

/** Shorter beginnings are shared by chance. */
const shortestBeginning = 4

/**
 * At most a third of the longer word may differ, or more of one that begins with the other: `warn` and `warning`. Case
 * does not count, and two letters that changed places are one difference. Of candidates that are equally close, one
 * that the word begins with or is the beginning of wins, then one in the same case, then the earlier one.
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

/** No name is longer, so a longer text is none that was misspelt. */
const longestName = 200

/**
 * The spelling that was certainly meant: the only candidate that differs in case, blanks and hyphens alone, or else the
 * only one that is at most two letters and a third of the word away, while every other is farther, by two letters where
 * it begins with the same one. The first letter of a word is hardly ever the wrong one, and numbers and words of one or
 * two letters tell things apart (`Level 2`, `Team B`): these must agree.
 * @param candidates each with all its spellings
 */
export function certain(written: string, candidates: readonly (readonly string[])[]): string | undefined {
  if (written.length > longestName) return undefined
  const folded = fold(written)
  const same = candidates.filter((spellings) => spellings.some((spelling) => fold(spelling) === folded))
  if (same.length > 0) return same.length === 1 ? closest(written, same[0] ?? []) : undefined
  const wanted = written.toLowerCase()
  const apart = candidates.map((spellings) =>
    Math.min(...spellings.map((spelling) => distance(wanted, spelling.toLowerCase()))),
  )
  const least = Math.min(...apart)
  const first = folded.slice(0, 1)
  const rivals = candidates.filter((spellings, index) => {
    const farther = (apart[index] ?? 0) - least
    return farther < 1 || (farther < 2 && spellings.some((spelling) => fold(spelling).startsWith(first)))
  })
  if (least > 2 || rivals.length > 1) return undefined
  const spelling = closest(written, candidates[apart.indexOf(least)] ?? [])
  return spelling !== undefined && isSlip(written, spelling) ? spelling : undefined
}

function isSlip(written: string, meant: string): boolean {
  const apart = distance(written.toLowerCase(), meant.toLowerCase())
  const isShortEnough = apart <= 2 && apart * 3 <= Math.min(written.length, meant.length)
  return isShortEnough && fold(written).slice(0, 1) === fold(meant).slice(0, 1) && marksOf(written) === marksOf(meant)
}

function closest(written: string, spellings: readonly string[]): string | undefined {
  return spellings.toSorted((a, b) => distance(written, a) - distance(written, b))[0]
}

/** Without what nobody sees or says: case, blanks of any kind, hyphens and dashes, characters without a width. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\s\p{Pd}_\p{Cf}]/gu, '')
}

function marksOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length <= 2 || /\p{N}/u.test(word) || /^[ivx]+$/.test(word)).join(' ')
}
