/**
 * How pages get more scripts and data when they are needed. Browsers give pages opened from disk nothing but script
 * elements, so data comes as scripts, too: `data/<name>.js` puts its value into `rungs.<name>`, and whoever loaded it
 * takes it. `rungs` is the only global name of the site.
 */
import type { globalName } from '../../data/browser-data.ts'

/** What has been carried here, by name, and the loader that all scripts of the page share. */
interface Shared {
  loader?: Loader
  readonly [name: string]: unknown
}

interface Loader {
  readonly loadScript: (pathBelowSite: string) => Promise<void>
  readonly addressOf: (pathBelowSite: string) => string
}

/**
 * What browsers with Trusted Types have. They give objects that are accepted in the place of texts, which is how the
 * DOM's types describe them.
 */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

// The first has the name that data scripts are written with; the second is not in the DOM's types yet.
const globals = globalThis as { [Name in typeof globalName]?: Shared } & { readonly trustedTypes?: TrustedTypes }

/** Scripts of this site, and nothing that could lead out of it. */
const ownScript = /^(?:assets|data)(?:\/[a-z0-9][a-z0-9-]*)+\.js$/

const shared = sharedObject()
const loader = (shared.loader ??= makeLoader(new URL('..', ownAddress())))

/**
 * Loads and runs a script of this site, once however often it is asked for. Fails when it is not there; asking again
 * tries again.
 * @param pathBelowSite `assets/<name>.js` or `data/<name>.js`; data may lie in folders
 */
export function loadScript(pathBelowSite: string): Promise<void> {
  return loader.loadScript(pathBelowSite)
}

/** The address of a page of this site, wherever the site lies. */
export function addressOf(pathBelowSite: string): string {
  return loader.addressOf(pathBelowSite)
}

/**
 * What a data script that has been loaded carries under this name; undefined before. The caller knows its type, as the
 * same build made both.
 */
export function take(name: string): unknown {
  return shared[name]
}

function sharedObject(): Shared {
  // An element with this id would be found under the same name, but it is no own property.
  const known = Object.hasOwn(globals, 'rungs') ? globals.rungs : undefined
  return known ?? (globals.rungs = {})
}

/** The address of the script that this module is bundled into: it lies in `assets/`, wherever the site lies. */
function ownAddress(): string {
  return document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : new URL('assets/', document.baseURI).href
}

function makeLoader(site: URL): Loader {
  const loading = new Map<string, Promise<void>>()
  const addressOf = (path: string): string => new URL(path, site).href
  const createScriptURL = (path: string): string => {
    if (!ownScript.test(path)) throw new TypeError(`not a script of this site: ${path}`)
    return addressOf(path)
  }
  const policy = globals.trustedTypes?.createPolicy('rungs', { createScriptURL }) ?? { createScriptURL }
  const load = (path: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.addEventListener('load', () => resolve())
      script.addEventListener('error', () => {
        loading.delete(path)
        script.remove()
        reject(new Error(`could not be loaded: ${path}`))
      })
      script.src = policy.createScriptURL(path)
      document.head.append(script)
    })
  return {
    addressOf,
    loadScript: (path) => {
      const known = loading.get(path)
      if (known) return known
      const started = load(path)
      loading.set(path, started)
      return started
    },
  }
}
