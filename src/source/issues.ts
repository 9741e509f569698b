/** zod's issues as findings in the reader's words, at the place of the key or value they are about. */
import type { z } from 'zod'
import { finding, type Finding, type Place } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { extensionsKey, patternProblems, type TextProblem } from '../domain/schema/text.ts'
import type { LineIndex } from './line-index.ts'
import { keysOf, schemaAt } from './schema-at.ts'
import { type DataPath, keyAt, nodeAt, type YamlBlock, type YamlNode } from './yaml.ts'

type Issue = z.core.$ZodIssue

/** One finding per cause, in the order zod found them. */
export function issueFindings(schema: z.ZodType, issues: readonly Issue[], root: YamlNode, lines: LineIndex): Finding[] {
  return issues.flatMap((issue) => new IssueReader(schema, issue, root, lines).findings())
}

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
  map: 'a block of keys',
}

class IssueReader {
  readonly #schema: z.ZodType
  readonly #issue: Issue
  readonly #root: YamlNode
  readonly #lines: LineIndex

  constructor(schema: z.ZodType, issue: Issue, root: YamlNode, lines: LineIndex) {
    this.#schema = schema
    this.#issue = issue
    this.#root = root
    this.#lines = lines
  }

  findings(): Finding[] {
    const issue = this.#issue
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.flatMap((key) => this.#unknownKey(key))
      case 'invalid_type':
        return [this.#wrongType(issue.expected)]
      case 'too_small':
        return [
          issue.origin === 'number' || issue.origin === 'int'
            ? this.#outOfRange(`at least ${issue.minimum}`)
            : finding('empty-value', this.#place(), { what: this.#what() }),
        ]
      case 'too_big':
        return [
          issue.origin === 'number' || issue.origin === 'int'
            ? this.#outOfRange(`at most ${issue.maximum}`)
            : finding('too-long', this.#place(), { what: this.#what(), max: Number(issue.maximum) }),
        ]
      case 'invalid_value':
        return [this.#notInList(issue.values.map(String))]
      case 'invalid_format':
        return [this.#textProblem(patternProblems.get(issue.pattern ?? '') ?? { problem: 'not-a-language' })]
      case 'custom':
        // Every custom issue of the schemas carries a TextProblem; see `src/domain/schema/text.ts`.
        return [this.#textProblem(issue.params as unknown as TextProblem)]
      case 'invalid_union':
        return this.#unionBranch(issue.errors) ?? [this.#wrongType(this.#isValue() ? 'string' : 'a text or a list of texts')]
      case 'invalid_key':
      case 'invalid_element':
      case 'not_multiple_of':
        return [finding('wrong-kind', this.#place(), { expected: 'something else', got: this.#got() })]
    }
  }

  /** Where the value is of the kind that one branch asks for, what that branch found wrong with it. */
  #unionBranch(branches: readonly (readonly Issue[])[]): Finding[] | undefined {
    const fitting = branches.find((issues) => issues.length > 0 && issues.every((issue) => issue.code !== 'invalid_type' || issue.path.length > 0))
    const path = this.#issue.path
    return (
      fitting &&
      issueFindings(
        this.#schema,
        fitting.map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
        this.#root,
        this.#lines,
      )
    )
  }

  #unknownKey(key: string): Finding[] {
    const block = nodeAt(this.#root, this.#issue.path)
    const keys = keysOf(schemaAt(this.#schema, this.#issue.path))
    const own = keys.filter((name) => name !== extensionsKey)
    const known = own.length < keys.length ? [...own, 'x-…'] : own
    const written = key === extensionsKey && block?.kind === 'block' ? Array.from(block.entries.keys()).filter((name) => name.startsWith('x-')) : [key]
    return written.map((name) => finding('unknown-key', this.#keyPlace(block, name), { key: name, suggestion: nearest(name, own), known }))
  }

  #keyPlace(block: YamlNode | undefined, name: string): Place {
    const key = block?.kind === 'block' ? block.entries.get(name)?.key : undefined
    return key ? this.#lines.place(key.start, key.end) : this.#place()
  }

  #wrongType(expected: string): Finding {
    const node = nodeAt(this.#root, this.#issue.path)
    if (!node) return finding('missing-key', this.#placeOfParent(), { key: String(this.#issue.path.at(-1) ?? '') })
    if (node.kind === 'scalar' && node.raw === '') return finding('empty-value', this.#place(), { what: this.#what() })
    if (node.kind === 'scalar' && expected === 'string') return finding('not-text', this.#place(), { raw: node.raw, got: this.#got() })
    return finding('wrong-kind', this.#place(), { expected: words[expected] ?? expected, got: this.#got() })
  }

  /** A single value that is something else than a text. */
  #isValue(): boolean {
    const node = nodeAt(this.#root, this.#issue.path)
    return node?.kind === 'scalar' && node.raw !== ''
  }

  #outOfRange(expected: string): Finding {
    return finding('out-of-range', this.#place(), { expected })
  }

  #notInList(known: readonly string[]): Finding {
    const text = this.#raw()
    return finding('not-in-list', this.#place(), { text, suggestion: nearest(text, known), known })
  }

  #textProblem(problem: TextProblem | { readonly problem: 'not-a-language' }): Finding {
    const at = this.#place()
    const text = this.#raw()
    switch (problem.problem) {
      case 'line-break':
        return finding('line-break', at, {})
      case 'blank-edge':
        return finding('blank-edge', at, {})
      case 'not-a-language':
        return finding('bad-language', at, {})
      case 'not-an-id':
        return finding('not-an-id', at, { text })
      case 'not-a-duration':
        return finding('not-a-duration', at, { text })
      case 'not-a-date':
        return finding('not-a-date', at, { text })
      case 'not-a-link':
        return finding('not-a-link', at, { text })
      case 'unknown-placeholder':
        return finding('unknown-placeholder', this.#placeOf(`{${problem.name}}`), {
          text: problem.name,
          known: problem.known,
          suggestion: nearest(problem.name.trim(), problem.known),
        })
    }
  }

  #raw(): string {
    const node = nodeAt(this.#root, this.#issue.path)
    return node?.kind === 'scalar' ? node.raw : ''
  }

  /** What the value is called: its key, or the key of the list that it stands in. */
  #what(): string {
    const name = this.#issue.path.findLast((part) => typeof part === 'string')
    return name ?? 'file'
  }

  #got(): string {
    const node = nodeAt(this.#root, this.#issue.path)
    if (!node) return 'nothing'
    if (node.kind === 'list') return 'a list'
    if (node.kind === 'block') return 'a block of keys'
    if (node.value === null) return 'nothing'
    return typeof node.value === 'string' ? 'a text' : typeof node.value === 'number' ? 'a number' : 'true or false'
  }

  #place(): Place {
    const node = nodeAt(this.#root, this.#issue.path)
    // An empty value has no extent of its own; its key is what the reader sees.
    const seen = node && node.end > node.start ? node : (keyAt(this.#root, this.#issue.path) ?? node ?? this.#root)
    return this.#lines.place(seen.start, seen.end)
  }

  /** A part of a text; the whole of it where the part is written with codes or over two lines. */
  #placeOf(part: string): Place {
    const node = nodeAt(this.#root, this.#issue.path)
    const index = node?.kind === 'scalar' ? this.#lines.slice(node.inner.start, node.inner.end).indexOf(part) : -1
    if (node?.kind !== 'scalar' || index === -1) return this.#place()
    return this.#lines.place(node.inner.start + index, node.inner.start + index + part.length)
  }

  #placeOfParent(): Place {
    const path: DataPath = this.#issue.path.slice(0, -1)
    const key = keyAt(this.#root, path)
    if (key) return this.#lines.place(key.start, key.end)
    const parent = nodeAt(this.#root, path)
    const first = parent?.kind === 'block' ? firstKey(parent) : undefined
    const seen = first ?? parent ?? this.#root
    return this.#lines.place(seen.start, first ? seen.end : seen.start)
  }
}

function firstKey(block: YamlBlock): YamlNode | undefined {
  for (const { key } of block.entries.values()) return key
  return undefined
}
