/** From templates and words to documents: the project's own where it has some, else the built-in ones. */
import { hostViews, type HostTemplates } from '../api/host-files.ts'
import { type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'
import type { Gap } from '../gap/gap.ts'
import { ladderViews, type LadderTemplates } from '../ladder/ladder-templates.ts'
import { ladderView, planView } from '../ladder/ladder-view.ts'
import { packetView } from '../ladder/packet-view.ts'
import { siteViews, type SiteTemplates } from '../pages/index.ts'
import type { PlanCoverage } from '../plan/coverage.ts'
import type { StatedLanguage } from '../source/parse-framework.ts'
import type { ProjectTemplates, TemplateText } from '../source/sources.ts'
import { compileHtml } from '../template/compile-html.ts'
import { compileMarkdown } from '../template/compile-markdown.ts'
import { compileText } from '../template/compile-text.ts'
import type { TemplateFile } from '../template/parse-template.ts'
import { type FindPrepared, identityOf, type PreparedTemplates } from '../template/prepared-templates.ts'
import { englishWords, projectWords } from '../words/project-words.ts'
import type { ProjectWords } from '../words/translate.ts'

/** Everything that turns gaps into markdown documents. */
export interface Renderers {
  readonly framework: Framework
  readonly words: ProjectWords
  readonly markdown: LadderTemplates
}

/** Compiles the templates of documents. @param prepared templates that are compiled already */
export function prepareRenderers(
  framework: Framework,
  templates: ProjectTemplates,
  prepared?: FindPrepared,
): Outcome<Renderers | undefined> {
  const words = projectWords(framework, templates)
  const markdown = compileLadders(words.value, templates, prepared)
  const findings = [...words.findings, ...markdown.findings]
  if (hasErrors(findings) || !words.value || !markdown.value) return { value: undefined, findings }
  return { value: { framework, words: words.value, markdown: markdown.value }, findings }
}

/** One ladder as markdown. @param generatedAt the time to print, `2025-09-10 22:21:48` in UTC */
export function renderLadder(renderers: Renderers, gap: Gap, generatedAt: string): Outcome<string | undefined> {
  const view = ladderView(renderers.framework, gap, generatedAt, renderers.words.ladder)
  return renderers.markdown.render(ladderTemplate(gap), view)
}

/** The name of the template that a ladder is rendered with. */
export function ladderTemplate(gap: Gap): 'development' | 'transition' {
  return gap.kind === 'deepen' ? 'development' : 'transition'
}

/** The ladder of a gap as a person makes it their own: with marks, so that it can be brought up to date. */
export function renderPlan(renderers: Renderers, gap: Gap, generatedAt: string): Outcome<string | undefined> {
  const view = ladderView(renderers.framework, gap, generatedAt, renderers.words.ladder)
  return renderers.markdown.render('plan', planView(gap, view))
}

/** The evidence of a plan, in the order of its ladder. */
export function renderPacket(
  renderers: Renderers,
  gap: Gap,
  coverage: PlanCoverage,
  generatedAt: string,
): Outcome<string | undefined> {
  return renderers.markdown.render(
    'packet',
    packetView(gap, coverage, generatedAt.slice(0, 10), renderers.words.ladder),
  )
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
  const templates: ProjectTemplates = { own: [], builtIn }
  const languages = builtIn.flatMap(({ path }) => /^words\/(.+)\.yaml$/.exec(path)?.[1] ?? [])
  const spoken = languages.map((language) => projectWords({ language, at: { file: 'templates' } }, templates))
  const [first] = spoken
  const sets = [compileLadders, compileSite, compileHost].map((compile) => compile(first?.value, templates))
  const findings = [...spoken, ...sets].flatMap((outcome) => outcome.findings)
  const identities = (['ladder', 'site', 'host'] as const).map((folder) => {
    const files = templatesOf(folder, templates)
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

/** A project without words still has its templates checked against the English words, whose names are the same. */
function compileLadders(
  words: ProjectWords | undefined,
  templates: ProjectTemplates,
  prepared?: FindPrepared,
): Outcome<LadderTemplates | undefined> {
  const known = words?.ladder.all ?? englishWords(templates.builtIn)
  return compileMarkdown(templatesOf('ladder', templates), ladderViews, known, prepared)
}

export function compileSite(
  words: ProjectWords | undefined,
  templates: ProjectTemplates,
  prepared?: FindPrepared,
): Outcome<SiteTemplates | undefined> {
  const known = words?.site.all ?? englishWords(templates.builtIn)
  return compileHtml(templatesOf('site', templates), siteViews, known, prepared)
}

export function compileHost(
  words: ProjectWords | undefined,
  templates: ProjectTemplates,
  prepared?: FindPrepared,
): Outcome<HostTemplates | undefined> {
  const known = words?.site.all ?? englishWords(templates.builtIn)
  return compileText(templatesOf('host', templates), hostViews, known, prepared)
}

/**
 * Returns what is wrong with the templates of a project.
 * @param spoken its language, where that could be read
 */
export function templateFindings(spoken: StatedLanguage | undefined, templates: ProjectTemplates): Finding[] {
  const words = spoken && projectWords(spoken, templates).value
  return [compileLadders, compileSite, compileHost].flatMap((compile) => compile(words, templates).findings)
}

/**
 * The templates of a folder: each built-in one, or what the project puts in its place; a project may add partials of
 * its own.
 */
function templatesOf(folder: 'ladder' | 'site' | 'host', { own, builtIn }: ProjectTemplates): TemplateFile[] {
  const byPath = new Map([...builtIn, ...own].map((template) => [template.path, template.source]))
  return Array.from(byPath).flatMap(([path, source]) => {
    const name = new RegExp(`^${folder}/(.+)\\.hbs$`).exec(path)?.[1]
    return name === undefined
      ? []
      : [{ name, file: source.file, text: source.text, isOwn: own.some((template) => template.source === source) }]
  })
}
