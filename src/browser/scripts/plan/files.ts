/** Saves and opens files. Nothing is sent: the browser writes them to its download folder. */

import type { PlanState } from '../../../plan/state/plan-state.ts'
import type { PlanSheet } from '../../data/planner.ts'

/** @param type a media type */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read the file after the click event.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Returns the name of an exported file. Slugs and ids contain only characters that file names may contain. */
export function fileName(from: string, to: string, extension: string): string {
  return `plan-${from}-to-${to}.${extension}`.replaceAll('@', '-')
}

/** Calls back for each opened file. */
export function onFile(input: HTMLInputElement, open: (name: string, text: string) => void): void {
  const read = async (file: File): Promise<void> => {
    const text = await file.text()
    // Without a reset, opening the same file again would cause no event.
    input.value = ''
    open(file.name, text)
  }
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) void read(file)
  })
}

/** @param extension the file extension of the format; markdown for any other */
export function exported(
  sheet: PlanSheet,
  state: PlanState,
  extension: string,
): { readonly type: string; readonly text: string } {
  switch (extension) {
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
