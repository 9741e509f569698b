/**
 * What a tag of a template may look like: values, `join`, the built-in blocks, partials of its set. What its names mean
 * is checked in check-names.ts.
 */
import { finding, type Finding } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { isPath, placeOfNode, statementsOf, type Statement, type TemplateFile } from './parse-template.ts'

const blocks = ['if', 'unless', 'each', 'with'] as const

/**
 * Findings for every helper, partial and form of a tag that templates do not have. `partials` are the names of the set.
 */
export function checkTemplate(file: TemplateFile, program: hbs.AST.Program, partials: readonly string[]): Finding[] {
  const findings: Finding[] = []
  const refuse = (node: hbs.AST.Node, reason: string, remedy: string): void => {
    findings.push(finding('template-form', placeOfNode(file, node), { reason, remedy }))
  }
  const unknown = (
    code: 'template-unknown-helper' | 'template-unknown-partial',
    node: hbs.AST.Node,
    text: string,
    known: readonly string[],
  ): void => {
    findings.push(finding(code, placeOfNode(file, node), { text, suggestion: nearest(text, known), known }))
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
        refuse(statement, 'templates have no tags that begin with *', 'write a partial, a file of its own')
        break
      case 'ContentStatement':
      case 'CommentStatement':
        break
    }
  }

  const visitMustache = (mustache: hbs.AST.MustacheStatement): void => {
    if (!mustache.escaped) findings.push(finding('template-raw-output', placeOfNode(file, mustache), {}))
    else if (!isPath(mustache.path)) refuse(mustache, 'this is a constant and no name', 'write it without braces')
    else if (mustache.path.original === 'join') visitJoin(mustache)
    else if (mustache.params.length > 0 || mustache.hash) {
      unknown('template-unknown-helper', mustache.path, mustache.path.original, ['join'])
    }
  }

  const visitJoin = ({ path, params, hash }: hbs.AST.MustacheStatement): void => {
    const [list, separator] = params
    if (!list || !isPath(list) || params.length > 2 || hash) {
      refuse(path, '"join" needs a list', 'write {{join items}} or {{join items " · "}}')
    } else if (separator && !isPath(separator) && separator.type !== 'StringLiteral') {
      refuse(separator, 'what "join" puts between is not a text', 'write it in quotes: {{join items " · "}}')
    }
  }

  const visitBlock = (block: hbs.AST.BlockStatement): void => {
    const name = block.path.original
    const asked = block.params.find(isPath)?.original ?? ''
    const computed = block.params.find(({ type }) => type === 'SubExpression')
    if (!blocks.some((known) => known === name)) unknown('template-unknown-helper', block.path, name, blocks)
    else if (computed) {
      refuse(computed, `"${name}" takes a name and computes nothing`, `write one name in its place: {{#${name} items}}`)
    } else if (block.params.length !== 1 || !block.params.every(isPath)) {
      refuse(block.path, `"${name}" needs one name`, `write it behind: {{#${name} items}}`)
    } else if (block.hash) {
      refuse(block.hash, `"${name}" takes one name and nothing else`, `leave it at {{#${name} ${asked}}}`)
    } else if (
      (name === 'if' || name === 'unless') &&
      [block.program, block.inverse].some((part) => namesGiven(part).length > 0)
    ) {
      refuse(block.path, `"${name}" gives no name to what it asks for`, `leave out what stands behind "as"`)
    }
    for (const part of [block.program, block.inverse]) if (part) statementsOf(part).forEach(visit)
  }

  const visitPartial = ({ name, params, hash }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    // The parser also makes numbers (`{{> 404}}`), whatever the types say.
    if (!('original' in name) || typeof name.original !== 'string') {
      return refuse(name, 'a partial is named by a word or by a text in quotes', 'write the name of its file')
    }
    const wanted = name.original
    if (wanted !== '@partial-block' && !partials.includes(wanted)) {
      unknown('template-unknown-partial', name, wanted, partials)
    }
    const values = hash ? hash.pairs.map((pair) => pair.value) : []
    for (const value of values) {
      if (value.type === 'SubExpression') refuse(value, 'a value for a partial cannot be computed', 'name a value')
    }
    if (params.length > 1 || !params.every(isPath)) {
      refuse(name, 'a partial is about one value, given by its name', 'name one value behind it')
    }
  }

  statementsOf(program).forEach(visit)
  return findings
}

/** The names of the partials that a template includes. */
export function partialsIn(program: hbs.AST.Program): string[] {
  return statementsOf(program).flatMap((statement): string[] => {
    if (statement.type === 'BlockStatement') {
      return [statement.program, statement.inverse].flatMap((part) => (part ? partialsIn(part) : []))
    }
    if (statement.type !== 'PartialStatement' && statement.type !== 'PartialBlockStatement') return []
    // What a caller hands over is written in the caller, and no template of the set.
    const name =
      'original' in statement.name && statement.name.original !== '@partial-block' ? [statement.name.original] : []
    return statement.type === 'PartialStatement' ? name : [...name, ...partialsIn(statement.program)]
  })
}

/** The names behind `as`. The parser leaves out what is not there, whatever the types say. */
export function namesGiven(part: hbs.AST.Program | undefined): readonly string[] {
  return (part as Partial<hbs.AST.Program> | undefined)?.blockParams ?? []
}
