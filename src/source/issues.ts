/** zod's issues as findings in the reader's words, at the place of the key or value they are about. */
import { z } from 'zod'
import { type FindingExtras, finding, type Finding, type Place } from '../diagnostic/finding.ts'
import { certain, nearest } from '../diagnostic/nearest.ts'
import { respelled } from '../domain/duration.ts'
import { extensionsKey, patternProblems, type TextProblem } from '../domain/schema/text.ts'
import type { LineIndex } from './line-index.ts'
import { type MisnamedKeys, misnamedKeys } from './misnamed-keys.ts'
import { correctableAt } from './rewriting.ts'
import { isNeeded, keysOf, mainKey, schemaAt } from './schema-path.ts'
import { asList, asText, asWritten, inPlace, type MistypedValue } from './shape-corrections.ts'
import { type DataPath, firstKey, keyAt, nodeAt, type YamlNode, type YamlScalarNode } from './yaml-node.ts'

type ZodIssue = z.core.$ZodIssue

/** One finding per cause, in the order zod found them. */
export function issueFindings(
  schema: z.ZodType,
  issues: readonly ZodIssue[],
  root: YamlNode,
  lines: LineIndex,
): Finding[] {
  const misnamed = misnamedKeys(issues, root)
  return withoutConsequences(issues, misnamed).flatMap((issue) =>
    new IssueReader(schema, issue, root, lines, misnamed).findings(),
  )
}

/**
 * Without what is only the other side of another issue: of a value that is empty or of another kind nothing else is
 * said.
 */
function withoutConsequences(issues: readonly ZodIssue[], misnamed: MisnamedKeys): ZodIssue[] {
  const first = new Map<string, ZodIssue>()
  return issues.filter((issue) => {
    const path = issue.path.join('\n')
    const before = first.get(path)
    if (issue.code !== 'unrecognized_keys' && !before) first.set(path, issue)
    if (issue.code === 'invalid_type' && misnamed.hasOtherName(issue.path)) return false
    return (
      before?.code !== 'invalid_type' &&
      before?.code !== 'too_small' &&
      !(isProblem(before, 'line-break') && isProblem(issue, 'blank-edge'))
    )
  })
}

function isProblem(issue: ZodIssue | undefined, problem: TextProblem['problem']): boolean {
  return issue?.code === 'custom' && issue.params?.['problem'] === problem
}

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block',
  record: 'a block',
  map: 'a block',
}

class IssueReader {
  readonly #schema: z.ZodType
  readonly #issue: ZodIssue
  readonly #root: YamlNode
  readonly #lines: LineIndex
  readonly #misnamed: MisnamedKeys

