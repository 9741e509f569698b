/** Every file of the site that people read or a browser loads. */
import { groupBy } from '../domain/group.ts'
import type { Role } from '../domain/framework.ts'
import { rolesOf } from '../gap/diff.ts'
import type { Transition } from '../gap/gap.ts'
import type { LadderTemplates } from '../ladder/ladder-templates.ts'
import { type PlannedFile, ready } from '../domain/output-file.ts'
import { dataFiles } from '../browser/data/data-files.ts'
import { dataScript } from '../browser/data/data-script.ts'
import { layoutViews } from '../pages/layout.ts'
import type { PageHead } from '../pages/page-head.ts'
import type { PageContext, Page, Site, SiteLadder } from '../pages/page.ts'
import { sitePages, type SiteTemplates } from '../pages/index.ts'
import type { Pictures } from '../pages/parts/logo.ts'
import { searchData } from '../browser/search/search-data.ts'
import { ladderSourcePath, picturePath, scriptPath, stylesheetPath } from '../addresses.ts'

/** What the pages use and what is the same for every project, beside what a project puts in its place. */
export interface Assets {
  readonly stylesheet: string
  readonly pictures: Pictures
  /** By the name of their file in `src/browser/scripts/`. */
  readonly scripts: ReadonlyMap<string, string>
}

/** A file of the site. */
export interface SiteFile extends PlannedFile {
  /** The role that it belongs to, when it belongs to one. */
  readonly of?: Role
  /** The ladder whose document it is made from: files of one ladder are best made one after the other. */
  readonly ladder?: Transition
  /** The only roles of which it shows more than any file may, where that is not all of them. */
  readonly shows?: readonly Role[]
  /** What is in it beside these roles and what is in any file. */
  readonly alsoFrom?: () => unknown
}

/** Plans every file of the site. */
export function siteFiles(
  parts: Omit<Site, 'transitions'>,
  { templates, documents }: { readonly templates: SiteTemplates; readonly documents: LadderTemplates },
  { stylesheet, pictures, scripts }: Assets,
): SiteFile[] {
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
    pageFile(page, (head) => ({ layout: layoutOf(head), words: site.words.all, hasPage })),
  )
  const sources = [
    ...site.ladders.map((ladder) => sourceFile(ladder, false)),
    ...site.moves.map((ladder) => sourceFile(ladder, true)),
  ]
  const assets = [
    { path: stylesheetPath, text: stylesheet },
    ...Array.from(pictures, ([name, text]) => ({ path: picturePath(name), text })),
    ...Array.from(scripts, ([name, text]) => ({ path: scriptPath(name), text })),
  ]
  return [
    ...pages,
    ...sources,
    ...dataFiles({ ...site, templates, documents }),
    dataScript('search', () => searchData(site)),
    ...assets.map(ready),
  ]
}

function pageFile({ head, ladder, render }: Page, around: (head: PageHead) => PageContext): SiteFile {
  const make: SiteFile['make'] = () => {
    const { value, findings } = render(around(head))
    return { value: value === undefined ? undefined : { text: value }, findings }
  }
  if (ladder) return { path: head.path, make, of: ladder.to.role, ladder, shows: rolesOf(ladder) }
  return head.role ? { path: head.path, make, of: head.role, shows: [head.role] } : { path: head.path, make }
}

/** The markdown of a ladder beside its page. A ladder that is on the site alone keeps its date there. */
function sourceFile({ transition, document }: SiteLadder, isDated: boolean): SiteFile {
  return {
    path: ladderSourcePath(transition),
    of: transition.to.role,
    ladder: transition,
    shows: rolesOf(transition),
    make: () => {
      const { value, findings } = document()
      return {
        value: value && { text: value.markdown, ...(isDated ? { date: value.view.generatedAt } : {}) },
        findings,
      }
    },
  }
}
