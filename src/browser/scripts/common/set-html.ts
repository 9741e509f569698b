/** Inserts HTML. No other script creates HTML, and the policy lets browsers with Trusted Types enforce that. */
import { trustedTypesPolicy } from './trusted-types.ts'

const policy = trustedTypesPolicy('rungs-html', { createHTML: (html: string) => html })

/** @param html output of the templates of the project, which escape every text */
export function setHtml(element: Element, html: string): void {
  element.innerHTML = policy.createHTML(html)
}
