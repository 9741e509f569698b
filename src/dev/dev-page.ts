/**
 * Adds the script and the style sheet of the development server to a page of the site, and allows both in the page's
 * content security policy.
 */
import { stylesheetPath } from '../addresses.ts'
import { devAssetsFolder } from './request-access.ts'

export const scriptAddress = `${devAssetsFolder}dev.js`
export const styleAddress = `${devAssetsFolder}dev.css`
export const eventsAddress = `${devAssetsFolder}events`

const policyTag = /<meta\s[^>]*http-equiv="?content-security-policy\b[^>]*>/gi

/**
 * Returns the page with the additions; everything else stays unchanged.
 * @param build identifies the state of the site that the page was rendered from; letters, digits and hyphens
 */
export function devPage(html: string, build: string): string {
  const style = `<link rel="stylesheet" href="${styleAddress}">\n`
  const script = `<script defer src="${scriptAddress}" data-build="${build}"></script>\n`
  const tags = style + script
  const end = html.search(/<\/head>/i)
  // A template of the project may omit the optional </head> tag.
  if (end < 0) return html + tags
  const head = html
    .slice(0, end)
    .replace(policyTag, (tag) =>
      tag.replace(/content="([^"]*)"/i, (_, policy: string) => `content="${allowDevAssets(policy)}"`),
    )
  return head + tags + html.slice(end)
}

/**
 * Pages already allow scripts and styles of the site, so only `connect-src` changes in them. `404.html` without a
 * `siteUrl` allows nothing.
 */
function allowDevAssets(policy: string): string {
  return ['script-src', 'style-src', 'connect-src'].reduce(allowSelf, policy)
}

function allowSelf(policy: string, name: string): string {
  const directives = policy.split(';').map((directive) => directive.trim())
  const stated = directives.find((directive) => directive.split(/\s+/)[0]?.toLowerCase() === name)
  if (stated === undefined) return [...directives.filter((directive) => directive !== ''), `${name} 'self'`].join('; ')
  if (stated.includes("'self'")) return policy
  const sources = stated.split(/\s+/).slice(1)
  const allowed = [name, "'self'", ...sources.filter((source) => source.toLowerCase() !== "'none'")].join(' ')
  return directives.map((directive) => (directive === stated ? allowed : directive)).join('; ')
}

/**
 * Rewrites the links of `404.html` to the root of this server. They begin with the path of `siteUrl`, because hosts
 * show that page at any depth.
 */
export function atRoot(html: string): string {
  const styles = Array.from(html.matchAll(/ href="(\/[^"]*)"/g), ([, address = '']) => address)
  const published = styles.find((address) => address.endsWith(`/${stylesheetPath}`))?.slice(0, -stylesheetPath.length)
  return published === undefined ? html : html.replaceAll(`="${published}`, '="/')
}
