/**
 * The pipelines from a checked project to its files. Each reads from top to bottom, and knows neither disk nor clock.
 */
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import type { Framework, Prose, Role } from '../domain/framework.ts'
import { diffKnownPositions, moves, rolesOf, transitions } from '../gap/diff.ts'
import type { Gap, Transition } from '../gap/gap.ts'
import { machineFiles } from '../api/machine-files.ts'
import { ladderIndexView } from '../ladder/ladder-index.ts'
import { ladderFilePath } from '../addresses.ts'
import { transitionId } from '../domain/position.ts'
import { ladderSubtitle, type LadderView, ladderView, planView } from '../ladder/ladder-view.ts'
import { llmsView } from '../ladder/llms-view.ts'
import { packetView } from '../ladder/packet-view.ts'
import { fingerprintsOfFiles } from './fingerprints.ts'
import type { OutputFile, PlannedFile } from '../domain/output-file.ts'
import type { PlanCoverage } from '../plan/coverage.ts'
import type { LadderDocument, SiteLadder } from '../pages/page.ts'
import { missingLogo } from '../pages/parts/logo.ts'
import { type Assets, siteFiles } from './site-files.ts'
import { indexPath, publishedAddress } from '../addresses.ts'
import type { TemplateText } from '../source/sources.ts'
import type { FindPrepared } from '../template/prepared-templates.ts'
import { picturesOf, stylesheet, unknownTemplates } from './overrides.ts'
import { compileHost, compileSite, prepareRenderers, type Renderers } from './render.ts'

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
export function renderPacket(
  renderers: Renderers,
  gap: Gap,
  standing: PlanCoverage,
  generatedAt: string,
): Outcome<string | undefined> {
  return renderers.markdown.render(
    'packet',
    packetView(gap, standing, generatedAt.slice(0, 10), renderers.words.ladder),
  )
}

function templateFor(gap: Gap): 'development' | 'transition' {
  return gap.kind === 'deepen' ? 'development' : 'transition'
}

/** The folders that a build generates. */
export const outputRoots = ['ladders', 'site'] as const

export type OutputRoot = (typeof outputRoots)[number]

/** A file that a build makes. */
export interface BuildFile extends PlannedFile {
  readonly root: OutputRoot
  /** The role that it belongs to, when it belongs to one. */
  readonly of?: Role
  /** The ladder whose document it is made from. */
  readonly ladder?: Transition
  /** The only roles of which it shows more than any file may, where that is not all of them. */
  readonly shows?: readonly Role[]
  /** What is in it beside these roles and what is in any file. */
  readonly alsoFrom?: () => unknown
}

/** What a project is rendered from. */
export interface Renderable {
  readonly framework: Framework
  /**
   * What is known to be wrong or weak in it, for those who look after it. Asked for when something is made that shows
   * it.
   */
  readonly findings: () => readonly Finding[]
  readonly own: readonly TemplateText[]
  readonly builtIn: readonly TemplateText[]
  readonly scripts: Assets['scripts']
  /** Descriptions of the JSON on the site. */
  readonly schemas: readonly OutputFile[]
  /** Safe HTML of prose. */
  readonly proseOf: (prose: Prose, file: string) => Outcome<string>
  readonly dateOf: DateOf
  /** What it is rendered with, in short, when it matters what each file is made from. */
  readonly surroundings?: string
  /** Templates that need not be compiled any more. */
  readonly prepared?: FindPrepared
}

/**
 * The time to print on a ladder, `2025-09-10 22:21:48` in UTC, given where its document goes and a way to render it at
 * another time.
 */
export type DateOf = (root: OutputRoot, path: string, renderAt: (date: string) => string) => string

/**
 * Plans everything that a build makes; nothing where the templates cannot be used. The findings are those of the
 * templates; what is found in rendering comes with each file. Files of one role stand together, since they are made
 * from the same gaps.
 */
