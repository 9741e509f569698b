/**
 * The list of results under the field, as a combobox: the focus stays in the field, the arrow keys choose, Enter opens.
 * Every text of the model goes in as text, so nothing in a profile can become markup.
 */
import type { SearchEntryKind } from '../../search/entries.ts'
import type { SearchResults } from '../../search/search-index.ts'
import type { HighlightedText } from '../../search/highlight.ts'
import { addressOf } from '../common/load.ts'

interface ResultList {
  readonly show: (groups: SearchResults['groups']) => void
  /** How many results are shown. */
  readonly count: () => number
}

/** @param nameOf the heading of a group */
export function resultList(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  nameOf: (kind: SearchEntryKind) => string,
): ResultList {
  const list = part(dialog, '#search-results')
  const copy = copier(dialog)
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

  const optionOf = (
    { entry, name, context }: SearchResults['groups'][number]['hits'][number],
    number: number,
  ): HTMLElement => {
    const option = copy('.search-option')
    option.id = `search-option-${number}`
    option.setAttribute('href', addressOf(entry.path))
    part(option, '.search-name').append(...nodesOf(name, copy))
    part(option, '.search-context').append(...nodesOf(context, copy))
    return option
  }

  list.addEventListener('click', () => dialog.close())
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') options[chosen]?.click()
    else return
    event.preventDefault()
  })

  return {
    show: (groups) => {
      let number = 0
      const shown = groups.map(({ kind, hits }) => {
        const group = copy('.search-group')
        const heading = part(group, '.search-kind')
        heading.id = `search-kind-${kind}`
        heading.textContent = nameOf(kind)
        group.setAttribute('aria-labelledby', heading.id)
        group.append(...hits.map((hit) => optionOf(hit, number++)))
        return group
      })
      list.replaceChildren(...shown)
      list.hidden = shown.length === 0
      list.scrollTop = 0
      options = Array.from(list.querySelectorAll<HTMLElement>('[role=option]'))
      input.setAttribute('aria-expanded', String(options.length > 0))
      chosen = -1
      choose(0)
    },
    count: () => options.length,
  }
}

function nodesOf(runs: readonly HighlightedText[], copy: (template: string) => HTMLElement): Node[] {
  return runs.map(({ text, isMatch }) => {
    if (!isMatch) return document.createTextNode(text)
    const mark = copy('.search-match')
    mark.textContent = text
    return mark
  })
}

/** Copies the first element of a template of the page. */
function copier(dialog: HTMLElement): (template: string) => HTMLElement {
  return (template) => {
    const found = part(dialog, `template${template}`)
    const first = found instanceof HTMLTemplateElement ? found.content.firstElementChild : null
    if (!first) throw new TypeError(`the template ${template} is empty`)
    // A copy of an element of this page's HTML.
    return first.cloneNode(true) as HTMLElement
  }
}

/** A part that the page's template must have; a project that replaces the template and leaves it out has no search. */
function part(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector)
  if (!found) throw new TypeError(`the page has no ${selector}`)
  return found
}
