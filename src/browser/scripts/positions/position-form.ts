/** Two positions that a person chooses, as a form and as the address of the page. */
import type { Position } from '../../../domain/framework.ts'
import type { Positions } from '../../data/browser-data.ts'
import { pairHash } from '../../../addresses.ts'
import { positionFields } from './position-fields.ts'
import { type PositionsAddress, nextOf, readAddress } from './position-address.ts'

export interface PositionPair {
  readonly from: Position
  readonly to: Position
}

export interface PositionForm {
  /** Shows what an address says. Gives the two positions when both are chosen. */
  readonly show: (address: PositionsAddress) => PositionPair | undefined
  readonly swap: () => void
}

/**
 * Fills two fieldsets of a form. A choice goes into the address of the page, so it can be shared and gone back to.
 * @param onIncomplete called when a person has chosen and one of the two is still missing
 */
export function positionForm(form: HTMLFormElement, positions: Positions, onIncomplete: () => void): PositionForm {
  const [first, second] = form.querySelectorAll('fieldset')
  if (!first || !second) throw new Error('two positions are chosen in two fieldsets')
  // Until somebody says where to, it is the level that comes next.
  let isTargetChosen = readAddress(location.hash, positions)?.to.kind === 'chosen'
  const go = (): void => {
    const from = fromFields.read()
    if (from && !isTargetChosen) toFields.set({ kind: 'chosen', position: nextOf(from, positions) })
    const to = toFields.read()
    if (from && to) location.hash = pairHash(from, to)
    else onIncomplete()
  }
  const fromFields = positionFields(first, positions, go)
  const toFields = positionFields(second, positions, () => {
    isTargetChosen = true
    go()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  return {
    show: ({ from, to }) => {
      fromFields.set(from)
      toFields.set(to)
      return from.kind === 'chosen' && to.kind === 'chosen' ? { from: from.position, to: to.position } : undefined
    },
    swap: () => {
      const [from, to] = [fromFields.read(), toFields.read()]
      if (!from || !to) return
      isTargetChosen = true
      location.hash = pairHash(to, from)
    },
  }
}