export function planBuild({
  framework,
  findings: known,
  own,
  builtIn,
  scripts,
  schemas,
  proseOf,
  dateOf,
  surroundings,
  prepared,
}: Renderable): Outcome<readonly BuildFile[] | undefined> {
  const renderers = prepareRenderers(framework, own, builtIn, prepared)
  const html = compileSite(renderers.value?.words, own, builtIn, prepared)
  const pictures = picturesOf(own, builtIn)
  const host = compileHost(renderers.value?.words, own, builtIn, prepared)
  const findings: Finding[] = [
    ...renderers.findings,
    ...html.findings,
    ...host.findings,
    ...unknownTemplates(own, builtIn),
    ...missingLogo(framework, pictures),
  ]
  if (!renderers.value || !html.value || !host.value) return { value: undefined, findings }

  const { words, markdown } = renderers.value
  const nexts = transitions(framework)
  const planned = plannedLadders(renderers.value)
  const ladders = nexts.map((transition) =>
    planned(transition, (path, renderAt) => dateOf('ladders', `${path}.md`, renderAt)),
  )
  // These are on the site alone, which keeps their dates.
  const declared = moves(framework).map((transition) =>
    planned(transition, (path, renderAt) => dateOf('site', `ladders/${path}.md`, renderAt)),
  )
  const site = siteFiles(
    {
      framework,
      ladders,
      moves: declared,
      findings: known,
      words: words.site,
      prose: (role) => proseOf(role.body, role.at.file),
    },
    { templates: html.value, documents: markdown },
    { stylesheet: stylesheet(own, builtIn), pictures, scripts },
  )
  const machine = machineFiles({ framework, ladders: [...ladders, ...declared], site, schemas, templates: host.value })
  const base = framework.siteUrl === undefined ? '' : publishedAddress(framework.siteUrl, indexPath)
  const files: BuildFile[] = [
    ...ladders.map(ladderFile),
    {
      root: 'ladders',
      path: 'README.md',
      make: () => textOf(markdown.render('index', ladderIndexView(framework, nexts, words.ladder))),
    },
    ...[...site, ...machine].map((file): BuildFile => ({ root: 'site', ...file })),
    {
      root: 'site',
      path: 'llms.txt',
      make: () => textOf(markdown.render('llms', llmsView(framework, nexts, words.ladder, base))),
    },
  ]
  const paths = files.map(({ root, path }) => `${root}/${path}`)
  const from =
    surroundings === undefined ? undefined : fingerprintsOfFiles(framework, known(), own, surroundings, paths)
  return {
    value: inOrder(
      from
        ? files.map((file) => ({ ...file, from: file.shows ? from.some(file.shows, file.alsoFrom) : from.all }))
        : files,
    ),
    findings,
  }
}

/**
 * Those of each role together, in the order of the roles, and the rest behind them; of a role, those of each ladder
 * together.
 */
function inOrder(files: readonly BuildFile[]): BuildFile[] {
  const { rest, groups } = grouped(files, ({ of }) => of)
  return [
    ...groups.flatMap((ofRole) => {
      const { rest: others, groups: ladders } = grouped(ofRole, ({ ladder }) => ladder)
      return [...others, ...ladders.flat()]
    }),
    ...rest,
  ]
}

function grouped(
  files: readonly BuildFile[],
  keyOf: (file: BuildFile) => object | undefined,
): { readonly rest: readonly BuildFile[]; readonly groups: readonly BuildFile[][] } {
  const rest: BuildFile[] = []
  const groups = new Map<object, BuildFile[]>()
  for (const file of files) {
    const key = keyOf(file)
    const group = key === undefined ? rest : groups.get(key)
    if (group) group.push(file)
    else if (key !== undefined) groups.set(key, [file])
  }
  return { rest, groups: [...groups.values()] }
}

function ladderFile({ transition, document }: SiteLadder): BuildFile {
  return {
    root: 'ladders',
    path: ladderFilePath(transition),
    of: transition.to.role,
    ladder: transition,
    shows: rolesOf(transition),
    make: () => {
      const { value, findings } = document()
      return { value: value && { text: value.markdown, date: value.view.generatedAt }, findings }
    },
  }
}

function textOf({ value, findings }: Outcome<string | undefined>): ReturnType<PlannedFile['make']> {
  return { value: value === undefined ? undefined : { text: value }, findings }
}

type Dating = (path: string, renderAt: (date: string) => string) => string

/** Ladders that are made when they are asked for. The last document is kept: files of one ladder follow each other. */
function plannedLadders(renderers: Renderers): (transition: Transition, dating: Dating) => SiteLadder {
  let last: { readonly of: Transition; readonly document: Outcome<LadderDocument | undefined> } | undefined
  return (transition, dating) => ({
    transition,
    subtitle: ladderSubtitle(transition, renderers.words.ladder),
    document: () => {
      if (last?.of !== transition) last = { of: transition, document: ladderDocument(renderers, transition, dating) }
      return last.document
    },
  })
}

function ladderDocument(
  { framework, words, markdown }: Renderers,
  transition: Transition,
  dating: Dating,
): Outcome<LadderDocument | undefined> {
  const gap = diffKnownPositions(framework, transition.from, transition.to)
  // The view is made once; only its date differs between two renderings.
  const undated = ladderView(framework, gap, '', words.ladder)
  const dated = (date: string): LadderView => ({ ...undated, generatedAt: date, generatedOn: date.slice(0, 10) })
  const rendered = new Map<string, Outcome<string | undefined>>()
  const renderAt = (date: string): Outcome<string | undefined> => {
    const outcome = rendered.get(date) ?? markdown.render(templateFor(gap), dated(date))
    rendered.set(date, outcome)
    return outcome
  }
  const date = dating(transitionId(gap), (wanted) => renderAt(wanted).value ?? '')
  const { value, findings } = renderAt(date)
  return { value: value === undefined ? undefined : { gap, view: dated(date), markdown: value }, findings }
}
