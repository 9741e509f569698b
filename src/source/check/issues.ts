/** zod's issues as findings in the reader's words, at the place of the key or value they are about. */
import { z } from 'zod'
import { finding, type Finding, type FindingExtras } from '../../diagnostic/finding.ts'
import { certain, nearest } from '../../diagnostic/nearest.ts'
import { respelled } from '../../domain/duration.ts'
import { extensionsKey, patternProblems, type TextProblem } from '../../domain/schema/text.ts'
import type { LineIndex } from '../line-index.ts'
import { IssueValue } from './issue-value.ts'
import { type MisnamedKeys, misnamedKeys } from './misnamed-keys.ts'
import { correctableAt } from '../yaml/correctable.ts'
import { isNeeded, keysOf, mainKey, schemaAt } from './schema-path.ts'
import { asList, asText, asWritten, inPlace, type MistypedValue } from './shape-corrections.ts'
import type { DataPath, YamlBlock, YamlNode, YamlScalarNode } from '../yaml/yaml-node.ts'

/** One finding per cause, in the order zod found them. */
export function issueFindings(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  root: YamlNode,
  lines: LineIndex,
): Finding[] {
  const misnamed = misnamedKeys(issues, root)
  return withoutConsequences(issues, misnamed).flatMap((issue) => findingsOf(issue, { schema, root, lines, misnamed }))
}

/** The issues without those that follow from another: an empty value, or one of another kind, has no second issue. */
function withoutConsequences(issues: readonly z.core.$ZodIssue[], misnamed: MisnamedKeys): z.core.$ZodIssue[] {
  const first = new Map<string, z.core.$ZodIssue>()
  return issues.filter((issue) => {
    const path = issue.path.join('\n')
    const before = first.get(path)
    if (issue.code !== 'unrecognized_keys' && !before) first.set(path, issue)
    if (issue.code === 'invalid_type' && misnamed.hasOtherName(issue.path)) return false
    return (
      before?.code !== 'invalid_type' &&
      before?.code !== 'too_small' &&
      !(isProblem(before, 'line-break') && isProblem(issue, 'surrounding-space'))
    )
  })
}

function isProblem(issue: z.core.$ZodIssue | undefined, problem: TextProblem['problem']): boolean {
  return issue?.code === 'custom' && issue.params?.['problem'] === problem
}

/** The kinds of values as messages call them, by zod's names. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  map: 'a mapping',
}

/** A schema with the file that it is checked against. */
interface CheckedFile {
  readonly schema: z.ZodType
  readonly root: YamlNode
  readonly lines: LineIndex
  readonly misnamed: MisnamedKeys
}

function findingsOf(issue: z.core.$ZodIssue, file: CheckedFile): Finding[] {
  const value = new IssueValue(issue.path, file.root, file.lines)
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => unknownKey(issue.path, key, value, file))
    case 'invalid_type':
      return [wrongType(issue.expected, value, file)]
    case 'too_small':
      return [isNumber ? outOfRange(value, `at least ${issue.minimum}`) : emptyValue(value, file)]
    case 'too_big':
      return [isNumber ? outOfRange(value, `at most ${issue.maximum}`) : tooLong(value, Number(issue.maximum))]
    case 'invalid_value':
      return [notInList(issue.values.map(String), value, file)]
    case 'invalid_format':
      return [textFinding(patternProblems.get(issue.pattern ?? '') ?? { problem: 'not-a-language' }, value, file)]
    case 'custom':
      // Every custom issue of the schemas carries a TextProblem; see `src/domain/schema/text.ts`.
      return [textFinding(issue.params as unknown as TextProblem, value, file)]
    case 'invalid_union':
      return (
        unionBranch(issue, file) ?? [
          wrongType(value.isFilledScalar ? 'string' : 'text or a list of strings', value, file),
        ]
      )
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return [wrongKind('something else', value, file)]
  }
}

/** Returns what a branch of a union found wrong, where the value is of the kind that the branch requires. */
function unionBranch(issue: z.core.$ZodIssueInvalidUnion, { schema, root, lines }: CheckedFile): Finding[] | undefined {
  const fitting = issue.errors.find(
    (issues) => issues.length > 0 && issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  )
  const inFile = fitting?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
  return inFile && issueFindings(schema, inFile, root, lines)
}

function wrongType(expected: string, value: IssueValue, file: CheckedFile): Finding {
  const { node } = value
  const type = kinds[expected] ?? expected
  if (!node) return finding('missing-key', value.placeOfParent(), { key: String(value.path.at(-1) ?? ''), type })
  if (node.kind === 'scalar' && node.raw === '') return emptyValue(value, file)
  if (node.kind === 'scalar' && expected === 'string') return notText(node, value, file)
  const mistyped = mistypedValue(value, file)
  const also = expected === 'array' ? asList(mistyped) : expected === 'string' ? asText(mistyped) : asWritten(mistyped)
  return wrongKind(type, value, file, also)
}

/** If quotes alone do not help, the finding says what else is wrong with the text as it is written. */
function notText(node: YamlScalarNode, value: IssueValue, file: CheckedFile): Finding {
  const result = z.safeParse(schemaAt(file.schema, value.path), node.raw)
  const other = result.error?.issues.find(({ code }) => code === 'invalid_format' || code === 'custom')
  const [first] = other ? findingsOf({ ...other, path: [...value.path] }, file) : []
  return (
    first ??
    finding('not-text', value.place(), { raw: node.raw, got: value.kind() }, asText(mistypedValue(value, file)))
  )
}

