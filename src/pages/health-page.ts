/**
 * The page for maintainers of the framework, with all findings and some statistics. The numbers count content; they
 * don't grade it.
 */
import { groupBy } from '../domain/group.ts'
import { inWords, sortFindings, type Finding, type Place } from '../diagnostic/finding.ts'
import type { Allowance, Cell, Framework, Role } from '../domain/framework.ts'
import { libraryUse } from '../domain/library-use.ts'
import { block, flag, list, maybe, number, text, type View } from '../template/shape.ts'
import { editLink } from './parts/edit-link.ts'
import { linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { healthPath, relativeLink, rolePath } from '../addresses.ts'
import type { Translator } from '../words/translator.ts'
import { stepTables, stepTableShape } from './parts/step-tables.ts'

const placeShape = block({ text: text('file and line'), href: maybe(text('where it can be changed')) })

const findingShape = block({ headline: text(), remedy: text(), place: placeShape })

const coverageShape = block({
  cells: number('capabilities times levels'),
  described: number('expected, with criteria'),
  bare: number('expected, without criteria'),
  notAsked: number('optional or not required'),
  unknown: number('not described yet'),
})

const coverageRowShape = block({
  ...linkShape.fields,
  ...coverageShape.fields,
  bar: list(
    block({ kind: text('`described`, `bare`, `not-asked` or `unknown`'), start: text(), width: text() }),
    'shares of a hundred, by kind',
  ),
})

export const healthShape = block({
  rules: list(
    block({ code: text(), why: text(), count: number() }),
    'those that found something, the one that found most first',
  ),
  groups: list(
    block({
      id: text(),
      name: text('a role, or a file that all roles share'),
      count: number(),
      rules: list(block({ code: text(), findings: list(findingShape) })),
    }),
    'what was found: in what roles share, then by role',
  ),
  coverage: list(coverageRowShape, 'by role'),
  total: coverageShape,
  steps: list(stepTableShape, 'by track'),
  profiles: list(
    block({
      ...linkShape.fields,
      isDraft: flag(),
      isDeprecated: flag(),
      owners: list(text()),
      reviewed: maybe(text('a day, `2026-09-01`')),
      isOverdue: flag('the review is longer ago than the linter allows'),
      edit: maybe(text('where the profile can be changed')),
    }),
    'by role',
  ),
  library: list(
    block({ name: text(), roles: number('how many use it'), place: placeShape }),
    'shared capabilities, the least used first',
  ),
  allowances: list(block({ rule: text(), where: text('what it is about'), reason: text(), place: placeShape })),
})

type HealthView = View<typeof healthShape>

export function healthPages(site: Site, render: RenderPage<typeof healthShape>): Page[] {
  const { words } = site
  return [
    {
      head: {
        path: healthPath,
        title: words.text('health.title', {}),
        description: words.text('health.description', {}),
        trail: [homeCrumb(words)],
      },
      render: (context) => render(context, healthView(site)),
    },
  ]
}

function healthView({ framework, findings: found, transitions, words }: Site): HealthView {
  const findings = found()
  const coverage = framework.roles.map((role) => ({
    role,
    counts: coverageOf(role.capabilities.flatMap(({ cells }) => cells)),
  }))
  return {
    rules: rulesOf(findings),
    groups: groupsOf(framework, findings),
    coverage: coverage.map(({ role, counts }) => ({ ...roleLink(role), ...counts, bar: barOf(counts) })),
    total: coverageOf(framework.roles.flatMap(({ capabilities }) => capabilities.flatMap(({ cells }) => cells))),
    steps: stepTables(framework, transitions, words),
    profiles: framework.roles.map((role) => profileOf(framework, role, findings)),
    library: libraryUse(framework)
      .map(({ capability, usedBy }) => ({
        name: capability.name,
        roles: usedBy.length,
        place: placeOf(framework, capability.at),
      }))
      .toSorted((a, b) => a.roles - b.roles),
    allowances: allowancesOf(framework, words),
  }
}

function roleLink({ name, slug }: Role): View<typeof linkShape> {
  return { text: name, href: relativeLink(healthPath, rolePath(slug)) }
}

function placeOf(framework: Framework, at: Place): View<typeof placeShape> {
  return { text: at.start ? `${at.file}:${at.start.line}` : at.file, href: editLink(framework, at) ?? null }
}

function rulesOf(findings: readonly Finding[]): HealthView['rules'] {
  return Array.from(
    groupBy(findings, ({ code }) => code),
    ([code, found]) => ({
      code,
      why: found[0] ? inWords(found[0]).why : '',
      count: found.length,
    }),
  ).toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}

function groupsOf(framework: Framework, findings: readonly Finding[]): HealthView['groups'] {
  const byFile = groupBy(sortFindings(findings), ({ at }) => at.file)
  const profiles = new Set(framework.roles.map(({ at }) => at.file))
  const shared = Array.from(byFile.keys()).filter((file) => !profiles.has(file))
  const group = (file: string, id: string, name: string): HealthView['groups'] => {
    const found = byFile.get(file) ?? []
    const rules = Array.from(
      groupBy(found, ({ code }) => code),
      ([code, ofRule]) => ({ code, findings: ofRule.map((each) => findingView(framework, each)) }),
    )
    return found.length === 0 ? [] : [{ id, name, count: found.length, rules }]
  }
  return [
    ...shared.flatMap((file, index) => group(file, `file-${index + 1}`, file)),
    ...framework.roles.flatMap(({ slug, name, at }) => group(at.file, `role-${slug}`, name)),
  ]
}

function findingView(framework: Framework, found: Finding): View<typeof findingShape> {
  const { headline, remedy } = inWords(found)
  return { headline, remedy, place: placeOf(framework, found.at) }
}

function coverageOf(cells: readonly Cell[]): View<typeof coverageShape> {
  const count = (isMeant: (cell: Cell) => boolean): number => cells.filter(isMeant).length
  const isAsked = ({ expectation: { kind } }: Cell): boolean => kind === 'step' || kind === 'described'
  return {
    cells: cells.length,
    described: count((cell) => isAsked(cell) && cell.criteria.length > 0),
    bare: count((cell) => isAsked(cell) && cell.criteria.length === 0),
    notAsked: count(({ expectation: { kind } }) => kind === 'optional' || kind === 'not-required'),
    unknown: count(({ expectation: { kind } }) => kind === 'unknown'),
  }
}

function barOf({
  cells,
  described,
  bare,
  notAsked,
  unknown,
}: View<typeof coverageShape>): HealthView['coverage'][number]['bar'] {
  const parts = [
    { kind: 'described', count: described },
    { kind: 'bare', count: bare },
    { kind: 'not-asked', count: notAsked },
    { kind: 'unknown', count: unknown },
  ]
  const share = (count: number): string => ((100 * count) / cells).toFixed(2)
  let before = 0
  return parts.flatMap(({ kind, count }) => {
    const start = before
    before += count
    return count === 0 ? [] : [{ kind, start: share(start), width: share(count) }]
  })
}

function profileOf(framework: Framework, role: Role, findings: readonly Finding[]): HealthView['profiles'][number] {
  return {
    ...roleLink(role),
    isDraft: role.status === 'draft',
    isDeprecated: role.status === 'deprecated',
    owners: role.owners,
    reviewed: role.reviewed ?? null,
    isOverdue: findings.some(({ code, at }) => code === 'review-overdue' && at.file === role.at.file),
    edit: editLink(framework, role.at) ?? null,
  }
}

/** Allowances that several roles inherit are listed once. */
function allowancesOf(framework: Framework, words: Translator): HealthView['allowances'] {
  const all: readonly Allowance[] = [...framework.allowed, ...framework.roles.flatMap(({ allowed }) => allowed)]
  const byPlace = new Map(all.map((allowance) => [JSON.stringify(allowance.at), allowance]))
  return Array.from(byPlace.values(), ({ rule, where, reason, at }) => ({
    rule,
    where: where ?? words.text('health.everything', {}),
    reason,
    place: placeOf(framework, at),
  }))
}
