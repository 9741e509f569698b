/** Files that leave the browser. Nothing is sent: the browser writes them where it puts downloads. */

import type { PlanState } from '../../../plan/state/plan-state.ts'
import type { PlanSheet } from '../../data/planner.ts'

/** @param type a media type */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** What files of a plan are called. Neither slugs nor ids hold anything that a file name may not. */
export function fileName(from: string, to: string, ending: string): string {
  return `plan-${from}-to-${to}.${ending}`.replaceAll('@', '-')
}

/** Calls back with each file that a person opens. */
export function onFile(input: HTMLInputElement, open: (name: string, text: string) => void): void {
  const read = async (file: File): Promise<void> => {
    const text = await file.text()
    // The same file may be opened again.
    input.value = ''
    open(file.name, text)
  }
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) void read(file)
  })
}

/** @param ending of the file's name; markdown for one that is not known */
export function exported(
  sheet: PlanSheet,
  state: PlanState,
  ending: string,
): { readonly type: string; readonly text: string } {
  switch (ending) {
    case 'json':
      return { type: 'application/json', text: sheet.json(state) }
    case 'csv':
      return { type: 'text/csv', text: sheet.csv(state) }
    case 'ics':
      return { type: 'text/calendar', text: sheet.calendar(state) }
    default:
      return { type: 'text/markdown', text: sheet.markdown(state) }
  }
}
