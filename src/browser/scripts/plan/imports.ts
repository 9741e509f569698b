/** The file fields that import a plan, and that compare it with another one. */
import type { PlanState } from '../../../plan/state/plan-state.ts'
import { setHtml } from '../common/set-html.ts'
import { onFile } from './files.ts'
import { withPlan } from './plan-record.ts'
import { required, requiredInput, type SheetControls } from './sheet.ts'
import { undoImport } from './undo.ts'

interface ReadPlan {
  readonly state: PlanState
  /** Parts that this version cannot read. */
  readonly unknown: Readonly<Record<string, unknown>>
}

/** @param wordings the current fingerprints of the checklist items by id */
export function initImports(controls: SheetControls, wordings: ReadonlyMap<string, string>): void {
  const { root, plan, planner, state, change, say, offerUndo, refresh } = controls
  const { sheet, store } = plan
  onFile(requiredInput(root, 'plan-import'), (name, text) => {
    const imported = readPlan(controls, wordings, name, text, say)
    if (!imported) return
    const former = state()
    const { state: joined, differing } = sheet.join(former, imported.state)
    store.change((record) => withPlan(record, joined, imported.unknown))
    offerUndo(() => change((now) => undoImport(former, joined, now)))
    refresh()
    const names = Array.from(new Set(differing.map(sheet.nameOf))).join(', ')
    const sentences = [
      planner.word('joined'),
      ...(names === '' ? [] : [planner.word('differing', { names })]),
      ...(Object.keys(imported.unknown).length > 0 ? [planner.word('parts')] : []),
      ...(store.isPersistent() ? [] : [planner.word('unkept')]),
    ]
    say(sentences.join(' '))
  })
  onFile(requiredInput(root, 'plan-other'), (name, text) => {
    const status = required(root, '.plan-two-status')
    status.textContent = ''
    const other = readPlan(controls, wordings, name, text, (error) => (status.textContent = error))
    if (!other) return
    setHtml(required(root, '.plan-views'), sheet.viewsHtml(state(), other.state))
    status.textContent = name
  })
}

/** Returns the plan in a file if it is for the same positions. Otherwise reports the reason. */
function readPlan(
  { plan: { from, to, formerly, sheet }, planner: { word, readFile } }: SheetControls,
  wordings: ReadonlyMap<string, string>,
  name: string,
  text: string,
  reportError: (text: string) => void,
): ReadPlan | undefined {
  const file = readFile(text)
  if (file.kind === 'newer' || file.kind === 'foreign') {
    reportError(word(file.kind, { file: name }))
    return undefined
  }
  const positions = file.kind === 'plan' ? file.state : file
  if (![`${from} ${to}`, ...formerly].includes(`${positions.from} ${positions.to}`)) {
    reportError(word('otherPositions', { file: name, positions: `${positions.from} → ${positions.to}` }))
    return undefined
  }
  if (file.kind === 'plan') return file
  const inText = sheet.stateOf(text)
  if (!inText) {
    reportError(word('foreign', { file: name }))
    return undefined
  }
  // A tick in markdown stores the fingerprint of its line. A page uses the fingerprint of the sentence.
  const ticks = Object.entries(inText.ticks).map(([id, wording]): [string, string] => [id, wordings.get(id) ?? wording])
  return { state: { ...inText, ticks: Object.fromEntries(ticks) }, unknown: {} }
}
