/**
 * Puts HTML that the templates of the project have made on the page: the only door through Trusted Types for anything
 * but scripts.
 */

/**
 * What browsers with Trusted Types have. They give objects that are accepted in the place of texts, which is how the
 * DOM's own types describe them.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules
}

interface Rules {
  createHTML(html: string): string
}

// Called by `show` alone, with what templates have made: they escape every text.
const rules: Rules = { createHTML: (html) => html }

// Not in the DOM's types yet.
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
const trusted = trustedTypes?.createPolicy('rungs-html', rules) ?? rules

/** @param html what the views of `src/browser/data/` gave */
export function setHtml(element: Element, html: string): void {
  element.innerHTML = trusted.createHTML(html)
}
