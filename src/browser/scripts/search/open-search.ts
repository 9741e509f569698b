/**
 * The part of the search that every page loads: it opens and closes the dialog, and loads the rest when somebody is
 * about to use it.
 */
import { loadScript } from '../common/load.ts'
import { isSlashOn, switchSlash } from './slash-key.ts'

/** Makes the button and the keys open the search. Does nothing on pages without one. */
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

  // What must work before the rest has come, and also when it does not come.
  dialog.querySelector('.search-close')?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', ({ target }) => {
    // A click on the dialog itself is one beside what it holds.
    if (target === dialog) dialog.close()
  })
  const slash = dialog.querySelector<HTMLInputElement>('.search-slash')
  if (slash) {
    slash.checked = isSlashOn()
    slash.addEventListener('change', () => switchSlash(slash.checked))
  }

  button.addEventListener('click', open)
  // Whoever is about to use it should not wait.
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

/** Where keys are text, or choose from a list. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
