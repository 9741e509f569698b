/** The script of every page: the color buttons and the search button. */
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
  // The toolbar of the browser uses the color of the chosen theme.
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
