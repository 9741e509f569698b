/**
 * Texts that share most of their words, without comparing every two of them. Two that share `least` of the words of the
 * longer one have at least one of their rarest words in common; so only those are looked up (prefix filtering, as in
 * Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007).
 */

/** 0.55 × 20 is a little more than 11. */
const roundingError = 1e-9

export interface SimilarTexts<Text> {
  readonly text: Text
  /** The one that was there before. */
  readonly first: Text
  /** The share of the longer one stands in both. */
  readonly percent: number
}

interface ComparableText<Text> {
  readonly text: Text
  /** Its words in their order. */
  readonly line: string
  /**
   * Each word once as a number, the second "the" as another one; the rarest of all texts is the smallest and comes
   * first.
   */
  readonly words: readonly number[]
  /** Describes what makes a plain difference. */
  readonly numbers: string
}

interface SimilarityOptions<Text> {
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
export function similarTexts<Text>(texts: readonly Text[], comparison: SimilarityOptions<Text>): SimilarTexts<Text>[] {
  const { least, mayBeAlike } = comparison
  const found: SimilarTexts<Text>[] = []
  const { wordings, repeated } = wordingsOf(texts, comparison)
  for (const { text, first } of repeated) if (!mayBeAlike(text, first)) found.push({ text, first, percent: 100 })
  const byRareWord = new Map<number, ComparableText<Text>[]>()
  for (const wording of wordings) {
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

function closestOf<Text>(
  wording: ComparableText<Text>,
  candidates: ReadonlySet<ComparableText<Text>>,
  { least, mayBeAlike }: SimilarityOptions<Text>,
): SimilarTexts<Text> | undefined {
  let closest: SimilarTexts<Text> | undefined
  for (const other of candidates) {
    if (other.numbers !== wording.numbers) continue
    const longer = Math.max(wording.words.length, other.words.length)
    const enough = Math.ceil(least * longer - roundingError)
    const common = commonWords(wording.words, other.words, enough)
    // The same words in another order are not the same text.
    const percent = Math.min(99, Math.floor((common * 100) / longer))
    if (common < enough || percent <= (closest?.percent ?? 0) || mayBeAlike(wording.text, other.text)) continue
    closest = { text: wording.text, first: other.text, percent }
  }
  return closest
}

/** Returns how many words two have in common; less than that as soon as it is sure that there are not enough. */
function commonWords(one: readonly number[], other: readonly number[], enough: number): number {
  let common = 0
  let [at, there] = [0, 0]
  while (common + Math.min(one.length - at, other.length - there) >= enough) {
    const [here, opposite] = [one[at], other[there]]
    if (here === undefined || opposite === undefined) break
    if (here === opposite) common += 1
    if (here <= opposite) at += 1
    if (opposite <= here) there += 1
  }
  return common
}

/** Every wording once, with the text that has it first, and the texts that repeat one. */
function wordingsOf<Text>(texts: readonly Text[], { wordsOf, fewestWords, isNumber }: SimilarityOptions<Text>) {
  const first = new Map<string, { readonly text: Text; readonly words: readonly string[] }>()
  const repeated: { readonly text: Text; readonly first: Text }[] = []
  for (const text of texts) {
    const words = wordsOf(text)
    if (words.length < fewestWords) continue
    const line = words.join(' ')
    const same = first.get(line)
    if (same) repeated.push({ text, first: same.text })
    else first.set(line, { text, words: numberedWords(words) })
  }
  const rank = ranksOf(Array.from(first.values(), ({ words }) => words))
  const wordings = Array.from(first, ([line, { text, words }]): ComparableText<Text> => ({
    text,
    line,
    words: words.map((word) => rank.get(word) ?? 0).toSorted((a, b) => a - b),
    numbers: line.split(' ').filter(isNumber).toSorted().join(' '),
  }))
  return { wordings, repeated }
}

/** Every word with its place among all of them, the rarest first. */
function ranksOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarestFirst = Array.from(counts).toSorted(([, a], [, b]) => a - b)
  return new Map(rarestFirst.map(([word], rank) => [word, rank]))
}

function numberedWords(words: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return words.map((word) => {
    const count = (seen.get(word) ?? 0) + 1
    seen.set(word, count)
    return count === 1 ? word : `${word} ${count}`
  })
}

function append<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
