/**
 * Merges the words of the interface in one language: those of the project, then the built-in ones, then English, which
 * defines the set of keys.
 */
import { finding, type Finding, type Outcome, type Place } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { countForms, isForms, placeholdersIn, type Words } from '../template/word-forms.ts'

/** A parsed words file. `placeOf` returns the place of a key; without it, findings name only the file. */
export interface WordsFile {
  readonly file: string
  readonly value: unknown
  readonly placeOf?: (path: readonly string[]) => Place
}

export interface WordSources {
  readonly language: string
  readonly english: WordsFile
  /** The words that come with the program in this language. None for English. */
  readonly builtIn: WordsFile | undefined
  /** The words of the project in this language; the file may have any part of them. */
  readonly own: WordsFile | undefined
}

type Block = Readonly<Record<string, unknown>>

/** A merge under way: its inputs, and what it has found so far. */
interface WordMerge {
  readonly language: string
  /** The file that is in the language of the project. None where English is enough. */
  readonly translated: WordsFile | undefined
  readonly findings: Finding[]
  /** Keys that no file has, by block, because a new file lacks hundreds of words and that is one finding. */
  readonly missing: Map<string, string[]>
}

/** The value of one file at the path that is being merged. */
interface WordsLayer {
  readonly file: WordsFile
  readonly value: unknown
}

/** Returns all words of a language. English stands in for what is missing, with a warning for each block. */
export function mergeWords({ language, english, builtIn, own }: WordSources): Outcome<Words> {
  const inEnglish = language.split('-')[0] === 'en'
  const files = [own, builtIn, inEnglish ? english : undefined].filter((file) => file !== undefined)
  const translated = builtIn ?? own
  const merge: WordMerge = { language, translated, findings: [], missing: new Map() }
  const model = readModel(english, merge.findings)
  const layers = files.map((file) => ({ file, value: valueLike(merge, file, file.value, model, []) }))
  const value = mergeBlock(merge, model, layers, [])
  if (translated) {
    for (const [block, keys] of merge.missing) {
      const at = placeOf(translated, block === '' ? [] : block.split('.'))
      merge.findings.push(finding('word-missing', at, { block, keys, language }))
    }
  }
  return { value, findings: merge.findings }
}

function mergeBlock(merge: WordMerge, model: Words, layers: readonly WordsLayer[], path: readonly string[]): Words {
  for (const { file, value } of layers) {
    if (isBlock(value)) refuseUnknownKeys(merge, file, value, Object.keys(model), path)
  }
  const merged: Record<string, string | Words> = {}
  for (const [key, word] of Object.entries(model)) {
    const at = [...path, key]
    const inside = layers.map(({ file, value }) => ({
      file,
      value: isBlock(value) ? valueLike(merge, file, value[key], word, at) : undefined,
    }))
    merged[key] =
      typeof word === 'string'
        ? mergeText(merge, word, inside, at)
        : isForms(word)
          ? mergeForms(merge, word, inside, at)
          : mergeBlock(merge, word, inside, at)
  }
  return merged
}

function mergeText(merge: WordMerge, model: string, layers: readonly WordsLayer[], path: readonly string[]): string {
  const chosen = layers.find((layer) => typeof layer.value === 'string')
  if (typeof chosen?.value !== 'string') {
    addMissing(merge, path)
    return model
  }
  refuseUnknownPlaceholders(merge, chosen.file, chosen.value, placeholdersIn(model), path)
  return chosen.value
}

/** Forms are never mixed with English ones, because every language has its own set of plural forms. */
function mergeForms(merge: WordMerge, model: Words, layers: readonly WordsLayer[], path: readonly string[]): Words {
  const forms: Record<string, string> = {}
  const inModel = Object.values(model).flatMap((form) => (typeof form === 'string' ? placeholdersIn(form) : []))
  const known = Array.from(new Set(['n', ...inModel]))
  for (const { file, value } of layers.toReversed()) {
    if (!isBlock(value)) continue
    refuseUnknownKeys(merge, file, value, countForms, path)
    for (const form of countForms) {
      const text = valueLike(merge, file, value[form], 'text', [...path, form])
      if (typeof text !== 'string') continue
      refuseUnknownPlaceholders(merge, file, text, known, [...path, form])
      forms[form] = text
    }
  }
  if (Object.keys(forms).length === 0) {
    addMissing(merge, path)
    return model
  }
  for (const form of formsUsed(merge.language)) if (forms[form] === undefined) addMissing(merge, [...path, form])
  const fallback = forms['other'] ?? Object.values(forms)[0] ?? ''
  return { ...forms, other: fallback }
}

