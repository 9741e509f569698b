/** Finding words of a list in a text: whole words, whatever their case. */

export interface WordFound {
  /** As it is written in the text. */
  readonly word: string
  readonly instead: string | undefined
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

interface Adjustments {
  readonly words?: readonly string[] | undefined
  readonly except?: readonly string[] | undefined
}

/** A search for all words of the language's list and the project's own, without those that it excepts. */
export function wordsIn(list: Readonly<Record<string, string | null>>, { words = [], except = [] }: Adjustments = {}): (text: string) => WordFound[] {
  const wanted = new Map<string, string | undefined>(Object.entries(list).map(([word, instead]) => [word.toLowerCase(), instead ?? undefined]))
  for (const word of words) wanted.set(word.toLowerCase(), undefined)
  for (const word of except) wanted.delete(word.toLowerCase())
  if (wanted.size === 0) return () => []
  // Longer phrases first, so that "a number of" is found before "number".
  const alternatives = Array.from(wanted.keys(), escaped).toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({ word, instead: wanted.get(word.toLowerCase()), start: index, end: index + word.length }))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
