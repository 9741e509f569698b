/** The way from a set of files to functions, which is the same for markdown and HTML; the dialect says what differs. */
import Handlebars from 'handlebars'
import { finding, hasErrors, type Finding, type Outcome } from '../diagnostic/finding.ts'
import { checkTemplates } from './check-set.ts'
import { partialsIn } from './check-template.ts'
import { faultFinding } from './fault-finding.ts'
import { fillingOf, type Printing } from './filling.ts'
import { registerHelpers } from './printing.ts'
import { type FindPrepared, identityOf, type PreparedTemplate, type PreparedTemplates } from './prepared-templates.ts'
import { dataOf, quickHandlebars } from './quick-handlebars.ts'
import { isPath, placeOfNode, type Statement, type TemplateFile } from './parse-template.ts'
import type { BlockShape, Shape, View } from './shape.ts'
import type { Words } from './word-forms.ts'
import { surroundingsOf, type Forbidden, type Reading, type Surroundings } from './value-surroundings.ts'

/** The templates that documents are made from, by name, and what each of them is given. */
export type TemplateViews = Readonly<Record<string, BlockShape & Shape<object>>>

export interface Templates<Views extends TemplateViews> {
  /**
   * Fills a template. No value when it prints something that the view does not have. A name that is not in the set is a
   * defect of the caller and throws.
   */
  readonly render: <Name extends keyof Views & string>(
    name: Name,
    view: View<Views[Name]>,
  ) => Outcome<string | undefined>
  /**
   * The same template and all that it includes as JavaScript, for `fillHtml` in a browser: an object literal of
   * functions by name.
   */
  readonly precompile: (name: keyof Views & string) => string
  /** The words that a template and all that it includes may name: `ladder.priority`, or a whole block of them. */
  readonly wordsOf: (name: keyof Views & string) => readonly string[]
  /** All of them, for a program that ships them compiled. */
  readonly prepare: () => PreparedTemplates
}

export interface Dialect<Place extends string> extends Printing<Place> {
  /** Tells it from the other dialects. */
  readonly name: 'html' | 'markdown' | 'text'
  readonly reading: Reading
  /** A field whose last name ends so is ready markup. */
  readonly readySuffix: string
  readonly placeOf: (
    file: TemplateFile,
    value: hbs.AST.MustacheStatement,
    before: ReadonlySet<string>,
  ) => Place | Forbidden
  /** Where ready markup may be printed. */
  readonly takesMarkup: (place: Place) => boolean
  /** What is wrong with the markup of a whole template. */
  readonly check: (file: TemplateFile, surroundings: Surroundings) => readonly Finding[]
}

/** What was compiled last for some views. */
interface Last {
  readonly made: string
  readonly outcome: Outcome<unknown>
}

// The templates of the program are the same in a check and the build that follows, and take longer than all else of a
// check. One set of each kind is kept.
const lastOf = new WeakMap<TemplateViews, Last>()

/**
 * Compiles a set of templates, each a partial for the others under its name. All faults of all files are found in one
 * run; with one, there is no value.
 * @param prepared sets that need not be checked and compiled any more
 */
export function compileTemplates<Views extends TemplateViews, Place extends string>(
  files: readonly TemplateFile[],
  views: Views,
  words: Words,
  dialect: Dialect<Place>,
  prepared: FindPrepared,
): Outcome<Templates<Views> | undefined> {
  const made = identityOf(dialect.name, files, words)
  const last = lastOf.get(views)
  // What is kept under these views was made for them.
  if (last?.made === made) return last.outcome as Outcome<Templates<Views> | undefined>
  const anew = (): Outcome<Compiled<Views> | undefined> => compileAnew(files, views, words, dialect)
  const ready = prepared(made)
  const outcome = ready
    ? { value: templatesOf<Views, Place>(listed(ready), dialect, () => anew().value?.fillExactly), findings: [] }
    : withTemplates(anew(), dialect)
  lastOf.set(views, { made, outcome })
  return outcome
}

function withTemplates<Views extends TemplateViews, Place extends string>(
  { value, findings }: Outcome<Compiled<Views> | undefined>,
  dialect: Dialect<Place>,
): Outcome<Templates<Views> | undefined> {
  return { value: value && templatesOf<Views, Place>(value.set, dialect, () => value.fillExactly), findings }
}

/** A set of templates, each made when it is asked for. */
type TemplateSet = ReadonlyMap<string, () => PreparedTemplate>

function listed(prepared: PreparedTemplates): TemplateSet {
  return new Map(Object.entries(prepared).map(([name, template]) => [name, () => template]))
}

/** Fills a template slowly, and says what is wrong with it and where. */
type FillExactly<Views> = (name: keyof Views & string, view: object) => Outcome<string | undefined>

interface Compiled<Views> {
  readonly set: TemplateSet
  readonly fillExactly: FillExactly<Views>
}

