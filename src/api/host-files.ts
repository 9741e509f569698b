/**
 * The files that web servers and search engines read. They are made from templates, because every company has its own
 * policy for its host.
 */
import type { Framework } from '../domain/framework.ts'
import { type OutputFile, siteAsset } from '../domain/output-file.ts'
import { indexPath, notFoundPath, publishedAddress } from '../addresses.ts'
import type { TextTemplates } from '../template/compile-text.ts'
import { block, flag, maybe, text } from '../template/shape.ts'
import { sitemap } from './sitemap.ts'

const isListed = flag('search engines may list the pages')

/** The templates in `templates/host/` with the shape of their views. All other files in that folder are partials. */
export const hostViews = {
  headers: block({ isListed, policy: maybe(text('the content security policy of the pages')) }),
  robots: block({ isListed, sitemap: maybe(text('the address of the list of all pages')) }),
}

export type HostTemplates = TextTemplates<typeof hostViews>

const sitemapPath = 'sitemap.xml'

/** @param pages the pages of the site */
export function hostFiles(
  { site, siteUrl }: Framework,
  pages: readonly OutputFile[],
  templates: HostTemplates,
): OutputFile[] {
  const isListed = site.searchEngines === true
  const first = pages.find(({ path }) => path === indexPath)
  const headers: OutputFile = {
    root: 'site',
    path: '_headers',
    inputs: first?.inputs ?? { roles: [] },
    render: (date) => {
      const { value = '', findings } = first?.render(date) ?? { findings: [] }
      return findings.length > 0 && value === ''
        ? { value: undefined, findings }
        : templates.render('headers', { isListed, policy: policyOf(value) ?? null })
    },
  }
  const robots: OutputFile = {
    root: 'site',
    path: 'robots.txt',
    inputs: { roles: [] },
    render: () =>
      templates.render('robots', {
        isListed,
        sitemap: siteUrl === undefined ? null : publishedAddress(siteUrl, sitemapPath),
      }),
  }
  const listed = pages.flatMap(({ path }) => (path === notFoundPath ? [] : [path]))
  const map = siteUrl === undefined ? [] : [siteAsset(sitemapPath, sitemap(siteUrl, listed))]
  return [siteAsset('.nojekyll', ''), headers, robots, ...map]
}

/**
 * Reads the policy from the pages, so that a layout with another policy changes the header as well. An escaped policy
 * is left to the pages.
 */
function policyOf(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"&]+)">/i.exec(html)?.[1]
}
