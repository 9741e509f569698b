/** The radio buttons that rate a capability. */
import type { PlanState } from '../../../plan/state/plan-state.ts'
import { withStanding } from './plan-fields.ts'
import type { SheetControls } from './sheet.ts'

/** Returns the function that shows the ratings of a state. */
export function initRatings({ root, plan: { sheet }, state, change }: SheetControls): (now: PlanState) => void {
  const sections = Array.from(root.querySelectorAll<HTMLElement>('[data-capability]'))

  const show = (section: HTMLElement, { standings }: PlanState): void => {
    const capability = section.dataset['capability'] ?? ''
    const standing = Object.hasOwn(standings, capability) ? standings[capability] : undefined
    for (const step of stepsOf(section)) step.checked = step.value === (standing?.value ?? '')
    const wording = standing && sheet.wordingOf(capability, standing.value)
    const changed = section.querySelector<HTMLElement>('.standings .tick-changed')
    if (changed) changed.hidden = standing === undefined || wording === standing.wording
    // Seeing the expected step would influence the rating, so it appears only afterwards.
    for (const mark of section.querySelectorAll<HTMLElement>('.expected-mark')) mark.hidden = standing === undefined
  }

  for (const section of sections) {
    const capability = section.dataset['capability'] ?? ''
    for (const step of stepsOf(section)) {
      // A click on the chosen step confirms it after its wording changed. That is no `change` event.
      step.addEventListener('click', () => {
        change((now) => withStanding(now, capability, step.value, sheet.wordingOf(capability, step.value) ?? ''))
        show(section, state())
      })
    }
  }
  return (now) => {
    for (const section of sections) show(section, now)
  }
}

function stepsOf(section: HTMLElement): NodeListOf<HTMLInputElement> {
  return section.querySelectorAll<HTMLInputElement>('.standings input')
}
