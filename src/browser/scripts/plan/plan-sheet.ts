/** Shows one plan on the page, and stores every change. */
import type { PlanState } from '../../../plan/state/plan-state.ts'
import type { Planner } from '../../data/planner.ts'
import { setHtml } from '../common/set-html.ts'
import { initChecklist } from '../ticks/checklist.ts'
import { initEvidence } from './evidence-list.ts'
import { saveAs, share } from './exports.ts'
import { initImports } from './imports.ts'
import { unplaced } from './plan-fields.ts'
import { planIn, withPlan } from './plan-record.ts'
import { initRatings } from './ratings.ts'
import { type OpenPlan, required, type SheetControls } from './sheet.ts'
import { initTextFields } from './text-fields.ts'

/**
 * Shows a plan in an element.
 * @param message shown first in the status line
 * @returns the function that shows the plan again after it changed elsewhere
 */
export function openSheet(
  root: HTMLElement,
  plan: OpenPlan,
  planner: Planner,
  message: string | undefined,
): () => void {
  const { from, to, sheet, store } = plan
  setHtml(root, sheet.html)
  const { word } = planner
  let undo: (() => void) | undefined
  const controls: SheetControls = {
    root,
    plan,
    planner,
    state: () => planIn(store.read(), from, to).state,
    change: (update) => {
      store.change((record) => withPlan(record, update(planIn(record, from, to).state)))
      sayHowStored(controls)
    },
    say: (text) => {
      const status = required(root, '.plan-status')
      if (status.textContent !== text) status.textContent = text
    },
    offerUndo: (next) => {
      undo = next
      required(root, '.plan-undo').hidden = next === undefined
    },
    refresh: () => {
      const now = controls.state()
      showRatings(now)
      showFields(now)
      evidence.show(now)
      showUnplaced(controls, now)
      ticks?.show()
    },
  }
  const { state, say, offerUndo, refresh } = controls
  const ticks = initChecklist(root, store)
  const showRatings = initRatings(controls)
  const showFields = initTextFields(controls)
  const evidence = initEvidence(controls)
  initImports(controls, ticks?.wordings ?? new Map())

  const runUndo = (): void => {
    const run = undo
    offerUndo(undefined)
    run?.()
    refresh()
    say(word('restored'))
  }
  const actions: Readonly<Record<string, () => void>> = {
    print: () => print(),
    share: () => share(controls),
    clear: () => clear(controls),
    keep: () => plan.onKeep?.(state()),
    undo: runUndo,
  }
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button || !root.contains(button)) return
    const { remove, save, do: action = '' } = button.dataset
    if (remove !== undefined) evidence.remove(Number(remove), button)
    else if (save !== undefined) saveAs(controls, save)
    else if (Object.hasOwn(actions, action)) actions[action]?.()
  })

  required(root, '.plan-shared').hidden = plan.onKeep === undefined
  refresh()
  if (message !== undefined) say(message)
  else if (!store.isPersistent() || store.hasSetAside()) sayHowStored(controls)
  else if (planIn(store.read(), from, to).hasUnknown) say(word('parts'))
  return refresh
}

function sayHowStored({ plan: { store, onKeep }, planner: { word }, say }: SheetControls): void {
  if (!store.isPersistent()) say(word('unkept'))
  else if (store.hasSetAside()) say(word('aside'))
  else if (!onKeep) say(word('saved'))
}

/** Lists entries that belong to no item of the ladder anymore. */
function showUnplaced({ root, plan: { sheet } }: SheetControls, now: PlanState): void {
  const lines = unplaced(now, sheet)
  required(root, '.plan-unplaced').hidden = lines.length === 0
  required(root, '.plan-unplaced ul').replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li')
      item.dir = 'auto'
      item.textContent = line
      return item
    }),
  )
}

/** Deletes the plan. Undo merges it with everything that was entered since. */
function clear({ root, plan: { from, to, sheet, store }, planner, say, offerUndo, refresh }: SheetControls): void {
  const former = store.read()
  store.change(() => ({ ticks: new Map(), others: {} }))
  const restoreSetAside = store.deleteSetAside()
  refresh()
  offerUndo(() => {
    restoreSetAside()
    store.change((record) =>
      record.ticks.size === 0 && Object.keys(record.others).length === 0
        ? former
        : withPlan(record, sheet.join(planIn(record, from, to).state, planIn(former, from, to).state).state),
    )
  })
  say(planner.word('cleared'))
  required(root, '.plan-undo button').focus()
}
