/**
 * Who may ask the development server. It listens on this machine alone, but every page that is open in a browser here
 * can send requests to it: a page of another site must neither read profiles that are not published nor learn of them.
 */
import type { IncomingHttpHeaders } from 'node:http'

/** What is looked at of a request. */
export interface DevRequest {
  readonly method: string
  /** As it stands in the request: a path with its query. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export type Refusal = 403 | 405

/** Why a request is refused; undefined: it is not. */
export function rejectionStatus({ method, url, headers }: DevRequest, port: number): Refusal | undefined {
  // A name of somebody else that leads here (DNS rebinding) makes their page one of the same origin; the name itself
  // gives it away.
  if (!namesOf(port).includes(headers.host?.toLowerCase() ?? '')) return 403
  if (method !== 'GET' && method !== 'HEAD') return 405
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 403
  return isFromElsewhere(headers) && !(isVisit(headers) && !isOurs(url)) ? 403 : undefined
}

/** Where the files of the server itself are; the site has no such names. */
export const devAssetsFolder = '/.rungs/'

function isOurs(url: string): boolean {
  return url.startsWith(devAssetsFolder)
}

/**
 * Browsers say which site a request comes from. Other programs do not, and can read the profiles anyway. Another port
 * of this machine is "same-site".
 */
function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/**
 * Somebody followed a link to a page, which the page with the link cannot look into. In a frame it could be made to
 * look like its own.
 */
function isVisit(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
}

function namesOf(port: number): string[] {
  const names = ['localhost', '127.0.0.1', '[::1]']
  const withPort = names.map((name) => `${name}:${port}`)
  // Browsers leave out the port that is the usual one.
  return port === 80 ? [...names, ...withPort] : withPort
}
