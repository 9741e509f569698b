/**
 * The comparison of two positions, for the built pages and for the page that compares any two positions in a browser.
 * It begins with the changes, followed by the whole ladder.
 */
import { positionId } from '../../domain/position.ts'
import type { Cell, Framework, Level, Position, Role } from '../../domain/framework.ts'
import type { CapabilityGap, Gap, Transition, TransitionKind } from '../../gap/gap.ts'
import { byUrgency } from '../../gap/order.ts'
import { capabilityShape } from '../../ladder/capability-view.ts'
import { developmentFields } from '../../ladder/development-view.ts'
import { ladderShape, type LadderView } from '../../ladder/ladder-view.ts'
import { responsibilityShape } from '../../ladder/responsibility-view.ts'
import { block, flag, list, maybe, number, oneOf, text, type View } from '../../template/shape.ts'
import { editLink } from './edit-link.ts'
import { barShape, barView } from '../../figures/step-bar.ts'
import { radarShape, radarView } from '../../figures/radar.ts'
import { capabilityAnchor, ladderPagePath, pairHash, planPath, relativeLink } from '../../addresses.ts'
import type { Translator } from '../../words/translator.ts'

/** `reworded`: the capability stays on its step, but its wording changes. */
const changes = ['raised', 'new', 'reworded', 'lowered', 'dropped', 'unknown', 'unchanged'] as const
type CapabilityChange = (typeof changes)[number]

const edit = maybe(text('a link to the source, where the framework says where that is'))

export const comparisonShape = block({
  heading: text(),
  kindText: text('what kind of move this is'),
  changesRole: flag('the two positions belong to different roles'),
  isDraft: flag('the target is still being written'),
  isDeprecated: flag('the target is no longer offered'),
  counts: list(
    block({ n: number(), label: text(), href: text('a link on this page') }),
    'how many capabilities change in which way; only what there is',
  ),
  nothingChanges: flag(),
  glance: list(
    block({
      name: text(),
      href: maybe(text('a link on this page')),
      current: text(),
      target: text(),
      bar: maybe(barShape),
      change: oneOf(...changes),
      changeText: text(),
    }),
    'every capability, what changes first',
  ),
  capabilities: list(block({ ...capabilityShape.fields, edit }), 'those of the ladder'),
  unwritten: list(text(), 'capabilities of which one side is not written'),
  unchanged: list(block({ name: text(), step: maybe(text()) }), 'capabilities that stay as they are'),
  responsibilities: list(block({ ...responsibilityShape.fields, edit }), 'those of the ladder'),
  areas: responsibilityShape.fields.areas,
  radar: maybe(radarShape),
  way: list(
    block({ text: text(), href: text(), kindText: text() }),
    'the declared moves that lead there with the least to learn, where it takes several',
  ),
  noWay: flag('no declared moves lead there'),
  ownPage: maybe(text('a link to the page of this comparison, where it is shown on another one')),
  has: block(
    { experience: flag(), learning: flag(), stakeholders: flag(), milestones: flag(), ladder: flag() },
    'which parts of the ladder have anything in them; `ladder`: any of them',
  ),
  edits: block({
    leadership: edit,
    experiences: edit,
    projects: edit,
    mentorship: edit,
    resources: edit,
    relationships: edit,
    exposure: edit,
    milestones: edit,
    goals: edit,
    readiness: edit,
    checkIns: edit,
  }),
  plan: text('the two positions, under which a browser keeps what is ticked'),
  planPage: text('a link to where a person makes this ladder their own'),
  ladder: ladderShape,
})

export type ComparisonView = View<typeof comparisonShape>

/** The parts of a position that a link to a ladder needs. */
export interface NamedPosition {
  readonly role: Pick<Role, 'slug' | 'name'>
  readonly level: Pick<Level, 'id' | 'name'>
}

/** One move of a path between two positions. */
export interface PathStep {
  readonly kind: TransitionKind
  readonly from: NamedPosition
  readonly to: NamedPosition
}

/** The page of a comparison, and the path of moves between its positions. */
export interface ComparisonContext {
  /** The path of the page that shows the comparison. */
  readonly page: string
  /** The declared moves with the least to learn, or undefined if there is no path. */
  readonly way: readonly PathStep[] | undefined
}

export function comparisonView(
  framework: Framework,
  gap: Gap,
  ladder: LadderView,
  { page, way }: ComparisonContext,
  words: Translator,
): ComparisonView {
  const { role, level } = gap.to
  const sorted = byUrgency(gap.capabilities)
  const of = (change: CapabilityChange): readonly CapabilityGap[] =>
    sorted.filter((entry) => changeOf(entry) === change)
  const editOf = new Map(
    gap.capabilities.map((entry) => [
      entry.capability.id as string,
      editLink(framework, (entry.toCell ?? entry.capability).at),
    ]),
  )
  const editOfResponsibility = new Map(
    gap.responsibilities.map(({ responsibility }) => [
      responsibility.id as string,
      editLink(framework, responsibility.at),
    ]),
  )
  const path = ladderPagePath(gap)
  const has = partsOf(ladder)
  return {
    heading: comparisonHeading(gap, ladder.subtitle, words),
    kindText: words.text(`ladder.kinds.${gap.kind}`, {}),
    changesRole: gap.from.role !== role,
    isDraft: role.status === 'draft' || level.status === 'draft',
    isDeprecated: role.status === 'deprecated' || level.status === 'deprecated',
    counts: countsOf(gap, of, words),
    nothingChanges: sorted.every((entry) => changeOf(entry) === 'unchanged'),
    radar: radarView(gap, words),
    glance: changes.flatMap((change) => of(change).map((entry) => glanceRow(entry, change, words))),
    capabilities: ladder.capabilities.map((capability) => ({ ...capability, edit: editOf.get(capability.id) ?? null })),
    unwritten: of('unknown').map(({ capability }) => capability.name),
    unchanged: of('unchanged').flatMap((entry) =>
      entry.kind === 'unchanged' ? [{ name: entry.capability.name, step: entry.at?.name ?? null }] : [],
    ),
    responsibilities: ladder.responsibilities.map((entry) => ({
      ...entry,
      edit: editOfResponsibility.get(entry.id) ?? null,
    })),
    // The areas belong to the level, so they are the same for each responsibility.
    areas: ladder.responsibilities[0]?.areas ?? [],
    way: way && way.length > 1 ? way.map((step) => pathStepLink(step, page, words)) : [],
    noWay: way === undefined,
    ownPage: page !== path && way && way.length < 2 ? relativeLink(page, path) : null,
    has,
    edits: editsOf(framework, level),
    plan: [gap.from, gap.to].map(({ role, level }) => positionId(role.slug, level.id)).join(' '),
    planPage: relativeLink(page, planPath) + pairHash(positionAt(gap.from), positionAt(gap.to)),
    ladder,
  }
}

