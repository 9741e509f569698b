/**
 * Texts that share most of their words, without comparing every two of them. Two that share `least` of the words of the longer one have at least one
 * of their rarest words in common; so only those are looked up (prefix filtering, as in Bayardo, Ma and Srikant, "Scaling up all pairs similarity
 * search", 2007).
 */

/** 0.55 × 20 is a little more than 11. */
const roundingError = 1e-9

export interface Similar<Text> {
  readonly text: Text
  /** The one that was there before. */
  readonly first: Text
  /** How much of the longer one stands in both. */
  readonly percent: number
}

interface Wording<Text> {
  readonly text: Text
  /** Its words in their order. */
  readonly line: string
  /** Each word once, the second "the" as `the 2`; the rarest of the project first. */
  readonly words: readonly string[]
  /** What makes a plain difference. */
  readonly numbers: string
}

interface Comparison<Text> {
  readonly wordsOf: (text: Text) => readonly string[]
  /** From this share of common words on two texts are similar, up to 1. */
  readonly least: number
  /** Shorter texts are not compared. */
  readonly fewestWords: number
  /** Texts with different numbers are different. */
  readonly isNumber: (word: string) => boolean
  /** Two texts that may be alike. */
  readonly mayBeAlike: (text: Text, first: Text) => boolean
}

/** Every text that is like one before it, with the most similar one. */
export function similarTexts<Text>(texts: readonly Text[], comparison: Comparison<Text>): Similar<Text>[] {
  const { least, mayBeAlike } = comparison
  const first = new Map<string, Wording<Text>>()
  const byRareWord = new Map<string, Wording<Text>[]>()
  const found: Similar<Text>[] = []
  for (const wording of wordingsOf(texts, comparison)) {
    const same = first.get(wording.line)
    if (same) {
      if (!mayBeAlike(wording.text, same.text)) found.push({ text: wording.text, first: same.text, percent: 100 })
      continue
    }
    first.set(wording.line, wording)
    const { length } = wording.words
    const rarest = wording.words.slice(0, length - Math.ceil(least * length - roundingError) + 1)
    const candidates = new Set(rarest.flatMap((word) => byRareWord.get(word) ?? []))
    const closest = closestOf(wording, candidates, comparison)
    if (closest) found.push(closest)
    // What is like another one is found through that one.
    else for (const word of rarest) append(byRareWord, word, wording)
  }
  return found
}

function closestOf<Text>(wording: Wording<Text>, candidates: ReadonlySet<Wording<Text>>, { least, mayBeAlike }: Comparison<Text>): Similar<Text> | undefined {
  const words = new Set(wording.words)
  let closest: Similar<Text> | undefined
  for (const other of candidates) {
    const longer = Math.max(words.size, other.words.length)
    const enough = least * longer - roundingError
    if (other.numbers !== wording.numbers || Math.min(words.size, other.words.length) < enough) continue
    const common = other.words.filter((word) => words.has(word)).length
    // The same words in another order are not the same text.
    const percent = Math.min(99, Math.floor((common * 100) / longer))
    if (common < enough || percent <= (closest?.percent ?? 0) || mayBeAlike(wording.text, other.text)) continue
    closest = { text: wording.text, first: other.text, percent }
  }
  return closest
}

function wordingsOf<Text>(texts: readonly Text[], { wordsOf, fewestWords, isNumber }: Comparison<Text>): Wording<Text>[] {
  const inOrder = texts.map((text) => ({ text, words: wordsOf(text) })).filter(({ words }) => words.length >= fewestWords)
  const counts = new Map<string, number>()
  const numbered = inOrder.map(({ words }) => numberedWords(words))
  for (const word of numbered.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarestFirst = (a: string, b: string): number => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1)
  return inOrder.map(({ text, words }, at) => ({
    text,
    line: words.join(' '),
    words: (numbered[at] ?? []).toSorted(rarestFirst),
    numbers: words.filter(isNumber).toSorted().join(' '),
  }))
}

function numberedWords(words: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return words.map((word) => {
    const count = (seen.get(word) ?? 0) + 1
    seen.set(word, count)
    return count === 1 ? word : `${word} ${count}`
  })
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
