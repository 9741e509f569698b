/** Opens and closes the search dialog on every page, and loads the search when the reader is about to use it. */
import { loadScript } from '../common/load.ts'
import { isSlashOn, switchSlash } from './slash-key.ts'

/** Connects the search button and the shortcuts. Does nothing on pages without a search. */
export function openSearchOnDemand(): void {
  const dialog = document.getElementById('site-search')
  const button = document.querySelector<HTMLElement>('.search-open')
  const input = dialog?.querySelector('input')
  if (!(dialog instanceof HTMLDialogElement) || !button || !input) return

  const load = (): Promise<void> =>
    loadScript('assets/search.js').catch(() => {
      const status = dialog.querySelector<HTMLElement>('.search-status')
      if (status) status.textContent = status.dataset['failed'] ?? ''
    })
  const open = (): void => {
    if (dialog.open) return
    dialog.showModal()
    input.select()
    void load()
  }

  // These controls must work before the search has loaded, and if it cannot be loaded.
  dialog.querySelector('.search-close')?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', ({ target }) => {
    // A click outside of the content has the dialog as its target.
    if (target === dialog) dialog.close()
  })
  const slash = dialog.querySelector<HTMLInputElement>('.search-slash')
  if (slash) {
    slash.checked = isSlashOn()
    slash.addEventListener('change', () => switchSlash(slash.checked))
  }

  button.addEventListener('click', open)
  // Loading starts early, so that the reader does not wait.
  button.addEventListener('pointerenter', () => void load(), { once: true })
  button.addEventListener('focus', () => void load(), { once: true })
  document.addEventListener('keydown', (event) => {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      isWriting(event.target) ||
      document.querySelector('dialog[open]')
    ) {
      return
    }
    const isShortcut =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && isSlashOn()
    if (!isShortcut && !isSlash) return
    event.preventDefault()
    open()
  })
}

/** Returns whether keys enter text or choose from a list here. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
