/**
 * From templates and words to what turns views into documents: the project's own where it has some, else the built-in
 * ones.
 */
import { type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'
import { hostViews, type HostTemplates } from '../api/host-files.ts'
import { ladderViews, type LadderTemplates } from '../ladder/ladder-templates.ts'
import { siteViews, type SiteTemplates } from '../pages/index.ts'
import type { ProjectWords } from '../words/translate.ts'
import type { TemplateText } from '../source/sources.ts'
import { compileHtml } from '../template/compile-html.ts'
import { compileMarkdown } from '../template/compile-markdown.ts'
import { compileText } from '../template/compile-text.ts'
import type { TemplateFile } from '../template/parse-template.ts'
import { type FindPrepared, identityOf, type PreparedTemplates } from '../template/prepared-templates.ts'
import { englishWords, projectWords } from '../words/project-words.ts'

/** Everything that turns gaps into documents. */
export interface Renderers {
  readonly framework: Framework
  readonly words: ProjectWords
  readonly markdown: LadderTemplates
}

/** Prepares templates and words: the project's own where it has some, else the built-in ones. */
export function prepareRenderers(
  framework: Framework,
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
  prepared?: FindPrepared,
): Outcome<Renderers | undefined> {
  const words = projectWords(framework, builtIn, own)
  const markdown = compileLadders(words.value, own, builtIn, prepared)
  const findings = [...words.findings, ...markdown.findings]
  if (hasErrors(findings) || !words.value || !markdown.value) return { value: undefined, findings }
  return { value: { framework, words: words.value, markdown: markdown.value }, findings }
}

/** A set of templates, and everything that it stands for. */
export interface PreparedSet {
  readonly identities: readonly string[]
  readonly templates: PreparedTemplates
}

/**
 * The templates of a project that has none of its own, in each language that has built-in words: their code is the
 * same.
 */
export function preparedSets(builtIn: readonly TemplateText[]): Outcome<readonly PreparedSet[] | undefined> {
  const languages = builtIn.flatMap(({ path }) => /^words\/(.+)\.yaml$/.exec(path)?.[1] ?? [])
  const spoken = languages.map((language) => projectWords({ language, at: { file: 'templates' } }, builtIn, []))
  const [first] = spoken
  const sets = [
    compileLadders(first?.value, [], builtIn),
    compileSite(first?.value, [], builtIn),
    compileHost(first?.value, [], builtIn),
  ]
  const findings = [...spoken, ...sets].flatMap((outcome) => outcome.findings)
  const identities = (['ladder', 'site', 'host'] as const).map((folder) => {
    const files = templatesOf(folder, [], builtIn)
    const dialect = { ladder: 'markdown', site: 'html', host: 'text' }[folder]
    return spoken.flatMap(({ value }) =>
      value ? [identityOf(dialect, files, folder === 'ladder' ? value.ladder.all : value.site.all)] : [],
    )
  })
  const made = sets.flatMap(({ value }, index) =>
    value ? [{ identities: identities[index] ?? [], templates: value.prepare() }] : [],
  )
  return { value: hasErrors(findings) || made.length < sets.length ? undefined : made, findings }
}

/** Where a project has no words, templates are still held against the names of the English ones, which are the same. */
export function compileLadders(
  words: ProjectWords | undefined,
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
  prepared?: FindPrepared,
): Outcome<LadderTemplates | undefined> {
  return compileMarkdown(
    templatesOf('ladder', own, builtIn),
    ladderViews,
    words?.ladder.all ?? englishWords(builtIn),
    prepared,
  )
}

export function compileSite(
  words: ProjectWords | undefined,
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
  prepared?: FindPrepared,
): Outcome<SiteTemplates | undefined> {
  return compileHtml(templatesOf('site', own, builtIn), siteViews, words?.site.all ?? englishWords(builtIn), prepared)
}

export function compileHost(
  words: ProjectWords | undefined,
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
  prepared?: FindPrepared,
): Outcome<HostTemplates | undefined> {
  return compileText(templatesOf('host', own, builtIn), hostViews, words?.site.all ?? englishWords(builtIn), prepared)
}

/** What is wrong with the templates of a project, all sets of them. */
export function templateFindings(
  words: ProjectWords | undefined,
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
): Finding[] {
  return [compileLadders, compileSite, compileHost].flatMap((compile) => compile(words, own, builtIn).findings)
}

/**
 * The templates of a folder: each built-in one, or what the project puts in its place; a project may add partials of
 * its own.
 */
function templatesOf(
  folder: 'ladder' | 'site' | 'host',
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
): TemplateFile[] {
  const byPath = new Map([...builtIn, ...own].map((template) => [template.path, template.source]))
  return Array.from(byPath).flatMap(([path, source]) => {
    const name = new RegExp(`^${folder}/(.+)\\.hbs$`).exec(path)?.[1]
    return name === undefined
      ? []
      : [{ name, file: source.file, text: source.text, isOwn: own.some((template) => template.source === source) }]
  })
}
