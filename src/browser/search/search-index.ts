/**
 * Finds entries by the beginnings of words, tolerates typing errors, and sorts the best first. Only this file uses the
 * search library. Runs in the browser.
 */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { SearchEntry, SearchEntryKind } from './entries.ts'
import { type TextPiece, highlight } from './highlight.ts'
import { fold, queryTerms, tokensOf } from './terms.ts'

export interface SearchHit {
  readonly entry: SearchEntry
  readonly name: readonly TextPiece[]
  readonly context: readonly TextPiece[]
}

export interface SearchResults {
  /** `all`: the entries contain every word. `nearest`: no entry does, and these are the most similar. */
  readonly how: 'all' | 'nearest'
  /** The number of all matches. The groups contain the best of them. */
  readonly total: number
  /** The group with the best hit is first. */
  readonly groups: readonly { readonly kind: SearchEntryKind; readonly hits: readonly SearchHit[] }[]
}

/** The number of results per kind. Readers don't read long lists. */
const hitsPerKind: Readonly<Record<SearchEntryKind, number>> = {
  role: 6,
  level: 4,
  capability: 6,
  position: 5,
  transition: 4,
  criterion: 8,
}

/** Ranks kinds that more people search for higher when two entries match equally. */
const weights: Readonly<Record<SearchEntryKind, number>> = {
  role: 1.6,
  level: 1.5,
  capability: 1.5,
  position: 1.2,
  transition: 0.9,
  criterion: 1,
}

/** With fewer results than this, a typing error is more likely than a rare word. */
const fewResults = 5

/** Entries that are indexed at once, few enough that typing stays fluent. */
const chunkSize = 400

/**
 * Indexes entries in chunks, so that the page stays responsive. `find` returns only some results until `complete`
 * resolves.
 */
export function createFinder(entries: readonly SearchEntry[]): {
  readonly find: (query: string) => SearchResults
  readonly complete: Promise<void>
} {
  const documents = entries.map((entry, id): IndexedEntry => ({
    id,
    entry,
    name: entry.name,
    keywords: entry.keywords,
    folded: fold(entry.name),
  }))
  const [short, long] = [emptyIndex(), emptyIndex()]
  const indexed = { documents, short, long }
  return { complete: fill(indexed), find: (query) => find(query, indexed) }
}

interface IndexedEntry {
  readonly id: number
  readonly entry: SearchEntry
  readonly name: string
  readonly keywords: string
  readonly folded: string
}

/** Names and sentences have separate indexes: one letter finds names, but never the many thousands of sentences. */
interface SearchIndex {
  readonly documents: readonly IndexedEntry[]
  readonly short: MiniSearch<IndexedEntry>
  readonly long: MiniSearch<IndexedEntry>
}

function emptyIndex(): MiniSearch<IndexedEntry> {
  return new MiniSearch({
    fields: ['name', 'keywords'],
    tokenize: (text) => tokensOf(text).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: { boost: { name: 2 } },
  })
}

async function fill({ documents, short, long }: SearchIndex): Promise<void> {
  await short.addAllAsync(
    documents.filter((document) => !isLong(document)),
    { chunkSize },
  )
  await long.addAllAsync(documents.filter(isLong), { chunkSize })
}

function isLong({ entry }: IndexedEntry): boolean {
  return entry.kind === 'criterion'
}

function find(query: string, indexed: SearchIndex): SearchResults {
  const terms = queryTerms(query)
  const groups = (results: readonly SearchResult[]): SearchResults['groups'] =>
    groupsOf(results, fold(query.trim()), terms, indexed)
  const all = terms.length === 0 ? [] : findAll(terms, indexed)
  if (all.length > 0 || terms.length === 0) return { how: 'all', total: all.length, groups: groups(all) }
  const nearest = findNearest(terms, indexed)
  return { how: 'nearest', total: nearest.length, groups: groups(nearest) }
}

