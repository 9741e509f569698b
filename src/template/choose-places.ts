/** The place of each value in the markup of a template, which decides how the value is escaped. */
import { finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import type { Printing } from './filling.ts'
import { isPath, placeOfNode, type Statement, type TemplateFile } from './parse-template.ts'
import { printedBefore, type Forbidden, type PrintedBefore, type Reading } from './printed-before.ts'

/** Describes what differs between markdown, HTML and plain text. */
export interface Dialect<Place extends string> extends Printing<Place> {
  readonly name: 'html' | 'markdown' | 'text'
  readonly reading: Reading
  /** A field whose last name ends so is ready markup. */
  readonly readySuffix: string
  readonly placeOf: (
    file: TemplateFile,
    value: hbs.AST.MustacheStatement,
    before: ReadonlySet<string>,
  ) => Place | Forbidden
  /** Returns where ready markup may be printed. */
  readonly takesMarkup: (place: Place) => boolean
  /** Returns what is wrong with the markup of a whole template. */
  readonly check: (file: TemplateFile, text: PrintedBefore) => readonly Finding[]
}

/** The name of a printer of `Filling.print` for every value of the template. */
export function choosePlaces<Place extends string>(
  file: TemplateFile,
  program: hbs.AST.Program,
  dialect: Dialect<Place>,
): Outcome<ReadonlyMap<Statement, string>> {
  const text = printedBefore(program, dialect.reading)
  const places = new Map<Statement, string>()
  const findings: Finding[] = []
  for (const [statement, before] of text.before) {
    if (statement.type !== 'MustacheStatement') continue
    const place = placeOf(file, statement, before, dialect)
    if (typeof place === 'string') places.set(statement, place)
    else findings.push(misplaced(file, statement, place))
  }
  return { value: places, findings: [...findings, ...dialect.check(file, text)] }
}

function placeOf<Place extends string>(
  file: TemplateFile,
  statement: hbs.AST.MustacheStatement,
  before: ReadonlySet<string>,
  dialect: Dialect<Place>,
): string | Forbidden {
  const place = dialect.placeOf(file, statement, before)
  if (typeof place === 'object') return place
  const joins = isPath(statement.path) && statement.path.original === 'join'
  const value = joins ? statement.params[0] : statement.path
  const isReady = value !== undefined && isPath(value) && (value.parts.at(-1) ?? '').endsWith(dialect.readySuffix)
  if (!isReady) return place
  return dialect.takesMarkup(place)
    ? 'ready'
    : { forbidden: 'HTML or markdown values can only be between other markup', instead: 'move it there' }
}

function misplaced(file: TemplateFile, value: hbs.AST.MustacheStatement, { forbidden, instead }: Forbidden): Finding {
  return finding('template-unsafe-context', placeOfNode(file, value), { reason: forbidden, remedy: instead })
}
