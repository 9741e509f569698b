/** The pipelines, from a project's texts to its files. Each reads from top to bottom; disk and clock come in through the host alone. */
import { finding, type Finding, hasErrors, type Outcome } from './diagnostic/finding.ts'
import { nearest } from './diagnostic/nearest.ts'
import type { AuthoredText } from './domain/authored-text.ts'
import type { Framework, Prose, Role } from './domain/framework.ts'
import { moves, transitions } from './gap/diff.ts'
import type { Gap } from './gap/gap.ts'
import { hostViews, type HostTemplates } from './export/host-files.ts'
import { machineFiles } from './export/machine-files.ts'
import type { Host } from './host.ts'
import { ladderIndexView } from './ladder/ladder-index.ts'
import { ladderViews, type LadderTemplates } from './ladder/ladder-templates.ts'
import { ladderPath } from './ladder/ladder-path.ts'
import { type LadderView, ladderView, planView } from './ladder/ladder-view.ts'
import { llmsView } from './ladder/llms-view.ts'
import { packetView } from './ladder/packet-view.ts'
import { projectLintWords } from './lint-words.ts'
import { lint } from './lint/lint.ts'
import type { OutputFile } from './output-file.ts'
import type { Standing } from './plan/standing.ts'
import { readProject } from './read/read-project.ts'
import type { SiteLadder } from './site/page.ts'
import { siteViews, type SiteTemplates } from './site/pages/index.ts'
import { missingLogo, type Pictures } from './site/pictures.ts'
import { type Assets, renderSite } from './site/render-site.ts'
import { indexPath, publishedAddress } from './site/site-path.ts'
import type { ProjectWords } from './site/speak.ts'
import { parseFramework, type Spoken } from './source/parse-framework.ts'
import type { Sources, TemplateText } from './source/sources.ts'
import { compileHtml } from './template/compile-html.ts'
import { compileMarkdown } from './template/compile-markdown.ts'
import { compileText } from './template/compile-text.ts'
import type { TemplateFile } from './template/parse-template.ts'
import { englishWords, projectWords } from './words.ts'

/** A project in memory: what its files say, and what is wrong with them. */
export interface LoadedProject {
  readonly sources: Sources
  readonly framework: Framework | undefined
  /** What the project's language is and where it says so, even where the rest has errors. */
  readonly spoken: Spoken | undefined
  readonly findings: readonly Finding[]
  /** Every text as it is written; made when it is asked for. */
  readonly texts: () => readonly AuthoredText[]
}

/** Everything that turns gaps into documents. */
export interface Renderers {
  readonly framework: Framework
  readonly words: ProjectWords
  readonly markdown: LadderTemplates
}

/** Reads and checks a project. There is a framework only when nothing that was found is an error. */
export function loadProject(root: string, host: Host): LoadedProject {
  const read = readProject(root, host)
  const parsed = parseFramework(read.value)
  // A role that could not be read is a role.
  const isEmpty = parsed.value?.roles.length === 0 && !hasErrors(read.findings)
  const findings = [...read.findings, ...parsed.findings, ...(isEmpty ? [finding('no-roles', { file: 'roles' }, {})] : [])]
  return { sources: read.value, framework: hasErrors(findings) ? undefined : parsed.value, spoken: parsed.spoken, findings, texts: parsed.texts }
}

/**
 * What makes the ladders of a project weak although nothing in them is wrong.
 * @param framework that of the project, without errors
 * @param today a calendar day, `2026-09-01`
 */
export function lintProject({ sources, texts }: LoadedProject, framework: Framework, builtIn: readonly TemplateText[], today: string): Finding[] {
  const words = projectLintWords(framework.language, sources.templates, builtIn)
  return [...words.findings, ...lint({ framework, texts: texts(), words: words.value, today })]
}

/** Prepares templates and words: the project's own where it has some, else the built-in ones. */
export function prepareRenderers(framework: Framework, own: readonly TemplateText[], builtIn: readonly TemplateText[]): Outcome<Renderers | undefined> {
  const words = projectWords(framework, builtIn, own)
  const markdown = compileLadders(words.value, own, builtIn)
  const findings = [...words.findings, ...markdown.findings]
  if (hasErrors(findings) || !words.value || !markdown.value) return { value: undefined, findings }
  return { value: { framework, words: words.value, markdown: markdown.value }, findings }
}

/** What is wrong with the templates and words of a project. They do not depend on its profiles, so this is known even where these have errors. */
export function checkTemplates({ sources, spoken, framework }: LoadedProject, builtIn: readonly TemplateText[]): Finding[] {
  const own = sources.templates
  const words = spoken ? projectWords(spoken, builtIn, own) : { value: undefined, findings: [] }
  const sets = [compileLadders(words.value, own, builtIn), compileSite(words.value, own, builtIn), compileHost(words.value, own, builtIn)]
  const logo = framework ? missingLogo(framework, picturesOf(own, builtIn)) : []
  return [...words.findings, ...sets.flatMap(({ findings }) => findings), ...unknownTemplates(own, builtIn), ...logo]
}

