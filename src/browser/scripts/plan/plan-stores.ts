/** Opens the stores of plans. */
import type { Position } from '../../../domain/framework.ts'
import { positionId } from '../../../domain/position.ts'
import type { Positions } from '../../data/browser-data.ts'
import type { PlanSheet } from '../../data/planner.ts'
import { readStorage, writeStorage } from '../common/storage.ts'
import type { PositionPair } from '../positions/position-form.ts'
import { planKey } from '../ticks/checklist.ts'
import { type KeyValueStore, openTickStore, type TickStore } from '../ticks/tick-store.ts'
import { joinRecords } from './plan-record.ts'

const browserStorage: KeyValueStore = { get: readStorage, set: writeStorage }

/**
 * Returns a function that opens the store of a plan. It merges data that was stored under former ids of the positions.
 * Each plan has one store for the lifetime of the page, because the store may be in memory.
 */
export function planStores(positions: Positions): (chosen: PositionPair, sheet: PlanSheet) => TickStore {
  const stores = new Map<string, TickStore>()
  return (chosen, sheet) => {
    const [from, to] = pairIds(chosen)
    const key = planKey(`${from} ${to}`)
    const store = stores.get(key) ?? openTickStore(key, browserStorage)
    stores.set(key, store)
    for (const former of formerPairs(chosen, positions)) {
      const old = openTickStore(planKey(former), browserStorage).read()
      if (old.ticks.size === 0 && Object.keys(old.others).length === 0) continue
      // Both may have data, for example when an old page was still open.
      store.change((record) => joinRecords(record, old, from, to, sheet.join))
      if (store.isPersistent()) writeStorage(planKey(former), null)
    }
    return store
  }
}

/** Returns a store that lasts as long as the page, for a plan that came with a link. */
export function memoryStore(): TickStore {
  const values = new Map<string, string>()
  return openTickStore('shared', {
    get: (key) => values.get(key) ?? null,
    set: (key, text) => {
      if (text === null) values.delete(key)
      else values.set(key, text)
      return true
    },
  })
}

/** Returns the ids of two positions, `role@level`. */
export function pairIds({ from, to }: PositionPair): readonly [string, string] {
  return [positionId(from.role, from.level), positionId(to.role, to.level)]
}

/** Returns the ids that two positions had before a role or a level was renamed, each pair separated by a space. */
export function formerPairs({ from, to }: PositionPair, positions: Positions): string[] {
  const ends = idsOf(to, positions)
  return idsOf(from, positions)
    .flatMap((first) => ends.map((second) => `${first} ${second}`))
    .slice(1)
}

/** Returns the current id of a position, then its former ids. */
function idsOf({ role, level }: Position, { roles }: Positions): string[] {
  const known = roles.find(({ slug }) => slug === role)
  const levels = [level, ...(known?.levels.find(({ id }) => id === level)?.aliases ?? [])]
  return [role, ...(known?.aliases ?? [])].flatMap((slug) => levels.map((id) => positionId(slug, id)))
}
