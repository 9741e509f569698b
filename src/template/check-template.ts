/**
 * The forms that a tag may have: values, `join`, the built-in blocks, partials of its set. What its names mean is
 * decided in translate.ts.
 */
import { finding, type Finding } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { isPath, placeOfNode, statementsOf, type Statement, type TemplateFile } from './parse-template.ts'

const blocks = ['if', 'unless', 'each', 'with'] as const

/** Reports the faults of one file. */
interface Reporter {
  readonly add: (found: Finding) => void
  readonly file: TemplateFile
  /** The names of the set. */
  readonly partials: readonly string[]
}

/**
 * Findings for every helper, partial and form of a tag that templates do not have. `partials` are the names of the set.
 */
export function checkTemplate(file: TemplateFile, program: hbs.AST.Program, partials: readonly string[]): Finding[] {
  const findings: Finding[] = []
  const reporter = { add: (found: Finding) => findings.push(found), file, partials }
  for (const statement of statementsOf(program)) checkStatement(statement, reporter)
  return findings
}

function checkStatement(statement: Statement, reporter: Reporter): void {
  switch (statement.type) {
    case 'MustacheStatement':
      checkValue(statement, reporter)
      break
    case 'BlockStatement':
      checkBlock(statement, reporter)
      break
    case 'PartialBlockStatement':
      for (const inner of statementsOf(statement.program)) checkStatement(inner, reporter)
      checkBlockNames(statement.program, reporter)
      checkPartial(statement, reporter)
      break
    case 'PartialStatement':
      checkPartial(statement, reporter)
      break
    case 'Decorator':
    case 'DecoratorBlock':
      refuse(statement, 'templates do not support tags that start with *', 'write a partial in its own file', reporter)
      break
    case 'ContentStatement':
    case 'CommentStatement':
      break
  }
}

function checkValue(mustache: hbs.AST.MustacheStatement, reporter: Reporter): void {
  const { path, params, hash, escaped } = mustache
  if (!escaped) reporter.add(finding('template-raw-output', placeOfNode(reporter.file, mustache), {}))
  else if (!isPath(path)) refuse(mustache, 'this is a constant, not a name', 'write it without braces', reporter)
  else if (path.original === 'join') checkJoin(mustache, reporter)
  else if (params.length > 0 || hash) unknown('template-unknown-helper', path, path.original, ['join'], reporter)
  else checkPath(path, reporter)
}

function checkJoin({ path, params, hash }: hbs.AST.MustacheStatement, reporter: Reporter): void {
  const [list, separator] = params
  if (!list || !isPath(list) || params.length > 2 || hash) {
    refuse(path, '"join" needs a list', 'write {{join items}} or {{join items " · "}}', reporter)
  } else if (separator && !isPath(separator) && separator.type !== 'StringLiteral') {
    const remedy = 'write it in quotes: {{join items " · "}}'
    refuse(separator, 'the separator of "join" must be text', remedy, reporter)
  }
  for (const param of params) checkPath(param, reporter)
}

function checkBlock(block: hbs.AST.BlockStatement, reporter: Reporter): void {
  const { path, params, hash, program, inverse } = block
  const name = path.original
  const asked = params.find(isPath)?.original ?? ''
  const computed = params.find(({ type }) => type === 'SubExpression')
  if (!blocks.some((known) => known === name)) unknown('template-unknown-helper', path, name, blocks, reporter)
  else if (computed) {
    const remedy = `write one name instead: {{#${name} items}}`
    refuse(computed, `"${name}" takes a name, not an expression`, remedy, reporter)
  } else if (params.length !== 1 || !params.every(isPath)) {
    refuse(path, `"${name}" needs one name`, `write the name after it: {{#${name} items}}`, reporter)
  } else if (hash) {
    refuse(hash, `"${name}" takes one name only`, `shorten it to {{#${name} ${asked}}}`, reporter)
  }
  for (const param of params) checkPath(param, reporter)
  for (const part of [program, inverse]) {
    checkBlockNames(part, reporter, path)
    if (part) for (const statement of statementsOf(part)) checkStatement(statement, reporter)
  }
}

function checkPartial(
  { name, params, hash }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  reporter: Reporter,
): void {
  // The parser also makes numbers (`{{> 404}}`), whatever the types say.
  if (!('original' in name) || typeof name.original !== 'string') {
    const reason = 'a partial name must be a word or text in quotes'
    return refuse(name, reason, 'write the name of the file', reporter)
  }
  const wanted = name.original
  const isContent = wanted === '@partial-block'
  if (!isContent && !reporter.partials.includes(wanted)) {
    unknown('template-unknown-partial', name, wanted, reporter.partials, reporter)
  }
  const values = hash ? hash.pairs.map((pair) => pair.value) : []
  const computed = values.find(({ type }) => type === 'SubExpression')
  if (computed) refuse(computed, 'a value for a partial cannot be an expression', 'write a name', reporter)
  if (params.length > 1 || !params.every(isPath)) {
    refuse(name, 'a partial takes one value, given by its name', 'write one name after it', reporter)
  } else if (isContent && (params.length > 0 || hash)) {
    const remedy = 'write {{> @partial-block}} without values'
    refuse(name, '@partial-block takes no values', remedy, reporter)
  }
  for (const value of [...params, ...values]) checkPath(value, reporter)
}

/** Handlebars leads out of a block with `../`; here a name is looked up in the blocks around it. */
function checkPath(node: hbs.AST.Node, { add, file }: Reporter): void {
  if (!isPath(node) || node.depth === 0) return
  const written = '../'.repeat(node.depth)
  const name = node.parts.join('.')
  const instead =
    name === '' ? 'write a name of the outer block, or pass the outer block to a partial' : `write "${name}"`
  add(finding('template-outer-name', placeOfNode(file, node), { written, instead }))
}

/** Handlebars names the entry of a loop with `as |name|`. */
function checkBlockNames(program: hbs.AST.Program | undefined, { add, file }: Reporter, node?: hbs.AST.Node): void {
  // The parser leaves out what is not there, whatever the types say.
  const names = (program as Partial<hbs.AST.Program> | undefined)?.blockParams ?? []
  const [name] = names
  if (!program || name === undefined) return
  const instead = `remove it, and write {{this}} for {{${name}}} and {{title}} for {{${name}.title}}`
  add(
    finding('template-outer-name', placeOfNode(file, node ?? program), { written: `as |${names.join(' ')}|`, instead }),
  )
}

function refuse(node: hbs.AST.Node, reason: string, remedy: string, { add, file }: Reporter): void {
  add(finding('template-unsupported', placeOfNode(file, node), { reason, remedy }))
}

function unknown(
  code: 'template-unknown-helper' | 'template-unknown-partial',
  node: hbs.AST.Node,
  text: string,
  known: readonly string[],
  { add, file }: Reporter,
): void {
  add(finding(code, placeOfNode(file, node), { text, suggestion: nearest(text, known), known }))
}
