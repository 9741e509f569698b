/** The page of a position: all expectations of a role at one level. Every criterion has its own address. */
import type { Capability, Framework, Level, Role } from '../domain/framework.ts'
import type { Gap, Transition } from '../gap/gap.ts'
import { developmentFields } from '../ladder/development-view.ts'
import type { LadderView } from '../ladder/ladder-view.ts'
import { block, flag, list, maybe, text, type View } from '../template/shape.ts'
import { editLink } from './parts/edit-link.ts'
import { type Link, linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, PageContext, RenderPage, Site, SiteLadder } from './page.ts'
import { accountabilityShape, accountabilityView } from './parts/accountability-view.ts'
import { criterionShape, fullCriterionView } from './parts/criterion-view.ts'
import { cellBefore, expectationShape, expectationView } from './parts/expectation-view.ts'
import { byCapabilityGroup } from './parts/capability-groups.ts'
import { factShape, levelFacts } from './parts/level-facts.ts'
import { ladderLinks, movesFrom, moveShape, positionLink } from './parts/transitions-from.ts'
import {
  apiPositionPath,
  capabilityAnchor,
  capabilityPath,
  comparePath,
  criterionAnchor,
  ladderPagePath,
  positionHash,
  levelPath,
  positionPath,
  relativeLink,
  rolePath,
} from '../addresses.ts'
import type { Translator } from '../words/translator.ts'

const capabilityShape = block({
  anchor: text(),
  name: text(),
  href: text('the page of the capability'),
  importance: maybe(text()),
  ...expectationShape.fields,
  stepText: maybe(text('what the scale says about the step')),
  reason: maybe(text('why it is lower')),
  criteria: list(block({ id: text('stays when the wording changes'), ...criterionShape.fields })),
  edit: maybe(text('a link')),
})

export const positionShape = block({
  heading: text(),
  role: linkShape,
  level: block(
    { ...linkShape.fields, isDraft: flag(), isDeprecated: flag(), edit: maybe(text('a link')) },
    'what it means in all roles',
  ),
  isDraft: flag('the role is still being written'),
  isDeprecated: flag('the role is no longer offered'),
  mission: maybe(text()),
  summary: maybe(text()),
  facts: list(factShape, 'scope, autonomy and what else is stated'),
  levels: list(block({ ...linkShape.fields, isHere: flag('this page') }), 'of the role, lowest first'),
  previous: maybe(linkShape),
  next: maybe(linkShape),
  ladders: list(linkShape, 'that begin here'),
  moves: list(moveShape),
  compare: maybe(text('a link')),
  groups: list(
    block({ name: maybe(text('missing for what belongs to no group')), capabilities: list(capabilityShape) }),
    'of what is expected, optional or not described yet',
  ),
  notRequired: list(block({ ...linkShape.fields, anchor: text() }), 'capabilities'),
  responsibilities: list(
    block({
      name: text(),
      description: maybe(text()),
      isPrimary: flag(),
      ...accountabilityShape.fields,
      edit: maybe(text('a link')),
    }),
  ),
  notAnsweredFor: list(text(), 'names of responsibilities of other levels'),
  arrival: maybe(
    block(
      {
        ladder: text('a link'),
        from: text('a level'),
        leadership: developmentFields.leadership,
        experiences: developmentFields.experiences,
      },
      'what the ladder that leads here asks for beside capabilities',
    ),
  ),
})

interface PositionPage {
  readonly framework: Framework
  readonly role: Role
  readonly level: Level
  /** The index of the level among those of the role. */
  readonly index: number
  readonly path: string
  readonly transitions: readonly Transition[]
  /** The ladder that leads to this position from the previous level. */
  readonly arrival: SiteLadder | undefined
  readonly words: Translator
  readonly hasPage: PageContext['hasPage']
  readonly date: string
}

export function positionPages(
  { framework, transitions, ladders, words }: Site,
  render: RenderPage<typeof positionShape>,
): Page[] {
  const arrivals = new Map(
    ladders
      .filter(({ transition }) => transition.kind === 'next')
      .map((ladder) => [positionPath(ladder.transition.to.role.slug, ladder.transition.to.level.id), ladder]),
  )
  return framework.roles.flatMap((role) =>
    role.levels.map((level, index): Page => {
      const path = positionPath(role.slug, level.id)
      const names = { role: role.name, level: level.name }
      const arrival = arrivals.get(path)
      return {
        ...(arrival && { ladder: arrival }),
        head: {
          path,
          title: words.text('position.heading', names),
          crumb: level.name,
          description: words.text('position.description', names),
          trail: [homeCrumb(words), { text: role.name, path: rolePath(role.slug) }],
          role,
          source: role.at,
          alternates: [{ type: 'application/json', path: apiPositionPath(role.slug, level.id) }],
        },
        render: (context) => {
          const { hasPage, date } = context
          const page = {
            framework,
            role,
            level,
            index,
            path,
            transitions: transitions.get(role) ?? [],
            arrival,
            words,
            hasPage,
            date,
          }
          return render(context, { ...aboutPosition(page), ...transitionsOf(page), ...contentOf(page) })
        },
      }
    }),
  )
}