/** What the prose of the roles cannot show as it is written. `proseOf` is given by the caller: only who needs it loads a reader of markdown. */
export function checkProse({ framework }: LoadedProject, proseOf: (prose: Prose, file: string) => Outcome<string>): Finding[] {
  return framework?.roles.flatMap(({ body, at }) => proseOf(body, at.file).findings) ?? []
}

/** Where a project has no words, templates are still held against the names of the English ones, which are the same. */
function compileLadders(words: ProjectWords | undefined, own: readonly TemplateText[], builtIn: readonly TemplateText[]): Outcome<LadderTemplates | undefined> {
  return compileMarkdown(templatesOf('ladder', own, builtIn), ladderViews, words?.ladder.all ?? englishWords(builtIn))
}

function compileSite(words: ProjectWords | undefined, own: readonly TemplateText[], builtIn: readonly TemplateText[]): Outcome<SiteTemplates | undefined> {
  return compileHtml(templatesOf('site', own, builtIn), siteViews, words?.site.all ?? englishWords(builtIn))
}

function compileHost(words: ProjectWords | undefined, own: readonly TemplateText[], builtIn: readonly TemplateText[]): Outcome<HostTemplates | undefined> {
  return compileText(templatesOf('host', own, builtIn), hostViews, words?.site.all ?? englishWords(builtIn))
}

/** A ladder with the view it was rendered from; its page is rendered from the same view. */
interface Ladder {
  readonly gap: Gap
  readonly view: LadderView
  readonly file: OutputFile
}

/** One ladder as markdown. */
export function renderLadder(renderers: Renderers, gap: Gap, generatedAt: string): Outcome<string | undefined> {
  const view = ladderView(renderers.framework, gap, generatedAt, renderers.words.ladder)
  return renderers.markdown.render(templateFor(gap), view)
}

/** The ladder of a gap as a person makes it their own: with marks, so that it can be brought up to date. */
export function renderPlan(renderers: Renderers, gap: Gap, generatedAt: string): Outcome<string | undefined> {
  const view = ladderView(renderers.framework, gap, generatedAt, renderers.words.ladder)
  return renderers.markdown.render('plan', planView(gap, view))
}

/** The evidence of a plan by what its ladder asks. */
export function renderPacket(renderers: Renderers, gap: Gap, standing: Standing, generatedAt: string): Outcome<string | undefined> {
  return renderers.markdown.render('packet', packetView(gap, standing, generatedAt.slice(0, 10), renderers.words.ladder))
}

function templateFor(gap: Gap): 'development' | 'transition' {
  return gap.kind === 'deepen' ? 'development' : 'transition'
}

/** What a build makes, before any of it is on disk. */
export interface Rendered {
  readonly ladders: readonly (OutputFile & { readonly date?: string })[]
  readonly site: readonly (OutputFile & { readonly date?: string })[]
}

/** The folders that a build generates. */
export type OutputRoot = keyof Rendered

/** What a project is rendered from. */
export interface Renderable {
  readonly framework: Framework
  /** What is known to be wrong or weak in it, for those who look after it. */
  readonly findings: readonly Finding[]
  readonly own: readonly TemplateText[]
  readonly builtIn: readonly TemplateText[]
  readonly scripts: Assets['scripts']
  /** Descriptions of the JSON on the site. */
  readonly schemas: readonly OutputFile[]
  /** Safe HTML of prose. */
  readonly proseOf: (prose: Prose, file: string) => Outcome<string>
  readonly dateOf: DateOf
}

/** The time to print on a ladder, `2025-09-10 22:21:48` in UTC, given where its document goes and a way to render it at another time. */
export type DateOf = (root: OutputRoot, path: string, renderAt: (date: string) => string) => string

