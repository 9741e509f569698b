/**
 * Suggests the page of the role that an address which leads nowhere may have meant, by the rule that `rungs check`
 * suggests by.
 */
import { nearest } from '../../diagnostic/nearest.ts'

const place = document.querySelector<HTMLElement>('#nearest')
const suggestion = place?.querySelector('a')

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.html$/, '')
}

/** The parts of the address, the last one first; anything may stand there, also what is no text. */
function wantedNames(): string[] {
  return location.pathname
    .split('/')
    .toReversed()
    .flatMap((part) => {
      try {
        return part === '' ? [] : [nameOf(decodeURIComponent(part))]
      } catch {
        return []
      }
    })
}

const known = new Map(
  Array.from(document.querySelectorAll<HTMLAnchorElement>('#known a'), (link) => [nameOf(link.pathname), link]),
)
const meant = wantedNames().flatMap((wanted) => nearest(wanted, [...known.keys()]) ?? [])[0]
const link = meant === undefined ? undefined : known.get(meant)

if (place && suggestion && link) {
  suggestion.href = link.href
  suggestion.textContent = link.textContent
  place.hidden = false
}
