/** The way from a set of files to functions, which is the same for markdown and HTML; the dialect says what differs. */
import Handlebars from 'handlebars'
import { finding, hasErrors, type Finding, type Outcome } from '../diagnostic/finding.ts'
import { checkTemplates } from './check-set.ts'
import { isPath, placeOfNode, type Statement, type TemplateFile } from './parse-template.ts'
import type { BlockShape, Shape, View } from './shape.ts'
import { faultFinding, problemOf, TemplateFault } from './template-fault.ts'
import type { Words } from './word-forms.ts'
import { surroundingsOf, type Forbidden, type Reading, type Surroundings } from './value-surroundings.ts'

/** The templates that documents are made from, by name, and what each of them is given. */
export type TemplateViews = Readonly<Record<string, BlockShape & Shape<object>>>

export interface Templates<Views extends TemplateViews> {
  /** Fills a template. No value when it prints something that the view does not have. A name that is not in the set is a defect of the caller and throws. */
  readonly render: <Name extends keyof Views & string>(name: Name, view: View<Views[Name]>) => Outcome<string | undefined>
}

export interface Dialect<Place extends string> {
  readonly reading: Reading
  /** How a text is printed, by place. */
  readonly printers: Readonly<Record<Place, (text: string) => string>>
  /** The place of the texts of a list behind its first. */
  readonly following: (place: Place) => Place
  /** A field whose last name ends so is ready markup. */
  readonly readySuffix: string
  readonly placeOf: (file: TemplateFile, value: hbs.AST.MustacheStatement, before: ReadonlySet<string>) => Place | Forbidden
  /** Where ready markup may be printed. */
  readonly takesMarkup: (place: Place) => boolean
  /** What is wrong with the markup of a whole template. */
  readonly check: (file: TemplateFile, surroundings: Surroundings) => readonly Finding[]
}

/** Compiles a set of templates, each a partial for the others under its name. All faults of all files are found in one run; with one, there is no value. */
export function compileTemplates<Views extends TemplateViews, Place extends string>(
  files: readonly TemplateFile[],
  views: Views,
  words: Words,
  dialect: Dialect<Place>,
): Outcome<Templates<Views> | undefined> {
  const checked = checkTemplates(files, views, words)
  const findings = [...checked.findings, ...checked.value.flatMap(({ file, program }) => choosePrinters(file, program, dialect))]
  if (hasErrors(findings)) return { value: undefined, findings }

  const handlebars = Handlebars.create()
  const known = registerHelpers(handlebars, dialect)
  const compiled = new Map<string, Compiled>()
  for (const { file, program } of checked.value) {
    // Not `strict`: the helpers refuse what is missing themselves, and say in which file. `noEscape`: they escape, too.
    const fill = handlebars.compile<object>(program, { knownHelpers: known, knownHelpersOnly: true, preventIndent: true, noEscape: true })
    compiled.set(file.name, { file, fill })
    handlebars.registerPartial(file.name, fill)
  }
  const named = (name: string): Compiled => {
    const template = compiled.get(name)
    if (!template) throw new Error(`there is no template "${name}"`)
    return template
  }
  return { value: { render: (name, view) => render(named(name), view, files) }, findings }
}

interface Compiled {
  readonly file: TemplateFile
  readonly fill: (view: object) => string
}

function render(template: Compiled, view: object, files: readonly TemplateFile[]): Outcome<string | undefined> {
  try {
    return { value: template.fill(view), findings: [] }
  } catch (error) {
    return { value: undefined, findings: [faultFinding(error, template.file, files)] }
  }
}

/** Puts a printing helper around every value of the tree, chosen by the value's place. */
function choosePrinters<Place extends string>(file: TemplateFile, program: hbs.AST.Program, dialect: Dialect<Place>): Finding[] {
  const surroundings = surroundingsOf(program, dialect.reading)
  const misplaced = [...surroundings.before].flatMap(([statement, before]) => printThrough(file, statement, before, dialect))
  return [...misplaced, ...dialect.check(file, surroundings)]
}

