/** Turns the drawn boxes of a ladder's checklists into checkboxes, and stores in this browser which are ticked. */
import { fingerprint } from '../../../domain/fingerprint.ts'
import { addressOf } from '../common/load.ts'
import { readStorage, writeStorage } from '../common/storage.ts'
import { type TickRecord, tickState, withoutTick, withoutTicks, withTick, withTicksOf } from './tick-record.ts'
import { openTickStore, type TickStore } from './tick-store.ts'

interface ChecklistItem {
  readonly id: string
  readonly wording: string
  readonly box: HTMLInputElement
  readonly note: HTMLElement
}

/** `wordings` are the current fingerprints of the items by id. */
interface Checklist {
  readonly show: () => void
  readonly wordings: ReadonlyMap<string, string>
}

interface ChecklistBar {
  readonly bar: HTMLElement
  readonly note: Element
  readonly clear: HTMLElement
  readonly undo: HTMLElement
  readonly status: HTMLElement
}

/**
 * Makes the boxes of a ladder work. Returns undefined when there are none.
 * @param content contains at most one ladder: its page, a comparison or a plan
 * @param ownStore a store whose owner shows changes from other windows; without it, this function does
 */
export function initChecklist(content: ParentNode, ownStore?: TickStore): Checklist | undefined {
  const parts = barOf(content)
  if (!parts) return undefined
  const { bar, note, clear, undo, status } = parts
  const rows = Array.from(content.querySelectorAll<HTMLElement>('li[data-item]'))
  const items = rows.flatMap((row) => itemOf(row, note))
  if (items.length === 0) return undefined

  const key = planKey(bar.dataset['plan'] ?? '')
  const store = ownStore ?? openTickStore(key, { get: readStorage, set: writeStorage })
  let cleared: TickRecord | undefined
  const show = (): void => showRecord(parts, items, store, cleared !== undefined)
  const change = (update: (record: TickRecord) => TickRecord): void => {
    store.change(update)
    show()
  }
  for (const { id, wording, box } of items) {
    box.addEventListener('change', () => {
      cleared = undefined
      status.textContent = ''
      change((record) => (box.checked ? withTick(record, id, wording) : withoutTick(record, id)))
    })
  }
  clear.addEventListener('click', () => {
    cleared = store.read()
    status.textContent = bar.dataset['cleared'] ?? ''
    change(withoutTicks)
    undo.focus()
  })
  undo.addEventListener('click', () => {
    const former = cleared
    if (!former) return
    cleared = undefined
    status.textContent = bar.dataset['restored'] ?? ''
    change((record) => withTicksOf(record, former))
    clear.focus()
  })
  if (!ownStore) onStorageChange(key, show)
  items[0]?.box.closest('section')?.querySelector('h2')?.after(bar)
  bar.hidden = false
  show()
  return { show, wordings: new Map(items.map(({ id, wording }) => [id, wording])) }
}

function barOf(content: ParentNode): ChecklistBar | undefined {
  const bar = content.querySelector<HTMLElement>('.ticks[data-plan]')
  const note = bar?.querySelector('template')?.content.firstElementChild
  const [clear, undo, status] = ['.ticks-clear', '.ticks-undo', '.ticks-status'].map((selector) =>
    bar?.querySelector<HTMLElement>(selector),
  )
  return bar && note && clear && undo && status ? { bar, note, clear, undo, status } : undefined
}

function showRecord(
  { bar, clear, undo, status }: ChecklistBar,
  items: readonly ChecklistItem[],
  store: TickStore,
  canUndo: boolean,
): void {
  const record = store.read()
  for (const { id, wording, box, note } of items) {
    const state = tickState(record, id, wording)
    box.checked = state !== 'open'
    note.hidden = state !== 'changed'
  }
  const gone = record.ticks.size - items.filter(({ id }) => record.ticks.has(id)).length
  showText(bar.querySelector('.ticks-gone'), gone > 0 ? (bar.dataset['gone'] ?? '').replace('{n}', String(gone)) : '')
  clear.hidden = record.ticks.size === 0
  undo.hidden = !canUndo
  if (!store.isPersistent()) status.textContent = bar.dataset['unkept'] ?? ''
  else if (store.hasSetAside()) status.textContent = bar.dataset['aside'] ?? ''
}

/** Returns the storage key of a plan, or with no positions the common prefix of all plans of this site. */
export function planKey(positions: string): string {
  return `rungs.plan ${addressOf('')} ${positions}`
}

/**
 * Calls back when stored data may have changed in another window.
 * @param key null for any key
 */
export function onStorageChange(key: string | null, show: () => void): void {
  addEventListener('storage', (event) => {
    if (key === null || event.key === key || event.key === null) show()
  })
  // A page that the browser restores from its back-forward cache has missed such events.
  addEventListener('pageshow', (event) => {
    if (event.persisted) show()
  })
}

function showText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

/** Adds a checkbox to a row. Links stay outside of the label, so that a click on a link does not tick the box. */
function itemOf(row: HTMLElement, note: Element): ChecklistItem[] {
  const id = row.dataset['item']
  const [drawn, sentence] = [row.querySelector('.box'), row.querySelector('p')]
  if (id === undefined || !drawn || !sentence) return []
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.className = 'box'
  box.id = `tick-${id}`
  const label = document.createElement('label')
  label.htmlFor = box.id
  label.append(...Array.from(sentence.childNodes).filter((node) => !(node instanceof HTMLAnchorElement)))
  sentence.prepend(label)
  drawn.replaceWith(box)
  // A clone of an HTML element is an HTML element.
  const own = note.cloneNode(true) as HTMLElement
  own.hidden = true
  own.id = `changed-${id}`
  box.setAttribute('aria-describedby', own.id)
  sentence.after(own)
  return [{ id, wording: fingerprint((label.textContent ?? '').replace(/\s+/g, ' ').trim()), box, note: own }]
}
