/** The way from a set of files to functions, which is the same for markdown and HTML; the dialect says what differs. */
import { finding, hasErrors, type Finding, type Outcome } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { checkTemplate } from './check-template.ts'
import { choosePlaces, type Dialect } from './choose-places.ts'
import { fillingOf, Refused, type TemplateFunction } from './filling.ts'
import {
  includedFrom,
  parseTemplate,
  placeOfNode,
  type Statement,
  tagText,
  type TemplateFile,
} from './parse-template.ts'
import { type FindPrepared, identityOf, type PreparedTemplate, type PreparedTemplates } from './prepared-templates.ts'
import type { BlockShape, Shape, View } from './shape.ts'
import { type ParsedTemplate, translate, type Translated } from './translate.ts'
import type { Words } from './word-forms.ts'
import { withWords, wordsShape } from './words-shape.ts'

/** The templates that documents are made from, by name, and what each of them is given. All others are partials. */
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
  /** The same template as JavaScript, for `fillHtml` in a browser: a function of `PrecompiledTemplates`. */
  readonly precompile: (name: keyof Views & string) => string
  /** The words that a template and all that it includes may name: `ladder.priority`, or a whole block of them. */
  readonly wordsOf: (name: keyof Views & string) => readonly string[]
  /** All of them, for a program that ships them compiled. */
  readonly prepare: () => PreparedTemplates
}

// The templates of the program are the same in a check and the build that follows, and take longer than all else of a
// check. One set of each kind is kept.
const lastOf = new WeakMap<TemplateViews, { readonly identity: string; readonly outcome: Outcome<unknown> }>()

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
  const identity = identityOf(dialect.name, files, words)
  const last = lastOf.get(views)
  // What is kept under these views was made for them.
  if (last?.identity === identity) return last.outcome as Outcome<Templates<Views> | undefined>
  const ready = prepared(identity)
  const compiled = ready ? undefined : compileSet(files, views, words, dialect)
  // The tags of a prepared set are only needed where one of them fails.
  const tagsOf = (name: string): Translated['tags'] =>
    (compiled ?? compileSet(files, views, words, dialect)).value?.get(name)?.tags ?? []
  const templates = ready ? new Map(Object.entries(ready)) : compiled?.value
  const outcome = {
    value: templates && templatesOf<Views, Place>(templates, dialect, tagsOf),
    findings: compiled?.findings ?? [],
  }
  lastOf.set(views, { identity, outcome })
  return outcome
}

function templatesOf<Views extends TemplateViews, Place extends string>(
  set: ReadonlyMap<string, PreparedTemplate>,
  dialect: Dialect<Place>,
  tagsOf: (name: string) => Translated['tags'],
): Templates<Views> {
  const filling = fillingOf(dialect)
  const fillers = new Map<string, (view: object) => string>()
  const named = (name: string): PreparedTemplate => {
    const template = set.get(name)
    if (!template) throw new Error(`there is no template "${name}"`)
    return template
  }
  // Most commands fill few of many templates, so each becomes a function when it is first filled.
  const fillerOf = (name: string): ((view: object) => string) => {
    const fill = fillers.get(name) ?? evaluated(named(name).code)(filling)
    fillers.set(name, fill)
    return fill
  }
  return {
    render: (name, view) => {
      try {
        return { value: fillerOf(name)(view), findings: [] }
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return { value: undefined, findings: [refusal(error, tagsOf(name))] }
      }
    },
    precompile: (name) => named(name).code,
    wordsOf: (name) => named(name).words,
    prepare: () => Object.fromEntries(Array.from(set, ([name, { code, words }]) => [name, { code, words }])),
  }
}

/** The finding for a tag that could not be filled. */
function refusal(error: Refused, tags: Translated['tags']): Finding {
  const tag = tags[error.tag]
  if (!tag) throw error
  const reason = `${tagText(tag.file, tag.node)} ${error.message}`
  return finding('template-failed', placeOfNode(tag.file, tag.node), { reason })
}

