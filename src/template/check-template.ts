/** What a template may ask for: values, lists, the built-in blocks and partials of its set. Everything else is refused before any data is there. */
import { nearest } from '../diagnostic/nearest.ts'
import type { Finding } from '../diagnostic/finding.ts'
import { statementsOf, templateFinding, type Statement, type TemplateFile } from './parse-template.ts'

const blocks = ['if', 'unless', 'each', 'with'] as const

/** Findings for every helper, partial and form of a tag that templates do not have. `partials` are the names of the set. */
export function checkTemplate(file: TemplateFile, program: hbs.AST.Program, partials: readonly string[]): Finding[] {
  const findings: Finding[] = []
  const refuse = (node: hbs.AST.Node, reason: string): void => {
    findings.push(templateFinding(file, node, reason))
  }

  const visit = (statement: Statement): void => {
    switch (statement.type) {
      case 'MustacheStatement':
        visitMustache(statement)
        break
      case 'BlockStatement':
        visitBlock(statement)
        break
      case 'PartialBlockStatement':
        statementsOf(statement.program).forEach(visit)
        visitPartial(statement)
        break
      case 'PartialStatement':
        visitPartial(statement)
        break
      case 'Decorator':
      case 'DecoratorBlock':
        refuse(statement, 'decorators ({{* …}}) are not part of these templates')
        break
      case 'ContentStatement':
      case 'CommentStatement':
        break
    }
  }

  const visitMustache = (mustache: hbs.AST.MustacheStatement): void => {
    if (!mustache.escaped) return refuse(mustache, '{{{ and {{& would print a text without escaping; write {{ }}')
    if (!isPath(mustache.path)) return refuse(mustache, 'a constant needs no braces')
    if (mustache.path.original === 'join') return visitJoin(mustache)
    if (mustache.params.length > 0 || mustache.hash) refuse(mustache, unknown('helper', mustache.path.original, ['join']))
  }

  const visitJoin = ({ path, params, hash }: hbs.AST.MustacheStatement): void => {
    const [list, separator] = params
    if (!list || !isPath(list) || params.length > 2 || hash) {
      return refuse(path, 'join needs a list and, if not a comma, what to put between: {{join items " · "}}')
    }
    if (separator && !isPath(separator) && separator.type !== 'StringLiteral') refuse(separator, 'what join puts between must be a text in quotes')
  }

  const visitBlock = (block: hbs.AST.BlockStatement): void => {
    const name = block.path.original
    if (!blocks.some((known) => known === name)) refuse(block.path, unknown('block', name, blocks))
    else if (block.params.length !== 1 || !block.params.every(isPath)) refuse(block.path, `{{#${name}}} needs one name: {{#${name} items}}`)
    for (const part of [block.program, block.inverse]) if (part) statementsOf(part).forEach(visit)
  }

  const visitPartial = ({ name, params, hash }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    // The parser also makes numbers (`{{> 404}}`), whatever the types say.
    if (!('original' in name) || typeof name.original !== 'string') return refuse(name, 'a partial is named by a word or by a text in quotes')
    const wanted = name.original
    if (wanted !== '@partial-block' && !partials.includes(wanted)) refuse(name, unknown('partial', wanted, partials))
    const values = hash ? hash.pairs.map((pair) => pair.value) : []
    for (const value of [...params, ...values]) if (value.type === 'SubExpression') refuse(value, 'a value for a partial cannot be computed')
  }

  statementsOf(program).forEach(visit)
  return findings
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression'
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const suggestion = nearest(name, known)
  return `there is no ${what} "${name}"; ${suggestion === undefined ? `use one of: ${known.join(', ')}` : `did you mean "${suggestion}"?`}`
}
