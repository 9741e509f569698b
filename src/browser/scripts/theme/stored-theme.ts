/**
 * Which colors a reader has chosen, remembered in this browser. Where it keeps nothing, the choice holds for the page.
 */

export type Theme = 'light' | 'dark' | 'system'

const key = 'rungs.theme'

export function isTheme(text: string | null | undefined): text is Theme {
  return text === 'light' || text === 'dark' || text === 'system'
}

export function storedTheme(): Theme {
  try {
    const text = localStorage.getItem(key)
    return isTheme(text) ? text : 'system'
  } catch {
    // Storage is blocked: there is nothing to remember.
    return 'system'
  }
}

export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // As above: the page shows it all the same.
  }
}

/** Calls back when another tab has chosen. */
export function onThemeStored(changed: (theme: Theme) => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed(storedTheme())
  })
}

/** The style sheet chooses the colors by this attribute; without it, by what the system says. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}
