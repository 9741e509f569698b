/** The search. Pages load it when the search opens first. */
import { searchEntries, searchTexts } from '../search/entries.ts'
import { createFinder } from '../search/search-index.ts'
import type { SearchData } from '../search/search-data.ts'
import { loadScript, loadedData } from './common/load.ts'
import { resultList } from './search/result-list.ts'

const dialog = document.getElementById('site-search')
const input = dialog?.querySelector('input')
const status = dialog?.querySelector<HTMLElement>('.search-status')
if (dialog instanceof HTMLDialogElement && input && status) start(dialog, input, status)

function start(dialog: HTMLDialogElement, input: HTMLInputElement, status: HTMLElement): void {
  status.textContent = status.dataset['loading'] ?? ''
  loadScript('data/search.js').then(
    () => begin(dialog, input, status),
    () => (status.textContent = status.dataset['failed'] ?? ''),
  )
}

function begin(dialog: HTMLDialogElement, input: HTMLInputElement, status: HTMLElement): void {
  // The same build made this script and its data.
  const data = loadedData('search') as SearchData
  const finder = createFinder(searchEntries(data))
  const texts = searchTexts(data)
  const results = resultList(dialog, input, (kind) => texts.kind(kind))
  let isComplete = false

  const update = (): void => {
    const query = input.value.trim()
    const found = finder.find(query)
    results.show(found.groups)
    status.textContent = query === '' ? '' : statusText(query, found.how === 'all', found.total, results.count())
  }
  const statusText = (query: string, hasAll: boolean, total: number, shown: number): string => {
    if (total === 0) return isComplete ? texts.text('none', { query }) : (status.dataset['loading'] ?? '')
    if (!hasAll) return texts.text('nearest', { query })
    return texts.count(total > shown ? 'foundSome' : 'found', total)
  }

  input.addEventListener('input', update)
  update()
  const completed = (): void => {
    isComplete = true
    update()
  }
  void finder.complete.then(completed)
}