  constructor(schema: z.ZodType, issue: ZodIssue, root: YamlNode, lines: LineIndex, misnamed: MisnamedKeys) {
    this.#schema = schema
    this.#issue = issue
    this.#root = root
    this.#lines = lines
    this.#misnamed = misnamed
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
            : this.#empty(),
        ]
      case 'too_big':
        return [
          issue.origin === 'number' || issue.origin === 'int'
            ? this.#outOfRange(`at most ${issue.maximum}`)
            : finding('too-long', this.#place(), {
                what: this.#what(),
                length: this.#raw().length,
                max: Number(issue.maximum),
              }),
        ]
      case 'invalid_value':
        return [this.#notInList(issue.values.map(String))]
      case 'invalid_format':
        return [this.#textProblem(patternProblems.get(issue.pattern ?? '') ?? { problem: 'not-a-language' })]
      case 'custom':
        // Every custom issue of the schemas carries a TextProblem; see `src/domain/schema/text.ts`.
        return [this.#textProblem(issue.params as unknown as TextProblem)]
      case 'invalid_union':
        return (
          this.#unionBranch(issue.errors) ?? [this.#wrongType(this.#isValue() ? 'string' : 'a text or a list of texts')]
        )
      case 'invalid_key':
      case 'invalid_element':
      case 'not_multiple_of':
        return [this.#wrongKind('something else')]
    }
  }

  /** Where the value is of the kind that one branch asks for, what that branch found wrong with it. */
  #unionBranch(branches: readonly (readonly ZodIssue[])[]): Finding[] | undefined {
    const fitting = branches.find(
      (issues) => issues.length > 0 && issues.every((issue) => issue.code !== 'invalid_type' || issue.path.length > 0),
    )
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
    const written =
      key === extensionsKey && block?.kind === 'block'
        ? Array.from(block.entries.keys()).filter((name) => name.startsWith('x-'))
        : [key]
    return written.map((name) => {
      const meant = this.#keyMeant(block, name, own)
      const suggestion = this.#misnamed.meant(this.#issue.path, name) ?? meant ?? nearest(name, own)
      return finding(
        'unknown-key',
        this.#keyPlace(block, name),
        { key: name, suggestion, known },
        this.#keyCorrection(block, name, meant),
      )
    })
  }

  #keyMeant(block: YamlNode | undefined, name: string, known: readonly string[]): string | undefined {
    if (block?.kind !== 'block') return undefined
    return certain(
      name,
      known.map((key) => [key]),
    )
  }

  /** A key that is there already, or that two unknown ones could stand for, would be lost. */
  #keyCorrection(block: YamlNode | undefined, name: string, meant: string | undefined): FindingExtras {
    const key = block?.kind === 'block' ? block.entries.get(name)?.key : undefined
    if (block?.kind !== 'block' || !key || meant === undefined) return {}
    const isTaken = Array.from(block.entries.keys()).some(
      (other) => other !== name && (other === meant || certain(other, [[meant]]) === meant),
    )
    return isTaken ? {} : correctableAt(key, true, this.#lines).correction(meant)
  }

  #keyPlace(block: YamlNode | undefined, name: string): Place {
    const key = block?.kind === 'block' ? block.entries.get(name)?.key : undefined
    return key ? this.#lines.place(key.start, key.end) : this.#place()
  }

  #wrongType(expected: string): Finding {
    const node = nodeAt(this.#root, this.#issue.path)
    if (!node) {
      return finding('missing-key', this.#placeOfParent(), {
        key: String(this.#issue.path.at(-1) ?? ''),
        kind: words[expected] ?? expected,
      })
    }
    if (node.kind === 'scalar' && node.raw === '') return this.#empty()
    if (node.kind === 'scalar' && expected === 'string') return this.#notText(node)
    const part = this.#part(node)
    const also = expected === 'array' ? asList(part) : expected === 'string' ? asText(part) : asWritten(part)
    return this.#wrongKind(words[expected] ?? expected, also)
  }

  #part(node: YamlNode | undefined): MistypedValue {
    return { schema: schemaAt(this.#schema, this.#issue.path), node, lines: this.#lines }
  }

  /**
   * What a finding carries where this text in the place of what is written is what was meant; whether it fits is asked
   * of the schema.
   */
  #meaning(text: string | undefined): FindingExtras {
    return text === undefined ? {} : inPlace(this.#part(nodeAt(this.#root, this.#issue.path)), text)
  }

  /** Where quotes alone would not help, what else is wrong with the text as it is written. */
  #notText(node: YamlScalarNode): Finding {
    const result = z.safeParse(schemaAt(this.#schema, this.#issue.path), node.raw)
    const [other] = result.error?.issues.filter(({ code }) => code === 'invalid_format' || code === 'custom') ?? []
    const told =
      other &&
      new IssueReader(
        this.#schema,
        { ...other, path: [...this.#issue.path] },
        this.#root,
        this.#lines,
        this.#misnamed,
      ).findings()
    return (
      told?.[0] ?? finding('not-text', this.#place(), { raw: node.raw, got: this.#got() }, asText(this.#part(node)))
    )
  }

  #wrongKind(expected: string, also: FindingExtras = {}): Finding {
    const path = expected === 'a list' ? [...this.#issue.path, 0] : this.#issue.path
    const key = mainKey(schemaAt(this.#schema, path))
    const got = expected === 'a whole number' && this.#got() === 'a number' ? this.#raw() : this.#got()
    return finding('wrong-kind', this.#place(), { what: this.#what(), expected, got, key }, also)
  }

  #empty(): Finding {
    const path = this.#issue.path
    const isEntry = typeof path.at(-1) === 'number'
    return finding('empty-value', this.#place(), {
      what: this.#what(),
      isEntry,
      isNeeded: !isEntry && isNeeded(schemaAt(this.#schema, path.slice(0, -1)), path.at(-1)),
    })
  }

  /** A single value that is something else than a text. */
  #isValue(): boolean {
    const node = nodeAt(this.#root, this.#issue.path)
    return node?.kind === 'scalar' && node.raw !== ''
  }

  #outOfRange(bound: string): Finding {
    return finding('out-of-range', this.#place(), { what: this.#what(), raw: this.#raw(), bound })
  }

  #notInList(known: readonly string[]): Finding {
    const text = this.#raw()
    const meant = certain(
      text,
      known.map((value) => [value]),
    )
    return finding(
      'not-in-list',
      this.#place(),
      { text, what: this.#what(), suggestion: meant ?? nearest(text, known), known },
      this.#meaning(meant),
    )
  }

  #textProblem(problem: TextProblem | { readonly problem: 'not-a-language' }): Finding {
    const at = this.#place()
    const text = this.#raw()
    switch (problem.problem) {
      case 'line-break':
        return finding('line-break', at, { isAtEnd: !/[\n\r\u0085\u2028\u2029]/.test(text.trimEnd()) })
      case 'blank-edge':
        return this.#blankEdge(text)
      case 'not-a-language':
        return finding('bad-language', at, { text })
      case 'not-an-id':
        return finding('not-an-id', at, { text })
      case 'not-a-duration':
        return finding('not-a-duration', at, { text }, this.#meaning(respelled(text)))
      case 'not-a-date':
        return finding('not-a-date', at, { text })
      case 'not-a-link':
        return finding('not-a-link', at, { text })
      case 'unknown-placeholder':
        return this.#unknownPlaceholder(problem)
    }
  }

  #unknownPlaceholder({ name, known }: Extract<TextProblem, { problem: 'unknown-placeholder' }>): Finding {
    const meant = certain(
      name,
      known.map((each) => [each]),
    )
    // Another name in the same text may be wrong as well: the schema is not asked.
    const node = nodeAt(this.#root, this.#issue.path)
    const also =
      meant === undefined || !node
        ? {}
        : correctableAt(node, false, this.#lines).correction(this.#raw().replaceAll(`{${name}}`, `{${meant}}`))
    return finding(
      'unknown-placeholder',
      this.#placeOf(`{${name}}`),
      { text: name, known, suggestion: meant ?? nearest(name.trim(), known) },
      also,
    )
  }

  #blankEdge(text: string): Finding {
    const [before, after] = [text.length - text.trimStart().length, text.length - text.trimEnd().length]
    const node = nodeAt(this.#root, this.#issue.path)
    // A blank that is written as a code has another length.
    const inner =
      node?.kind === 'scalar' && this.#lines.slice(node.inner.start, node.inner.end) === text ? node.inner : undefined
    const also = this.#meaning(text.trim())
    if (before > 0 && after > 0) return finding('blank-edge', this.#place(), { edge: 'begins and ends' }, also)
    const at =
      before > 0
        ? inner && this.#lines.place(inner.start, inner.start + before)
        : inner && this.#lines.place(inner.end - after, inner.end)
    return finding('blank-edge', at ?? this.#place(), { edge: before > 0 ? 'begins' : 'ends' }, also)
  }

  #raw(): string {
    const node = nodeAt(this.#root, this.#issue.path)
    return node?.kind === 'scalar' ? node.raw : ''
  }

  /** What the value is called: by its key, or by the key of the list that it stands in. */
  #what(): string {
    const path = this.#issue.path
    const name = path.findLast((part) => typeof part === 'string') ?? ''
    return typeof path.at(-1) === 'number' ? `an entry of "${name}"` : `"${name}"`
  }

  #got(): string {
    const node = nodeAt(this.#root, this.#issue.path)
    if (!node) return 'nothing'
    if (node.kind === 'list') return 'a list'
    if (node.kind === 'block') return 'a block'
    if (node.value === null) return 'nothing'
    return typeof node.value === 'string' ? 'a text' : typeof node.value === 'number' ? 'a number' : 'true or false'
  }

  #place(): Place {
    const node = nodeAt(this.#root, this.#issue.path)
    const key = keyAt(this.#root, this.#issue.path)
    // An empty value has no extent of its own, and one of several lines is more than can be marked; its key is what the
    // reader sees.
    const isOneLine =
      node &&
      node.end > node.start &&
      (node.kind === 'scalar' || !this.#lines.slice(node.start, node.end).includes('\n'))
    if (isOneLine || !node) return this.#placeOfNode(node ?? this.#root)
    return key ? this.#lines.place(key.start, key.end) : this.#placeOfNode(firstKey(node) ?? node)
  }

  #placeOfNode(node: YamlNode): Place {
    const isList = node.kind === 'list' && this.#lines.slice(node.start, node.end).includes('\n')
    return this.#lines.place(node.start, isList ? node.start + 1 : node.end)
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
    const first = parent && firstKey(parent)
    const seen = first ?? parent ?? this.#root
    return this.#lines.place(seen.start, first ? seen.end : seen.start)
  }
}
