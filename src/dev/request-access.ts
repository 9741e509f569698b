/**
 * Access control of the development server. By default it listens on this machine only, but every page that is open in
 * a browser on this machine can send requests to it. A page of another site must not read unpublished profiles, nor
 * detect them.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { isIP, isIPv6 } from 'node:net'

/** The parts of a request that decide about access. */
export interface DevRequest {
  readonly method: string
  /** Path and query, exactly as sent. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** Returns the status to reject a request with, or undefined when it is allowed. */
export function rejectionStatus(
  { method, url, headers }: DevRequest,
  host: string,
  port: number,
): 403 | 405 | undefined {
  // With DNS rebinding, a foreign host name resolves to this machine and its page counts as same-origin. Only the Host
  // header shows the difference.
  if (!isAllowedHost(headers.host ?? '', host, port)) return 403
  if (method !== 'GET' && method !== 'HEAD') return 405
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 403
  return isCrossSite(headers) && !(isTopLevelNavigation(headers) && !isDevAsset(url)) ? 403 : undefined
}

/** The folder of the server's own files. No site contains a folder of this name. */
export const devAssetsFolder = '/.rungs/'

function isDevAsset(url: string): boolean {
  return url.startsWith(devAssetsFolder)
}

/**
 * Browsers send the site that a request comes from. Other programs don't, but they can read the profiles from disk
 * anyway. Another port of this machine is "same-site".
 */
function isCrossSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/**
 * The reader followed a link. The page with the link cannot read the page that opens, unless it opens in a frame.
 */
function isTopLevelNavigation(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
}

/**
 * Returns whether a Host header names this server. DNS rebinding needs a name, so a server that listens on all
 * addresses accepts every IP address. Port mappings of containers change the port, so it must match only on the
 * loopback address.
 */
function isAllowedHost(header: string, host: string, port: number): boolean {
  const { name, port: headerPort } = splitHost(header)
  const isLocalName = ['localhost', '127.0.0.1', '[::1]'].includes(name)
  // Browsers omit the default port from the Host header.
  if (isLoopback(host)) return isLocalName && Number(headerPort ?? 80) === port
  if (isLocalName || name === hostInUrl(host.toLowerCase())) return true
  return (host === '0.0.0.0' || host === '::') && isIP(name.replace(/^\[(.*)\]$/, '$1')) > 0
}

/** Splits a Host header into name and port. An IPv6 address keeps its brackets. */
function splitHost(header: string): { readonly name: string; readonly port: string | undefined } {
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(header.toLowerCase()) ?? []
  return { name, port }
}

/** Returns whether only programs on this machine can connect to an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** An address as URLs contain it: IPv6 addresses in brackets. */
export function hostInUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host
}
