/**
 * What a ladder says, as plain text in the order of the document: the one view behind the markdown and the page. Every list may be
 * empty and every text may be null; templates leave out what is not there. `id`s name what a person can tick, for good.
 */
import type { Framework, Level } from '../domain/framework.ts'
import type { Gap, TransitionKind } from '../gap/gap.ts'
import { byUrgency } from '../gap/order.ts'
import { type CapabilityView, capabilityViews, isToClose, type LoweredView, loweredViews } from './capability-view.ts'
import { type DevelopmentView, developmentView } from './development-view.ts'
import type { LadderWords } from './ladder-words.ts'
import { type ResourceView, resourceViews } from './resource-view.ts'
import { type ResponsibilityView, responsibilityViews } from './responsibility-view.ts'

export interface LadderView extends DevelopmentView {
  readonly words: object
  readonly kind: TransitionKind
  /** The ladder deepens a position and leads to no other. */
  readonly stays: boolean
  readonly role: string
  readonly from: string
  readonly to: string
  readonly sourceProfile: string
  /** `2025-09-10 22:21:48`, UTC. */
  readonly generatedAt: string
  /** `2025-09-10`. */
  readonly generatedOn: string
  readonly title: string
  readonly subtitle: string
  readonly generatedFor: string
  readonly footer: string
  readonly timeline: string | null
  readonly mission: string | null
  /** What the organisation says about this move. */
  readonly notes: string | null
  readonly capabilities: readonly CapabilityView[]
  readonly lowered: readonly LoweredView[]
  readonly responsibilities: readonly ResponsibilityView[]
  readonly droppedResponsibilities: readonly string[]
  readonly resources: readonly ResourceView[]
}

/**
 * Puts a gap into the words of a ladder.
 * @param generatedAt the time to print, in UTC as `2025-09-10 22:21:48`
 */
export function ladderView(framework: Framework, gap: Gap, generatedAt: string, words: LadderWords): LadderView {
  const { role, level: to } = gap.to
  const from = gap.from.level
  const closing = byUrgency(gap.capabilities).filter(isToClose)
  const names = { role: role.name, from: stand(gap, gap.from.role.name, from, words), to: stand(gap, role.name, to, words), level: to.name }
  const stays = gap.kind === 'deepen'
  const development = developmentView(framework, gap, closing, words)
  return {
    words: words.all,
    kind: gap.kind,
    stays,
    role: role.name,
    from: from.name,
    to: to.name,
    sourceProfile: role.at.file,
    generatedAt,
    generatedOn: generatedAt.slice(0, 10),
    title: words.text(stays ? 'developmentTitle' : 'title', names),
    subtitle: words.text(stays ? 'developmentSubtitle' : 'subtitle', names),
    generatedFor: words.text('generatedFor', names),
    footer: words.text('footer', names),
    timeline: gap.time ? words.duration(gap.time.duration) : null,
    mission: role.mission?.value ?? null,
    notes: gap.notes?.value ?? null,
    capabilities: capabilityViews(byUrgency(gap.capabilities), words),
    lowered: loweredViews(gap.capabilities),
    responsibilities: responsibilityViews(gap, words),
    droppedResponsibilities: gap.responsibilities.flatMap((entry) => (entry.kind === 'dropped' ? [entry.responsibility.name] : [])),
    resources: resourceViews(framework, gap, closing, words),
    ...development,
  }
}

/** A position is called by its level alone, and with its role where two roles are involved. */
function stand(gap: Gap, role: string, level: Level, words: LadderWords): string {
  return gap.from.role === gap.to.role ? level.name : words.text('position', { role, level: level.name })
}
