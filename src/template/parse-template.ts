/** Text of a template to its tree, or to findings that say where it breaks off. */
import Handlebars from 'handlebars'
import type { Outcome, Place, Point } from '../diagnostic/finding.ts'
import { pointOf } from './position.ts'
import { syntaxFinding } from './syntax-finding.ts'

/** One template of a set. `name` is the path below `templates/<kind>/` without `.hbs`; `file` is what findings name. */
export interface TemplateFile {
  readonly name: string
  readonly file: string
  readonly text: string
  /** It is the project's and did not come with the program. */
  readonly isOwn: boolean
}

/** All that Handlebars' parser makes of a template. */
export type Statement =
  | Narrow<hbs.AST.MustacheStatement, 'MustacheStatement'>
  | Narrow<hbs.AST.BlockStatement, 'BlockStatement'>
  | Narrow<hbs.AST.PartialStatement, 'PartialStatement'>
  | Narrow<hbs.AST.PartialBlockStatement, 'PartialBlockStatement'>
  | Narrow<hbs.AST.ContentStatement, 'ContentStatement'>
  | Narrow<hbs.AST.CommentStatement, 'CommentStatement'>
  | (hbs.AST.Statement & { type: 'Decorator' | 'DecoratorBlock' })

// The library inherits `type: string` from the node, which keeps a union from being told apart.
type Narrow<Node extends hbs.AST.Statement, Type extends string> = Node & { type: Type }

/**
 * The statements of a block. The library types them by their common base only; `Statement` lists all that its parser
 * makes.
 */
export function statementsOf(program: hbs.AST.Program): readonly Statement[] {
  return program.body as readonly Statement[]
}

/**
 * The tree of a template, blanks around blocks already removed as Handlebars does; each node's `loc.source` is the
 * file.
 */
export function parseTemplate(file: TemplateFile): Outcome<hbs.AST.Program | undefined> {
  try {
    return { value: Handlebars.parse(file.text, { srcName: file.file }), findings: [] }
  } catch (error) {
    return { value: undefined, findings: [syntaxFinding(file.file, file.text, error)] }
  }
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression'
}

/** Returns where a node of the tree stands. */
export function placeOfNode(file: TemplateFile, { loc: { start, end } }: hbs.AST.Node): Place {
  return { file: file.file, start: pointOf(file.text, start), end: pointOf(file.text, end) }
}

/** Returns where one name of a path stands: `families` in `../page.families`. */
export function partPlace(file: TemplateFile, path: hbs.AST.PathExpression, part: number): Place {
  const { start, end } = path.loc
  const written = file.text.split('\n')[start.line - 1]?.slice(start.column, end.column) ?? ''
  const names = [...written.matchAll(/\[[^\]]*\]|[^./@[\]\s]+/g)].slice(-path.parts.length)
  const name = names[part]
  if (!name) return placeOfNode(file, path)
  const at = (offset: number): Point =>
    pointOf(file.text, { line: start.line, column: start.column + name.index + offset })
  return { file: file.file, start: at(0), end: at(name[0].length) }
}

/** A tag as it is written, without what a block has inside. */
export function tagText({ text }: TemplateFile, { loc: { start, end } }: hbs.AST.Node): string {
  const lines = text.split('\n').slice(start.line - 1, end.line)
  const whole = lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column : 0, index === lines.length - 1 ? end.column : undefined),
    )
    .join('\n')
  return /^\{\{[^}]*\}\}/.exec(whole)?.[0] ?? whole
}

/** The names of the partials that a template includes. */
export function includedFrom(program: hbs.AST.Program): string[] {
  return statementsOf(program).flatMap((statement): string[] => {
    if (statement.type === 'BlockStatement') {
      return [statement.program, statement.inverse].flatMap((part) => (part ? includedFrom(part) : []))
    }
    if (statement.type !== 'PartialStatement' && statement.type !== 'PartialBlockStatement') return []
    // What a caller hands over is written in the caller, and no template of the set.
    const name =
      'original' in statement.name && statement.name.original !== '@partial-block' ? [statement.name.original] : []
    return statement.type === 'PartialStatement' ? name : [...name, ...includedFrom(statement.program)]
  })
}

/** A path as it is written. */
export function writtenName(node: hbs.AST.Node): string {
  return 'original' in node ? String(node.original) : ''
}

/** The index of the last name of a path; -1 for `@first`, which is reported as a whole. */
export function lastPart(node: hbs.AST.Node): number {
  return isPath(node) && !(node.data && node.parts.length === 1) ? node.parts.length - 1 : -1
}