function templatesOf<Views extends TemplateViews, Place extends string>(
  set: TemplateSet,
  dialect: Dialect<Place>,
  exactly: () => FillExactly<Views> | undefined,
): Templates<Views> {
  const quick = quickHandlebars()
  const data = dataOf(fillingOf(dialect))
  const named = (name: string): PreparedTemplate => {
    const template = set.get(name)
    if (!template) throw new Error(`there is no template "${name}"`)
    return template()
  }
  const fillers = new Map(Array.from(set, ([name, template]) => [name, quick.template(() => template().code)]))
  for (const [name, fill] of fillers) quick.handlebars.registerPartial(name, fill)
  const included = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (!seen.has(name)) {
      seen.add(name)
      for (const partial of named(name).includes) included(partial, seen)
    }
    return seen
  }
  return {
    render: (name, view) => {
      const fill = fillers.get(name) ?? raise(`there is no template "${name}"`)
      try {
        return { value: fill(view, data), findings: [] }
      } catch (error) {
        const fillExactly = exactly()
        if (!fillExactly) throw error
        return fillExactly(name, view)
      }
    },
    precompile: (name) => {
      const functions = Array.from(included(name), (each) => `${JSON.stringify(each)}:${named(each).code}`)
      return `{${functions.join(',\n')}}`
    },
    wordsOf: (name) => Array.from(new Set(Array.from(included(name)).flatMap((each) => named(each).words))).toSorted(),
    prepare: () => Object.fromEntries(Array.from(set, ([name, template]) => [name, template()])),
  }
}

function raise(message: string): never {
  throw new Error(message)
}

function compileAnew<Views extends TemplateViews, Place extends string>(
  files: readonly TemplateFile[],
  views: Views,
  words: Words,
  dialect: Dialect<Place>,
): Outcome<Compiled<Views> | undefined> {
  const checked = checkTemplates(files, views, words)
  const findings = [
    ...checked.findings,
    ...checked.value.flatMap(({ file, program }) => choosePrinters(file, program, dialect)),
  ]
  if (hasErrors(findings)) return { value: undefined, findings }

  const handlebars = Handlebars.create()
  const quick = quickHandlebars()
  const known = registerHelpers(handlebars, fillingOf(dialect))
  // Not `strict`: the helpers refuse what is missing themselves, and say in which file. `noEscape`: they escape, too.
  const options = { knownHelpers: known, knownHelpersOnly: true, preventIndent: true, noEscape: true }
  const set = new Map<string, () => PreparedTemplate>()
  const exact = new Map<string, { readonly file: TemplateFile; readonly fill: (view: object) => string }>()
  for (const { file, program } of checked.value) {
    // A partial is part of many templates, and is compiled once.
    let made: PreparedTemplate | undefined
    set.set(
      file.name,
      () =>
        (made ??= { code: quick.compile(program, options), includes: partialsIn(program), words: wordsIn(program) }),
    )
    // This one is only compiled where something is wrong.
    const fill = handlebars.compile<object>(program, options)
    exact.set(file.name, { file, fill })
    handlebars.registerPartial(file.name, fill)
  }
  const fillExactly: FillExactly<Views> = (name, view) => {
    const { file, fill } = exact.get(name) ?? raise(`there is no template "${name}"`)
    try {
      return { value: fill(view), findings: [] }
    } catch (error) {
      return { value: undefined, findings: [faultFinding(error, file, files)] }
    }
  }
  return { value: { set, fillExactly }, findings }
}

/** The names behind `words` in all values of a template. */
function wordsIn(program: hbs.AST.Program): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('parts' in node && Array.isArray(node.parts)) {
      const parts: readonly unknown[] = node.parts
      const at = parts.indexOf('words')
      if (at >= 0) found.push(parts.slice(at + 1).join('.'))
      return
    }
    for (const inner of Object.values(node)) visit(inner)
  }
  visit(program)
  return found
}

/** Puts a printing helper around every value of the tree, chosen by the value's place. */
function choosePrinters<Place extends string>(
  file: TemplateFile,
  program: hbs.AST.Program,
  dialect: Dialect<Place>,
): Finding[] {
  const surroundings = surroundingsOf(program, dialect.reading)
  const misplaced = [...surroundings.before].flatMap(([statement, before]) =>
    printThrough(file, statement, before, dialect),
  )
  return [...misplaced, ...dialect.check(file, surroundings)]
}

function printThrough<Place extends string>(
  file: TemplateFile,
  statement: Statement,
  before: ReadonlySet<string>,
  dialect: Dialect<Place>,
): Finding[] {
  if (statement.type !== 'MustacheStatement') return []
  const place = dialect.placeOf(file, statement, before)
  if (typeof place === 'object') return [misplaced(file, statement, place.forbidden, place.instead)]
  const joins = isPath(statement.path) && statement.path.original === 'join'
  const value = joins ? statement.params[0] : statement.path
  const ready = value !== undefined && isPath(value) && (value.parts.at(-1) ?? '').endsWith(dialect.readySuffix)
  if (ready && !dialect.takesMarkup(place)) {
    return [misplaced(file, statement, 'ready markup can only stand between other markup', 'move it there')]
  }
  if (!joins) statement.params = [statement.path]
  statement.path = pathTo(`${joins ? 'join' : 'print'} ${ready ? 'ready' : place}`, statement.loc)
  return []
}

function misplaced(file: TemplateFile, value: hbs.AST.MustacheStatement, reason: string, remedy: string): Finding {
  return finding('template-place', placeOfNode(file, value), { reason, remedy })
}

function pathTo(helper: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc }
}
