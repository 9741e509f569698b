/**
 * Which names a place in a template knows, and what a path means there; the rules are those by which Handlebars looks
 * names up.
 */
import { nearest } from '../diagnostic/nearest.ts'
import { number, flag, type Shape } from './shape.ts'

/** Something that a template can name. Two values of one key are the same value. */
export interface Value {
  readonly shape: Shape
  readonly key: string
}

/** What stands between `{{#each}}` or `{{#with}}` and their end: the value that names are looked up in first. */
export interface Scope {
  readonly here: Value
  /** Values that were handed to a partial beside it. */
  readonly handed: ReadonlyMap<string, Value>
  /** What `../` leads to. */
  readonly outer: Scope | undefined
}

export interface Sight {
  readonly scope: Scope
  readonly root: Value
  /** Names that blocks give with `as |name|`. */
  readonly named: ReadonlyMap<string, Value>
  readonly inLoop: boolean
  /** Keys of values that may be missing and are there, since an `{{#if}}` has asked. */
  readonly present: ReadonlySet<string>
}

export type Resolved =
  /**
   * `doubts` are the keys of what may be missing in the value and in all that it was reached through; `uncertain` is
   * the first such part.
   */
  | {
      readonly kind: 'found'
      readonly value: Value
      readonly doubts: readonly string[]
      readonly uncertain: number | undefined
    }
  | {
      readonly kind: 'unknown'
      readonly part: number
      readonly name: string
      readonly known: readonly string[]
      readonly suggestion: string | undefined
    }
  /** A name of something that has no names in it. */
  | { readonly kind: 'no-block'; readonly part: number; readonly name: string; readonly shape: Shape }

const none: ReadonlyMap<string, Value> = new Map()
const loopValues: Readonly<Record<string, Shape>> = { index: number(), key: number(), first: flag(), last: flag() }

export function scopeOf(here: Value, outer?: Scope, handed = none): Scope {
  return { here, handed, outer }
}

export function resolve(path: hbs.AST.PathExpression, sight: Sight): Resolved {
  if (path.data) return resolveData(path, sight)
  const [first = '', ...rest] = path.parts
  const isScoped = /^\.|this\b/.test(path.original)
  const named = path.depth === 0 && !isScoped ? sight.named.get(first) : undefined
  if (named) return walk(named, rest, 1, sight)
  const scope = outerScope(sight.scope, path.depth)
  if (!scope) {
    return {
      kind: 'unknown',
      part: -1,
      name: path.original,
      known: namesIn(sight.scope.here.shape),
      suggestion: elsewhere(first, sight),
    }
  }
  const handed = scope.handed.get(first)
  if (handed) return walk(handed, rest, 1, sight)
  const resolved = walk(scope.here, path.parts, 0, sight)
  const isFirst =
    (resolved.kind === 'unknown' && resolved.part === 0) || (resolved.kind === 'no-block' && resolved.part < 0)
  if (!isFirst) return resolved
  const own = resolved.kind === 'unknown' ? resolved.known : []
  const known = [...(isScoped || path.depth > 0 ? [] : sight.named.keys()), ...scope.handed.keys(), ...own]
  const suggestion = elsewhere(first, sight) ?? nearest(first, known)
  return resolved.kind === 'no-block' && suggestion === undefined
    ? resolved
    : { kind: 'unknown', part: 0, name: first, known, suggestion }
}

function resolveData(path: hbs.AST.PathExpression, sight: Sight): Resolved {
  const [first = '', ...rest] = path.parts
  if (first === 'root' && path.depth === 0) return walk(sight.root, rest, 1, sight)
  const shape = sight.inLoop && path.depth === 0 && Object.hasOwn(loopValues, first) ? loopValues[first] : undefined
  if (shape) return walk({ shape, key: `@${first}` }, rest, 1, sight)
  const known = ['@root', ...(sight.inLoop ? Object.keys(loopValues).map((name) => `@${name}`) : [])]
  return { kind: 'unknown', part: -1, name: path.original, known, suggestion: nearest(path.original, known) }
}

/** @param from how many of the path's parts lead to the value already */
function walk(start: Value, parts: readonly string[], from: number, { present }: Sight): Resolved {
  const doubts: string[] = []
  let { shape, key } = start
  let uncertain: number | undefined
  const certain = (part: number): void => {
    if (shape.kind !== 'maybe') return
    if (!present.has(key)) {
      doubts.push(key)
      uncertain ??= part
    }
    shape = shape.of
  }
  for (const [index, name] of parts.entries()) {
    const part = index + from
    certain(part - 1)
    const field = fieldOf(shape, name)
    if (field === 'no-block') return { kind: 'no-block', part: part - 1, name: parts[index - 1] ?? 'this', shape }
    const known = namesIn(shape)
    if (!field) return { kind: 'unknown', part, name, known, suggestion: nearest(name, known) }
    shape = field
    key = `${key}.${name}`
  }
  certain(parts.length + from - 1)
  return { kind: 'found', value: { shape, key }, doubts, uncertain }
}

function fieldOf(shape: Shape, name: string): Shape | 'no-block' | undefined {
  if (shape.kind === 'block') return Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined
  return shape.kind === 'list' && name === 'length' ? number() : 'no-block'
}

function namesIn(shape: Shape): readonly string[] {
  return shape.kind === 'block' ? Object.keys(shape.fields) : []
}

function outerScope(scope: Scope, depth: number): Scope | undefined {
  let at: Scope | undefined = scope
  for (let step = 0; step < depth; step += 1) at = at?.outer
  return at
}

/** The most frequent slip: a name of the page inside a loop. */
function elsewhere(name: string, { scope, root }: Sight): string | undefined {
  let steps = ''
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    if (namesIn(at.here.shape).includes(name)) return steps + name
    steps += '../'
  }
  return namesIn(root.shape).includes(name) ? `@root.${name}` : undefined
}
