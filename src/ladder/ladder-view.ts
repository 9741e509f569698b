/**
 * The view of a ladder, as plain text in the order of the document. The markdown and the page both use it. Every list
 * may be empty and every text may be null; templates omit what is missing. Plans store the ids of items, so ids must
 * never change.
 */
import { positionId } from '../domain/position.ts'
import type { Framework, Level } from '../domain/framework.ts'
import type { Gap, Transition } from '../gap/gap.ts'
import { byUrgency } from '../gap/order.ts'
import { block, flag, list, maybe, oneOf, text, type View, words } from '../template/shape.ts'
import { capabilityShape, capabilityViews, isToClose, loweredShape, loweredViews } from './capability-view.ts'
import { developmentFields, developmentView } from './development-view.ts'
import type { LadderTranslator } from '../words/translator.ts'
import { resourceShape, resourceViews } from './resource-view.ts'
import { responsibilityShape, responsibilityViews } from './responsibility-view.ts'

export const ladderShape = block({
  words: words(),
  kind: oneOf('next', 'skip', 'lateral', 'switch', 'deepen'),
  isPlan: flag('the ladder is a plan; items that an update keeps have a mark'),
  stays: flag('the ladder deepens a position and leads to no other'),
  role: text(),
  from: text('the current level'),
  to: text('the target level'),
  sourceProfile: text('the file of the role'),
  generatedAt: text('`2025-09-10 22:21:48`, in UTC'),
  generatedOn: text('`2025-09-10`'),
  title: text(),
  subtitle: text(),
  generatedFor: text(),
  footer: text(),
  timeline: maybe(text()),
  mission: maybe(text()),
  notes: maybe(text('what the organization says about this move')),
  capabilities: list(capabilityShape, 'what is to close, most urgent first, then what changes in words alone'),
  lowered: list(loweredShape, 'what is lowered or no longer expected'),
  responsibilities: list(responsibilityShape, 'those that grow and those that are new'),
  droppedResponsibilities: list(text(), 'names'),
  resources: list(resourceShape),
  ...developmentFields,
})

export type LadderView = View<typeof ladderShape>

/** The view of a plan: a ladder with check marks and its two positions. */
export const planShape = block({
  ...ladderShape.fields,
  fromPosition: text('`role@level`'),
  toPosition: text('`role@level`'),
})

/**
 * Returns the view of a gap.
 * @param generatedAt the time to print, in UTC as `2025-09-10 22:21:48`
 */
export function ladderView(framework: Framework, gap: Gap, generatedAt: string, words: LadderTranslator): LadderView {
  const { role, level: to } = gap.to
  const from = gap.from.level
  const closing = byUrgency(gap.capabilities).filter(isToClose)
  const names = namesIn(gap, words)
  const stays = gap.kind === 'deepen'
  const development = developmentView(framework, gap, closing, words)
  return {
    words: words.all,
    kind: gap.kind,
    isPlan: false,
    stays,
    role: role.name,
    from: from.name,
    to: to.name,
    sourceProfile: role.at.file,
    generatedAt,
    generatedOn: generatedAt.slice(0, 10),
    title: words.text(stays ? 'developmentTitle' : 'title', names),
    subtitle: ladderSubtitle(gap, words),
    generatedFor: words.text('generatedFor', names),
    footer: words.text('footer', names),
    timeline: gap.time ? words.duration(gap.time.duration) : null,
    mission: role.mission?.value ?? null,
    notes: gap.notes?.value ?? null,
    capabilities: capabilityViews(byUrgency(gap.capabilities), words),
    lowered: loweredViews(gap.capabilities),
    responsibilities: responsibilityViews(gap, words),
    droppedResponsibilities: gap.responsibilities.flatMap((entry) =>
      entry.kind === 'dropped' ? [entry.responsibility.name] : [],
    ),
    resources: resourceViews(framework, gap, closing, words),
    ...development,
  }
}

/** Returns the name of a ladder below the name of its role: the levels that it leads from and to. */
export function ladderSubtitle(transition: Transition, words: LadderTranslator): string {
  return words.text(transition.kind === 'deepen' ? 'developmentSubtitle' : 'subtitle', namesIn(transition, words))
}

function namesIn(transition: Transition, words: LadderTranslator) {
  const { from, to } = transition
  return {
    role: to.role.name,
    from: endName(transition, from.role.name, from.level, words),
    to: endName(transition, to.role.name, to.level, words),
    level: to.level.name,
  }
}

/** Returns the view of a plan for a ladder. */
export function planView(gap: Gap, view: LadderView): View<typeof planShape> {
  const position = ({ role, level }: Gap['from']): string => positionId(role.slug, level.id)
  return { ...view, isPlan: true, fromPosition: position(gap.from), toPosition: position(gap.to) }
}

/** Returns the name of the level, with the role if the transition is between two roles. */
function endName({ from, to }: Transition, role: string, level: Level, words: LadderTranslator): string {
  return from.role === to.role ? level.name : words.text('position', { role, level: level.name })
}
