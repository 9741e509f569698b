/**
 * Loads further scripts and data on demand. A page that is opened from disk can only load scripts, so data comes as
 * scripts too: `data/<name>.js` writes its value to `rungs.<name>`. `rungs` is the only global variable of the site.
 */
import type { globalName } from '../../data/browser-data.ts'
import { trustedTypesPolicy } from './trusted-types.ts'

interface Loader {
  readonly loadScript: (pathBelowSite: string) => Promise<void>
  readonly addressOf: (pathBelowSite: string) => string
}

// The global variable has the name that data scripts are written with.
const globals = globalThis as {
  [Name in typeof globalName]?: { loader?: Loader; readonly [dataName: string]: unknown }
}

/** Matches scripts of this site only. */
const ownScript = /^(?:assets|data)(?:\/[a-z0-9][a-z0-9-]*)+\.js$/

// An element with this id would be a global variable of the same name, but not an own property.
const shared = (Object.hasOwn(globals, 'rungs') ? globals.rungs : undefined) ?? (globals.rungs = {})
const loader = (shared.loader ??= createLoader(new URL('..', ownAddress())))

/**
 * Loads and runs a script of this site once. Rejects when it cannot be loaded; the next call tries again.
 * @param pathBelowSite `assets/<name>.js` or `data/<name>.js`; data may be in folders
 */
export function loadScript(pathBelowSite: string): Promise<void> {
  return loader.loadScript(pathBelowSite)
}

/** Returns the address of a page of this site, wherever the site is published. */
export function addressOf(pathBelowSite: string): string {
  return loader.addressOf(pathBelowSite)
}

/** Returns the value of a data script, or undefined before it is loaded. The caller knows its type. */
export function loadedData(name: string): unknown {
  return shared[name]
}

/** Returns the address of the script that contains this module. It is in `assets/`. */
function ownAddress(): string {
  return document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : new URL('assets/', document.baseURI).href
}

function createLoader(site: URL): Loader {
  const loading = new Map<string, Promise<void>>()
  const addressOf = (path: string): string => new URL(path, site).href
  const policy = trustedTypesPolicy('rungs', {
    createScriptURL: (path: string): string => {
      if (!ownScript.test(path)) throw new TypeError(`not a script of this site: ${path}`)
      return addressOf(path)
    },
  })
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
