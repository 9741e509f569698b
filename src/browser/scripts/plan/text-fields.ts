/** The fields for the start date, target dates and notes. */
import { isDay, type PlanState } from '../../../plan/state/plan-state.ts'
import { entryOf, withEntry, withStart } from './plan-fields.ts'
import { requiredInput, type SheetControls } from './sheet.ts'

/** Returns the function that shows a state in the fields. */
export function initTextFields({ root, change }: SheetControls): (now: PlanState) => void {
  const start = requiredInput(root, 'plan-start')
  const dateFields = Array.from(root.querySelectorAll<HTMLInputElement>('input[data-date]'))
  const noteFields = Array.from(root.querySelectorAll<HTMLTextAreaElement>('textarea[data-note]'))
  /** The stored texts that the fields show. */
  const bases = new Map<Element, string>()

  start.addEventListener('change', () => {
    const { value } = start
    if (value === '' || isDay(value)) change((now) => withStart(now, value))
  })
  for (const field of dateFields) {
    field.addEventListener('change', () => {
      const { value } = field
      if (value !== '' && !isDay(value)) return
      change((now) => ({ ...now, dates: withEntry(now.dates, field.dataset['date'] ?? '', value) }))
    })
  }
  for (const field of noteFields) field.addEventListener('input', () => storeNote(field))

  const storeNote = (field: HTMLTextAreaElement): void => {
    const id = field.dataset['note'] ?? ''
    change((now) => {
      const stored = entryOf(now.notes, id) ?? ''
      // If another window changed the note meanwhile, both texts stay.
      const isCurrent = stored === bases.get(field) || stored === field.value || stored === ''
      const text = isCurrent ? field.value : `${field.value}\n\n${stored}`
      bases.set(field, text)
      return { ...now, notes: withEntry(now.notes, id, text) }
    })
    const text = bases.get(field) ?? ''
    if (text === field.value) return
    const cursor = field.selectionStart
    field.value = text
    field.setSelectionRange(cursor, cursor)
  }

  const put = (field: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
    // While the reader is typing, the next keystroke merges text from other windows. Nobody types in a window in the
    // background.
    if (field === document.activeElement && document.hasFocus() && field instanceof HTMLTextAreaElement) return
    field.value = value
    bases.set(field, value)
  }
  return (now) => {
    put(start, now.start ?? '')
    for (const field of dateFields) put(field, entryOf(now.dates, field.dataset['date'] ?? '') ?? '')
    for (const field of noteFields) put(field, entryOf(now.notes, field.dataset['note'] ?? '') ?? '')
  }
}
