import { isLoopback } from '../../dev/request-access.ts'

/** Returns a warning about who can read the site, or an empty text when only this machine can. */
export function exposureText(host: string): string {
  if (isLoopback(host)) return ''
  const readers =
    host === '0.0.0.0' || host === '::' ? 'everyone in your network' : `everyone who can connect to ${host}`
  return `rungs: warning: ${readers} can read this site, drafts included\n  omit --host to serve it on this machine only\n`
}
