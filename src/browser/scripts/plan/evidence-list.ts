/** The evidence of each capability: the list, the form that adds to it, and the buttons that remove from it. */
import type { PlanState } from '../../../plan/state/plan-state.ts'
import { setHtml } from '../common/set-html.ts'
import { evidenceIn } from './plan-fields.ts'
import type { SheetControls } from './sheet.ts'

interface EvidenceList {
  readonly show: (now: PlanState) => void
  /** @param button the button that was clicked */
  readonly remove: (index: number, button: Element) => void
}

export function initEvidence({ root, plan, planner, state, change, say, offerUndo }: SheetControls): EvidenceList {
  const show = (now: PlanState): void => {
    for (const place of root.querySelectorAll<HTMLElement>('[data-evidence]')) {
      const isOpen = place.querySelector('details')?.open ?? false
      setHtml(place, plan.sheet.evidenceHtml(now, place.dataset['evidence'] ?? ''))
      const details = place.querySelector('details')
      if (details) details.open = isOpen
    }
  }

  const add = (form: HTMLFormElement): void => {
    const status = form.querySelector('[role=status]')
    const entry = evidenceIn(form)
    if (status) status.textContent = entry ? '' : planner.word('incomplete')
    if (!entry) return
    change((now) => ({ ...now, evidence: [...now.evidence, entry] }))
    show(state())
    form.reset()
    form.querySelector<HTMLElement>('input')?.focus()
  }
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-add]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      add(form)
    })
  }

  const remove = (index: number, button: Element): void => {
    const place = button.closest('[data-evidence]')
    const removed = state().evidence[index]
    if (!removed) return
    change((now) => ({ ...now, evidence: now.evidence.filter((_, at) => at !== index) }))
    show(state())
    offerUndo(() => change((now) => ({ ...now, evidence: now.evidence.toSpliced(index, 0, removed) })))
    say(planner.word('removed'))
    place?.parentElement?.querySelector('summary')?.focus()
  }
  return { show, remove }
}
