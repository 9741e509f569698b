/**
 * A person's plan between any two positions, in a browser: the engine, the views and the templates of the built pages
 * and documents, on the data that pages carry.
 */
import type { Position } from '../../domain/framework.ts'
import { planCsv } from '../../api/plan-csv.ts'
import { diff } from '../../gap/diff.ts'
import { type LadderView, ladderView, planView } from '../../ladder/ladder-view.ts'
import { positionsOf, readPlanText } from '../../plan/plan-text.ts'
import { type Coverage, planCoverage } from '../../plan/coverage.ts'
import { calendarText } from '../../plan/state/calendar.ts'
import { planStateFromText } from '../../plan/state/read-plan-text.ts'
import { planTextFromState } from '../../plan/state/write-plan-text.ts'
import { type JoinedPlan, joinPlans } from '../../plan/state/join-plans.ts'
import { planCalendar } from '../../plan/state/plan-calendar.ts'
import { planJson } from '../../plan/state/plan-json.ts'
import { type PlanState, readPlanState } from '../../plan/state/plan-state.ts'
import { readShare, shareText } from '../../plan/state/share.ts'
import { stepWording } from '../../plan/state/step-wording.ts'
import { compareAssessments } from '../../plan/compare-assessments.ts'
import { fillHtml, fillMarkdown } from '../../template/fill-precompiled.ts'
import { planEvidenceView, planSheetView, planViewsView } from '../../pages/parts/plan-view.ts'
import { comparisonHeading } from '../../pages/parts/comparison-view.ts'
import { translate } from '../../words/translate.ts'
import type { BrowserData } from './browser-data.ts'
import { unpackModel } from './unpack-model.ts'

/**
 * What an imported file says: a plan, a text that needs the sheet of its positions to be read, or nothing that is known
 * here.
 */
export type ImportedFile =
  | { readonly kind: 'plan'; readonly state: PlanState; readonly unknown: Readonly<Record<string, unknown>> }
  | { readonly kind: 'text'; readonly from: string; readonly to: string }
  | { readonly kind: 'newer' }
  | { readonly kind: 'foreign' }

/** A plan between two positions. HTML is safe: made by the templates of the project, which escape every text. */
export interface PlanSheet {
  readonly heading: string
  readonly html: string
  /** The capabilities that can be rated. */
  readonly capabilities: readonly string[]
  /** The words of a step as they are now; nothing for a step that is none. */
  readonly wordingOf: (capability: string, step: string) => string | undefined
  /** How far the evidence carries; nothing for a capability that is not to close. */
  readonly coverageOf: (state: PlanState, capability: string) => Coverage | undefined
  readonly evidenceHtml: (state: PlanState, capability: string) => string
  readonly viewsHtml: (mine: PlanState, theirs: PlanState) => string
  readonly nameOf: (id: string) => string
  /** Whether the ladder has an item of this id, or is about it. */
  readonly isKnown: (id: string) => boolean
  readonly markdown: (state: PlanState) => string
  readonly json: (state: PlanState) => string
  readonly csv: (state: PlanState) => string
  readonly calendar: (state: PlanState) => string
  /** What a person wrote into a plan as markdown; nothing when it is no plan of these positions. */
  readonly stateOf: (text: string) => PlanState | undefined
  readonly join: (mine: PlanState, theirs: PlanState) => JoinedPlan
}

export interface Planner {
  /**
   * The data of the two roles must be there.
   * @throws when it is not, or when a template cannot be filled; the page says so
   */
  readonly open: (from: Position, to: Position) => PlanSheet
  /** Reads JSON or markdown. Nothing throws. */
  readonly readFile: (text: string) => ImportedFile
  readonly shareText: typeof shareText
  readonly readShare: typeof readShare
  /** A word of the plan page with its `{names}` filled in. */
  readonly word: (key: string, values?: Readonly<Record<string, string>>) => string
}

