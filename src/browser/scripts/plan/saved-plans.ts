/** The list of plans that this browser stores, with a button that deletes all of them. */
import type { Positions } from '../../data/browser-data.ts'
import { pairHash } from '../../../addresses.ts'
import { planJson } from '../../../plan/state/plan-json.ts'
import { readAddress } from '../positions/position-address.ts'
import { writeStorage, readStorage, storageKeys } from '../common/storage.ts'
import { planKey } from '../ticks/checklist.ts'
import { parseTickRecord } from '../ticks/tick-record.ts'
import { fileName, saveFile } from './files.ts'
import { planIn } from './plan-record.ts'

interface SavedPlan {
  readonly key: string
  /** `role@level`, with the slugs from when the plan was created. */
  readonly from: string
  readonly to: string
}

/** Returns the stored plans. Keys of set-aside data have further text after the two positions. */
function savedPlans(): readonly SavedPlan[] {
  const prefix = planKey('')
  return storageKeys(prefix).flatMap((key) => {
    const [, from, to] = /^(\S+@\S+) (\S+@\S+)$/.exec(key.slice(prefix.length)) ?? []
    return from !== undefined && to !== undefined ? [{ key, from, to }] : []
  })
}

/** Shows the list, unless it is empty. Returns the function that updates it. */
export function showSavedPlans(section: HTMLElement, positions: Positions, onCleared: () => void): () => void {
  const [list, clear, undo, status] = ['ul', '[data-do=clear-all]', '[data-do=undo-all]', '[role=status]'].map((each) =>
    section.querySelector<HTMLElement>(each),
  )
  if (!list || !clear || !undo || !status) throw new Error('the list of plans lacks elements that its script needs')
  let cleared: ReadonlyMap<string, string> = new Map()
  const show = (): void => {
    const plans = savedPlans()
    list.replaceChildren(...plans.map((plan) => entry(plan, positions, section.dataset['gone'] ?? '')))
    undo.hidden = cleared.size === 0
    // The button also deletes set-aside data, so it shows when only such data is left.
    clear.hidden = storageKeys(planKey('')).length === 0
    section.hidden = clear.hidden && cleared.size === 0
  }
  clear.addEventListener('click', () => {
    cleared = new Map(storageKeys(planKey('')).map((key) => [key, readStorage(key) ?? '']))
    for (const key of cleared.keys()) writeStorage(key, null)
    status.textContent = section.dataset['cleared'] ?? ''
    show()
    undo.focus()
    onCleared()
  })
  undo.addEventListener('click', () => {
    // Plans that were stored since then stay.
    for (const [key, text] of cleared) if (readStorage(key) === null) writeStorage(key, text)
    cleared = new Map()
    status.textContent = section.dataset['restored'] ?? ''
    show()
    clear.focus()
    onCleared()
  })
  show()
  return show
}

function entry({ key, from, to }: SavedPlan, positions: Positions, gone: string): HTMLLIElement {
  const item = document.createElement('li')
  const address = readAddress(`#from=${from}&to=${to}`, positions)
  if (address?.from.kind === 'chosen' && address.to.kind === 'chosen') {
    const link = document.createElement('a')
    link.href = pairHash(address.from.position, address.to.position)
    link.textContent = `${nameOf(address.from.position, positions)} → ${nameOf(address.to.position, positions)}`
    item.append(link)
    return item
  }
  // The positions no longer exist, so the plan can only be exported.
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = `${from} → ${to} (${gone}): JSON`
  button.addEventListener('click', () => {
    const text = readStorage(key) ?? ''
    const stored = parseTickRecord(text)
    // A plan that cannot be read is exported unchanged.
    saveFile(
      fileName(from, to, 'json'),
      'application/json',
      stored.kind === 'ticks' ? planJson(planIn(stored.record, from, to).state) : text,
    )
  })
  item.append(button)
  return item
}

function nameOf({ role, level }: { readonly role: string; readonly level: string }, { roles }: Positions): string {
  const found = roles.find(({ slug }) => slug === role)
  return `${found?.name ?? role} ${found?.levels.find(({ id }) => id === level)?.name ?? level}`
}
