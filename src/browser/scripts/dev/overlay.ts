/**
 * Shows what is wrong over the page. Everything is put there as text, never as HTML: diagnostics quote what people
 * wrote.
 */
import type { OverlayDiagnostic, OverlayErrors } from './message.ts'

const id = 'rungs-dev'

/** Shows it in the place of what was shown before; with nothing to show, the overlay goes. */
export function showErrors(trouble: OverlayErrors | undefined): void {
  const before = document.getElementById(id)
  if (!trouble) {
    before?.remove()
    return
  }
  const overlay = overlayOf(trouble)
  // Whoever has folded it is still at work on the same page.
  if (before instanceof HTMLDetailsElement) {
    overlay.open = before.open
    before.replaceWith(overlay)
  } else document.body.append(overlay)
}

function overlayOf(trouble: OverlayErrors): HTMLDetailsElement {
  const overlay = element('details', 'rungs-dev')
  overlay.id = id
  overlay.open = true
  overlay.lang = trouble.language
  overlay.dir = trouble.direction
  const heading = element('summary', 'rungs-dev-heading')
  const alert = element('span', '', trouble.heading)
  alert.setAttribute('role', 'alert')
  heading.append(alert)
  const list = element('ol', 'rungs-dev-list')
  for (const diagnostic of trouble.diagnostics) list.append(entry(diagnostic, trouble))
  const body = element('div', 'rungs-dev-body')
  // It scrolls by itself, so a keyboard must be able to reach it, and whoever gets there is told what it is.
  body.tabIndex = 0
  body.setAttribute('role', 'region')
  body.setAttribute('aria-label', trouble.heading)
  body.append(list)
  if (trouble.more !== undefined) body.append(element('p', 'rungs-dev-more', trouble.more))
  overlay.append(heading, body)
  return overlay
}

function entry(
  { code, place, headline, frame, remedy, also }: OverlayDiagnostic,
  { remedyLabel, alsoLabel }: OverlayErrors,
): HTMLLIElement {
  const item = element('li', 'rungs-dev-entry')
  const head = element('p', 'rungs-dev-head')
  head.append(english('strong', headline), ' ', english('code', code))
  item.append(english('p', place, 'rungs-dev-place'), head)
  if (frame !== '') item.append(english('pre', frame))
  item.append(labeled(remedyLabel, remedy))
  if (also.length > 0) item.append(labeled(alsoLabel, also.join(', ')))
  return item
}

function labeled(label: string, text: string): HTMLElement {
  const line = element('p', 'rungs-dev-line')
  line.append(element('b', '', label), ' ', english('span', text))
  return line
}

/** The words of the program itself. */
function english<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = element(name, className, text)
  made.lang = 'en'
  made.dir = 'ltr'
  return made
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