/** @throws when the data of the framework or of plans has not been loaded */
export function createPlanner(carried: BrowserData): Planner {
  const { plan } = carried
  if (!plan) throw new Error('the data of plans is not there')
  const { framework, roleOf } = unpackModel(carried)
  const words = translate(plan.words, framework.language)
  const fill = fillHtml(plan.templates)
  const write = fillMarkdown(plan.documents)
  const word: Planner['word'] = (key, values = {}) => words.site.text(`plan.${key}`, values)

  const open = (from: Position, to: Position): PlanSheet => {
    const found = diff({ ...framework, roles: Array.from(new Set([from.role, to.role]), roleOf) }, from, to)
    if (!found.ok) throw new Error(`there is no position "${found.error.text}"`)
    const gap = found.value
    const ladder = ladderView(framework, gap, '', words.ladder)
    const page = planSheetView(gap, ladder)
    const byId = new Map(gap.capabilities.map(({ capability }) => [capability.id as string, capability]))
    const names = itemNames(ladder, page.capabilities)
    const nameOf = (id: string): string => names.get(id) ?? id
    const documentAt = (day: string): string =>
      write('plan', planView(gap, { ...ladder, generatedAt: day, generatedOn: day }))
    const standingOf = (state: PlanState, capability: string) =>
      planCoverage(gap, state.evidence).capabilities.find((each) => each.capability.capability.id === capability)
    return {
      heading: comparisonHeading(gap, ladder.subtitle, words.site),
      html: fill('plan-sheet', { words: plan.words, page }),
      capabilities: page.capabilities.map(({ id }) => id),
      wordingOf: (capability, step) => {
        const of = byId.get(capability)
        return of && stepWording(of, step)
      },
      coverageOf: (state, capability) => standingOf(state, capability)?.coverage,
      evidenceHtml: (state, capability) =>
        fill('plan-evidence', {
          words: plan.words,
          page: planEvidenceView(capability, standingOf(state, capability), state.evidence, words.site),
        }),
      viewsHtml: (mine, theirs) =>
        fill('plan-views', {
          words: plan.words,
          page: planViewsView(compareAssessments(gap, mine, theirs), nameOf, words.site),
        }),
      nameOf,
      isKnown: (id) => names.has(id),
      markdown: (state) => planTextFromState(state, documentAt(latestDay(state)), gap, words.plan),
      json: planJson,
      csv: (state) => planCsv(state, nameOf),
      calendar: (state) =>
        calendarText(
          comparisonHeading(gap, ladder.subtitle, words.site),
          planCalendar(state, [...ladder.milestones, ...ladder.checkIns], nameOf),
        ),
      stateOf: (text) => planStateFromText(readPlanText(text), gap, words.plan, documentAt('')),
      join: (mine, theirs) => joinPlans(mine, theirs, word('imported')),
    }
  }
  return { open, readFile, shareText, readShare, word }
}

function readFile(text: string): ImportedFile {
  const value = parsed(text)
  if (value !== undefined) return readPlanState(value)
  const positions = positionsOf(readPlanText(text.replace(/^\uFEFF/, '')))
  return positions ? { kind: 'text', ...positions } : { kind: 'foreign' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // Then it may be markdown.
    return undefined
  }
}

/** A document says of which day it is; with the clock's day the same plan would not give the same bytes tomorrow. */
function latestDay({ start, evidence, dates }: PlanState): string {
  return (
    [...(start === undefined ? [] : [start]), ...evidence.map(({ date }) => date), ...Object.values(dates)]
      .toSorted()
      .at(-1) ?? ''
  )
}

function itemNames(
  ladder: LadderView,
  capabilities: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const lists = [
    ladder.experiences,
    ladder.projects,
    ladder.mentorship,
    ladder.relationships,
    ladder.exposure,
    ladder.goals,
  ]
  const grouped = [
    ...ladder.milestones.flatMap(({ items }) => items),
    ...ladder.readiness.flatMap(({ items }) => items),
  ]
  const named = [...lists.flat(), ...grouped, ...ladder.leadership]
  return new Map<string, string>([
    ...capabilities.flatMap(({ id, name }) =>
      ['capability', 'standing', 'evidence'].map((kind): [string, string] => [`${kind}/${id}`, name]),
    ),
    ...named.map(({ id, name }): [string, string] => [id, name]),
    ...ladder.checkIns.flatMap(({ items }) => items.map(({ id, text }): [string, string] => [id, text])),
    ['plan', ladder.subtitle],
  ])
}
