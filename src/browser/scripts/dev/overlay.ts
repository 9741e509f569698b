/** Shows errors over the page. It inserts text only, never HTML, because diagnostics quote source files. */
import type { OverlayDiagnostic, OverlayErrors } from './message.ts'

const id = 'rungs-dev'

/** Replaces the shown errors; removes the overlay when there are none. */
export function showErrors(errors: OverlayErrors | undefined): void {
  const before = document.getElementById(id)
  if (!errors) {
    before?.remove()
    return
  }
  const overlay = overlayOf(errors)
  // A collapsed overlay stays collapsed.
  if (before instanceof HTMLDetailsElement) {
    overlay.open = before.open
    before.replaceWith(overlay)
  } else document.body.append(overlay)
}

function overlayOf(errors: OverlayErrors): HTMLDetailsElement {
  const overlay = element('details', 'rungs-dev')
  overlay.id = id
  overlay.open = true
  overlay.lang = errors.language
  overlay.dir = errors.direction
  const heading = element('summary', 'rungs-dev-heading')
  const alert = element('span', '', errors.heading)
  alert.setAttribute('role', 'alert')
  heading.append(alert)
  const list = element('ol', 'rungs-dev-list')
  for (const diagnostic of errors.diagnostics) list.append(entry(diagnostic, errors))
  const body = element('div', 'rungs-dev-body')
  // It scrolls, so it needs keyboard focus, and a name for screen readers.
  body.tabIndex = 0
  body.setAttribute('role', 'region')
  body.setAttribute('aria-label', errors.heading)
  body.append(list)
  if (errors.more !== undefined) body.append(element('p', 'rungs-dev-more', errors.more))
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

/** Creates an element for a diagnostic, which is always English. */
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
