/** A form that chooses two positions and keeps them in the address of the page. */
import type { Position } from '../../../domain/framework.ts'
import type { Positions } from '../../data/browser-data.ts'
import { pairHash } from '../../../addresses.ts'
import { positionFields } from './position-fields.ts'
import { type PositionsAddress, nextOf, readAddress } from './position-address.ts'

export interface PositionPair {
  readonly from: Position
  readonly to: Position
}

/**
 * Fills the two fieldsets of a form. A choice changes the address of the page, so that it can be shared and undone with
 * "back". `show` displays an address, and returns the positions when both are chosen.
 * @param onIncomplete called after a choice while the other position is missing
 */
export function positionForm(
  form: HTMLFormElement,
  positions: Positions,
  onIncomplete: () => void,
): { readonly show: (address: PositionsAddress) => PositionPair | undefined; readonly swap: () => void } {
  const [first, second] = form.querySelectorAll('fieldset')
  if (!first || !second) throw new Error('the form needs two fieldsets')
  // Until the reader chooses a target, it is the next level.
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
