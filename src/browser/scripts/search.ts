/**
 * The search itself, loaded when it is opened first: it fetches what can be found and shows it while somebody types.
 */
import { searchEntries, searchWords } from '../search/entries.ts'
import { createFinder } from '../search/search-index.ts'
import type { SearchData } from '../search/search-data.ts'
import { loadScript, take } from './common/load.ts'
import { resultList } from './search/result-list.ts'

const dialog = document.getElementById('site-search')
const input = dialog?.querySelector('input')
const status = dialog?.querySelector<HTMLElement>('.search-status')
if (dialog instanceof HTMLDialogElement && input && status) start(dialog, input, status)

function start(dialog: HTMLDialogElement, input: HTMLInputElement, status: HTMLElement): void {
  status.textContent = status.dataset['loading'] ?? ''
  loadScript('data/search.js').then(
    () => answer(dialog, input, status),
    () => (status.textContent = status.dataset['failed'] ?? ''),
  )
}

function answer(dialog: HTMLDialogElement, input: HTMLInputElement, status: HTMLElement): void {
  // The same build made this script and its data.
  const data = take('search') as SearchData
  const finder = createFinder(searchEntries(data))
  const say = searchWords(data)
  const results = resultList(dialog, input, (kind) => say.kind(kind))
  let isComplete = false

  const update = (): void => {
    const query = input.value.trim()
    const found = finder.find(query)
    results.show(found.groups)
    status.textContent = query === '' ? '' : tell(query, found.how === 'all', found.total, results.count())
  }
  const tell = (query: string, hasAll: boolean, total: number, shown: number): string => {
    if (total === 0) return isComplete ? say.text('none', { query }) : (status.dataset['loading'] ?? '')
    if (!hasAll) return say.text('nearest', { query })
    return say.count(total > shown ? 'foundSome' : 'found', total)
  }

  input.addEventListener('input', update)
  update()
  const completed = (): void => {
    isComplete = true
    update()
  }
  void finder.complete.then(completed)
}
