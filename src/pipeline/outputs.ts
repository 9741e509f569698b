/** From a framework without errors to every file that a build writes. Neither disk nor clock is needed for it. */
import { indexPath, ladderFilePath, ladderSourcePath, publishedAddress } from '../addresses.ts'
import { machineFiles } from '../api/machine-files.ts'
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import type { Framework, Role } from '../domain/framework.ts'
import { groupBy } from '../domain/group.ts'
import { allRoles, inputsOfLadder, type OutputFile } from '../domain/output-file.ts'
import type { Program } from '../files/reading/program.ts'
import { diffKnownPositions, moves, transitions } from '../gap/diff.ts'
import type { Gap, Transition } from '../gap/gap.ts'
import { ladderIndexView } from '../ladder/ladder-index.ts'
import { ladderSubtitle, type LadderView, ladderView } from '../ladder/ladder-view.ts'
import { llmsView } from '../ladder/llms-view.ts'
import type { SiteLadder } from '../pages/page.ts'
import { missingLogo } from '../pages/parts/logo.ts'
import { proseRenderer } from '../pages/parts/prose-html.ts'
import type { TemplateText } from '../source/sources.ts'
import { checkRendered } from './check-rendered.ts'
import { picturesOf, stylesheet, unknownTemplates } from './overrides.ts'
import { compileHost, compileSite, ladderTemplate, prepareRenderers, type Renderers } from './render.ts'
import { siteFiles } from './site-files.ts'

/** The input of a build, apart from the program. */
export interface BuildInput {
  readonly framework: Framework
  /** The project's own templates. */
  readonly own: readonly TemplateText[]
  /** Returns the findings of the project in the project; called when a page that shows it is rendered. */
  readonly findings: () => readonly Finding[]
}

/**
 * Lists every file of a build; there is no list where the templates cannot be used. The findings are those of the
 * templates; those of rendering come with each file. Files of one role follow each other, and so do files of one ladder,
 * since they are rendered from the same gap.
 */
export function planBuild(
  { framework, own, findings }: BuildInput,
  { builtIn, prepared, scripts, schemas }: Program,
): Outcome<readonly OutputFile[] | undefined> {
  const templates = { own, builtIn }
  const renderers = prepareRenderers(framework, templates, prepared)
  const html = compileSite(renderers.value?.words, templates, prepared)
  const host = compileHost(renderers.value?.words, templates, prepared)
  const pictures = picturesOf(templates)
  const problems = [
    ...renderers.findings,
    ...html.findings,
    ...host.findings,
    ...unknownTemplates(templates),
    ...missingLogo(framework, pictures),
  ]
  if (!renderers.value || !html.value || !host.value) return { value: undefined, findings: problems }

  const { words, markdown } = renderers.value
  const ladderOf = siteLadders(renderers.value)
  const ladders = transitions(framework).map((each) => ladderOf(each, `ladders/${ladderFilePath(each)}`))
  const declared = moves(framework).map((each) => ladderOf(each, `site/${ladderSourcePath(each)}`))
  const site = siteFiles(
    {
      framework,
      ladders,
      moves: declared,
      findings,
      words: words.site,
      prose: proseRenderer(framework, words.site),
    },
    { templates: html.value, documents: markdown },
    { stylesheet: stylesheet(templates), pictures, scripts },
  )
  const machine = machineFiles({ framework, ladders: [...ladders, ...declared], site, schemas, templates: host.value })
  const files = [...ladders.map(ladderFile), ...listFiles(renderers.value), ...site, ...machine]
  return { value: checkRendered(inOrder(files), own), findings: problems }
}

/** The committed document of a ladder. */
function ladderFile({ transition, datedBy, markdown }: SiteLadder): OutputFile {
  return {
    root: 'ladders',
    path: ladderFilePath(transition),
    inputs: inputsOfLadder(transition),
    datedBy,
    render: markdown,
  }
}

/** The lists of all ladders: for people beside the ladders, for language models on the site. */
function listFiles({ framework, words, markdown }: Renderers): OutputFile[] {
  const nexts = transitions(framework)
  const base = framework.siteUrl === undefined ? '' : publishedAddress(framework.siteUrl, indexPath)
  return [
    {
      root: 'ladders',
      path: 'README.md',
      inputs: allRoles,
      render: () => markdown.render('index', ladderIndexView(framework, nexts, words.ladder)),
    },
    {
      root: 'site',
      path: 'llms.txt',
      inputs: allRoles,
      render: () => markdown.render('llms', llmsView(framework, nexts, words.ladder, base)),
    },
  ]
}

/** Files of one role together, those of each of its ladders together within them, and files of all roles last. */
function inOrder(files: readonly OutputFile[]): OutputFile[] {
  const targetOf = ({ inputs: { roles } }: OutputFile): Role | undefined => (roles === 'all' ? undefined : roles.at(-1))
  const byRole = groupBy(
    files.filter((file) => targetOf(file) !== undefined),
    targetOf,
  )
  const ofRoles = Array.from(byRole.values()).flatMap((ofRole) =>
    Array.from(groupBy(ofRole, ({ inputs }) => inputs.ladder).values()).flat(),
  )
  return [...ofRoles, ...files.filter((file) => targetOf(file) === undefined)]
}

/** A ladder's gap and views are kept until those of another ladder are needed: its files follow each other. */
function siteLadders(renderers: Renderers): (transition: Transition, datedBy: string) => SiteLadder {
  let last: { readonly of: Transition; readonly ladder: RenderedLadder } | undefined
  const rendered = (transition: Transition): RenderedLadder => {
    if (last?.of !== transition) last = { of: transition, ladder: renderedLadder(renderers, transition) }
    return last.ladder
  }
  return (transition, datedBy) => ({
    transition,
    datedBy,
    subtitle: ladderSubtitle(transition, renderers.words.ladder),
    gap: () => rendered(transition).gap,
    view: (date) => rendered(transition).view(date),
    markdown: (date) => rendered(transition).markdown(date),
  })
}

type RenderedLadder = Pick<SiteLadder, 'view' | 'markdown'> & { readonly gap: Gap }

function renderedLadder({ framework, words, markdown }: Renderers, transition: Transition): RenderedLadder {
  const gap = diffKnownPositions(framework, transition.from, transition.to)
  // The view is computed once; only its date differs between two renderings.
  const undated = ladderView(framework, gap, '', words.ladder)
  const view = (date: string): LadderView => ({ ...undated, generatedAt: date, generatedOn: date.slice(0, 10) })
  const documents = new Map<string, Outcome<string | undefined>>()
  return {
    gap,
    view,
    markdown: (date) => {
      const document = documents.get(date) ?? markdown.render(ladderTemplate(gap), view(date))
      documents.set(date, document)
      return document
    },
  }
}
