/** The page of a ladder: what the markdown says, and how to go on from here. */
import type { CapabilityGap, Gap } from '../gap/gap.ts'
import type { LadderView } from '../ladder/ladder-view.ts'
import type { Link } from './layout-view.ts'
import { ladderPagePath, ladderSourcePath, relativeLink } from './site-path.ts'
import type { SiteWords } from './site-words.ts'

export interface LadderPageView {
  readonly ladder: LadderView
  readonly raisedText: string | null
  readonly addedText: string | null
  readonly loweredText: string | null
  readonly unchanged: readonly { readonly name: string; readonly step: string | null }[]
  readonly source: string
  readonly previous: Link | null
  readonly next: Link | null
}

/** @param gaps the gaps that have a ladder of their own */
export function ladderPageView(gap: Gap, ladder: LadderView, gaps: readonly Gap[], words: SiteWords): LadderPageView {
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