function positionAt({ role, level }: Gap['from']): Position {
  return { role: role.slug, level: level.id }
}

/** Returns the heading of a comparison, which names the role once if both positions belong to it. */
export function comparisonHeading({ from, to }: Transition, subtitle: string, words: Translator): string {
  return from.role === to.role ? words.text('ladder.heading', { role: to.role.name, subtitle }) : subtitle
}

function changeOf(entry: CapabilityGap): CapabilityChange {
  if (entry.kind !== 'unchanged' || entry.wording.kind === 'unwritten') return entry.kind
  return entry.wording.changes.some(({ kind }) => kind !== 'unchanged') ? 'reworded' : 'unchanged'
}

const sections: Readonly<Record<CapabilityChange, string>> = {
  raised: '#changes',
  new: '#changes',
  reworded: '#changes',
  lowered: '#lowered',
  dropped: '#lowered',
  unknown: '#unwritten',
  unchanged: '#unchanged',
}

function countsOf(
  gap: Gap,
  of: (change: CapabilityChange) => readonly CapabilityGap[],
  words: Translator,
): ComparisonView['counts'] {
  const shared = gap.capabilities.filter(
    ({ kind }) => kind === 'raised' || kind === 'lowered' || kind === 'unchanged',
  ).length
  const transfers = gap.from.role === gap.to.role ? 0 : shared
  return [
    { n: transfers, label: words.text('ladder.changes.transfers', {}), href: '#glance' },
    ...changes.map((change) => ({
      n: of(change).length,
      label: words.text(`ladder.changes.${change}`, {}),
      href: sections[change],
    })),
  ].filter(({ n }) => n > 0)
}

function glanceRow(
  entry: CapabilityGap,
  change: CapabilityChange,
  words: Translator,
): ComparisonView['glance'][number] {
  const { id, name } = entry.capability
  const isShown = change === 'raised' || change === 'new' || change === 'reworded'
  return {
    name,
    href: isShown ? `#${capabilityAnchor(id)}` : null,
    current: expectationText(entry.fromCell, words),
    target: expectationText(entry.toCell, words),
    bar: barView(entry),
    change,
    changeText: words.text(`ladder.changes.${change}`, {}),
  }
}

function expectationText(cell: Cell | undefined, words: Translator): string {
  const expectation = cell?.expectation ?? { kind: 'not-required' }
  switch (expectation.kind) {
    case 'step':
      return expectation.step.name
    case 'described':
      return words.text('described', {})
    case 'optional':
      return words.text('optional', {})
    case 'not-required':
      return words.text('notRequired', {})
    case 'unknown':
      return words.text('unknown', {})
  }
}

function pathStepLink(step: PathStep, page: string, words: Translator): ComparisonView['way'][number] {
  const { from, to } = step
  const name = ({ role, level }: NamedPosition): string =>
    words.text('ladder.position', { role: role.name, level: level.name })
  const target = from.role.slug === to.role.slug ? to.level.name : name(to)
  return {
    text: `${name(from)} → ${target}`,
    href: relativeLink(page, ladderPagePath(step)),
    kindText: words.text(`ladder.kinds.${step.kind}`, {}),
  }
}

/** Returns which parts of a ladder have content. */
export function partsOf(ladder: LadderView): ComparisonView['has'] {
  const any = (...lists: readonly (readonly unknown[])[]): boolean => lists.some(({ length }) => length > 0)
  // The record is a literal without other keys.
  const development = Object.keys(developmentFields) as (keyof typeof developmentFields)[]
  return {
    experience: any(ladder.experiences, ladder.projects),
    learning: any(ladder.mentorship, ladder.resources),
    stakeholders: any(ladder.relationships, ladder.exposure),
    milestones: any(ladder.milestones, ladder.goals),
    ladder: any(
      ladder.responsibilities,
      ladder.droppedResponsibilities,
      ladder.resources,
      ...development.map((field) => ladder[field]),
    ),
  }
}

function editsOf(framework: Framework, { development }: Level): ComparisonView['edits'] {
  const link = (field: keyof Level['development']): string | null => editLink(framework, development[field]?.at)
  return {
    leadership: link('leadership'),
    experiences: link('experiences'),
    projects: link('projects'),
    mentorship: link('mentorship'),
    resources: link('resources'),
    relationships: link('relationships'),
    exposure: link('exposure'),
    milestones: link('milestones'),
    goals: link('goals'),
    readiness: link('readiness'),
    checkIns: link('checkIns'),
  }
}
