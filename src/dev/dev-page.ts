/**
 * A page of the site as the development server gives it: with a script and a style sheet of the server's own, and the
 * leave to use them.
 */
import { stylesheetPath } from '../addresses.ts'
import { devAssetsFolder } from './request-access.ts'

export const scriptAddress = `${devAssetsFolder}dev.js`
export const styleAddress = `${devAssetsFolder}dev.css`
export const eventsAddress = `${devAssetsFolder}events`

const policyTag = /<meta\s[^>]*http-equiv="?content-security-policy\b[^>]*>/gi

/**
 * Everything else stays as it is.
 * @param build letters, digits and dashes; it tells the script which state of the site the page is
 */
export function devPage(html: string, build: string): string {
  const tags = `<link rel="stylesheet" href="${styleAddress}">\n<script defer src="${scriptAddress}" data-build="${build}"></script>\n`
  const end = html.search(/<\/head>/i)
  // A template of a project may have left out what browsers do not need.
  if (end < 0) return html + tags
  const head = html
    .slice(0, end)
    .replace(policyTag, (tag) =>
      tag.replace(/content="([^"]*)"/i, (_, policy: string) => `content="${withLeave(policy)}"`),
    )
  return head + tags + html.slice(end)
}

/**
 * Pages allow scripts and styles of the site already, so what changes in them is `connect-src`; `404.html` without a
 * `siteUrl` allows nothing at all.
 */
function withLeave(policy: string): string {
  return ['script-src', 'style-src', 'connect-src'].reduce(allowOwn, policy)
}

function allowOwn(policy: string, name: string): string {
  const directives = policy.split(';').map((directive) => directive.trim())
  const stated = directives.find((directive) => directive.split(/\s+/)[0]?.toLowerCase() === name)
  if (stated === undefined) return [...directives.filter((directive) => directive !== ''), `${name} 'self'`].join('; ')
  if (stated.includes("'self'")) return policy
  const sources = stated.split(/\s+/).slice(1)
  const allowed = [name, "'self'", ...sources.filter((source) => source.toLowerCase() !== "'none'")].join(' ')
  return directives.map((directive) => (directive === stated ? allowed : directive)).join('; ')
}

/**
 * The links of `404.html` begin where the site is published (`siteUrl`): it is shown at any depth. This server has the
 * site at its root.
 */
export function atRoot(html: string): string {
  const styles = Array.from(html.matchAll(/ href="(\/[^"]*)"/g), ([, address = '']) => address)
  const published = styles.find((address) => address.endsWith(`/${stylesheetPath}`))?.slice(0, -stylesheetPath.length)
  return published === undefined ? html : html.replaceAll(`="${published}`, '="/')
}
