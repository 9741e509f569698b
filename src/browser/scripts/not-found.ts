/** Suggests the role with the most similar name to an unknown address, by the same rule as `rungs check`. */
import { nearest } from '../../diagnostic/nearest.ts'

const place = document.querySelector<HTMLElement>('#nearest')
const suggestion = place?.querySelector('a')

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.html$/, '')
}

/** Returns the parts of the address, the last one first. Parts with a malformed encoding are skipped. */
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
