/**
 * Maps a request and the state of the site to a complete response, without a socket. A request never becomes a path on
 * disk.
 */
import { type DevRequest, rejectionStatus } from './request-access.ts'
import { contentType } from './content-type.ts'
import { atRoot, devPage, eventsAddress, scriptAddress, styleAddress } from './dev-page.ts'
import type { DevAssets } from './dev-assets.ts'

export interface DevResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** The files of the site by path; see `DevSite`. */
export interface ServedSite {
  readonly has: (path: string) => boolean
  readonly text: (path: string) => string | undefined
}

export interface DevServerState {
  /** The address or host name that the server listens on. */
  readonly host: string
  readonly port: number
  readonly build: string
  readonly site: ServedSite | undefined
  readonly assets: DevAssets
}

/**
 * Sent with every response: it is not cached, browsers don't guess its type, and no page of another site can use it as
 * a script or in a frame.
 */
export const securityHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const

/** Returns `'events'` when the request is allowed and asks for the event stream. */
export function respond(
  request: DevRequest,
  { host, port, build, site, assets }: DevServerState,
): DevResponse | 'events' {
  const rejected = rejectionStatus(request, host, port)
  if (rejected === 403) return response(403, 'rejected.txt', 'This server only accepts requests from its own pages.\n')
  if (rejected === 405) {
    return response(405, 'rejected.txt', 'Only GET and HEAD are allowed.\n', { allow: 'GET, HEAD' })
  }
  const path = pathOf(request.url)
  if (path === eventsAddress) return 'events'
  if (path === scriptAddress) return response(200, path, assets.script)
  if (path === styleAddress) return response(200, path, assets.style)
  if (!site) return response(503, 'empty.html', devPage(assets.emptyPage, build))
  const name = nameOf(path)
  if (name !== undefined && site.has(name)) {
    const text = site.text(name)
    // The empty page shows the reason in its overlay.
    if (text === undefined) return response(500, 'empty.html', devPage(assets.emptyPage, build))
    return response(200, name, isPage(name) ? devPage(text, build) : text)
  }
  const notFound = site.text('404.html')
  return notFound === undefined
    ? response(404, 'not-found.txt', 'Page not found.\n')
    : response(404, '404.html', devPage(atRoot(notFound), build))
}

function response(
  status: number,
  name: string,
  text: string,
  more: Readonly<Record<string, string>> = {},
): DevResponse {
  return { status, text, headers: { ...securityHeaders, 'content-type': contentType(name), ...more } }
}

function isPage(name: string): boolean {
  return name.endsWith('.html')
}

/** Returns the path of a URL without its query. */
function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? ''
}

/** Returns the file that a URL path names. It is decoded once and not normalized. */
function nameOf(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined
  try {
    const name = decodeURIComponent(path.slice(1))
    return name === '' || name.endsWith('/') ? `${name}index.html` : name
  } catch {
    // The percent encoding is malformed, so no file has this name.
    return undefined
  }
}