function printThrough<Place extends string>(file: TemplateFile, statement: Statement, before: ReadonlySet<string>, dialect: Dialect<Place>): Finding[] {
  if (statement.type !== 'MustacheStatement') return []
  const place = dialect.placeOf(file, statement, before)
  if (typeof place === 'object') return [misplaced(file, statement, place.forbidden, place.instead)]
  const joins = isPath(statement.path) && statement.path.original === 'join'
  const value = joins ? statement.params[0] : statement.path
  const ready = value !== undefined && isPath(value) && (value.parts.at(-1) ?? '').endsWith(dialect.readySuffix)
  if (ready && !dialect.takesMarkup(place)) return [misplaced(file, statement, 'ready markup can only stand between other markup', 'move it there')]
  if (!joins) statement.params = [statement.path]
  statement.path = pathTo(`${joins ? 'join' : 'print'} ${ready ? 'ready' : place}`, statement.loc)
  return []
}

function misplaced(file: TemplateFile, value: hbs.AST.MustacheStatement, reason: string, remedy: string): Finding {
  return finding('template-place', placeOfNode(file, value), { reason, remedy })
}

/** A helper's name has a blank in it, so that no template can call one. */
function pathTo(helper: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc }
}

function registerHelpers<Place extends string>(handlebars: typeof Handlebars, { printers, following }: Dialect<Place>): Record<string, true> {
  const known: Record<string, true> = {}
  const register = (name: string, helper: Handlebars.HelperDelegate): void => {
    handlebars.registerHelper(name, helper)
    known[name] = true
  }
  register('print ready', printer(asItIs))
  register('join ready', joiner(asItIs, asItIs))
  for (const [place, print] of entries(printers)) {
    register(`print ${place}`, printer(print))
    register(`join ${place}`, joiner(print, printers[following(place)]))
  }
  refuseMissing(handlebars, 'each', (list) => Array.isArray(list) || list === null, 'is not a list')
  refuseMissing(handlebars, 'with', () => true, '')
  return known
}

/** A misspelt name would leave out a whole section without a word. An `{{#if}}` may ask for what is not there. */
function refuseMissing(handlebars: typeof Handlebars, name: 'each' | 'with', accepts: (value: unknown) => boolean, problem: string): void {
  const builtIn = handlebars.helpers[name]
  handlebars.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions): unknown {
    if (value === undefined) throw new TemplateFault(problemOf(value), options, this)
    if (!accepts(value)) throw new TemplateFault(problem, options, this)
    return builtIn?.call(this, value, options)
  })
}

function asItIs(text: string): string {
  return text
}

function printer(print: (text: string) => string): Handlebars.HelperDelegate {
  return function (this: unknown, value: unknown, options: Handlebars.HelperOptions): string {
    return typeof value === 'string' ? print(value) : printNumber(value, options, this)
  }
}

function joiner(first: (text: string) => string, others: (text: string) => string): Handlebars.HelperDelegate {
  return function (this: unknown, list: unknown, ...rest: unknown[]): string {
    // Handlebars hands the options to every helper, last.
    const options = rest.at(-1) as Handlebars.HelperOptions
    if (!Array.isArray(list)) throw new TemplateFault(list === undefined || list === null ? problemOf(list) : 'is not a list', options, this)
    const separator = rest.length > 1 ? rest[0] : ', '
    if (typeof separator !== 'string') throw new TemplateFault('has nothing to put between the texts', options, this)
    return list
      .map((text: unknown, index) => (typeof text === 'string' ? (index === 0 ? first : others)(text) : printNumber(text, options, this)))
      .join(separator)
  }
}

function printNumber(value: unknown, options: Handlebars.HelperOptions, view: unknown): string {
  if (typeof value === 'number') return String(value)
  throw new TemplateFault(problemOf(value), options, view)
}

/** `Object.entries` with the keys that the type has. */
function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  // The records of dialects are literals without other keys.
  return Object.entries(record) as [Key, Value][]
}