/** Renders everything. Its findings are those of rendering alone. */
export function renderProject({ framework, findings: known, own, builtIn, scripts, schemas, proseOf, dateOf }: Renderable): Outcome<Rendered | undefined> {
  const prepared = prepareRenderers(framework, own, builtIn)
  const html = compileSite(prepared.value?.words, own, builtIn)
  const pictures = picturesOf(own, builtIn)
  const host = compileHost(prepared.value?.words, own, builtIn)
  const findings: Finding[] = [...prepared.findings, ...html.findings, ...host.findings, ...unknownTemplates(own, builtIn), ...missingLogo(framework, pictures)]
  if (!prepared.value || !html.value || !host.value) return { value: undefined, findings }

  const gaps = transitions(framework)
  const declared = moves(framework)
  const ladders = renderLadders(prepared.value, gaps, (path, renderAt) => dateOf('ladders', `${path}.md`, renderAt), findings)
  // These are on the site alone, which keeps their dates.
  const moved = renderLadders(prepared.value, declared, (path, renderAt) => dateOf('site', `ladders/${path}.md`, renderAt), findings)
  const index = prepared.value.markdown.render('index', ladderIndexView(framework, gaps, prepared.value.words.ladder))
  const parts = {
    framework,
    ladders: ladders.map(siteLadder),
    moves: moved.map(siteLadder),
    findings: known,
    words: prepared.value.words.site,
    prose: (role: Role) => {
      const { value, findings: found } = proseOf(role.body, role.at.file)
      findings.push(...found)
      return value
    },
    templates: html.value,
    documents: prepared.value.markdown,
  }
  const site = renderSite(parts, { stylesheet: stylesheet(own, builtIn), pictures, scripts })
  const machine = machineFiles({ framework, gaps: [...gaps, ...declared], site: site.value, schemas, templates: host.value })
  const base = framework.siteUrl === undefined ? '' : publishedAddress(framework.siteUrl, indexPath)
  const llms = prepared.value.markdown.render('llms', llmsView(framework, gaps, prepared.value.words.ladder, base))
  findings.push(...index.findings, ...site.findings, ...machine.findings, ...llms.findings)
  if (hasErrors(findings) || index.value === undefined || llms.value === undefined) return { value: undefined, findings }
  const files = ladders.map(({ file, view }) => ({ ...file, date: view.generatedAt }))
  return {
    value: { ladders: [...files, { path: 'README.md', text: index.value }], site: [...site.value, ...machine.value, { path: 'llms.txt', text: llms.value }] },
    findings,
  }
}

function siteLadder({ gap, view, file }: Ladder): SiteLadder {
  return { gap, view, markdown: file.text }
}

function renderLadders(
  { framework, words, markdown }: Renderers,
  gaps: readonly Gap[],
  dateOf: (path: string, renderAt: (date: string) => string) => string,
  findings: Finding[],
): Ladder[] {
  return gaps.map((gap) => {
    const path = ladderPath(gap)
    // The view is made once; only its date differs between two renderings.
    const undated = ladderView(framework, gap, '', words.ladder)
    const dated = (date: string): LadderView => ({ ...undated, generatedAt: date, generatedOn: date.slice(0, 10) })
    let failed = false
    const renderAt = (date: string): string => {
      const { value, findings: found } = markdown.render(templateFor(gap), dated(date))
      if (!failed) findings.push(...found)
      failed ||= found.length > 0
      return value ?? ''
    }
    const rendered = new Map<string, string>()
    const date = dateOf(path, (wanted) => {
      const text = renderAt(wanted)
      rendered.set(wanted, text)
      return text
    })
    return { gap, view: dated(date), file: { path: `${path}.md`, text: rendered.get(date) ?? renderAt(date) } }
  })
}

/** The templates of a folder: each built-in one, or what the project puts in its place; a project may add partials of its own. */
function templatesOf(folder: 'ladder' | 'site' | 'host', own: readonly TemplateText[], builtIn: readonly TemplateText[]): TemplateFile[] {
  const byPath = new Map([...builtIn, ...own].map((template) => [template.path, template.source]))
  return Array.from(byPath).flatMap(([path, source]) => {
    const name = new RegExp(`^${folder}/(.+)\\.hbs$`).exec(path)?.[1]
    return name === undefined ? [] : [{ name, file: source.file, text: source.text, isOwn: own.some((template) => template.source === source) }]
  })
}

/** Files that take the place of nothing. Words of further languages are a project's own, and templates know themselves whether anything includes them. */
function unknownTemplates(own: readonly TemplateText[], builtIn: readonly TemplateText[]): Finding[] {
  const known = builtIn.map(({ path }) => path)
  return own
    .filter(
      ({ path }) =>
        !known.includes(path) && !isStyle(path) && pictureName(path) === undefined && !/^(?:(?:ladder|site|host)\/.+\.hbs$|words\/|lint\/)/.test(path),
    )
    .map(({ path, source }) => finding('template-unknown', { file: source.file }, { name: path, suggestion: nearest(path, known) }))
}

/** The parts of the style sheet, by name: a project replaces any of them, and may add its own. */
function stylesheet(own: readonly TemplateText[], builtIn: readonly TemplateText[]): string {
  const byPath = new Map([...builtIn, ...own].filter(({ path }) => isStyle(path)).map(({ path, source }) => [path, source.text]))
  const inOrder = Array.from(byPath).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([, text]) => text).join('\n')
}

/** All pictures are published: the logo, and what a style sheet of the project's own asks for. */
function picturesOf(own: readonly TemplateText[], builtIn: readonly TemplateText[]): Pictures {
  const named = [...builtIn, ...own].flatMap(({ path, source }) => {
    const name = pictureName(path)
    return name === undefined ? [] : [[name, source.text] as const]
  })
  return new Map(named)
}

function pictureName(path: string): string | undefined {
  return /^assets\/([^/]+\.svg)$/.exec(path)?.[1]
}

function isStyle(path: string): boolean {
  return /^assets\/css\/[^/]+\.css$/.test(path)
}
