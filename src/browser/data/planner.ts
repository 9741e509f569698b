/**
 * Creates and reads plans between any two positions in a browser, with the same code and templates as a build, on the
 * data of the page.
 */
import type { Position } from '../../domain/framework.ts'
import { planCsv } from '../../api/plan-csv.ts'
import { diff } from '../../gap/diff.ts'
import { ladderView, planView } from '../../ladder/ladder-view.ts'
import { readPlanText } from '../../plan/plan-text.ts'
import { type Coverage, planCoverage } from '../../plan/coverage.ts'
import { calendarText } from '../../plan/state/calendar.ts'
import { planStateFromText } from '../../plan/state/read-plan-text.ts'
import { planTextFromState } from '../../plan/state/write-plan-text.ts'
import { type JoinedPlan, joinPlans } from '../../plan/state/join-plans.ts'
import { planCalendar } from '../../plan/state/plan-calendar.ts'
import { planJson } from '../../plan/state/plan-json.ts'
import type { PlanState } from '../../plan/state/plan-state.ts'
import { readShare, shareText } from '../../plan/state/share.ts'
import { stepWording } from '../../plan/state/step-wording.ts'
import { compareAssessments } from '../../plan/compare-assessments.ts'
import { fillHtml, fillMarkdown } from '../../template/fill-precompiled.ts'
import { planEvidenceView, planSheetView, planViewsView } from '../../pages/parts/plan-view.ts'
import { comparisonHeading } from '../../pages/parts/comparison-view.ts'
import { translate } from '../../words/translate.ts'
import type { BrowserData } from './browser-data.ts'
import { readImportedFile } from './imported-file.ts'
import { itemNames } from './item-names.ts'
import { unpackModel } from './unpack-model.ts'

/** A plan between two positions. Its HTML is safe: the templates of the project escape every text. */
export interface PlanSheet {
  readonly heading: string
  readonly html: string
  /** The ids of the capabilities that can be rated. */
  readonly capabilities: readonly string[]
  /** The fingerprint of the current wording of a step; undefined for an unknown step. */
  readonly wordingOf: (capability: string, step: string) => string | undefined
  /** Undefined for a capability that is neither raised nor new. */
  readonly coverageOf: (state: PlanState, capability: string) => Coverage | undefined
  readonly evidenceHtml: (state: PlanState, capability: string) => string
  readonly viewsHtml: (mine: PlanState, theirs: PlanState) => string
  readonly nameOf: (id: string) => string
  /** Returns whether the ladder has an item with this id. */
  readonly isKnown: (id: string) => boolean
  readonly markdown: (state: PlanState) => string
  readonly json: (state: PlanState) => string
  readonly csv: (state: PlanState) => string
  readonly calendar: (state: PlanState) => string
  /** Reads a plan from markdown; undefined when it is no plan for these positions. */
  readonly stateOf: (text: string) => PlanState | undefined
  readonly join: (mine: PlanState, theirs: PlanState) => JoinedPlan
}

export interface Planner {
  /**
   * Needs the data of both roles.
   * @throws when data is missing or a template fails; the page shows the error
   */
  readonly open: (from: Position, to: Position) => PlanSheet
  readonly readFile: typeof readImportedFile
  readonly shareText: typeof shareText
  readonly readShare: typeof readShare
  /** Returns a text of the plan page with its placeholders filled in. */
  readonly word: (key: string, values?: Readonly<Record<string, string>>) => string
}

/** @throws when the data of the framework or of plans is missing */
export function createPlanner(data: BrowserData): Planner {
  const { plan } = data
  if (!plan) throw new Error('the data of plans is missing')
  const { framework, roleOf } = unpackModel(data)
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
  return { open, readFile: readImportedFile, shareText, readShare, word }
}

/** Returns the date to print on a plan. Today's date would change the bytes of an unchanged plan every day. */
function latestDay({ start, evidence, dates }: PlanState): string {
  return (
    [...(start === undefined ? [] : [start]), ...evidence.map(({ date }) => date), ...Object.values(dates)]
      .toSorted()
      .at(-1) ?? ''
  )
}
