/**
 * Follows every way through the templates, from each one that a document is made from into its blocks and partials, and
 * asks of every name whether the view has it and whether it is of the kind that its place needs. A partial is checked
 * in every context it is called in.
 */
import { finding, type Finding, type FindingArgs, type FindingCode, inWords } from '../diagnostic/finding.ts'
import { namesGiven } from './check-template.ts'
import { isPath, partPlace, placeOfNode, statementsOf, type Statement, type TemplateFile } from './parse-template.ts'
import { kindOf, kindsOf } from './shape-kind.ts'
import { type Resolved, resolve, type Scope, scopeOf, type Sight, type Value } from './scope.ts'
import { maybe, number, type Shape, text, flag } from './shape.ts'

export interface ParsedTemplate {
  readonly file: TemplateFile
  readonly program: hbs.AST.Program
}

/** Where a walk is: what can be named, in which file, and by which calls of partials it came there. */
interface Stand extends Sight {
  readonly file: TemplateFile
  readonly call: PartialCall | undefined
}

interface PartialCall {
  readonly name: string
  readonly node: hbs.AST.Node
  readonly context: Shape
  /** Where the call stands. */
  readonly from: Stand
  /** What stands between `{{#> name}}` and its end. */
  readonly block: hbs.AST.Program | undefined
}

type Found = Extract<Resolved, { kind: 'found' }>
type NameCode = Extract<
  FindingCode,
  | 'template-unknown-name'
  | 'template-not-text'
  | 'template-not-list'
  | 'template-not-block'
  | 'template-maybe-missing'
  | 'template-recursion'
  | 'template-no-block'
>