/** Returns entries that contain every word or its beginning. With few results, it also accepts typing errors. */
function findAll(terms: readonly string[], { short, long }: SearchIndex): SearchResult[] {
  const longTerms = terms.some(isSelective) ? terms : []
  const exact = [...searchIn(short, terms, { prefix: true }), ...searchIn(long, longTerms, { prefix: isSelective })]
  if (exact.length >= fewResults) return exact
  return [
    ...searchIn(short, terms, { prefix: true, fuzzy: allowedErrors }),
    ...searchIn(long, longTerms, { prefix: isSelective, fuzzy: allowedErrors }),
  ]
}

/** Returns entries that contain every longer word, or else names that are similar to one of the words. */
function findNearest(terms: readonly string[], indexed: SearchIndex): SearchResult[] {
  const selective = terms.filter((term) => term.length > 3)
  const most = selective.length > 0 && selective.length < terms.length ? findAll(selective, indexed) : []
  return most.length > 0
    ? most
    : searchIn(indexed.short, terms, { combineWith: 'OR', prefix: isSelective, fuzzy: manyAllowedErrors })
}

function searchIn(index: MiniSearch<IndexedEntry>, terms: readonly string[], options: SearchOptions): SearchResult[] {
  if (terms.length === 0) return []
  return index.search(terms.join(' '), { combineWith: 'AND', tokenize: (joined) => joined.split(' '), ...options })
}

/** One or two letters begin too many words, except in scripts where one character can be a word. */
function isSelective(term: string): boolean {
  return term.length > 2 || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+$/u.test(term)
}

/** Returns the number of letters in a word that may be wrong, missing or additional. */
function allowedErrors(term: string): number {
  if (term.length < 4) return 0
  return term.length < 6 ? 1 : 2
}

function manyAllowedErrors(term: string): number {
  return Math.max(1, Math.floor(term.length / 2.5))
}

function groupsOf(
  results: readonly SearchResult[],
  query: string,
  terms: readonly string[],
  { documents }: SearchIndex,
): SearchResults['groups'] {
  const byKind = new Map<SearchEntryKind, ScoredEntry[]>()
  for (const result of results) {
    const document = documents[Number(result.id)]
    if (!document) continue
    const { kind } = document.entry
    const scored = { document, result, score: result.score * weights[kind] * closeness(document.folded, query) }
    const others = byKind.get(kind)
    if (others) others.push(scored)
    else byKind.set(kind, [scored])
  }
  return (
    Array.from(byKind, ([kind, scored]) => ({ kind, best: scored.toSorted(byScore).slice(0, hitsPerKind[kind]) }))
      // Names come before sentences, because scores of short names and long texts are not comparable.
      .toSorted(
        (a, b) => Number(a.kind === 'criterion') - Number(b.kind === 'criterion') || bestOf(b.best) - bestOf(a.best),
      )
      .map(({ kind, best }) => ({
        kind,
        hits: best.map(({ document, result }) => hitOf(document.entry, result, terms)),
      }))
  )
}

interface ScoredEntry {
  readonly document: IndexedEntry
  readonly result: SearchResult
  readonly score: number
}

/** Equal scores keep the order of the data, which is the same on every machine. */
function byScore(a: ScoredEntry, b: ScoredEntry): number {
  return b.score - a.score || a.document.id - b.document.id
}

function bestOf(scored: readonly ScoredEntry[]): number {
  return scored[0]?.score ?? 0
}

/** Ranks a name that equals the query before one that contains it. */
function closeness(name: string, query: string): number {
  if (name === query) return 4
  return name.startsWith(query) ? 1.5 : 1
}

function hitOf(entry: SearchEntry, { match }: SearchResult, terms: readonly string[]): SearchHit {
  const matched = new Set(Object.keys(match))
  return { entry, name: highlight(entry.name, matched, terms), context: highlight(entry.context, matched, terms) }
}
