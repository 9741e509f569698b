/**
 * Finds entries by what somebody types: beginnings of words, typing mistakes forgiven, best first. The only home of the
 * search library; runs in the browser.
 */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { SearchEntry, SearchEntryKind } from './entries.ts'
import { type HighlightedText, highlight } from './highlight.ts'
import { fold, queryTerms, tokensOf } from './terms.ts'

export interface SearchHit {
  readonly entry: SearchEntry
  readonly name: readonly HighlightedText[]
  readonly context: readonly HighlightedText[]
}

export interface SearchResults {
  /** `all`: every word was found. `nearest`: nothing has all of them, and this comes nearest. */
  readonly how: 'all' | 'nearest'
  /** How many there are in all; the groups hold the best of them. */
  readonly total: number
  /** That with the best hit first. */
  readonly groups: readonly { readonly kind: SearchEntryKind; readonly hits: readonly SearchHit[] }[]
}

export interface Finder {
  readonly find: (query: string) => SearchResults
  /** Until then, only some are found. */
  readonly complete: Promise<void>
}

/** Short lists are read, long ones are not. */
const hitsPerKind: Readonly<Record<SearchEntryKind, number>> = {
  role: 6,
  level: 4,
  capability: 6,
  position: 5,
  transition: 4,
  criterion: 8,
}

/** Of two that match alike, the one that more people look for. */
const weights: Readonly<Record<SearchEntryKind, number>> = {
  role: 1.6,
  level: 1.5,
  capability: 1.5,
  position: 1.2,
  transition: 0.9,
  criterion: 1,
}

/** So few that a typing mistake is more likely than a rare word. */
const few = 5

/** Small enough that indexing never holds up typing. */
const chunkSize = 400

/** Makes entries findable; large numbers of them bit by bit, while the page goes on. */
export function createFinder(entries: readonly SearchEntry[]): Finder {
  const documents = entries.map((entry, id): Document => ({
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

interface Document {
  readonly id: number
  readonly entry: SearchEntry
  readonly name: string
  readonly keywords: string
  readonly folded: string
}

/**
 * Names and sentences apart: a name is sought by a single letter, a sentence never, and there may be many thousands of
 * them.
 */
interface Indexed {
  readonly documents: readonly Document[]
  readonly short: MiniSearch<Document>
  readonly long: MiniSearch<Document>
}

function emptyIndex(): MiniSearch<Document> {
  return new MiniSearch({
    fields: ['name', 'keywords'],
    tokenize: (text) => tokensOf(text).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: { boost: { name: 2 } },
  })
}

async function fill({ documents, short, long }: Indexed): Promise<void> {
  await short.addAllAsync(
    documents.filter((document) => !isLong(document)),
    { chunkSize },
  )
  await long.addAllAsync(documents.filter(isLong), { chunkSize })
}

function isLong({ entry }: Document): boolean {
  return entry.kind === 'criterion'
}

function find(query: string, indexed: Indexed): SearchResults {
  const terms = queryTerms(query)
  const groups = (results: readonly SearchResult[]): SearchResults['groups'] =>
    groupsOf(results, fold(query.trim()), terms, indexed)
  const all = terms.length === 0 ? [] : findAll(terms, indexed)
  if (all.length > 0 || terms.length === 0) return { how: 'all', total: all.length, groups: groups(all) }
  const nearest = findNearest(terms, indexed)
  return { how: 'nearest', total: nearest.length, groups: groups(nearest) }
}

/** What has every word, or the beginning of one; with mistakes where that is little. */
function findAll(terms: readonly string[], { short, long }: Indexed): SearchResult[] {
  const longTerms = terms.some(isTelling) ? terms : []
  const exact = [...ask(short, terms, { prefix: true }), ...ask(long, longTerms, { prefix: isTelling })]
  if (exact.length >= few) return exact
  return [
    ...ask(short, terms, { prefix: true, fuzzy: forgiven }),
    ...ask(long, longTerms, { prefix: isTelling, fuzzy: forgiven }),
  ]
}

/**
 * What has every longer word (the others are seldom what somebody looks for), else any name that is like one of them.
 */
function findNearest(terms: readonly string[], indexed: Indexed): SearchResult[] {
  const telling = terms.filter((term) => term.length > 3)
  const most = telling.length > 0 && telling.length < terms.length ? findAll(telling, indexed) : []
  return most.length > 0
    ? most
    : ask(indexed.short, terms, { combineWith: 'OR', prefix: isTelling, fuzzy: forgivenAtLast })
}

function ask(index: MiniSearch<Document>, terms: readonly string[], options: SearchOptions): SearchResult[] {
  if (terms.length === 0) return []
  return index.search(terms.join(' '), { combineWith: 'AND', tokenize: (joined) => joined.split(' '), ...options })
}

/** A letter or two begin too many words; a sign of a script that has a word in one does not. */
function isTelling(term: string): boolean {
  return term.length > 2 || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+$/u.test(term)
}

/** How many letters may be wrong, missing or too many in a word. */
function forgiven(term: string): number {
  if (term.length < 4) return 0
  return term.length < 6 ? 1 : 2
}

function forgivenAtLast(term: string): number {
  return Math.max(1, Math.floor(term.length / 2.5))
}

function groupsOf(
  results: readonly SearchResult[],
  query: string,
  terms: readonly string[],
  { documents }: Indexed,
): SearchResults['groups'] {
  const byKind = new Map<SearchEntryKind, Scored[]>()
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
      // Names come before sentences: what fits a short name well and what fits a long text well cannot be weighed
      // against each other.
      .toSorted(
        (a, b) => Number(a.kind === 'criterion') - Number(b.kind === 'criterion') || bestOf(b.best) - bestOf(a.best),
      )
      .map(({ kind, best }) => ({
        kind,
        hits: best.map(({ document, result }) => hitOf(document.entry, result, terms)),
      }))
  )
}

interface Scored {
  readonly document: Document
  readonly result: SearchResult
  readonly score: number
}

/** Alike ones stay in the order of the data on every machine. */
function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.document.id - b.document.id
}

function bestOf(scored: readonly Scored[]): number {
  return scored[0]?.score ?? 0
}

/** A name that is what was typed comes before one that only holds it. */
function closeness(name: string, query: string): number {
  if (name === query) return 4
  return name.startsWith(query) ? 1.5 : 1
}

function hitOf(entry: SearchEntry, { match }: SearchResult, terms: readonly string[]): SearchHit {
  const matched = new Set(Object.keys(match))
  return { entry, name: highlight(entry.name, matched, terms), context: highlight(entry.context, matched, terms) }
}
