/** Definitions that reading and writing the text of a plan share. */
import { fingerprint } from '../../domain/fingerprint.ts'
import type { PlanItem } from '../plan-text.ts'

/** Notes about the whole plan are below this item in the text, and under this key in the data. */
export const wholePlan = { id: 'section/notes', note: 'plan' } as const

/** Labels that the text of a plan contains, in the language of the project. */
export interface PlanLabels {
  /** Precedes a target date: `**Target date**: 2026-05-01`. */
  readonly targetDate: string
}

/** Lines that belong to a list item are indented by this number of spaces. */
export const listIndent = 2

export function isListItem({ lines: [first = ''] }: Pick<PlanItem, 'lines'>): boolean {
  return /^\s*(?:[-*+]|\d+[.)]) /.test(first)
}

/** Returns the capability that an item rates, if any. */
export function ratedCapability(id: string): string | undefined {
  return /^standing\/(.*)$/.exec(id)?.[1]
}

/** Returns the fingerprint of the wording of an item, which a tick stores. */
export function wordingOf({ lines }: Pick<PlanItem, 'lines'>): string {
  return fingerprint((lines[0] ?? '').trim())
}