/** Templates are code of the owner of a project; Handlebars itself turns its code into functions in this way. */
function evaluated(code: string): TemplateFunction {
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- it is how compiled text becomes a function
  const make: unknown = new Function(`return ${code}`)
  // `translate` writes the source text of such a function.
  return (make as () => TemplateFunction)()
}

type CompiledSet = ReadonlyMap<string, PreparedTemplate & Pick<Translated, 'tags'>>

/** Checks all files, and translates the templates that documents are made from. */
function compileSet<Place extends string>(
  files: readonly TemplateFile[],
  views: TemplateViews,
  words: Words,
  dialect: Dialect<Place>,
): Outcome<CompiledSet | undefined> {
  const names = files.map(({ name }) => name)
  const read = files.map((file) => {
    const { value: program, findings } = parseTemplate(file)
    return { file, program, findings: program ? checkTemplate(file, program, names) : findings }
  })
  const parsed = new Map(
    read.flatMap(({ file, program }) => (program ? [[file.name, { file, program }] as const] : [])),
  )
  const wellFormed = read.flatMap(({ file, program, findings }) =>
    program && findings.length === 0 ? [{ file, program }] : [],
  )
  const placed = wellFormed.map(({ file, program }) => choosePlaces(file, program, dialect))
  const places = new Map(placed.flatMap(({ value }) => [...value]))
  // What leads out of blocks in the way of Handlebars has no meaning here.
  const outdated = new Set(read.filter((template) => template.findings.some(isOuterName)).map(({ file }) => file.name))
  const meaningful = new Map(Array.from(parsed).filter(([name]) => !outdated.has(name)))
  const translated = translateAll(meaningful, views, words, places)
  const findings = [
    ...read.flatMap((template) => template.findings),
    ...withoutRepeats(Array.from(translated.values()).flatMap((template) => template.findings)),
    ...unused(parsed, Object.keys(views)),
    ...placed.flatMap((template) => template.findings),
  ]
  if (hasErrors(findings)) return { value: undefined, findings }
  const set = new Map(
    Array.from(translated, ([name, { code, tags, includes }]) => {
      const named = Array.from(includes).flatMap((each) => wordsIn(parsed.get(each)?.program))
      return [name, { code, tags, words: Array.from(new Set(named)).toSorted() }] as const
    }),
  )
  return { value: set, findings }
}

function isOuterName({ code }: Finding): boolean {
  return code === 'template-outer-name'
}

function translateAll(
  templates: ReadonlyMap<string, ParsedTemplate>,
  views: TemplateViews,
  words: Words,
  places: ReadonlyMap<Statement, string>,
): ReadonlyMap<string, Translated> {
  const known = wordsShape(words)
  return new Map(
    Object.entries(views).flatMap(([name, shape]) => {
      const template = templates.get(name)
      return template ? [[name, translate(template, withWords(shape, known), templates, places)] as const] : []
    }),
  )
}

/** A partial that is included twice has each of its faults once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byPlace = new Map<string, Finding>()
  for (const found of findings) {
    const key = `${found.code} ${found.at.file} ${found.at.start?.line}:${found.at.start?.column}`
    if (!byPlace.has(key)) byPlace.set(key, found)
  }
  return [...byPlace.values()]
}

/** The project's files that no document is made from, not even in part. */
function unused(templates: ReadonlyMap<string, ParsedTemplate>, roots: readonly string[]): Finding[] {
  const used = new Set<string>()
  const follow = (name: string): void => {
    if (used.has(name)) return
    used.add(name)
    const template = templates.get(name)
    if (template) includedFrom(template.program).forEach(follow)
  }
  roots.forEach(follow)
  const names = [...templates.keys()]
  return Array.from(templates.values()).flatMap(({ file }) => {
    if (!file.isOwn || used.has(file.name)) return []
    const others = names.filter((name) => name !== file.name)
    return [
      finding('template-unused', { file: file.file }, { name: file.name, suggestion: nearest(file.name, others) }),
    ]
  })
}

/** The names after `words` in all paths of a template. */
function wordsIn(program: hbs.AST.Program | undefined): string[] {
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
