/** Text of a template to its tree, or to findings that say where it breaks off. */
import Handlebars from 'handlebars'
import { finding, type Finding, type Outcome, type Point } from '../diagnostic/finding.ts'

/** One template of a set. `name` is the path below `templates/<kind>/` without `.hbs`; `file` is what findings name. */
export interface TemplateFile {
  readonly name: string
  readonly file: string
  readonly text: string
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

/** The statements of a block. The library types them by their common base only; `Statement` lists all that its parser makes. */
export function statementsOf(program: hbs.AST.Program): readonly Statement[] {
  return program.body as readonly Statement[]
}

/** The tree of a template, blanks around blocks already removed as Handlebars does; each node's `loc.source` is the file. */
export function parseTemplate(file: TemplateFile): Outcome<hbs.AST.Program | undefined> {
  try {
    return { value: Handlebars.parse(file.text, { srcName: file.file }), findings: [] }
  } catch (error) {
    return { value: undefined, findings: [syntaxFinding(file, error)] }
  }
}

/** A finding at a node of the tree. */
export function templateFinding(file: TemplateFile, node: hbs.AST.Node, reason: string): Finding {
  const { start, end } = node.loc
  return finding('template-syntax', { file: file.file, start: pointOf(file.text, start), end: pointOf(file.text, end) }, { reason })
}

/** A position of Handlebars, whose columns count from 0 and in UTF-16 units. */
export function pointOf(text: string, { line, column }: hbs.AST.Position): Point {
  const before = text.split('\n')[line - 1]?.slice(0, column) ?? ''
  return { line, column: Array.from(before).length + 1 }
}

/** The point of an offset in UTF-16 units. */
export function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 }
}

function syntaxFinding(file: TemplateFile, error: unknown): Finding {
  if (error instanceof Handlebars.Exception && typeof error.lineNumber === 'number') {
    const start = pointOf(file.text, { line: error.lineNumber, column: Number(error.column) })
    return finding('template-syntax', { file: file.file, start }, { reason: error.message.replace(/ - \d+:\d+$/, '') })
  }
  if (!(error instanceof Error)) throw error
  const offset = breakingOffset(file.text, error.message)
  if (offset === undefined) throw error
  const rest = file.text.slice(offset).trim()
  const open = rest === '' ? openBlock(file.text) : undefined
  const start = pointAt(file.text, open?.offset ?? offset)
  const reason = open
    ? `{{#${open.name}}} is never closed`
    : rest === ''
      ? 'a tag is never closed'
      : `"${rest.split('\n')[0]?.slice(0, 20)}" is not expected here`
  return finding('template-syntax', { file: file.file, start }, { reason })
}

/**
 * Where the parser gave up. It tells no column, only up to 20 characters on either side with the line breaks taken out, and the
 * line where its current token ends; the place is the last one up to that line where both sides fit.
 */
function breakingOffset(text: string, message: string): number | undefined {
  const match = /^(?:Parse|Lexical) error on line (\d+).*\n(.*)\n(-*)\^/.exec(message)
  if (!match) return undefined
  const [, line, shown = '', dashes = ''] = match
  const past = shown.slice(0, dashes.length).replace(/^\.\.\./, '')
  const upcoming = shown.slice(dashes.length).replace(/\.\.\.$/, '')
  const lines = text.split('\n').slice(0, Number(line))
  // Twice as much as is shown, since line breaks do not count.
  const fits = (at: number): boolean => unbroken(text.slice(Math.max(0, at - 80), at)).endsWith(past) && unbroken(text.slice(at, at + 80)).startsWith(upcoming)
  for (let at = lines.join('\n').length; at >= 0; at -= 1) if (fits(at)) return at
  return lines.slice(0, -1).join('\n').length
}

function unbroken(text: string): string {
  return text.replaceAll('\n', '')
}

/** The innermost block that is still open at the end. */
function openBlock(text: string): { readonly name: string; readonly offset: number } | undefined {
  const open: { name: string; offset: number }[] = []
  for (const { index, 1: sign, 2: name = '' } of text.matchAll(/\{\{~?([#/])[>*]?\s*([^\s}~]+)/g)) {
    if (sign === '#') open.push({ name, offset: index })
    else open.pop()
  }
  return open.at(-1)
}
