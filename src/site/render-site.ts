/** Every file of the site, rendered from the model. */
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import type { Role } from '../domain/framework.ts'
import type { Gap } from '../gap/gap.ts'
import type { OutputFile } from '../output-file.ts'
import { dataFiles } from './carried/data-files.ts'
import { dataScript } from './data-script.ts'
import { layoutViews } from './layout-view.ts'
import type { Around, Page, Site, SiteLadder } from './page.ts'
import { pageKinds } from './pages/index.ts'
import type { Pictures } from './pictures.ts'
import { searchData } from './search/search-data.ts'
import { ladderSourcePath, picturePath, scriptPath, stylesheetPath } from './site-path.ts'

/** What the pages use and what is the same for every project, beside what a project puts in its place. */
export interface Assets {
  readonly stylesheet: string
  readonly pictures: Pictures
  /** By the name of their file in `src/client/`. */
  readonly scripts: ReadonlyMap<string, string>
}

/** Every file of the site. */
export function renderSite(
  parts: Omit<Site, 'gaps'>,
  { stylesheet, pictures, scripts }: Assets,
): Outcome<readonly (OutputFile & { readonly date?: string })[]> {
  const site: Site = { ...parts, gaps: gapsByRole(parts.ladders) }
  const findings: Finding[] = []
  const listed = pageKinds.flatMap((pagesOf) => pagesOf(site))
  const paths = new Set(listed.map(({ head }) => head.path))
  const hasPage = (path: string): boolean => paths.has(path)
  const layoutOf = layoutViews(site, pictures, hasPage)
  const pages = listed.flatMap((page) => renderPage(page, { layout: layoutOf(page.head), words: site.words.all, hasPage }, findings))
  const sources = site.ladders.map(({ gap, markdown }) => ({ path: ladderSourcePath(gap), text: markdown }))
  const moves = site.moves.map(({ gap, markdown, view }) => ({ path: ladderSourcePath(gap), text: markdown, date: view.generatedAt }))
  const assets = [
    { path: stylesheetPath, text: stylesheet },
    ...Array.from(pictures, ([name, text]) => ({ path: picturePath(name), text })),
    ...Array.from(scripts, ([name, text]) => ({ path: scriptPath(name), text })),
  ]
  const data = [...dataFiles(site), dataScript('search', searchData(site))]
  return { value: [...pages, ...sources, ...moves, ...data, ...assets], findings }
}

function renderPage({ head, render }: Page, around: Around, findings: Finding[]): OutputFile[] {
  const { value, findings: found } = render(around)
  findings.push(...found)
  return value === undefined ? [] : [{ path: head.path, text: value }]
}

function gapsByRole(ladders: readonly SiteLadder[]): ReadonlyMap<Role, readonly Gap[]> {
  const byRole = new Map<Role, Gap[]>()
  for (const { gap } of ladders) {
    const gaps = byRole.get(gap.to.role)
    if (gaps) gaps.push(gap)
    else byRole.set(gap.to.role, [gap])
  }
  return byRole
}
