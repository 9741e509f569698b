/**
 * The views of the plan page for two chosen positions. A browser fills them, with the same templates as the built
 * pages.
 */
import { positionId } from '../../domain/position.ts'
import type { Cell } from '../../domain/framework.ts'
import type { CapabilityGap, Gap } from '../../gap/gap.ts'
import { byUrgency } from '../../gap/order.ts'
import { ladderShape, type LadderView } from '../../ladder/ladder-view.ts'
import type { CapabilityCoverage, Coverage } from '../../plan/coverage.ts'
import type { PlanEvidence } from '../../plan/state/plan-state.ts'
import type { StatedStep, AssessmentComparison } from '../../plan/compare-assessments.ts'
import { block, flag, list, maybe, number, oneOf, text, type View } from '../../template/shape.ts'
import { comparisonShape, partsOf } from './comparison-view.ts'
import type { Translator } from '../../words/translator.ts'

const coverages = ['covered', 'thin', 'missing'] as const satisfies readonly Coverage[]

export const planSheetShape = block({
  plan: text('the two positions, under which a browser keeps what is written'),
  capabilities: list(
    block({
      id: text(),
      name: text(),
      description: maybe(text()),
      expected: maybe(text('the name of the step that the target expects')),
      isToClose: flag('the target expects more than the current position'),
      steps: list(
        block({
          id: text(),
          name: text(),
          isExpected: flag('the target expects it'),
          sentences: list(text('what it looks like, or what the scale says of it')),
        }),
        'those of its scale, lowest first; empty without a scale',
      ),
      criteria: list(block({ id: text(), text: text() }), 'all that the target asks in words'),
    }),
    'what the target asks for; what is to close comes first',
  ),
  // The partials for the sections of a ladder need these fields.
  has: comparisonShape.fields.has,
  edits: comparisonShape.fields.edits,
  ladder: ladderShape,
})

export const planEvidenceShape = block({
  capability: text('an id'),
  standing: maybe(
    block(
      { coverage: oneOf(...coverages), coverageText: text() },
      'how far the evidence carries, where there is something to close',
    ),
  ),
  criteria: list(
    block({ text: text(), coverage: oneOf(...coverages), coverageText: text() }),
    'how far the evidence carries for each',
  ),
  entries: list(
    block({
      index: number('its place among all evidence of the plan'),
      date: text(),
      text: text(),
      link: maybe(text('an address')),
      criteria: list(text()),
    }),
  ),
})

export const planViewsShape = block({
  rows: list(
    block({
      name: text(),
      mine: text(),
      theirs: text(),
      outcome: oneOf('agree', 'differ', 'unrated'),
      outcomeText: text(),
      coverageText: text(),
    }),
    'where the two differ, largest difference first, then what one has not rated, then where they agree',
  ),
  agenda: list(text(), 'what to talk about'),
  ticks: list(block({ text: text(), byText: text() }), 'what is ticked by one of the two'),
})

export function planSheetView(gap: Gap, ladder: LadderView): View<typeof planSheetShape> {
  const asked = byUrgency(gap.capabilities).flatMap((entry) =>
    entry.kind !== 'dropped' && entry.toCell ? [{ entry, cell: entry.toCell }] : [],
  )
  return {
    plan: [gap.from, gap.to].map(({ role, level }) => positionId(role.slug, level.id)).join(' '),
    capabilities: asked.map(({ entry, cell }) => capabilityView(entry, cell)),
    has: partsOf(ladder),
    // Plans have no links to edit profiles.
    edits: {
      leadership: null,
      experiences: null,
      projects: null,
      mentorship: null,
      resources: null,
      relationships: null,
      exposure: null,
      milestones: null,
      goals: null,
      readiness: null,
      checkIns: null,
    },
    ladder,
  }
}

function capabilityView(
  { kind, capability }: CapabilityGap,
  cell: Cell,
): View<typeof planSheetShape>['capabilities'][number] {
  const expected = cell.expectation.kind === 'step' ? cell.expectation.step : undefined
  return {
    id: capability.id,
    name: capability.name,
    description: capability.description ?? null,
    expected: expected?.name ?? null,
    isToClose: kind === 'raised' || kind === 'new',
    steps: capability.stepTransitions.map(({ to }, at) => {
      const own = (capability.steps[at] ?? []).map(({ text }) => text)
      return {
        id: to.id,
        name: to.name,
        isExpected: to.id === expected?.id,
        sentences: own.length > 0 ? own : to.description === undefined ? [] : [to.description],
      }
    }),
    criteria: cell.criteria.map(({ id, text }) => ({ id, text })),
  }
}

/**
 * @param standing undefined for a capability without a gap
 * @param all all evidence of the plan
 */
export function planEvidenceView(
  capability: string,
  standing: CapabilityCoverage | undefined,
  all: readonly PlanEvidence[],
  words: Translator,
): View<typeof planEvidenceShape> {
  const spoken = (coverage: Coverage): string => words.text(`plan.${coverage}`, {})
  const texts = new Map<string, string>(standing?.criteria.map(({ criterion }) => [criterion.id, criterion.text]))
  const entries = all.flatMap((evidence, index) =>
    evidence.on === `evidence/${capability}` ? [{ evidence, index }] : [],
  )
  return {
    capability,
    standing: standing ? { coverage: standing.coverage, coverageText: spoken(standing.coverage) } : null,
    criteria:
      standing?.criteria.map(({ criterion, coverage }) => ({
        text: criterion.text,
        coverage,
        coverageText: spoken(coverage),
      })) ?? [],
    entries: entries.map(({ evidence: { date, text, criteria }, index }) => {
      const link = /https?:\/\/[^\s<>()]+/.exec(text)?.[0]
      return {
        index,
        date,
        text: (link === undefined ? text : text.replace(link, '')).trim(),
        link: link ?? null,
        criteria: criteria.map((id) => texts.get(id) ?? id),
      }
    }),
  }
}

/** @param nameOf returns the name of an item of the ladder */
export function planViewsView(
  { capabilities, ticks }: AssessmentComparison,
  nameOf: (id: string) => string,
  words: Translator,
): View<typeof planViewsShape> {
  const said = (stated: StatedStep): string =>
    stated.kind === 'none' ? words.text('plan.notSaid', {}) : stated.kind === 'step' ? stated.step.name : stated.text
  return {
    rows: capabilities.map(({ capability, first, second, outcome, coverage }) => ({
      name: capability.name,
      mine: said(first),
      theirs: said(second),
      outcome,
      outcomeText: words.text(`plan.${outcome}`, {}),
      coverageText: words.text(`plan.${coverage}`, {}),
    })),
    agenda: capabilities.flatMap(({ capability, first, second, outcome }) =>
      outcome === 'agree'
        ? []
        : [words.text(`plan.agenda.${outcome}`, { name: capability.name, mine: said(first), theirs: said(second) })],
    ),
    ticks: ticks.map(({ id, tickedBy }) => ({
      text: nameOf(id),
      byText: words.text(tickedBy === 'first' ? 'plan.tickedByMe' : 'plan.tickedByThem', {}),
    })),
  }
}
