/** The page of a role: its levels next to each other, and the content that all levels share. */
import { groupBy } from '../domain/group.ts'
import type { Capability, Framework, Role } from '../domain/framework.ts'
import type { Transition } from '../gap/gap.ts'
import { block, flag, list, maybe, number, text, type View } from '../template/shape.ts'
import { editLink } from './parts/edit-link.ts'
import { slopeChartsShape, slopeChartsView } from '../figures/slope-chart.ts'
import { type Link, linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, PageContext, RenderPage, Site } from './page.ts'
import { accountabilityShape, accountabilityView, sameEverywhere } from './parts/accountability-view.ts'
import { criterionShape, fullCriterionView } from './parts/criterion-view.ts'
import { cellBefore, expectationShape, expectationView } from './parts/expectation-view.ts'
import { byCapabilityGroup } from './parts/capability-groups.ts'
import { factShape, levelFacts } from './parts/level-facts.ts'
import { byTrack, ladderLinks, type MoveView, movesFrom, positionLink } from './parts/transitions-from.ts'
import { apiRolePath, capabilityAnchor, capabilityPath, relativeLink, rolePath } from '../addresses.ts'
import type { Translator } from '../words/translator.ts'

const cellShape = block({
  level: text(),
  href: text('the position that expects the capability'),
  ...expectationShape.fields,
  reason: maybe(text('why it is lower')),
  criteria: list(criterionShape),
})

const capabilityShape = block({
  id: text(),
  anchor: text(),
  name: text(),
  href: text('the page of the capability'),
  description: maybe(text()),
  importance: maybe(text()),
  edit: maybe(text('a link')),
  cells: list(cellShape, 'one for each level'),
})

const levelShape = block({
  ...linkShape.fields,
  id: text(),
  summary: maybe(text()),
  isDraft: flag(),
  isDeprecated: flag(),
  facts: list(factShape, 'scope, autonomy and what else is stated'),
  ladders: list(linkShape),
})

export const roleShape = block({
  heading: text(),
  mission: maybe(text()),
  isDraft: flag(),
  isDeprecated: flag(),
  family: maybe(text()),
  buildsOn: maybe(linkShape),
  aliases: list(text(), 'slugs that it had before'),
  owners: list(text()),
  reviewed: maybe(text('a day, `2026-09-01`')),
  edit: maybe(text('a link')),
  tracks: list(
    block({
      name: maybe(text('missing where the role is on one track')),
      levels: list(levelShape, 'lowest first'),
      columns: number('how many levels'),
    }),
  ),
  hasTracks: flag('the role is on more than one track'),
  matrix: list(
    block({ name: maybe(text('missing for what belongs to no group')), capabilities: list(capabilityShape) }),
    'groups of capabilities',
  ),
  hasGroups: flag('some capability belongs to a group'),
  columns: number('of the matrix, that of the names too'),
  responsibilities: list(
    block({
      name: text(),
      description: maybe(text()),
      isPrimary: flag(),
      edit: maybe(text('a link')),
      everywhere: maybe(accountabilityShape),
      levels: list(block({ level: text(), ...accountabilityShape.fields }), 'empty where all levels are the same'),
    }),
  ),
  rises: maybe(slopeChartsShape),
  interactions: list(
    block({ name: text(), href: maybe(text()), type: text(), frequency: maybe(text()), notes: maybe(text()) }),
  ),
  moves: list(
    block({
      role: text(),
      notes: maybe(text()),
      ways: list(block({ from: text(), to: text(), href: text(), time: maybe(text()) })),
    }),
    'to other roles and tracks',
  ),
  artifacts: list(block({ name: text(), type: maybe(text()), description: maybe(text()) })),
  properties: list(block({ name: text(), values: list(text()) })),
  bodyHtml: text('the prose of the profile as safe HTML; empty when there is none'),
})

type RoleView = View<typeof roleShape>

interface RolePage {
  readonly framework: Framework
  readonly role: Role
  /** The transitions of this role that have a ladder. */
  readonly transitions: readonly Transition[]
  readonly words: Translator
  readonly hasPage: PageContext['hasPage']
}

export function rolePages(
  { framework, transitions, prose, words }: Site,
  render: RenderPage<typeof roleShape>,
): Page[] {
  return framework.roles.map((role) => ({
    head: {
      path: rolePath(role.slug),
      title: role.name,
      description: words.text('roleDescription', { role: role.name }),
      trail: [homeCrumb(words)],
      role,
      source: role.at,
      alternates: [{ type: 'application/json', path: apiRolePath(role.slug) }],
    },
    render: (context) => {
      const page = { framework, role, transitions: transitions.get(role) ?? [], words, hasPage: context.hasPage }
      const { value: bodyHtml, findings } = prose(role)
      const rendered = render(context, { ...aboutRole(page), ...contentOf(page), bodyHtml })
      return { value: rendered.value, findings: [...findings, ...rendered.findings] }
    },
  }))
}

