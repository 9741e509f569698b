/** Loads our own scripts when they are needed, and puts our own HTML on the page: the only door through Trusted Types. */
import { dataPath, scriptPath } from '../../site/site-path.ts'

/** What browsers with Trusted Types have. They give objects that are accepted in the place of texts, which is how the DOM's own types describe them. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules
}

interface Rules {
  createHTML(html: string): string
  createScriptURL(url: string): string
}

const scripts = [scriptPath('compare-engine'), ...['positions', 'moves', 'framework', 'templates'].map(dataPath)]

const rules: Rules = {
  // Called by `show` alone, with what the templates of the project have made: they escape every text.
  createHTML: (html) => html,
  createScriptURL: (url) => {
    if (scripts.includes(url) || /^data\/roles\/[a-z0-9-]+\.js$/.test(url)) return url
    throw new TypeError(`${url} is none of our scripts`)
  },
}

// Not in the DOM's types yet.
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
const trusted = trustedTypes?.createPolicy('rungs-compare', rules) ?? rules

const loading = new Map<string, Promise<void>>()

/** Loads a script once; one that failed is tried again the next time. */
export async function load(path: string): Promise<void> {
  const under = loading.get(path)
  if (under) return under
  const fresh = new Promise<void>((done, failed) => {
    const script = document.createElement('script')
    script.src = trusted.createScriptURL(path)
    script.addEventListener('load', () => done())
    script.addEventListener('error', () => {
      script.remove()
      loading.delete(path)
      failed(new Error(`${path} could not be loaded`))
    })
    document.head.append(script)
  })
  loading.set(path, fresh)
  return fresh
}

/** @param html what `Compare` gave */
export function show(element: Element, html: string): void {
  element.innerHTML = trusted.createHTML(html)
}
