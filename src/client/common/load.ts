/**
 * How pages get more scripts and data when they are needed. Browsers give pages opened from disk nothing but script elements, so data comes as
 * scripts, too: `data/<name>.js` calls `rungs.give('<name>', …)`, and whoever loaded it takes it. `rungs` is the only global name of the site.
 */

interface Registry {
  /** Called by data scripts. */
  readonly give: (name: string, value: unknown) => void
  readonly take: (name: string) => unknown
  readonly loadScript: (pathBelowSite: string) => Promise<void>
  readonly addressOf: (pathBelowSite: string) => string
}

/** What the DOM types of TypeScript do not know yet. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => string }
}

declare global {
  var rungs: Registry | undefined
  var trustedTypes: TrustedTypes | undefined
}

/** Scripts of this site, and nothing that could lead out of it. */
const ownScript = /^(?:assets|data)(?:\/[a-z0-9][a-z0-9-]*)+\.js$/

/** All scripts of a page share the registry of the first one, and with it a single policy. */
const registry = sharedRegistry()

/**
 * Loads and runs a script of this site, once however often it is asked for. Fails when it is not there; asking again tries again.
 * @param pathBelowSite `assets/<name>.js` or `data/<name>.js`; data may lie in folders
 */
export function loadScript(pathBelowSite: string): Promise<void> {
  return registry.loadScript(pathBelowSite)
}

/** The address of a page of this site, wherever the site lies. */
export function addressOf(pathBelowSite: string): string {
  return registry.addressOf(pathBelowSite)
}

/** What a data script that has been loaded gave under this name; undefined before. The caller knows its type, as the same build made both. */
export function take(name: string): unknown {
  return registry.take(name)
}

function sharedRegistry(): Registry {
  // An element with this id would be found under the same name, but it is no own property.
  if (!Object.hasOwn(globalThis, 'rungs') || !globalThis.rungs) globalThis.rungs = makeRegistry(new URL('..', ownAddress()))
  return globalThis.rungs
}

/** The address of the script that this module is bundled into: it lies in `assets/`, wherever the site lies. */
function ownAddress(): string {
  return document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : new URL('assets/', document.baseURI).href
}

function makeRegistry(site: URL): Registry {
  const given = new Map<string, unknown>()
  const loading = new Map<string, Promise<void>>()
  const addressOf = (path: string): string => new URL(path, site).href
  const createScriptURL = (path: string): string => {
    if (!ownScript.test(path)) throw new TypeError(`not a script of this site: ${path}`)
    return addressOf(path)
  }
  const policy = globalThis.trustedTypes?.createPolicy('rungs', { createScriptURL }) ?? { createScriptURL }
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
    give: (name, value) => given.set(name, value),
    take: (name) => given.get(name),
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
