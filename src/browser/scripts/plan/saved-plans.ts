/** The plans that this browser keeps: a list to choose from, and the way to delete them all. */
import type { Positions } from '../../data/browser-data.ts'
import { pairHash } from '../../../addresses.ts'
import { planJson } from '../../../plan/state/plan-json.ts'
import { readAddress } from '../positions/position-address.ts'
import { writeStorage, readStorage, storageKeys } from '../common/storage.ts'
import { planKey } from '../ticks/checklist.ts'
import { parseTickRecord } from '../ticks/tick-record.ts'
import { fileName, saveFile } from './files.ts'
import { planIn } from './plan-record.ts'

interface KeptPlan {
  readonly key: string
  /** `role@level`, as it was called when the plan was made. */
  readonly from: string
  readonly to: string
}

/** What is set aside has more behind the two positions. */
function keptPlans(): readonly KeptPlan[] {
  const prefix = planKey('')
  return storageKeys(prefix).flatMap((key) => {
    const [, from, to] = /^(\S+@\S+) (\S+@\S+)$/.exec(key.slice(prefix.length)) ?? []
    return from !== undefined && to !== undefined ? [{ key, from, to }] : []
  })
}

/** Shows the list, or nothing where nothing is kept. @returns what shows it again */
export function showSavedPlans(section: HTMLElement, positions: Positions, onCleared: () => void): () => void {
  const [list, clear, undo, status] = ['ul', '[data-do=clear-all]', '[data-do=undo-all]', '[role=status]'].map((each) =>
    section.querySelector<HTMLElement>(each),
  )
  if (!list || !clear || !undo || !status) throw new Error('the list of plans has not the parts that its script needs')
  let cleared: ReadonlyMap<string, string> = new Map()
  const show = (): void => {
    const plans = keptPlans()
    list.replaceChildren(...plans.map((plan) => entry(plan, positions, section.dataset['gone'] ?? '')))
    undo.hidden = cleared.size === 0
    // Also where only something that was set aside is left: whoever deletes all wants that gone, too.
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
    // What has been written since stays.
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

function entry({ key, from, to }: KeptPlan, positions: Positions, gone: string): HTMLLIElement {
  const item = document.createElement('li')
  const address = readAddress(`#from=${from}&to=${to}`, positions)
  if (address?.from.kind === 'chosen' && address.to.kind === 'chosen') {
    const link = document.createElement('a')
    link.href = pairHash(address.from.position, address.to.position)
    link.textContent = `${nameOf(address.from.position, positions)} → ${nameOf(address.to.position, positions)}`
    item.append(link)
    return item
  }
  // There is no ladder to show it on, but it can be taken out.
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = `${from} → ${to} (${gone}): JSON`
  button.addEventListener('click', () => {
    const text = readStorage(key) ?? ''
    const stored = parseTickRecord(text)
    // What cannot be read is taken out as it is.
    saveFile(
      fileName(from, to, 'json'),
      'application/json',
      stored.kind === 'book' ? planJson(planIn(stored.book, from, to).state) : text,
    )
  })
  item.append(button)
  return item
}

function nameOf({ role, level }: { readonly role: string; readonly level: string }, { roles }: Positions): string {
  const found = roles.find(({ slug }) => slug === role)
  return `${found?.name ?? role} ${found?.levels.find(({ id }) => id === level)?.name ?? level}`
}
