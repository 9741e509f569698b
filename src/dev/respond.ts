/**
 * What the server answers, without a socket: a request and the state of the site in, a whole answer out. No path of a
 * file is ever made from a request.
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

/** The site as it is served; see `DevSite`. */
export interface ServedSite {
  readonly has: (path: string) => boolean
  readonly text: (path: string) => string | undefined
}

/** What there is to be asked for. */
export interface DevServerState {
  readonly port: number
  readonly build: string
  readonly site: ServedSite | undefined
  readonly files: DevAssets
}

/**
 * For every answer: nothing is kept, nothing is taken for something else, and no page of another site can use it, not
 * even as a script or in a frame.
 */
export const securityHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const

/** `'events'`: the request is for the stream of events, and allowed. */
export function respond(question: DevRequest, { port, build, site, files }: DevServerState): DevResponse | 'events' {
  const refused = rejectionStatus(question, port)
  if (refused === 403) return whole(403, 'refused.txt', 'This server answers pages of its own on this machine only.\n')
  if (refused === 405) {
    return whole(405, 'refused.txt', 'This server only gives; it takes nothing.\n', { allow: 'GET, HEAD' })
  }
  const path = pathOf(question.url)
  if (path === eventsAddress) return 'events'
  if (path === scriptAddress) return whole(200, path, files.script)
  if (path === styleAddress) return whole(200, path, files.style)
  if (!site) return whole(503, 'empty.html', devPage(files.emptyPage, build))
  const name = nameOf(path)
  if (name !== undefined && site.has(name)) {
    const text = site.text(name)
    // Why it cannot be rendered is told to the page that is shown instead.
    if (text === undefined) return whole(500, 'empty.html', devPage(files.emptyPage, build))
    return whole(200, name, isPage(name) ? devPage(text, build) : text)
  }
  const notFound = site.text('404.html')
  return notFound === undefined
    ? whole(404, 'not-found.txt', 'There is no such page.\n')
    : whole(404, '404.html', devPage(atRoot(notFound), build))
}

function whole(status: number, name: string, text: string, more: Readonly<Record<string, string>> = {}): DevResponse {
  return { status, text, headers: { ...securityHeaders, 'content-type': contentType(name), ...more } }
}

function isPage(name: string): boolean {
  return name.endsWith('.html')
}

/** The address without its query. */
function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? ''
}

/**
 * The name of a file that a path asks for, decoded once and otherwise as it is: what is no name of the site is not made
 * one.
 */
function nameOf(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined
  try {
    const name = decodeURIComponent(path.slice(1))
    return name === '' || name.endsWith('/') ? `${name}index.html` : name
  } catch {
    // Not an encoded text at all, so there is nothing of that name.
    return undefined
  }
}
