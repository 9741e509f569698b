/** The page list of the site and the pages themselves, rendered from the model. */
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import type { Framework, Role } from '../domain/framework.ts'
import type { Gap } from '../gap/gap.ts'
import type { LadderView } from '../ladder/ladder-view.ts'
import type { OutputFile } from '../output-file.ts'
import type { Words } from '../template/word-forms.ts'
import { indexView } from './index-view.ts'
import { ladderPageView } from './ladder-page-view.ts'
import { type LayoutView, layoutView, type PageHead } from './layout-view.ts'
import { roleView } from './role-view.ts'
import { indexPath, ladderPagePath, ladderSourcePath, rolePath, stylesheetPath } from './site-path.ts'
import type { SiteTemplates } from './site-templates.ts'
import type { SiteWords } from './site-words.ts'

/** A ladder as the site needs it. */
export interface SiteLadder {
  readonly gap: Gap
  readonly view: LadderView
  readonly markdown: string
}

export interface SiteParts {
  readonly framework: Framework
  readonly ladders: readonly SiteLadder[]
  readonly words: SiteWords
  /** Safe HTML of a role's prose. */
  readonly prose: (role: Role) => string
  readonly templates: SiteTemplates
  readonly stylesheet: string
}

interface Page {
  readonly head: PageHead
  readonly render: (around: Around) => Outcome<string | undefined>
}

/** What every page gets beside its own view. */
interface Around {
  readonly layout: LayoutView
  readonly words: Words
}

/** Every file of the site. */
export function renderSite(parts: SiteParts): Outcome<readonly OutputFile[]> {
  const findings: Finding[] = []
  const pages = [indexPage(parts), ...rolePages(parts), ...ladderPages(parts)].flatMap((page): OutputFile[] => {
    const { value, findings: found } = page.render({ layout: layoutView(parts.framework, page.head, parts.words.all), words: parts.words.all })
    findings.push(...found)
    return value === undefined ? [] : [{ path: page.head.path, text: value }]
  })
  const sources = parts.ladders.map(({ gap, markdown }) => ({ path: ladderSourcePath(gap), text: markdown }))
  return { value: [...pages, ...sources, { path: stylesheetPath, text: parts.stylesheet }, { path: '.nojekyll', text: '' }], findings }
}

function indexPage({ framework, words, templates }: SiteParts): Page {
  const description = words.text('homeDescription', { name: framework.name })
  const page = indexView(framework)
  return { head: { path: indexPath, title: framework.name, description, trail: [] }, render: (around) => templates.render('index', { ...around, page }) }
}

function rolePages(parts: SiteParts): Page[] {
  const { framework, words, templates } = parts
  const gaps = gapsByRole(parts)
  return framework.roles.map((role) => ({
    head: { path: rolePath(role.slug), title: role.name, description: words.text('roleDescription', { role: role.name }), trail: [home(words)] },
    render: (around) => templates.render('role', { ...around, page: roleView(framework, role, gaps.get(role) ?? [], parts.prose(role), words) }),
  }))
}

function ladderPages(parts: SiteParts): Page[] {
  const { words, templates } = parts
  const gaps = gapsByRole(parts)
  return parts.ladders.map(({ gap, view }) => {
    const { role } = gap.to
    const values = { role: role.name, from: gap.from.level.name, to: gap.to.level.name, level: gap.to.level.name }
    const description = words.text(gap.kind === 'deepen' ? 'developmentDescription' : 'ladderDescription', values)
    return {
      head: {
        path: ladderPagePath(gap),
        title: `${role.name}: ${view.subtitle}`,
        description,
        trail: [home(words), { text: role.name, path: rolePath(role.slug) }],
      },
      render: (around) => templates.render('ladder', { ...around, page: ladderPageView(gap, view, gaps.get(role) ?? [], words) }),
    }
  })
}

function home(words: SiteWords): PageHead['trail'][number] {
  return { text: words.text('home', {}), path: indexPath }
}

function gapsByRole({ ladders }: SiteParts): ReadonlyMap<Role, readonly Gap[]> {
  const byRole = new Map<Role, Gap[]>()
  for (const { gap } of ladders) {
    const gaps = byRole.get(gap.to.role)
    if (gaps) gaps.push(gap)
    else byRole.set(gap.to.role, [gap])
  }
  return byRole
}