function aboutRole({ framework, role, words }: RolePage) {
  const path = rolePath(role.slug)
  const base = framework.roles.find(({ slug }) => slug === role.extends)
  return {
    heading: role.name,
    mission: role.mission?.value ?? null,
    isDraft: role.status === 'draft',
    isDeprecated: role.status === 'deprecated',
    family: framework.families.find(({ id }) => id === role.family)?.name ?? null,
    buildsOn: base ? { text: base.name, href: relativeLink(path, rolePath(base.slug)) } : null,
    aliases: role.aliases,
    owners: role.owners,
    reviewed: role.reviewed ?? null,
    edit: editLink(framework, role.at),
    artifacts: role.artifacts.map(({ name, type, description }) => ({
      name,
      type: type ?? null,
      description: description ?? null,
    })),
    properties: role.properties,
    rises: slopeChartsView(role, words),
    interactions: role.interactions.map(({ partner, type, frequency, notes }) => ({
      name: partner.name,
      href: partner.kind === 'role' ? relativeLink(path, rolePath(partner.slug)) : null,
      type: type.name,
      frequency: frequency ?? null,
      notes: notes ?? null,
    })),
  }
}

function contentOf(
  page: RolePage,
): Pick<RoleView, 'tracks' | 'hasTracks' | 'matrix' | 'hasGroups' | 'columns' | 'responsibilities' | 'moves'> {
  const { framework, role } = page
  const tracks = byTrack(role.levels)
  const groups = byCapabilityGroup(framework, role.capabilities, ({ group }) => group)
  return {
    tracks: tracks.map(({ track, levels }) => ({
      name: tracks.length > 1 ? (framework.tracks.find(({ id }) => id === track)?.name ?? null) : null,
      levels: levels.map((level) => levelView(page, level)),
      columns: levels.length,
    })),
    hasTracks: tracks.length > 1,
    matrix: groups.map(({ group, items }) => ({
      name: group?.name ?? null,
      capabilities: items.map((capability) => capabilityView(page, capability)),
    })),
    hasGroups: groups.some(({ group }) => group),
    columns: role.levels.length + 1,
    responsibilities: role.responsibilities.map((responsibility) => responsibilityView(page, responsibility)),
    moves: moveGroups(
      role.levels.flatMap((level) =>
        movesFrom(rolePath(role.slug), framework, { role, level }, page.words, page.hasPage),
      ),
    ),
  }
}

function levelView({ role, transitions, words }: RolePage, level: Role['levels'][number]): View<typeof levelShape> {
  const path = rolePath(role.slug)
  return {
    ...positionLink(path, role, level),
    id: level.id,
    summary: level.summary ?? null,
    isDraft: level.status === 'draft',
    isDeprecated: level.status === 'deprecated',
    facts: levelFacts(level, words),
    ladders: ladderLinks(path, level, transitions, words),
  }
}

function capabilityView({ framework, role }: RolePage, capability: Capability): View<typeof capabilityShape> {
  const path = rolePath(role.slug)
  const anchor = capabilityAnchor(capability.id)
  return {
    id: capability.id,
    anchor,
    name: capability.name,
    href: relativeLink(path, capabilityPath(capability.id)),
    description: capability.description ?? null,
    importance: capability.importance?.value.name ?? null,
    edit: editLink(framework, capability.at),
    cells: role.levels.flatMap((level, index) => {
      const cell = capability.cells[index]
      if (!cell) return []
      const position: Link = positionLink(path, role, level)
      return [
        {
          level: level.name,
          href: `${position.href}#${anchor}`,
          ...expectationView(capability, cell, cellBefore(role, capability, index)),
          reason: cell.reason ?? null,
          criteria: cell.criteria.map(fullCriterionView),
        },
      ]
    }),
  }
}

function responsibilityView(
  { framework, role }: RolePage,
  responsibility: Role['responsibilities'][number],
): RoleView['responsibilities'][number] {
  const everywhere = sameEverywhere(responsibility)
  return {
    name: responsibility.name,
    description: responsibility.description ?? null,
    isPrimary: responsibility.primary,
    edit: editLink(framework, responsibility.at),
    everywhere: everywhere ?? null,
    levels: everywhere
      ? []
      : responsibility.levels.map((at, index) => ({
          level: role.levels[index]?.name ?? at.level,
          ...accountabilityView(at),
        })),
  }
}

/** Groups moves to one role with the same notes. */
function moveGroups(moves: readonly MoveView[]): RoleView['moves'] {
  const groups = groupBy(moves, ({ role, notes }) => JSON.stringify([role.text, notes]))
  return Array.from(groups.values(), (ways) => ({
    role: ways[0]?.role.text ?? '',
    notes: ways[0]?.notes ?? null,
    ways: ways.map(({ from, to, href, time }) => ({ from, to, href, time })),
  }))
}
