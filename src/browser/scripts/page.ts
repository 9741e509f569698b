/** What every page does when scripts may run: the buttons that choose its colors, and the way into the search. */
import { openSearchOnDemand } from './search/open-search.ts'
import { isTheme, onThemeStored, showTheme, storedTheme, storeTheme, type Theme } from './theme/stored-theme.ts'

const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>('[data-theme-choice]'))
const barColors = Array.from(document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'), (meta) => ({
  meta,
  media: meta.media,
}))

function show(theme: Theme): void {
  showTheme(theme)
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['themeChoice'] === theme))
  // The bars of the browser follow the page: the color of the chosen theme holds always, the other one never.
  for (const { meta, media } of barColors) {
    meta.media = theme === 'system' ? media : media.includes(theme) ? 'all' : 'not all'
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const theme = button.dataset['themeChoice']
    if (!isTheme(theme)) return
    show(theme)
    storeTheme(theme)
  })
}
onThemeStored(show)
show(storedTheme())
openSearchOnDemand()
