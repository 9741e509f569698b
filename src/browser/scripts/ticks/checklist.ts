/**
 * Makes the boxes of a ladder's checklists into real ones, and remembers which are ticked: in this browser, for this
 * ladder, by the ids of its items.
 */
import { fingerprint } from '../../../domain/fingerprint.ts'
import { addressOf } from '../common/load.ts'
import { writeStorage, readStorage } from '../common/storage.ts'
import { tickState, type TickRecord, withoutTick, withoutTicks, withTick, withTicksOf } from './tick-record.ts'
import { openTickStore, type TickStore } from './tick-store.ts'

interface Item {
  readonly id: string
  readonly wording: string
  readonly box: HTMLInputElement
  readonly note: HTMLElement
}

/** The boxes of a ladder, for whoever keeps more of it than ticks. */
export interface Checklist {
  /** Shows what is on the shelf. */
  readonly show: () => void
  /** What the items say now, as fingerprints, by id. */
  readonly wordings: ReadonlyMap<string, string>
}

/**
 * @param content holds at most one ladder: the page of one, or a comparison or a plan that has just been shown
 * @param own where the ticks are kept, and who shows them when they change elsewhere; otherwise both is done here
 * @returns nothing where there are no boxes
 */
export function initChecklist(content: ParentNode, own?: TickStore): Checklist | undefined {
  const bar = content.querySelector<HTMLElement>('.ticks[data-plan]')
  const note = bar?.querySelector('template')?.content.firstElementChild
  const [clear, undo, status] = ['.ticks-clear', '.ticks-undo', '.ticks-status'].map((selector) =>
    bar?.querySelector<HTMLElement>(selector),
  )
  if (!bar || !note || !clear || !undo || !status) return undefined
  const items = Array.from(content.querySelectorAll<HTMLElement>('li[data-item]')).flatMap((row) => itemOf(row, note))
  if (items.length === 0) return undefined

  const key = planKey(bar.dataset['plan'] ?? '')
  const shelf = own ?? openTickStore(key, { get: readStorage, set: writeStorage })
  let cleared: TickRecord | undefined
  const say = (word: string): void => {
    status.textContent = bar.dataset[word] ?? ''
  }

  const show = (): void => {
    const book = shelf.read()
    for (const { id, wording, box, note } of items) {
      const stands = tickState(book, id, wording)
      box.checked = stands !== 'open'
      note.hidden = stands !== 'changed'
    }
    const gone = book.ticks.size - items.filter(({ id }) => book.ticks.has(id)).length
    showText(bar.querySelector('.ticks-gone'), gone > 0 ? (bar.dataset['gone'] ?? '').replace('{n}', String(gone)) : '')
    clear.hidden = book.ticks.size === 0
    undo.hidden = cleared === undefined
    tellTrouble(shelf, say)
  }
  const change = (how: (book: TickRecord) => TickRecord): void => {
    shelf.change(how)
    show()
  }

  for (const { id, wording, box } of items) {
    box.addEventListener('change', () => {
      cleared = undefined
      status.textContent = ''
      change((book) => (box.checked ? withTick(book, id, wording) : withoutTick(book, id)))
    })
  }
  clear.addEventListener('click', () => {
    cleared = shelf.read()
    say('cleared')
    change(withoutTicks)
    undo.focus()
  })
  undo.addEventListener('click', () => {
    const former = cleared
    if (!former) return
    cleared = undefined
    say('restored')
    change((book) => withTicksOf(book, former))
    clear.focus()
  })
  if (!own) onStorageChange(key, show)
  items[0]?.box.closest('section')?.querySelector('h2')?.after(bar)
  bar.hidden = false
  show()
  return { show, wordings: new Map(items.map(({ id, wording }) => [id, wording])) }
}

/** The key of a plan in the browser's store; with no positions, what the keys of all plans of this site begin with. */
export function planKey(positions: string): string {
  return `rungs.plan ${addressOf('')} ${positions}`
}

/**
 * Calls back when what is stored may have changed elsewhere.
 * @param key null for anything that is stored
 */
export function onStorageChange(key: string | null, show: () => void): void {
  addEventListener('storage', (event) => {
    if (key === null || event.key === key || event.key === null) show()
  })
  // A page that comes back from the browser's memory has missed what happened since.
  addEventListener('pageshow', (event) => {
    if (event.persisted) show()
  })
}

function tellTrouble(shelf: TickStore, say: (word: string) => void): void {
  if (!shelf.isKept()) say('unkept')
  else if (shelf.hasSetAside()) say('aside')
}

function showText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

/**
 * Turns a row of a checklist into one with a box. Links in it stay outside of the label, so that a click on one does
 * not tick.
 */
function itemOf(row: HTMLElement, note: Element): Item[] {
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
  // A copy of an element of this page's HTML.
  const own = note.cloneNode(true) as HTMLElement
  own.hidden = true
  own.id = `changed-${id}`
  box.setAttribute('aria-describedby', own.id)
  sentence.after(own)
  return [{ id, wording: fingerprint((label.textContent ?? '').replace(/\s+/g, ' ').trim()), box, note: own }]
}
