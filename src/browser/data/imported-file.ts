/** Reads a file that a person imports on the plan page. */
import { positionsOf, readPlanText } from '../../plan/plan-text.ts'
import { type PlanState, readPlanState } from '../../plan/state/plan-state.ts'

/** `text` is a plan as markdown, which can only be read together with the ladder of its positions. */
export type ImportedFile =
  | { readonly kind: 'plan'; readonly state: PlanState; readonly unknown: Readonly<Record<string, unknown>> }
  | { readonly kind: 'text'; readonly from: string; readonly to: string }
  | { readonly kind: 'newer' }
  | { readonly kind: 'foreign' }

/** Reads JSON or markdown. Never throws. */
export function readImportedFile(text: string): ImportedFile {
  const value = parseJson(text)
  if (value !== undefined) return readPlanState(value)
  const positions = positionsOf(readPlanText(text.replace(/^\uFEFF/, '')))
  return positions ? { kind: 'text', ...positions } : { kind: 'foreign' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // The file may be markdown.
    return undefined
  }
}
