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
  return { line, column: [...before].length + 1 }
}

function syntaxFinding(file: TemplateFile, error: unknown): Finding {
  if (error instanceof Handlebars.Exception && typeof error.lineNumber === 'number') {
    const start = pointOf(file.text, { line: error.lineNumber, column: Number(error.column) })
    return finding('template-syntax', { file: file.file, start }, { reason: error.message.replace(/ - \d+:\d+$/, '') })
  }
  if (!(error instanceof Error)) throw error
  const start = breakingPoint(file.text, error.message)
  if (!start) throw error
  const lines = file.text.split('\n')
  const rest = [...(lines[start.line - 1] ?? '')].slice(start.column - 1).join('').trim()
  const atEnd = rest === '' && lines.slice(start.line).every((line) => line.trim() === '')
  return finding('template-syntax', { file: file.file, start }, { reason: atEnd ? 'a block or a tag is never closed' : `"${rest.slice(0, 20)}" is not expected here` })
}

/**
 * Where the parser gave up. It tells no column, only up to 20 characters on either side with the line breaks taken out, and the
 * line where its current token ends; the place is the last one up to that line where both sides fit.
 */
function breakingPoint(text: string, message: string): Point | undefined {
  const match = /^(?:Parse|Lexical) error on line (\d+).*\n(.*)\n(-*)\^/.exec(message)
  if (!match) return undefined
  const [, lineText, shown = '', dashes = ''] = match
  const past = shown.slice(0, dashes.length).replace(/^\.\.\./, '')
  const upcoming = shown.slice(dashes.length).replace(/\.\.\.$/, '')
  const lastLine = Number(lineText)
  let found: Point | undefined
  let line = 1
  let lineStart = 0
  for (let at = 0; at <= text.length && line <= lastLine; at += 1) {
    // Twice as much as is shown, since line breaks do not count.
    const fits = joined(text.slice(Math.max(0, at - 80), at)).endsWith(past) && joined(text.slice(at, at + 80)).startsWith(upcoming)
    if (fits) found = { line, column: [...text.slice(lineStart, at)].length + 1 }
    if (text[at] === '\n') {
      line += 1
      lineStart = at + 1
    }
  }
  return found ?? { line: lastLine, column: 1 }
}

function joined(text: string): string {
  return text.replaceAll('\n', '')
}
