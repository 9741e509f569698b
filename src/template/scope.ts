/**
 * The values that a place in a template can name, and the value that a path means there. A name belongs to the
 * innermost block whose shape has it. Shapes are known before any page is filled, so this is decided once, and the
 * data never changes it.
 */
import { nearest } from '../diagnostic/nearest.ts'
import { type BlockShape, flag, number, type Shape } from './shape.ts'

/** A value that a template can name. */
export interface NamedValue {
  readonly shape: Shape
  /** Equal for two paths that lead to the same value, such as `mission` and `@root.mission`. */
  readonly key: string
  /** The JavaScript expression that reads it. */
  readonly code: string
}

/** The variables of a loop in the JavaScript of a template. */
export interface Loop {
  readonly list: string
  readonly index: string
  /** True if the template asks for the position in the list. */
  isCounted: boolean
}

/** The names that can be used in one place of a template. */
export interface Scope {
  /** The value of the innermost block: `this`. */
  readonly here: NamedValue
  /** Values with names in them, from the innermost block to the page. */
  readonly lookups: readonly NamedValue[]
  /** The values that this partial gets by name, when no block of the partial is around the place. */
  readonly handed: (NamedValue & { readonly shape: BlockShape }) | undefined
  readonly loop: Loop | undefined
  /** Keys of optional values that an `{{#if}}` around the place has tested. */
  readonly present: ReadonlySet<string>
}

export interface FoundValue {
  readonly value: NamedValue
  /** The keys of everything on the path that may be missing and that no `{{#if}}` has tested. */
  readonly doubts: readonly string[]
}

export type Resolved =
  | (FoundValue & { readonly kind: 'found' })
  | {
      readonly kind: 'unknown'
      /** The unknown part of the path; -1 for the whole path. */
      readonly part: number
      readonly name: string
      readonly known: readonly string[]
      readonly suggestion: string | undefined
    }
  /** A name of something that has no names in it. */
  | { readonly kind: 'no-block'; readonly part: number; readonly name: string; readonly shape: Shape }

/** The scope of a whole page. */
export function pageScope(page: NamedValue): Scope {
  return { here: page, lookups: [page], handed: undefined, loop: undefined, present: new Set() }
}

/** The scope inside a block that is about the value. */
export function innerScope(scope: Scope, here: NamedValue, loop = scope.loop): Scope {
  return { ...scope, here, lookups: [here, ...scope.lookups], handed: undefined, loop }
}

/** The scope of a partial: the value that it is for, the values that it gets by name, and the page. */
export function partialScope({ lookups, present }: Scope, value: NamedValue, handed: Scope['handed']): Scope {
  const here = { ...value, code: 'v' }
  const page = lookups.slice(-1)
  return { here, lookups: [...(handed ? [handed] : []), here, ...page], handed, loop: undefined, present }
}

/** The value that the path means in the scope. */
export function resolve(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  if (path.data) return resolveData(path, scope)
  const [first] = path.parts
  if (first === undefined) return walk(scope.here, [], 0, scope.present)
  // `./name` is a name of the innermost block alone, or of what a partial was given by name.
  const isInner = /^\.|^this\b/.test(path.original)
  const lookups = isInner ? [...(scope.handed ? [scope.handed] : []), scope.here] : scope.lookups
  const owner = lookups.find(({ shape }) => namesIn(shape).includes(first))
  if (owner) return walk(owner, path.parts, 0, scope.present)
  const names = lookups.map(({ shape }) => namesIn(shape))
  const suggestion = nearest(first, names.flat())
  if (suggestion === undefined && scope.here.shape.kind !== 'block') {
    return walk(scope.here, path.parts, 0, scope.present)
  }
  const known = scope.handed ? [...(names[0] ?? []), ...(names[1] ?? [])] : (names[0] ?? [])
  return { kind: 'unknown', part: 0, name: first, known, suggestion }
}

function resolveData(path: hbs.AST.PathExpression, { lookups, loop, present }: Scope): Resolved {
  const [first = '', ...rest] = path.parts
  const page = lookups.at(-1)
  if (first === 'root' && page) return walk(page, rest, 1, present)
  const found = loop && loopValue(first, loop)
  if (found) return walk(found, rest, 1, present)
  const known = ['@root', ...(loop ? ['@index', '@key', '@first', '@last'] : [])]
  return { kind: 'unknown', part: -1, name: path.original, known, suggestion: nearest(path.original, known) }
}

/** The value of `@index` and the like. It makes the loop count. */
function loopValue(name: string, loop: Loop): NamedValue | undefined {
  const { index, list } = loop
  const values = new Map<string, Omit<NamedValue, 'key'>>([
    ['index', { shape: number(), code: index }],
    ['key', { shape: number(), code: index }],
    ['first', { shape: flag(), code: `(${index}===0)` }],
    ['last', { shape: flag(), code: `(${index}===${list}.length-1)` }],
  ])
  const found = values.get(name)
  if (!found) return undefined
  loop.isCounted = true
  return { ...found, key: `@${name}` }
}

/** @param before how many parts of the path lead to the start */
function walk(start: NamedValue, parts: readonly string[], before: number, present: ReadonlySet<string>): Resolved {
  const doubts: string[] = []
  let value = withoutMaybe(start, present, doubts)
  for (const [index, name] of parts.entries()) {
    const part = index + before
    const { shape } = value
    const field = fieldOf(shape, name)
    if (field === 'no-block') return { kind: 'no-block', part: part - 1, name: parts[index - 1] ?? 'this', shape }
    const known = namesIn(shape)
    if (!field) return { kind: 'unknown', part, name, known, suggestion: nearest(name, known) }
    const next = { shape: field, key: `${value.key}.${name}`, code: readCode(value.code, name) }
    value = withoutMaybe(next, present, doubts)
  }
  return { kind: 'found', value, doubts }
}

function withoutMaybe(value: NamedValue, present: ReadonlySet<string>, doubts: string[]): NamedValue {
  const { shape, key } = value
  if (shape.kind !== 'maybe') return value
  if (!present.has(key)) doubts.push(key)
  return { ...value, shape: shape.of }
}

function fieldOf(shape: Shape, name: string): Shape | 'no-block' | undefined {
  if (shape.kind === 'block') return Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined
  return shape.kind === 'list' && name === 'length' ? number() : 'no-block'
}

function namesIn(shape: Shape): readonly string[] {
  return shape.kind === 'block' ? Object.keys(shape.fields) : []
}

/** Only variables are certain to hold a block; everything behind them may be missing. */
function readCode(code: string, name: string): string {
  const isVariable = /^\w+$/.test(code)
  return isIdentifier(name)
    ? `${code}${isVariable ? '.' : '?.'}${name}`
    : `${code}${isVariable ? '' : '?.'}[${JSON.stringify(name)}]`
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z]\w*$/.test(name)
}