/** Checks the ways from some templates, all made for the view of this shape, through all that they include. */
export function checkNames(
  roots: readonly ParsedTemplate[],
  shape: Shape,
  templates: ReadonlyMap<string, ParsedTemplate>,
): Finding[] {
  const findings: Finding[] = []
  const visited = new Map<string, ReadonlySet<string>[]>()
  const underWay: PartialCall[] = []

  function report<Code extends NameCode>(
    code: Code,
    node: hbs.AST.Node,
    stand: Stand,
    args: FindingArgs<Code>,
    part?: number,
  ): void {
    const at =
      part !== undefined && part >= 0 && isPath(node)
        ? partPlace(stand.file, node, part)
        : placeOfNode(stand.file, node)
    const found = finding(code, at, args)
    const caller = stand.file.isOwn ? undefined : nearestOwn(stand.call)
    if (!caller) {
      const calledAt = stand.call && { at: placeOfNode(stand.call.from.file, stand.call.node), text: 'included here' }
      findings.push(calledAt ? { ...found, related: calledAt } : found)
      return
    }
    // A built-in partial is right where it is called by built-in templates; the mistake is in the call.
    const problem = inWords(found)
    const where = placeOfNode(caller.from.file, caller.node)
    findings.push(
      finding(
        'template-partial-context',
        where,
        { name: caller.name, problem: problem.headline },
        { severity: problem.severity },
      ),
    )
  }

  const reportMissing = (path: hbs.AST.PathExpression, resolved: Exclude<Resolved, Found>, stand: Stand): undefined => {
    const { name, part } = resolved
    if (resolved.kind === 'no-block') {
      report('template-not-block', path, stand, { name, kind: kindOf(resolved.shape) }, part)
    } else {
      report(
        'template-unknown-name',
        path,
        stand,
        { text: name, known: resolved.known, suggestion: resolved.suggestion },
        part,
      )
    }
    return undefined
  }

  /** What a path leads to; where it leads nowhere, that is reported. */
  const find = (node: hbs.AST.Node, stand: Stand): Found | undefined => {
    // Other forms have been refused already.
    if (!isPath(node)) return undefined
    const resolved = resolve(node, stand)
    return resolved.kind === 'found' ? resolved : reportMissing(node, resolved, stand)
  }

  /** The same for a value that is printed or handed on, which must be there. */
  const findCertain = (node: hbs.AST.Node, stand: Stand): Value | undefined => {
    const found = find(node, stand)
    if (found?.uncertain !== undefined && isPath(node)) {
      report('template-maybe-missing', node, stand, { name: node.original })
    }
    return found?.value
  }

  const visitAll = (program: hbs.AST.Program | undefined, stand: Stand): void => {
    if (program) for (const statement of statementsOf(program)) visit(statement, stand)
  }

  const visit = (statement: Statement, stand: Stand): void => {
    switch (statement.type) {
      case 'MustacheStatement':
        visitMustache(statement, stand)
        break
      case 'BlockStatement':
        visitBlock(statement, stand)
        break
      case 'PartialStatement':
        visitPartial(statement, undefined, stand)
        break
      case 'PartialBlockStatement':
        visitPartial(statement, statement.program, stand)
        break
      case 'ContentStatement':
      case 'CommentStatement':
      case 'Decorator':
      case 'DecoratorBlock':
        break
    }
  }

  const visitMustache = (mustache: hbs.AST.MustacheStatement, stand: Stand): void => {
    const [list, separator] = mustache.params
    const joins = isPath(mustache.path) && mustache.path.original === 'join'
    if (joins && list) visitJoin(list, separator, stand)
    else if (mustache.params.length === 0 && !joins) {
      mustBeText(mustache.path, findCertain(mustache.path, stand)?.shape, stand)
    }
  }

  const visitJoin = (node: hbs.AST.Node, separator: hbs.AST.Node | undefined, stand: Stand): void => {
    const list = findCertain(node, stand)
    if (list?.shape.kind === 'list') {
      const { of } = list.shape
      if (!isText(of)) {
        report(
          'template-not-text',
          node,
          stand,
          { name: original(node), kind: `a list of ${kindsOf(of)}` },
          lastPart(node),
        )
      }
    } else if (list) {
      report('template-not-list', node, stand, { name: original(node), kind: kindOf(list.shape) }, lastPart(node))
    }
    if (separator) mustBeText(separator, findCertain(separator, stand)?.shape, stand)
  }

  const mustBeText = (node: hbs.AST.Node, shape: Shape | undefined, stand: Stand): void => {
    if (shape && !isText(shape)) {
      report('template-not-text', node, stand, { name: original(node), kind: kindOf(shape) }, lastPart(node))
    }
  }

  const visitBlock = ({ path, params, program, inverse }: hbs.AST.BlockStatement, stand: Stand): void => {
    const [param] = params
    const name = original(path)
    if (!param) return
    const found = find(param, stand)
    const asked =
      found && found.doubts.length > 0 ? { ...stand, present: new Set([...stand.present, ...found.doubts]) } : stand
    if (name === 'each') visitEach(param, found, program, asked)
    else if (name === 'with') visitWith(param, found, program, asked)
    else {
      // It gives no names, which is told by itself; who uses one is not told once more.
      const inside = name === 'if' ? asked : stand
      visitAll(program, { ...inside, named: withNames(inside, program, found ? [found.value] : []) })
    }
    visitAll(inverse, name === 'unless' ? asked : stand)
  }

  const visitEach = (node: hbs.AST.Node, found: Found | undefined, program: hbs.AST.Program, stand: Stand): void => {
    if (!found) return
    const { shape, key } = found.value
    if (shape.kind !== 'list') {
      return report('template-not-list', node, stand, { name: original(node), kind: kindOf(shape) }, lastPart(node))
    }
    const item = { shape: shape.of, key: `${key}[${depthOf(stand)}]` }
    visitAll(program, {
      ...stand,
      scope: scopeOf(item, stand.scope),
      inLoop: true,
      named: withNames(stand, program, [item, { shape: number(), key: '@index' }]),
    })
  }

  const visitWith = (node: hbs.AST.Node, found: Found | undefined, program: hbs.AST.Program, stand: Stand): void => {
    if (!found) return
    const { value } = found
    if (value.shape.kind !== 'block') {
      return report(
        'template-not-block',
        node,
        stand,
        { name: original(node), kind: kindOf(value.shape) },
        lastPart(node),
      )
    }
    // Handlebars opens no scope for the value that it is in already.
    const scope = value.key === stand.scope.here.key ? stand.scope : scopeOf(value, stand.scope)
    visitAll(program, { ...stand, scope, named: withNames(stand, program, [value]) })
  }

  const visitPartial = (
    node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
    inner: hbs.AST.Program | undefined,
    stand: Stand,
  ): void => {
    const name = original(node.name)
    const [param] = node.params
    const here = param ? findCertain(param, stand) : stand.scope.here
    const handed = (node.hash?.pairs ?? []).flatMap((pair) => {
      const value = handedOn(pair.value, stand)
      return value ? [[pair.key, value] as const] : []
    })
    if (!here) return
    const scope = scopeOf(here, undefined, new Map([...(param ? [] : stand.scope.handed), ...handed]))
    if (name === '@partial-block') return visitHanded(scope, node.name, stand)
    const template = templates.get(name)
    if (!template) return
    const call = { name, node: node.name, context: here.shape, from: stand, block: inner }
    const circle = circleOf(call, underWay)
    if (circle) return report('template-recursion', node.name, stand, { name, through: circle })
    const inside: Stand = { ...stand, scope, named: new Map(), file: template.file, call }
    if (!isNew(inside, call)) return
    underWay.push(call)
    visitAll(template.program, inside)
    underWay.pop()
  }

  /** What a partial gets under a name of its own. */
  const handedOn = (node: hbs.AST.Node, stand: Stand): Value | undefined => {
    const found = find(node, stand)
    if (found) return found.uncertain === undefined ? found.value : { ...found.value, shape: maybe(found.value.shape) }
    if (node.type === 'StringLiteral') return { shape: text(), key: '"' }
    if (node.type === 'NumberLiteral') return { shape: number(), key: '0' }
    return node.type === 'BooleanLiteral' ? { shape: flag(), key: 'true' } : undefined
  }

  /**
   * `{{> @partial-block}}`: what the caller wrote, in the context of the partial, with the caller's scopes around it.
   */
  const visitHanded = ({ here, handed }: Scope, node: hbs.AST.Node, stand: Stand): void => {
    const { call } = stand
    if (!call?.block) {
      const name = call?.name ?? stand.file.name
      const wanted = call ? { node: call.node, stand: call.from } : { node, stand }
      return report('template-no-block', wanted.node, wanted.stand, { name })
    }
    const { from } = call
    const isCallers = here.key === from.scope.here.key && handed.size === 0
    const scope = isCallers ? from.scope : scopeOf(here, from.scope, handed)
    visitAll(call.block, {
      ...from,
      scope,
      inLoop: stand.inLoop,
      present: new Set([...from.present, ...stand.present]),
    })
  }

  /** Whether a partial has not been followed in this context, or only where more was known to be there. */
  const isNew = (stand: Stand, call: PartialCall): boolean => {
    const { here, handed } = stand.scope
    const key = JSON.stringify([
      call.name,
      here.key,
      [...handed].map(([as, value]) => [as, value.key]),
      stand.inLoop,
      contentOf(call),
    ])
    const known = visited.get(key) ?? []
    if (known.some((present) => [...present].every((each) => stand.present.has(each)))) return false
    visited.set(key, [...known, stand.present])
    return true
  }

  const view = { shape, key: '@root' }
  for (const { file, program } of roots) {
    visitAll(program, {
      file,
      call: undefined,
      scope: scopeOf(view),
      root: view,
      named: new Map(),
      inLoop: false,
      present: new Set(),
    })
  }
  return findings
}