function wrongKind(expected: string, value: IssueValue, { schema }: CheckedFile, also: FindingExtras = {}): Finding {
  const path = expected === 'a list' ? [...value.path, 0] : value.path
  const key = mainKey(schemaAt(schema, path))
  const got = expected === 'a whole number' && value.kind() === 'a number' ? value.raw : value.kind()
  return finding('wrong-type', value.place(), { what: value.what(), expected, got, key }, also)
}

function emptyValue(value: IssueValue, { schema }: CheckedFile): Finding {
  const { path } = value
  const isEntry = typeof path.at(-1) === 'number'
  return finding('empty-value', value.place(), {
    what: value.what(),
    isEntry,
    isNeeded: !isEntry && isNeeded(schemaAt(schema, path.slice(0, -1)), path.at(-1)),
  })
}

function outOfRange(value: IssueValue, bound: string): Finding {
  return finding('out-of-range', value.place(), { what: value.what(), raw: value.raw, bound })
}

function tooLong(value: IssueValue, max: number): Finding {
  return finding('too-long', value.place(), { what: value.what(), length: value.raw.length, max })
}

function notInList(known: readonly string[], value: IssueValue, file: CheckedFile): Finding {
  const text = value.raw
  const meant = certainWord(text, known)
  const args = { text, what: value.what(), suggestion: meant ?? nearest(text, known), known }
  return finding('not-in-list', value.place(), args, replacement(meant, value, file))
}

function textFinding(
  problem: TextProblem | { readonly problem: 'not-a-language' },
  value: IssueValue,
  file: CheckedFile,
): Finding {
  const at = value.place()
  const text = value.raw
  switch (problem.problem) {
    case 'line-break':
      return finding('line-break', at, { isAtEnd: !/[\n\r\u0085\u2028\u2029]/.test(text.trimEnd()) })
    case 'surrounding-space':
      return blankEdge(value, file)
    case 'not-a-language':
      return finding('bad-language', at, { text })
    case 'not-a-duration':
      return finding('not-a-duration', at, { text }, replacement(respelled(text), value, file))
    case 'not-an-id':
    case 'not-a-date':
    case 'not-a-link':
      return finding(problem.problem, at, { text })
    case 'unknown-placeholder':
      return unknownPlaceholder(problem, value, file)
  }
}

function unknownPlaceholder(
  { name, known }: Extract<TextProblem, { problem: 'unknown-placeholder' }>,
  value: IssueValue,
  { lines }: CheckedFile,
): Finding {
  const meant = certainWord(name, known)
  // The schema is not asked whether the new text fits: another name in the same text can be wrong as well.
  const also =
    meant === undefined || !value.node
      ? {}
      : correctableAt(value.node, false, lines).correction(value.raw.replaceAll(`{${name}}`, `{${meant}}`))
  const args = { text: name, known, suggestion: meant ?? nearest(name.trim(), known) }
  return finding('unknown-placeholder', value.placeOf(`{${name}}`), args, also)
}

function blankEdge(value: IssueValue, file: CheckedFile): Finding {
  const text = value.raw
  const [before, after] = [text.length - text.trimStart().length, text.length - text.trimEnd().length]
  const also = replacement(text.trim(), value, file)
  if (before > 0 && after > 0) return finding('surrounding-space', value.place(), { edge: 'begins and ends' }, also)
  const at = before > 0 ? value.placeWithin(0, before) : value.placeWithin(text.length - after, text.length)
  return finding('surrounding-space', at, { edge: before > 0 ? 'begins' : 'ends' }, also)
}

/** The correction to a text that is certainly meant, where the schema accepts it. */
function replacement(text: string | undefined, value: IssueValue, file: CheckedFile): FindingExtras {
  return text === undefined ? {} : inPlace(mistypedValue(value, file), text)
}

function mistypedValue({ node, path }: IssueValue, { schema, lines }: CheckedFile): MistypedValue {
  return { schema: schemaAt(schema, path), node, lines }
}

function unknownKey(
  path: DataPath,
  key: string,
  value: IssueValue,
  { schema, lines, misnamed }: CheckedFile,
): Finding[] {
  const block = value.node?.kind === 'block' ? value.node : undefined
  const keys = keysOf(schemaAt(schema, path))
  const own = keys.filter((name) => name !== extensionsKey)
  const known = own.length < keys.length ? [...own, 'x-…'] : own
  const written =
    key === extensionsKey && block ? Array.from(block.entries.keys()).filter((name) => name.startsWith('x-')) : [key]
  return written.map((name) => {
    const meant = block && certainWord(name, own)
    const suggestion = misnamed.meant(path, name) ?? meant ?? nearest(name, own)
    const node = block?.entries.get(name)?.key
    const at = node ? lines.place(node.start, node.end) : value.place()
    return finding('unknown-key', at, { key: name, suggestion, known }, keyCorrection(block, name, meant, lines))
  })
}

/** None where the key is there already or two unknown keys could mean it: one of the two values would be lost. */
function keyCorrection(
  block: YamlBlock | undefined,
  name: string,
  meant: string | undefined,
  lines: LineIndex,
): FindingExtras {
  const key = block?.entries.get(name)?.key
  if (!block || !key || meant === undefined) return {}
  const isTaken = Array.from(block.entries.keys()).some(
    (other) => other !== name && (other === meant || certain(other, [[meant]]) === meant),
  )
  return isTaken ? {} : correctableAt(key, true, lines).correction(meant)
}

function certainWord(text: string, known: readonly string[]): string | undefined {
  return certain(
    text,
    known.map((word) => [word]),
  )
}
