/**
 * The list of results below the search field, a combobox: focus stays in the field, the arrow keys choose, Enter opens.
 * Texts of the model are inserted as text, so that no profile can insert markup.
 */
import type { SearchEntryKind } from '../../search/entries.ts'
import type { TextPiece } from '../../search/highlight.ts'
import type { SearchHit, SearchResults } from '../../search/search-index.ts'
import { addressOf } from '../common/load.ts'

interface ResultList {
  readonly show: (groups: SearchResults['groups']) => void
  /** The number of shown results. */
  readonly count: () => number
}

/** @param nameOf returns the heading of a group */
export function resultList(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  nameOf: (kind: SearchEntryKind) => string,
): ResultList {
  const list = required(dialog, '#search-results')
  const copy = copier(dialog)
  const selection = optionSelection(input)
  list.addEventListener('click', () => dialog.close())
  const groupOf = ({ kind, hits }: SearchResults['groups'][number]): HTMLElement => {
    const group = copy('.search-group')
    const heading = required(group, '.search-kind')
    heading.id = `search-kind-${kind}`
    heading.textContent = nameOf(kind)
    group.setAttribute('aria-labelledby', heading.id)
    group.append(...hits.map((hit) => optionOf(hit, copy)))
    return group
  }
  return {
    show: (groups) => {
      list.replaceChildren(...groups.map(groupOf))
      list.hidden = groups.length === 0
      list.scrollTop = 0
      selection.reset(Array.from(list.querySelectorAll<HTMLElement>('[role=option]')))
    },
    count: selection.count,
  }
}

/** Lets the arrow keys in the field choose an option, and Enter open it. */
function optionSelection(input: HTMLInputElement): {
  readonly reset: (options: readonly HTMLElement[]) => void
  readonly count: () => number
} {
  let options: readonly HTMLElement[] = []
  let chosen = -1
  const choose = (index: number): void => {
    options[chosen]?.setAttribute('aria-selected', 'false')
    chosen = options.length === 0 ? -1 : (index + options.length) % options.length
    const option = options[chosen]
    option?.setAttribute('aria-selected', 'true')
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const move = (by: number): void => {
    choose(chosen + by)
    options[chosen]?.scrollIntoView({ block: 'nearest' })
  }
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') options[chosen]?.click()
    else return
    event.preventDefault()
  })
  return {
    reset: (next) => {
      options = next
      for (const [number, option] of options.entries()) option.id = `search-option-${number}`
      input.setAttribute('aria-expanded', String(options.length > 0))
      chosen = -1
      choose(0)
    },
    count: () => options.length,
  }
}

function optionOf({ entry, name, context }: SearchHit, copy: (template: string) => HTMLElement): HTMLElement {
  const option = copy('.search-option')
  option.setAttribute('href', addressOf(entry.path))
  required(option, '.search-name').append(...nodesOf(name, copy))
  required(option, '.search-context').append(...nodesOf(context, copy))
  return option
}

function nodesOf(pieces: readonly TextPiece[], copy: (template: string) => HTMLElement): Node[] {
  return pieces.map(({ text, isMatch }) => {
    if (!isMatch) return document.createTextNode(text)
    const mark = copy('.search-match')
    mark.textContent = text
    return mark
  })
}

/** Returns a function that copies the first element of a template of the page. */
function copier(dialog: HTMLElement): (template: string) => HTMLElement {
  return (template) => {
    const found = required(dialog, `template${template}`)
    const first = found instanceof HTMLTemplateElement ? found.content.firstElementChild : null
    if (!first) throw new TypeError(`the template ${template} is empty`)
    // A clone of an HTML element is an HTML element.
    return first.cloneNode(true) as HTMLElement
  }
}

/** Returns an element that the page's template must contain. */
function required(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector)
  if (!found) throw new TypeError(`the page has no ${selector}`)
  return found
}
