/** Every file of the site that people read or a browser loads. */
import { groupBy } from '../domain/group.ts'
import type { LadderTemplates } from '../ladder/ladder-templates.ts'
import { allRoles, inputsOfLadder, type OutputFile, siteAsset } from '../domain/output-file.ts'
import { dataFiles } from '../browser/data/data-files.ts'
import { dataScript } from '../browser/data/data-script.ts'
import { layoutViews } from '../pages/layout.ts'
import type { PageContext, Page, Site, SiteLadder } from '../pages/page.ts'
import { sitePages, type SiteTemplates } from '../pages/index.ts'
import type { Pictures } from '../pages/parts/logo.ts'
import { searchData } from '../browser/search/search-data.ts'
import { ladderSourcePath, picturePath, scriptPath, stylesheetPath } from '../addresses.ts'

/** Files that the pages use and that are the same for every project, apart from those that a project replaces. */
export interface Assets {
  readonly stylesheet: string
  readonly pictures: Pictures
  /** Keyed by the name of their file in `src/browser/scripts/`. */
  readonly scripts: ReadonlyMap<string, string>
}

/** Plans every file of the site. */
export function siteFiles(
  parts: Omit<Site, 'transitions'>,
  { templates, documents }: { readonly templates: SiteTemplates; readonly documents: LadderTemplates },
  { stylesheet, pictures, scripts }: Assets,
): OutputFile[] {
  const site: Site = {
    ...parts,
    transitions: groupBy(
      parts.ladders.map(({ transition }) => transition),
      ({ to }) => to.role,
    ),
  }
  const listed = sitePages(site, templates)
  const paths = new Set(listed.map(({ head }) => head.path))
  const hasPage = (path: string): boolean => paths.has(path)
  const layoutOf = layoutViews(site, pictures, hasPage)
  const pages = listed.map((page) =>
    pageFile(page, (date) => ({ date, layout: layoutOf(page.head), words: site.words.all, hasPage })),
  )
  return [
    ...pages,
    ...[...site.ladders, ...site.moves].map(sourceFile),
    ...dataFiles({ ...site, templates, documents }),
    dataScript('search', () => searchData(site)),
    siteAsset(stylesheetPath, stylesheet),
    ...Array.from(pictures, ([name, text]) => siteAsset(picturePath(name), text)),
    ...Array.from(scripts, ([name, text]) => siteAsset(scriptPath(name), text)),
  ]
}

function pageFile({ head, ladder, render }: Page, contextAt: (date: string) => PageContext): OutputFile {
  const file = { root: 'site', path: head.path, render: (date: string) => render(contextAt(date)) }
  if (ladder) return { ...file, inputs: inputsOfLadder(ladder.transition), datedBy: ladder.datedBy }
  return { ...file, inputs: head.role ? { roles: [head.role] } : allRoles }
}

/** The markdown of a ladder beside its page. */
function sourceFile({ transition, datedBy, markdown }: SiteLadder): OutputFile {
  return {
    root: 'site',
    path: ladderSourcePath(transition),
    inputs: inputsOfLadder(transition),
    datedBy,
    render: markdown,
  }
}
