/**
 * From the tree of a template to one JavaScript function. The walk follows every branch and every partial with the
 * shapes of the values there, so the same steps that find the value of a name also report a name that has none.
 */
import type { Finding } from '../diagnostic/finding.ts'
import { appended, functionBody, type Piece, pick } from './javascript.ts'
import { circleOf, type Location, nameReporter, type PartialCall, type ReportName } from './name-findings.ts'
import { isPath, lastPart, statementsOf, writtenName, type Statement, type TemplateFile } from './parse-template.ts'
import {
  type FoundValue,
  innerScope,
  isIdentifier,
  type Loop,
  type NamedValue,
  pageScope,
  partialScope,
  resolve,
  type Scope,
} from './scope.ts'
import { block, flag, maybe, number, type Shape, text } from './shape.ts'
import { kindOf, kindsOf } from './shape-kind.ts'

export interface ParsedTemplate {
  readonly file: TemplateFile
  readonly program: hbs.AST.Program
}

/** A template and everything that it includes as JavaScript. */
export interface Translated {
  /** The source text of a `TemplateFunction`. */
  readonly code: string
  /** The tags by the numbers that the code knows them by. */
  readonly tags: readonly { readonly file: TemplateFile; readonly node: hbs.AST.Node }[]
  readonly includes: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/** The data that the translation of one template collects. */
interface Translation {
  readonly templates: ReadonlyMap<string, ParsedTemplate>
  /** The printer of each value. */
  readonly places: ReadonlyMap<Statement, string>
  readonly report: ReportName
  /** The functions of partials by their text: a partial that reads the same in two places is written once. */
  readonly functions: Map<string, string>
  /** The names of these functions by what the partial was called with. */
  readonly calls: Map<string, string>
  /** The partials around the place, outermost first. */
  readonly underWay: PartialCall[]
  readonly tags: Map<hbs.AST.Node, { readonly number: number; readonly file: TemplateFile }>
  readonly includes: Set<string>
}

/** Translates a template for views of the shape. With an error among the findings, the code is of no use. */
export function translate(
  { file, program }: ParsedTemplate,
  shape: Shape,
  templates: ReadonlyMap<string, ParsedTemplate>,
  places: ReadonlyMap<Statement, string>,
): Translated {
  const findings: Finding[] = []
  const translation: Translation = {
    templates,
    places,
    report: nameReporter(findings),
    functions: new Map(),
    calls: new Map(),
    underWay: [],
    tags: new Map(),
    includes: new Set([file.name]),
  }
  const scope = pageScope({ shape, key: '@root', code: 't' })
  const body = functionBody(piecesOf(program, { file, call: undefined, hasContent: false, scope }, translation))
  const functions = Array.from(translation.functions, ([code, name]) => `const ${name}=${code};\n`).join('')
  return {
    code: `({print:p,join:j,list:l})=>{let t;\n${functions}return v=>{t=v;${body}}}`,
    tags: Array.from(translation.tags, ([node, tag]) => ({ file: tag.file, node })),
    includes: translation.includes,
    findings,
  }
}

function piecesOf(program: hbs.AST.Program | undefined, location: Location, translation: Translation): Piece[] {
  return program ? statementsOf(program).flatMap((statement) => pieceOf(statement, location, translation)) : []
}

/** Returns no piece for a statement that prints nothing, or that cannot be translated, which has been reported. */
function pieceOf(statement: Statement, location: Location, translation: Translation): readonly Piece[] {
  switch (statement.type) {
    case 'ContentStatement':
      return statement.value === '' ? [] : [{ kind: 'text', code: JSON.stringify(statement.value) }]
    case 'MustacheStatement':
      return printed(statement, location, translation)
    case 'BlockStatement':
      return blockPieces(statement, location, translation)
    case 'PartialStatement':
      return [
        ...(statement.indent ? [{ kind: 'text', code: JSON.stringify(statement.indent) } as const] : []),
        ...partialPieces(statement, undefined, location, translation),
      ]
    case 'PartialBlockStatement':
      return partialPieces(statement, statement.program, location, translation)
    case 'CommentStatement':
    case 'Decorator':
    case 'DecoratorBlock':
      return []
  }
}

/** The value of a path; what has none is reported. The forms of tags have been checked already. */
function find(node: hbs.AST.Node, location: Location, { report }: Translation): FoundValue | undefined {
  if (!isPath(node)) return undefined
  const resolved = resolve(node, location.scope)
  if (resolved.kind === 'found') return resolved
  const { name, part } = resolved
  if (resolved.kind === 'no-block') {
    report('template-not-object', node, location, { name, kind: kindOf(resolved.shape) }, part)
  } else {
    const { known, suggestion } = resolved
    report('template-unknown-name', node, location, { text: name, known, suggestion }, part)
  }
  return undefined
}

/** The value of a path that is printed or given to a partial, and so must not be missing. */
function findCertain(node: hbs.AST.Node, location: Location, translation: Translation): NamedValue | undefined {
  const found = find(node, location, translation)
  if (found && found.doubts.length > 0) {
    translation.report('template-maybe-missing', node, location, { name: writtenName(node) })
  }
  return found?.value
}

function printed(
  statement: Statement & hbs.AST.MustacheStatement,
  location: Location,
  translation: Translation,
): readonly Piece[] {
  const place = translation.places.get(statement) ?? 'ready'
  const tag = tagNumber(statement, location, translation)
  const [list, separator] = statement.params
  if (writtenName(statement.path) === 'join') {
    if (!list) return []
    const listCode = joinedCode(list, location, translation)
    const between = separator ? textCode(separator, location, translation) : '", "'
    return [{ kind: 'text', code: `j(${listCode},${JSON.stringify(place)},${between},${tag})` }]
  }
  if (list) return []
  return [{ kind: 'text', code: `p.${place}(${textCode(statement.path, location, translation)},${tag})` }]
}

function textCode(node: hbs.AST.Node, location: Location, translation: Translation): string {
  if (node.type === 'StringLiteral') return JSON.stringify(writtenName(node))
  const value = findCertain(node, location, translation)
  if (value && !isText(value.shape)) {
    translation.report('template-not-text', node, location, told(node, kindOf(value.shape)), lastPart(node))
  }
  return value?.code ?? ''
}

function joinedCode(node: hbs.AST.Node, location: Location, translation: Translation): string {
  const list = findCertain(node, location, translation)
  if (list && list.shape.kind !== 'list') {
    translation.report('template-not-list', node, location, told(node, kindOf(list.shape)), lastPart(node))
  } else if (list?.shape.kind === 'list' && !isText(list.shape.of)) {
    const kind = `a list of ${kindsOf(list.shape.of)}`
    translation.report('template-not-text', node, location, told(node, kind), lastPart(node))
  }
  return list?.code ?? ''
}

function blockPieces(
  statement: hbs.AST.BlockStatement,
  location: Location,
  translation: Translation,
): readonly Piece[] {
  const { path, params, program, inverse } = statement
  const name = writtenName(path)
  const [param] = params
  if (!param) return []
  const found = find(param, location, translation)
  const tested = found ? afterTest(location, found.doubts) : location
  const otherwise = piecesOf(inverse, name === 'unless' ? tested : location, translation)
  if (name === 'each') return found ? eachPieces(statement, found.value, otherwise, tested, translation) : []
  if (name === 'with') return found ? withPieces(statement, found, otherwise, tested, translation) : []
  const body = piecesOf(program, name === 'if' ? tested : location, translation)
  if (!found) return []
  const { shape, code } = found.value
  // A list is asked whether it has entries, as Handlebars does.
  const condition = shape.kind === 'list' ? `${code}?.length` : code
  return [name === 'unless' ? pick(condition, otherwise, body) : pick(condition, body, otherwise)]
}

function eachPieces(
  statement: hbs.AST.BlockStatement,
  { shape, key, code }: NamedValue,
  otherwise: readonly Piece[],
  location: Location,
  translation: Translation,
): readonly Piece[] {
  const [node = statement] = statement.params
  if (shape.kind !== 'list') {
    translation.report('template-not-list', node, location, told(node, kindOf(shape)), lastPart(node))
    return []
  }
  const depth = location.scope.lookups.length
  const loop: Loop = { list: `l${depth}`, index: `i${depth}`, isCounted: false }
  const item = { shape: shape.of, key: `${key}[${depth}]`, code: `a${depth}` }
  const scope = innerScope(location.scope, item, loop)
  const body = appended(piecesOf(statement.program, { ...location, scope }, translation))
  const list = `l(${code},${tagNumber(statement, location, translation)})`
  if (!loop.isCounted && otherwise.length === 0) {
    return [{ kind: 'statement', code: `for(const ${item.code} of ${list}){${body}}` }]
  }
  const [start, step] = loop.isCounted ? [`let ${loop.index}=-1;`, `${loop.index}++;`] : ['', '']
  const rounds = `${start}for(const ${item.code} of ${loop.list}){${step}${body}}`
  const empty = otherwise.length === 0 ? '' : `if(!${loop.list}.length){${appended(otherwise)}}`
  return [{ kind: 'statement', code: `{const ${loop.list}=${list};${rounds}${empty}}` }]
}

function withPieces(
  statement: hbs.AST.BlockStatement,
  { value, doubts }: FoundValue,
  otherwise: readonly Piece[],
  location: Location,
  translation: Translation,
): readonly Piece[] {
  const [node = statement] = statement.params
  if (value.shape.kind !== 'block') {
    translation.report('template-not-object', node, location, told(node, kindOf(value.shape)), lastPart(node))
    return []
  }
  const inside = { ...location, scope: innerScope(location.scope, value) }
  const body = piecesOf(statement.program, inside, translation)
  return doubts.length > 0 ? [pick(value.code, body, otherwise)] : body
}

/** The same place, where a test has shown that the values of these keys are there. */
function afterTest(location: Location, keys: readonly string[]): Location {
  if (keys.length === 0) return location
  return { ...location, scope: { ...location.scope, present: new Set([...location.scope.present, ...keys]) } }
}

function partialPieces(
  { name: node, params, hash }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  content: hbs.AST.Program | undefined,
  location: Location,
  translation: Translation,
): readonly Piece[] {
  const name = writtenName(node)
  if (name === '@partial-block') return contentPieces(node, location, translation)
  const [param] = params
  const here = param ? findCertain(param, location, translation) : location.scope.here
  const inherited = param ? undefined : location.scope.handed
  const handed = handedValues(hash?.pairs ?? [], inherited, location, translation)
  const closure = content ? [`()=>{${functionBody(piecesOf(content, location, translation))}}`] : []
  const template = translation.templates.get(name)
  if (!here || !template) return []
  const call = { name, node, shape: here.shape, from: location }
  const circle = circleOf(call, translation.underWay)
  if (circle) {
    translation.report('template-recursion', node, location, { name, through: circle })
    return []
  }
  const scope = partialScope(location.scope, here, handed?.value)
  const inside = { file: template.file, call, hasContent: content !== undefined, scope }
  const called = functionOf(inside, call, template.program, translation)
  const given = [here.code, ...(handed ? [handed.code] : []), ...closure]
  return [{ kind: 'text', code: `${called}(${given.join()})` }]
}

/** The name of the function that prints a partial in this scope. */
function functionOf(inside: Location, call: PartialCall, program: hbs.AST.Program, translation: Translation): string {
  const { calls, functions, underWay, includes } = translation
  const { here, handed, present } = inside.scope
  const identity = JSON.stringify([call.name, here.key, handed?.key, inside.hasContent, [...present].toSorted()])
  const known = calls.get(identity)
  if (known !== undefined) return known
  includes.add(call.name)
  underWay.push(call)
  const body = functionBody(piecesOf(program, inside, translation))
  underWay.pop()
  const parameters = ['v', ...(handed ? ['h'] : []), ...(inside.hasContent ? ['c'] : [])]
  const code = `(${parameters.join()})=>{${body}}`
  const name = functions.get(code) ?? `f${functions.size}`
  functions.set(code, name)
  calls.set(identity, name)
  return name
}

/** `{{> @partial-block}}`: the content that the caller wrote, which knows the names of the caller. */
function contentPieces(node: hbs.AST.Node, location: Location, { report }: Translation): readonly Piece[] {
  const { call, file, hasContent } = location
  if (hasContent) return [{ kind: 'text', code: 'c()' }]
  report('template-no-block', call?.node ?? node, call?.from ?? location, { name: call?.name ?? file.name })
  return []
}

/** The values that a partial gets by name, and the expression that hands them on; nothing where there are none. */
function handedValues(
  pairs: readonly hbs.AST.HashPair[],
  inherited: Scope['handed'],
  location: Location,
  translation: Translation,
): { readonly value: NonNullable<Scope['handed']>; readonly code: string } | undefined {
  const values = pairs.flatMap(({ key, value }) => {
    const found = handedValue(value, location, translation)
    return found ? [[key, found] as const] : []
  })
  if (values.length === 0) return inherited && { value: inherited, code: inherited.code }
  const shape = block({
    ...inherited?.shape.fields,
    ...Object.fromEntries(values.map(([name, value]) => [name, value.shape])),
  })
  const entries = values.map(([name, { code }]) => `${isIdentifier(name) ? name : `[${JSON.stringify(name)}]`}:${code}`)
  const depth = translation.underWay.length
  // Equal only for equal values, and never for those of a partial around this one.
  const key = `${depth}${inherited?.key ?? ''}{${values.map(([name, value]) => `${name}:${value.key}`).join()}}`
  return { value: { shape, key, code: 'h' }, code: `{${[...(inherited ? ['...h'] : []), ...entries].join()}}` }
}

function handedValue(node: hbs.AST.Node, location: Location, translation: Translation): NamedValue | undefined {
  const found = find(node, location, translation)
  if (found) return found.doubts.length === 0 ? found.value : { ...found.value, shape: maybe(found.value.shape) }
  const written = JSON.stringify('value' in node ? node.value : undefined)
  if (node.type === 'StringLiteral') return { shape: text(), key: '"', code: written }
  if (node.type === 'NumberLiteral') return { shape: number(), key: '0', code: written }
  return node.type === 'BooleanLiteral' ? { shape: flag(), key: 'true', code: written } : undefined
}

/** The number by which the code knows a tag. */
function tagNumber(node: hbs.AST.Node, { file }: Location, { tags }: Translation): number {
  const { number: known = tags.size } = tags.get(node) ?? {}
  tags.set(node, { number: known, file })
  return known
}

function told(node: hbs.AST.Node, kind: string): { readonly name: string; readonly kind: string } {
  return { name: writtenName(node), kind }
}

function isText({ kind }: Shape): boolean {
  return kind === 'text' || kind === 'number'
}