/**
 * The partials between a call and the same call that it is part of; nothing when there is none. It is the same when
 * partial, context and content are, or when it is written inside the partial itself: then the content grows without
 * end.
 */
function circleOf(call: PartialCall, underWay: readonly PartialCall[]): readonly string[] | undefined {
  const around = new Set<PartialCall>()
  for (let at = call.from.call; at; at = at.from.call) around.add(at)
  const isSame = (other: PartialCall): boolean =>
    other.name === call.name &&
    other.context === call.context &&
    (around.has(other) || contentOf(other) === contentOf(call))
  const since = underWay.findIndex(isSame)
  return since < 0 ? undefined : underWay.slice(since + 1).map(({ name }) => name)
}

/** Which content a call hands over: where it is written, and which content it may itself hand on. */
function contentOf(call: PartialCall | undefined): string {
  if (!call?.block) return ''
  const { source, start } = call.node.loc
  return `${source}:${start.line}:${start.column} in (${contentOf(call.from.call)})`
}

function nearestOwn(innermost: PartialCall | undefined): PartialCall | undefined {
  let call = innermost
  while (call && !call.from.file.isOwn) call = call.from.call
  return call
}

function withNames(
  stand: Stand,
  program: hbs.AST.Program | undefined,
  values: readonly Value[],
): ReadonlyMap<string, Value> {
  return new Map([
    ...stand.named,
    ...namesGiven(program).flatMap((name, index) => (values[index] ? [[name, values[index]] as const] : [])),
  ])
}

function depthOf({ scope }: Stand): number {
  let depth = 0
  for (let at = scope.outer; at; at = at.outer) depth += 1
  return depth
}

/** The words of a node as they are written. */
function original(node: hbs.AST.Node): string {
  return 'original' in node ? String(node.original) : ''
}

function isText({ kind }: Shape): boolean {
  return kind === 'text' || kind === 'number'
}

function lastPart(node: hbs.AST.Node): number {
  // `@first` is marked as a whole.
  return isPath(node) && !(node.data && node.parts.length === 1) ? node.parts.length - 1 : -1
}
