/** The plan that is open on the page, as its parts share it. */
import type { PlanState } from '../../../plan/state/plan-state.ts'
import type { PlanSheet, Planner } from '../../data/planner.ts'
import type { TickStore } from '../ticks/tick-store.ts'

export interface OpenPlan {
  /** `role@level`. */
  readonly from: string
  readonly to: string
  /** The pairs of positions by their former names, with a space between them. */
  readonly formerly: readonly string[]
  readonly sheet: PlanSheet
  readonly store: TickStore
  /** Saves a plan that came with a link. Undefined for a plan that is saved already. */
  readonly onKeep: ((state: PlanState) => void) | undefined
}

/** The functions that the parts of the page use to read and change the plan. */
export interface SheetControls {
  readonly root: HTMLElement
  readonly plan: OpenPlan
  readonly planner: Planner
  readonly state: () => PlanState
  readonly change: (update: (state: PlanState) => PlanState) => void
  /** Shows a message in the status line. */
  readonly say: (text: string) => void
  /** Shows the undo button, or hides it for undefined. */
  readonly offerUndo: (undo: (() => void) | undefined) => void
  /** Shows the current state in all parts. */
  readonly refresh: () => void
}

/** Returns an element that the page's template must contain. */
export function required(root: ParentNode, selector: string): HTMLElement {
  return present(root.querySelector<HTMLElement>(selector), selector)
}

export function requiredInput(root: ParentNode, id: string): HTMLInputElement {
  return present(root.querySelector<HTMLInputElement>(`input#${id}`), id)
}

function present<Found>(found: Found | null, name: string): Found {
  if (found === null) throw new Error(`the plan has no "${name}"`)
  return found
}
