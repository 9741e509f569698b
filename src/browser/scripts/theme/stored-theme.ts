/** The colors that the reader chose, stored in this browser. If storage is blocked, the choice lasts for the page. */
import { readStorage, writeStorage } from '../common/storage.ts'

export type Theme = 'light' | 'dark' | 'system'

const key = 'rungs.theme'

export function isTheme(text: string | null | undefined): text is Theme {
  return text === 'light' || text === 'dark' || text === 'system'
}

export function storedTheme(): Theme {
  const text = readStorage(key)
  return isTheme(text) ? text : 'system'
}

export function storeTheme(theme: Theme): void {
  writeStorage(key, theme === 'system' ? null : theme)
}

/** Calls back when the reader chose in another tab. */
export function onThemeStored(changed: (theme: Theme) => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed(storedTheme())
  })
}

/** Sets the attribute that the style sheet uses. Without it, the colors follow the system. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}
