/** Every file of the site, rendered from the model. */
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import type { Role } from '../domain/framework.ts'
import type { Gap } from '../gap/gap.ts'
import type { OutputFile } from '../output-file.ts'
import { layoutView } from './layout-view.ts'
import type { Page, Site, SiteLadder } from './page.ts'
import { pageKinds } from './pages/index.ts'
import { ladderSourcePath, scriptPath, stylesheetPath } from './site-path.ts'

/** What the pages use and what is the same for every project, beside what a project puts in its place. */
export interface Assets {
  readonly stylesheet: string
  /** By the name of their file in `src/client/`. */
  readonly scripts: ReadonlyMap<string, string>
}

/** Every file of the site. */
export function renderSite(parts: Omit<Site, 'gaps'>, { stylesheet, scripts }: Assets): Outcome<readonly OutputFile[]> {
  const site: Site = { ...parts, gaps: gapsByRole(parts.ladders) }
  const findings: Finding[] = []
  const pages = pageKinds.flatMap((pagesOf) => pagesOf(site)).flatMap((page) => renderPage(page, site, findings))
  const sources = site.ladders.map(({ gap, markdown }) => ({ path: ladderSourcePath(gap), text: markdown }))
  const assets = [{ path: stylesheetPath, text: stylesheet }, ...Array.from(scripts, ([name, text]) => ({ path: scriptPath(name), text }))]
  return { value: [...pages, ...sources, ...assets], findings }
}

function renderPage({ head, render }: Page, { framework, words }: Site, findings: Finding[]): OutputFile[] {
  const { value, findings: found } = render({ layout: layoutView(framework, head, words), words: words.all })
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
