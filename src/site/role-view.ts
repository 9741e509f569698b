/** The page of a role. */
import type { Cell, Framework, Level, Role } from '../domain/framework.ts'
import type { Gap } from '../gap/gap.ts'
import type { Link } from './layout-view.ts'
import { ladderPagePath, relativeLink, rolePath } from './site-path.ts'
import type { SiteWords } from './site-words.ts'

export interface MatrixCell {
  readonly level: string
  readonly step: string | null
  readonly isOptional: boolean
  readonly isUnknown: boolean
  readonly isNotRequired: boolean
  readonly criteria: readonly string[]
}

export interface RoleView {
  readonly heading: string
  readonly mission: string | null
  readonly isDraft: boolean
  readonly isDeprecated: boolean
  readonly owners: readonly string[]
  readonly reviewed: string | null
  readonly levels: readonly {
    readonly id: string
    readonly name: string
    readonly summary: string | null
    readonly facts: readonly Fact[]
    readonly ladders: readonly Link[]
  }[]
  readonly matrix: readonly {
    readonly id: string
    readonly name: string
    readonly description: string | null
    readonly group: string | null
    readonly cells: readonly MatrixCell[]
  }[]
  readonly responsibilities: readonly { readonly name: string; readonly description: string | null; readonly metrics: readonly string[] }[]
  readonly interactions: readonly {
    readonly name: string
    readonly href: string | null
    readonly type: string
    readonly frequency: string | null
    readonly notes: string | null
  }[]
  readonly artifacts: readonly { readonly name: string; readonly type: string | null; readonly description: string | null }[]
  readonly properties: readonly { readonly name: string; readonly values: readonly string[] }[]
  /** Safe HTML made from the prose of the profile. */
  readonly bodyHtml: string
}

interface Fact {
  readonly label: string
  readonly text: string
}

const levelFacts = ['scope', 'autonomy', 'impact', 'leadership', 'timeHorizon'] as const

/** @param gaps the gaps of this role that have a ladder of their own */
export function roleView(framework: Framework, role: Role, gaps: readonly Gap[], bodyHtml: string, words: SiteWords): RoleView {
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
