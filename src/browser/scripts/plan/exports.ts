/** The buttons that export and share a plan. */
import { longestShare } from '../../../plan/state/share.ts'
import { exported, fileName, saveFile } from './files.ts'
import { required, requiredInput, type SheetControls } from './sheet.ts'

/** @param extension the file extension of the format */
export function saveAs({ root, plan, planner, state }: SheetControls, extension: string): void {
  const now = state()
  const isEmpty = extension === 'ics' && now.start === undefined && Object.keys(now.dates).length === 0
  required(root, '.plan-out-status').textContent = isEmpty ? planner.word('noDates') : ''
  if (isEmpty) return
  const { type, text } = exported(plan.sheet, now, extension)
  saveFile(fileName(plan.from, plan.to, extension), type, text)
}

/** Shows a link that contains the plan, and copies it if the browser allows that. */
export function share({ root, planner, state }: SheetControls): void {
  const address = `${location.href.replace(/#.*$/, '')}#plan=${planner.shareText(state())}`
  const status = required(root, '.plan-out-status')
  const field = requiredInput(root, 'plan-link')
  const isShort = address.length <= longestShare
  required(root, '.plan-link').hidden = !isShort
  status.textContent = planner.word(isShort ? 'copy' : 'tooLong')
  if (!isShort) return
  field.value = address
  field.select()
  // Without permission to copy, the link stays selected in the field.
  navigator.clipboard?.writeText(address).then(
    () => (status.textContent = planner.word('copied')),
    () => undefined,
  )
}
