/**
 * The words of the interface in one language: the project's own over the built-in ones over English, which says what
 * words there are.
 */
import { finding, type Finding, type Outcome, type Place } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { countForms, isForms, placeholdersIn, type Words } from '../template/word-forms.ts'

/**
 * A file of words with its YAML already read. `placeOf` tells where a key stands; without it findings name the file.
 */
export interface WordsFile {
  readonly file: string
  readonly value: unknown
  readonly placeOf?: (path: readonly string[]) => Place
}

export interface WordSources {
  readonly language: string
  readonly english: WordsFile
  /** What the product brings in the wanted language. None for English. */
  readonly builtIn: WordsFile | undefined
  /** The project's own words in that language; it may hold any part of them. */
  readonly own: WordsFile | undefined
}

type Block = Readonly<Record<string, unknown>>

/** All words of a language. English stands in for what is missing, with a warning for each key. */
export function mergeWords({ language, english, builtIn, own }: WordSources): Outcome<Words> {
  const findings: Finding[] = []
  const inEnglish = language.split('-')[0] === 'en'
  const files = [own, builtIn, inEnglish ? english : undefined].filter((file) => file !== undefined)
  const translated = builtIn ?? own

  /** What a file has at a path, where it is of the kind that English has there. */
  const pick = (file: WordsFile, value: unknown, model: unknown, path: readonly string[]): unknown => {
    if (value === undefined || value === null) return undefined
    if (kindOf(value) === kindOf(model)) return value
    findings.push(
      finding('wrong-kind', placeOf(file, path), { what: named(path), expected: kindOf(model), got: kindOf(value) }),
    )
    return undefined
  }

  const refuseUnknown = (file: WordsFile, block: Block, known: readonly string[], path: readonly string[]): void => {
    for (const key of Object.keys(block)) {
      if (known.includes(key)) continue
      const near = nearest(key, known)
      const named = (last: string): string => [...path, last].join('.')
      findings.push(
        finding('word-unknown', placeOf(file, [...path, key]), {
          key: named(key),
          suggestion: near === undefined ? undefined : named(near),
        }),
      )
    }
  }

  // By block: a file that has only begun lacks hundreds of words, and that is one thing to know. So is a block that is
  // not there, with all that is in it.
  const lacking = new Map<string, string[]>()
  const missing = (path: readonly string[]): void => {
    const depth = Math.min(begunIn(translated?.value, path) + 1, path.length - 1)
    const block = path.slice(0, depth).join('.')
    lacking.set(block, [...(lacking.get(block) ?? []), path.slice(depth).join('.')])
  }

  const checkPlaceholders = (
    file: WordsFile,
    text: string,
    known: readonly string[],
    path: readonly string[],
  ): void => {
    for (const name of placeholdersIn(text)) {
      if (!known.includes(name)) {
        findings.push(
          finding('unknown-placeholder', placeOf(file, path), { text: name, suggestion: nearest(name, known), known }),
        )
      }
    }
  }

  const mergeText = (model: string, layers: readonly WordsLayer[], path: readonly string[]): string => {
    const chosen = layers.find((layer) => typeof layer.value === 'string')
    if (typeof chosen?.value !== 'string') {
      missing(path)
      return model
    }
    checkPlaceholders(chosen.file, chosen.value, placeholdersIn(model), path)
    return chosen.value
  }

  /** Forms are never mixed with English ones: another language counts in another way. */
  const mergeForms = (model: Words, layers: readonly WordsLayer[], path: readonly string[]): Words => {
    const forms: Record<string, string> = {}
    const known = [
      ...new Set([
        'n',
        ...Object.values(model).flatMap((form) => (typeof form === 'string' ? placeholdersIn(form) : [])),
      ]),
    ]
    for (const { file, value } of layers.toReversed()) {
      if (!isBlock(value)) continue
      refuseUnknown(file, value, countForms, path)
      for (const form of countForms) {
        const text = pick(file, value[form], 'a text', [...path, form])
        if (typeof text !== 'string') continue
        checkPlaceholders(file, text, known, [...path, form])
        forms[form] = text
      }
    }
    if (Object.keys(forms).length === 0) {
      missing(path)
      return model
    }
    for (const form of formsUsed(language)) if (forms[form] === undefined) missing([...path, form])
    const fallback = forms['other'] ?? Object.values(forms)[0] ?? ''
    return { ...forms, other: fallback }
  }

  const mergeBlock = (model: Words, layers: readonly WordsLayer[], path: readonly string[]): Words => {
    for (const { file, value } of layers) if (isBlock(value)) refuseUnknown(file, value, Object.keys(model), path)
    const merged: Record<string, string | Words> = {}
    for (const [key, word] of Object.entries(model)) {
      const at = [...path, key]
      const inside = layers.map(({ file, value }) => ({
        file,
        value: isBlock(value) ? pick(file, value[key], word, at) : undefined,
      }))
      merged[key] =
        typeof word === 'string'
          ? mergeText(word, inside, at)
          : isForms(word)
            ? mergeForms(word, inside, at)
            : mergeBlock(word, inside, at)
    }
    return merged
  }

  const model = readModel(english, findings)
  const layers = files.map((file) => ({ file, value: pick(file, file.value, model, []) }))
  const value = mergeBlock(model, layers, [])
  if (translated) {
    for (const [block, keys] of lacking) {
      const at = placeOf(translated, block === '' ? [] : block.split('.'))
      findings.push(finding('word-missing', at, { block, keys, language }))
    }
  }
  return { value, findings }
}

/** How many blocks along the path there are. */
function begunIn(value: unknown, [first, ...rest]: readonly string[]): number {
  if (first === undefined || !isBlock(value)) return 0
  return isBlock(value[first]) ? 1 + begunIn(value[first], rest) : 0
}

/** What one file has at the path under work. */
interface WordsLayer {
  readonly file: WordsFile
  readonly value: unknown
}

/** English as it is, without what is neither a text nor a block. */
function readModel(english: WordsFile, findings: Finding[]): Words {
  const read = (block: Block, path: readonly string[]): Words => {
    const words: Record<string, string | Words> = {}
    for (const [key, value] of Object.entries(block)) {
      const at = [...path, key]
      if (typeof value === 'string') words[key] = value
      else if (isBlock(value)) words[key] = read(value, at)
      else {
        findings.push(
          finding('wrong-kind', placeOf(english, at), { what: named(at), expected: 'a text', got: kindOf(value) }),
        )
      }
    }
    return words
  }
  if (isBlock(english.value)) return read(english.value, [])
  findings.push(
    finding('wrong-kind', placeOf(english, []), {
      what: named([]),
      expected: 'a block of words',
      got: kindOf(english.value),
    }),
  )
  return {}
}

/** The forms that numbers up to a hundred take; a form for millions is not asked of anybody. */
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
  if (typeof value === 'string') return 'a text'
  if (isBlock(value)) return 'a block of words'
  if (Array.isArray(value)) return 'a list'
  return value === null || value === undefined ? 'nothing' : `a ${typeof value}`
}