/** Returns a value of a file if it is of the same kind as the English one, and reports it otherwise. */
function valueLike(
  { findings }: WordMerge,
  file: WordsFile,
  value: unknown,
  model: unknown,
  path: readonly string[],
): unknown {
  if (value === undefined || value === null) return undefined
  if (kindOf(value) === kindOf(model)) return value
  findings.push(
    finding('wrong-type', placeOf(file, path), { what: named(path), expected: kindOf(model), got: kindOf(value) }),
  )
  return undefined
}

function refuseUnknownKeys(
  { findings }: WordMerge,
  file: WordsFile,
  block: Block,
  known: readonly string[],
  path: readonly string[],
): void {
  const dotted = (last: string): string => [...path, last].join('.')
  for (const key of Object.keys(block)) {
    if (known.includes(key)) continue
    const near = nearest(key, known)
    findings.push(
      finding('word-unknown', placeOf(file, [...path, key]), {
        key: dotted(key),
        suggestion: near === undefined ? undefined : dotted(near),
      }),
    )
  }
}

function refuseUnknownPlaceholders(
  { findings }: WordMerge,
  file: WordsFile,
  text: string,
  known: readonly string[],
  path: readonly string[],
): void {
  for (const name of placeholdersIn(text)) {
    if (known.includes(name)) continue
    findings.push(
      finding('unknown-placeholder', placeOf(file, path), { text: name, suggestion: nearest(name, known), known }),
    )
  }
}

/** A block that the file does not have is one finding for all the words in it. */
function addMissing({ translated, missing }: WordMerge, path: readonly string[]): void {
  const depth = Math.min(begunIn(translated?.value, path) + 1, path.length - 1)
  const block = path.slice(0, depth).join('.')
  missing.set(block, [...(missing.get(block) ?? []), path.slice(depth).join('.')])
}

/** Returns how many blocks along the path exist. */
function begunIn(value: unknown, [first, ...rest]: readonly string[]): number {
  if (first === undefined || !isBlock(value)) return 0
  return isBlock(value[first]) ? 1 + begunIn(value[first], rest) : 0
}

/** Returns the English words without values that are neither strings nor blocks. */
function readModel(english: WordsFile, findings: Finding[]): Words {
  const read = (block: Block, path: readonly string[]): Words => {
    const words: Record<string, string | Words> = {}
    for (const [key, value] of Object.entries(block)) {
      const at = [...path, key]
      if (typeof value === 'string') words[key] = value
      else if (isBlock(value)) words[key] = read(value, at)
      else {
        findings.push(
          finding('wrong-type', placeOf(english, at), { what: named(at), expected: 'text', got: kindOf(value) }),
        )
      }
    }
    return words
  }
  if (isBlock(english.value)) return read(english.value, [])
  findings.push(
    finding('wrong-type', placeOf(english, []), {
      what: named([]),
      expected: 'a mapping',
      got: kindOf(english.value),
    }),
  )
  return {}
}

/** Returns the plural forms of the numbers up to a hundred; forms for larger numbers only are not required. */
function formsUsed(language: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(language)
  return new Set(Array.from({ length: 101 }, (_, n) => rules.select(n)))
}

function placeOf(file: WordsFile, path: readonly string[]): Place {
  return file.placeOf?.(path) ?? { file: file.file }
}

function named(path: readonly string[]): string {
  return path.length === 0 ? 'the file' : `"${path.join('.')}"`
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'text'
  if (isBlock(value)) return 'a mapping'
  if (Array.isArray(value)) return 'a list'
  return value === null || value === undefined ? 'nothing' : `a ${typeof value}`
}
