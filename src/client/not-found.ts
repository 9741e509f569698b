/** Suggests the page of the role that an address which leads nowhere may have meant: the one whose own address is most like a part of it. */
import { likeness } from './text/likeness.ts'

/** Below it, a suggestion is more likely to be wrong than right. */
const alikeEnough = 0.5

const place = document.querySelector<HTMLElement>('#nearest')
const suggestion = place?.querySelector('a')

function nameOf(path: string): string {
  return path.replace(/\.html$/, '')
}

/** The parts of the address; anything may stand there, also what is no text. */
function wantedParts(): string[] {
  return location.pathname.split('/').flatMap((part) => {
    try {
      return part === '' ? [] : [nameOf(decodeURIComponent(part))]
    } catch {
      return []
    }
  })
}

const parts = wantedParts()
const best = Array.from(document.querySelectorAll<HTMLAnchorElement>('#known a'), (link) => {
  const name = nameOf(link.pathname.split('/').at(-1) ?? '')
  return { link, score: Math.max(0, ...parts.map((part) => likeness(part, name))) }
}).toSorted((a, b) => b.score - a.score)[0]

if (place && suggestion && best && best.score >= alikeEnough) {
  suggestion.href = best.link.href
  suggestion.textContent = best.link.textContent
  place.hidden = false
}
