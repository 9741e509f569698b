/** The page of a role. */
import type { Cell, Framework, Level, Role } from '../../domain/framework.ts'
import type { Gap } from '../../gap/gap.ts'
import { block, flag, list, maybe, text, type View } from '../../template/shape.ts'
import { type Link, linkShape } from '../layout-view.ts'
import { home, type Page, type Site } from '../page.ts'
import { apiRolePath, ladderPagePath, relativeLink, rolePath } from '../site-path.ts'
import type { SiteWords } from '../site-words.ts'

const factShape = block({ label: text(), text: text() })

const matrixCellShape = block({
  level: text(),
  step: maybe(text()),
  isOptional: flag(),
  isUnknown: flag('not yet written'),
  isNotRequired: flag(),
  criteria: list(text()),
})

export const roleShape = block({
  heading: text(),
  mission: maybe(text()),
  isDraft: flag(),
  isDeprecated: flag(),
  owners: list(text()),
  reviewed: maybe(text('a day, `2026-09-01`')),
  levels: list(
    block({ id: text(), name: text(), summary: maybe(text()), facts: list(factShape, 'scope, autonomy and what else is stated'), ladders: list(linkShape) }),
    'lowest first',
  ),
  matrix: list(
    block({ id: text(), name: text(), description: maybe(text()), group: maybe(text()), cells: list(matrixCellShape, 'one for each level') }),
    'capabilities',
  ),
  responsibilities: list(block({ name: text(), description: maybe(text()), metrics: list(text()) })),
  interactions: list(block({ name: text(), href: maybe(text()), type: text(), frequency: maybe(text()), notes: maybe(text()) })),
  artifacts: list(block({ name: text(), type: maybe(text()), description: maybe(text()) })),
  properties: list(block({ name: text(), values: list(text()) })),
  bodyHtml: text('the prose of the profile as safe HTML; empty when there is none'),
})

type RoleView = View<typeof roleShape>
type MatrixCell = View<typeof matrixCellShape>
type Fact = View<typeof factShape>

const levelFacts = ['scope', 'autonomy', 'impact', 'leadership', 'timeHorizon'] as const

export function rolePages({ framework, gaps, prose, words, templates }: Site): Page[] {
  return framework.roles.map((role) => ({
    head: {
      path: rolePath(role.slug),
      title: role.name,
      description: words.text('roleDescription', { role: role.name }),
      trail: [home(words)],
      role,
      source: role.at,
      alternates: [{ type: 'application/json', path: apiRolePath(role.slug) }],
    },
    render: (around) => templates.render('role', { ...around, page: roleView(framework, role, gaps.get(role) ?? [], prose(role), words) }),
  }))
}

/** @param gaps the gaps of this role that have a ladder of their own */
function roleView(framework: Framework, role: Role, gaps: readonly Gap[], bodyHtml: string, words: SiteWords): RoleView {
  const path = rolePath(role.slug)
  return {
    heading: role.name,
    mission: role.mission?.value ?? null,
    isDraft: role.status === 'draft',
    isDeprecated: role.status === 'deprecated',
    owners: role.owners,
    reviewed: role.reviewed ?? null,
    levels: role.levels.map((level) => ({
      id: level.id,
      name: level.name,
      summary: level.summary ?? null,
      facts: factsOf(level, words),
      ladders: ladderLinks(path, level, gaps, words),
    })),
    matrix: role.capabilities.map((capability) => ({
      id: capability.id,
      name: capability.name,
      description: capability.description ?? null,
      group: framework.groups.find(({ id }) => id === capability.group)?.name ?? null,
      cells: capability.cells.map((cell, index) => matrixCell(cell, role.levels[index]?.name ?? cell.level)),
    })),
    responsibilities: role.responsibilities.map((responsibility) => ({
      name: responsibility.name,
      description: responsibility.description ?? null,
      metrics: Array.from(new Set(responsibility.levels.flatMap(({ metrics }) => metrics?.value ?? []))),
    })),
    interactions: role.interactions.map(({ partner, type, frequency, notes }) => ({
      name: partner.name,
      href: partner.kind === 'role' ? relativeLink(path, rolePath(partner.slug)) : null,
      type: type.name,
      frequency: frequency ?? null,
      notes: notes ?? null,
    })),
    artifacts: role.artifacts.map(({ name, type, description }) => ({ name, type: type ?? null, description: description ?? null })),
    properties: role.properties,
    bodyHtml,
  }
}

function factsOf(level: Level, words: SiteWords): Fact[] {
  return levelFacts.flatMap((key) => {
    const text = level[key]
    return text === undefined ? [] : [{ label: words.text(`levelFacts.${key}`, {}), text }]
  })
}

function ladderLinks(path: string, level: Level, gaps: readonly Gap[], words: SiteWords): Link[] {
  return gaps
    .filter((gap) => gap.from.level.id === level.id)
    .map((gap) => {
      const text = gap.kind === 'deepen' ? 'deepenLadder' : 'nextLadder'
      return { text: words.text(text, { level: gap.to.level.name }), href: relativeLink(path, ladderPagePath(gap)) }
    })
}

function matrixCell(cell: Cell, level: string): MatrixCell {
  const { kind } = cell.expectation
  return {
    level,
    step: cell.expectation.kind === 'step' ? cell.expectation.step.name : null,
    isOptional: kind === 'optional',
    isUnknown: kind === 'unknown',
    isNotRequired: kind === 'not-required',
    criteria: cell.criteria.map(({ text }) => text),
  }
}