function aboutPosition({ framework, role, level, path, words }: PositionPage) {
  return {
    heading: words.text('position.heading', { role: role.name, level: level.name }),
    role: { text: role.name, href: relativeLink(path, rolePath(role.slug)) },
    level: {
      text: level.name,
      href: relativeLink(path, levelPath(level.id)),
      isDraft: level.status === 'draft',
      isDeprecated: level.status === 'deprecated',
      edit: editLink(framework, level.at),
    },
    isDraft: role.status === 'draft',
    isDeprecated: role.status === 'deprecated',
    mission: role.mission?.value ?? null,
    summary: level.summary ?? null,
    facts: levelFacts(level, words),
  }
}

function transitionsOf({ framework, role, level, index, path, transitions, words, hasPage }: PositionPage) {
  const neighbor = (found: Level | undefined): Link | null =>
    found && found.track === level.track ? positionLink(path, role, found) : null
  return {
    levels: role.levels.map((other) => ({ ...positionLink(path, role, other), isHere: other === level })),
    previous: neighbor(role.levels[index - 1]),
    next: neighbor(role.levels[index + 1]),
    ladders: ladderLinks(path, level, transitions, words),
    moves: movesFrom(path, framework, { role, level }, words, hasPage),
    compare: hasPage(comparePath)
      ? relativeLink(path, comparePath) + positionHash({ role: role.slug, level: level.id })
      : null,
  }
}

function contentOf(
  page: PositionPage,
): Pick<View<typeof positionShape>, 'groups' | 'notRequired' | 'responsibilities' | 'notAnsweredFor' | 'arrival'> {
  const { framework, role, index, path, arrival } = page
  // A capability that is not required may still have criteria.
  const isAsked = ({ cells }: Capability): boolean =>
    cells[index]?.expectation.kind !== 'not-required' || cells[index].criteria.length > 0
  const asked = byCapabilityGroup(framework, role.capabilities.filter(isAsked), ({ group }) => group)
  const accountabilities = role.responsibilities.flatMap((responsibility) => {
    const at = responsibility.levels[index]
    return at ? [{ responsibility, at }] : []
  })
  return {
    groups: asked.map(({ group, items }) => ({
      name: group?.name ?? null,
      capabilities: items.flatMap((capability) => capabilityView(page, capability)),
    })),
    notRequired: role.capabilities
      .filter((capability) => !isAsked(capability))
      .map(({ id, name }) => ({
        text: name,
        href: relativeLink(path, capabilityPath(id)),
        anchor: capabilityAnchor(id),
      })),
    responsibilities: accountabilities
      .filter(({ at }) => at.required)
      .map(({ responsibility, at }) => ({
        name: responsibility.name,
        description: responsibility.description ?? null,
        isPrimary: responsibility.primary,
        ...accountabilityView(at),
        edit: editLink(framework, responsibility.at),
      })),
    notAnsweredFor: accountabilities.filter(({ at }) => !at.required).map(({ responsibility }) => responsibility.name),
    arrival: arrival ? arrivalView(path, arrival.gap(), arrival.view(page.date)) : null,
  }
}

function capabilityView(
  { framework, role, index, path }: PositionPage,
  capability: Capability,
): View<typeof capabilityShape>[] {
  const cell = capability.cells[index]
  if (!cell) return []
  const { expectation } = cell
  return [
    {
      anchor: capabilityAnchor(capability.id),
      name: capability.name,
      href: relativeLink(path, capabilityPath(capability.id)),
      importance: capability.importance?.value.name ?? null,
      ...expectationView(capability, cell, cellBefore(role, capability, index)),
      stepText: expectation.kind === 'step' ? (expectation.step.description ?? null) : null,
      reason: cell.reason ?? null,
      criteria: cell.criteria.map((criterion) => ({
        id: criterionAnchor(capability.id, criterion.id),
        ...fullCriterionView(criterion),
      })),
      edit: editLink(framework, capability.at),
    },
  ]
}

/** Phrases about a level name the previous level, so they belong to the ladder between the two. */
function arrivalView(
  path: string,
  gap: Gap,
  { leadership, experiences }: LadderView,
): View<typeof positionShape>['arrival'] {
  if (leadership.length === 0 && experiences.length === 0) return null
  return { ladder: relativeLink(path, ladderPagePath(gap)), from: gap.from.level.name, leadership, experiences }
}
