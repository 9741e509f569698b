/** The page of a ladder: what the markdown says, and how to go on from here. */
import type { CapabilityGap, Gap } from '../../gap/gap.ts'
import { ladderShape, type LadderView } from '../../ladder/ladder-view.ts'
import { block, list, maybe, text, type View } from '../../template/shape.ts'
import { type Link, linkShape } from '../layout-view.ts'
import { home, type Page, type Site } from '../page.ts'
import { apiLadderPath, ladderPagePath, ladderSourcePath, relativeLink, rolePath } from '../site-path.ts'
import type { SiteWords } from '../site-words.ts'

export const ladderPageShape = block({
  ladder: ladderShape,
  raisedText: maybe(text('how many capabilities are raised')),
  addedText: maybe(text('how many are new')),
  loweredText: maybe(text('how many are asked less or no more')),
  unchanged: list(block({ name: text(), step: maybe(text()) }), 'capabilities that stay'),
  source: text('a link to the markdown of this ladder'),
  previous: maybe(linkShape),
  next: maybe(linkShape),
})

type LadderPageView = View<typeof ladderPageShape>

export function ladderPages({ gaps, ladders, words, templates }: Site): Page[] {
  return ladders.map(({ gap, view }) => {
    const { role } = gap.to
    const values = { role: role.name, from: gap.from.level.name, to: gap.to.level.name, level: gap.to.level.name }
    return {
      head: {
        path: ladderPagePath(gap),
        title: `${role.name}: ${view.subtitle}`,
        description: words.text(gap.kind === 'deepen' ? 'developmentDescription' : 'ladderDescription', values),
        trail: [home(words), { text: role.name, path: rolePath(role.slug) }],
        role,
        source: role.at,
        alternates: [
          { type: 'text/markdown', path: ladderSourcePath(gap) },
          { type: 'application/json', path: apiLadderPath(gap) },
        ],
      },
      render: (around) => templates.render('ladder', { ...around, page: ladderPageView(gap, view, gaps.get(role) ?? [], words) }),
    }
  })
}

/** @param gaps the gaps that have a ladder of their own */
function ladderPageView(gap: Gap, ladder: LadderView, gaps: readonly Gap[], words: SiteWords): LadderPageView {
  const path = ladderPagePath(gap)
  const count = (word: string, ...kinds: readonly CapabilityGap['kind'][]): string | null => {
    const n = gap.capabilities.filter(({ kind }) => kinds.includes(kind)).length
    return n > 0 ? words.text(word, { n: String(n) }) : null
  }
  const neighbour = (found: Gap | undefined): Link | null =>
    found ? { text: `${found.from.level.name} → ${found.to.level.name}`, href: relativeLink(path, ladderPagePath(found)) } : null
  const ofRole = gaps.filter((other) => other.kind === 'next' && other.to.role === gap.to.role)
  return {
    ladder,
    raisedText: count('raised', 'raised'),
    addedText: count('new', 'new'),
    loweredText: count('lowered', 'lowered', 'dropped'),
    unchanged: gap.capabilities.flatMap((entry) => (entry.kind === 'unchanged' ? [{ name: entry.capability.name, step: entry.at?.name ?? null }] : [])),
    source: relativeLink(path, ladderSourcePath(gap)),
    previous: neighbour(ofRole.find((other) => other.to.level.id === gap.from.level.id)),
    next: neighbour(ofRole.find((other) => other.from.level.id === gap.to.level.id)),
  }
}
