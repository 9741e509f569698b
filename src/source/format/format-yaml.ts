/**
 * YAML in one layout: keys in the order of the schema, two blanks of indentation, quotes only in one kind. Comments
 * stay with what they stand at.
 */
import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml'
import type { KeyOrder } from '../key-order.ts'

/** A map or list in brackets that would reach beyond this column is written line by line. */
const widest = 160

const layout = {
  indent: 2,
  indentSeq: true,
  lineWidth: 0,
  minContentWidth: 0,
  flowCollectionPadding: true,
  nullStr: '',
} as const

/** The text in layout, with a line break at its end. The text must be YAML that the reader of profiles accepts. */
export function formatYaml(text: string, order: KeyOrder): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  const heading = isMap(document.contents) ? takeHeading(document.contents) : undefined
  arrange(document.contents, order, 0)
  const first = isMap(document.contents) ? document.contents.items[0]?.key : undefined
  if (heading !== undefined && isScalar(first)) first.commentBefore = joinComments(heading, first.commentBefore)
  return document.toString(layout)
}

/** Every comment, from its sign on, in the order of the text. */
export function commentsOf(text: string): string[] {
  return Array.from(new Lexer().lex(text)).flatMap((token) => (token.startsWith('#') ? [token.trimEnd()] : []))
}

/** A comment above the first key of a file is about the file, so it stays there whichever key is first. */
function takeHeading(root: YAMLMap): string | undefined {
  const first = root.items[0]?.key
  if (!isScalar(first) || typeof first.commentBefore !== 'string') return undefined
  const heading = first.commentBefore
  delete first.commentBefore
  return heading
}

function joinComments(above: string, below: string | null | undefined): string {
  return typeof below === 'string' ? `${above}\n${below}` : above
}

/** Puts one node and all below it in order. `column` is where its text begins. */
function arrange(node: unknown, order: KeyOrder, column: number): void {
  if (isScalar(node)) return unifyQuotes(node)
  if (!isCollection(node)) return
  if (node.flow === true && !fitsInLine(node, column)) node.flow = false
  padInLine(node)
  if (isMap(node)) arrangeMap(node, order, column)
  else if (isSeq(node)) arrangeList(node, order, column)
}

function arrangeMap(map: YAMLMap, order: KeyOrder, column: number): void {
  giveCommentToFirst(map)
  if (order.kind === 'block') sortKeys(map, [...order.keys.keys()])
  for (const { key, value } of map.items) {
    const name = nameOf(key)
    arrange(key, { kind: 'value' }, column)
    arrange(value, partOrder(order, name), map.flow === true ? column : column + valueOffset(value, name))
  }
}

function arrangeList(list: YAMLSeq, order: KeyOrder, column: number): void {
  for (const item of list.items) arrange(item, order.kind === 'each' ? order.of : order, column + 2)
}

function partOrder(order: KeyOrder, name: string): KeyOrder {
  if (order.kind === 'block') return order.keys.get(name) ?? { kind: 'value' }
  return order.kind === 'each' ? order.of : order
}

/** `{ key: value }` but `[one, two]`: the library has one setting for both kinds of brackets. */
function padInLine(node: YAMLMap | YAMLSeq): void {
  const flowCollectionPadding = isMap(node) ? ' ' : ''
  const plain: Pick<YAMLMap | YAMLSeq, 'toString'> = isMap(node) ? YAMLMap.prototype : YAMLSeq.prototype
  node.toString = (...[context, ...rest]: Parameters<YAMLMap['toString']>) =>
    Reflect.apply(plain.toString, node, [context && { ...context, flowCollectionPadding }, ...rest])
}

/** A value in brackets stands behind its key, any other below it. */
function valueOffset(value: unknown, name: string): number {
  return isCollection(value) && value.flow === true ? name.length + 2 : 2
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

/** The parser gives a comment above the first key to the whole block; when keys are sorted it must go with its key. */
function giveCommentToFirst(map: YAMLMap): void {
  const first = map.items[0]?.key
  if (!isScalar(first) || typeof map.commentBefore !== 'string' || map.flow === true) return
  first.commentBefore = joinComments(map.commentBefore, first.commentBefore)
  delete map.commentBefore
}

function sortKeys(map: YAMLMap, order: readonly string[]): void {
  const rank = ({ key }: Pair): number => {
    const index = order.indexOf(nameOf(key))
    return index === -1 ? order.length : index
  }
  map.items = map.items.toSorted((a, b) => rank(a) - rank(b))
  // A blank line above the first key would stand between a block and what it belongs to.
  const first = map.items[0]?.key
  if (isScalar(first) && first.spaceBefore === true) first.spaceBefore = false
}

/** Quotes say "this is text", so they stay; of the two kinds the one is taken that most people know. */
function unifyQuotes(scalar: Scalar): void {
  if (scalar.type === Scalar.QUOTE_SINGLE && typeof scalar.value === 'string' && !/["\\]/.test(scalar.value)) {
    scalar.type = Scalar.QUOTE_DOUBLE
  }
}

function fitsInLine(node: YAMLMap | YAMLSeq, column: number): boolean {
  return column + oneLine(node).length <= widest && !hasComment(node)
}

function oneLine(node: YAMLMap | YAMLSeq): string {
  const alone = new Document()
  alone.contents = node
  return alone.toString(layout).trimEnd()
}

function hasComment(node: YAMLMap | YAMLSeq): boolean {
  let found = false
  visit(node, (_, inner) => {
    if (!isNode(inner) || (typeof inner.comment !== 'string' && typeof inner.commentBefore !== 'string')) {
      return undefined
    }
    // What stands behind the whole of it is no comment inside of it.
    found ||= inner !== node || typeof inner.commentBefore === 'string'
    return undefined
  })
  return found
}
