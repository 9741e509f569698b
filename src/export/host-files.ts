/** What web servers and search engines look for. Their texts are templates, since what a company's host may do is the company's to say. */
import type { Framework } from '../domain/framework.ts'
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import type { OutputFile } from '../output-file.ts'
import { indexPath, notFoundPath, publishedAddress } from '../site/site-path.ts'
import type { TextTemplates } from '../template/compile-text.ts'
import { block, flag, maybe, text } from '../template/shape.ts'
import { sitemap } from './sitemap.ts'

const isListed = flag('search engines may list the pages')

/** The templates of `templates/host/` that files are made from, and what each of them is given. All other files there are partials. */
export const hostViews = {
  headers: block({ isListed, policy: maybe(text('the content security policy of the pages')) }),
  robots: block({ isListed, sitemap: maybe(text('the address of the list of all pages')) }),
}

export type HostTemplates = TextTemplates<typeof hostViews>

const sitemapPath = 'sitemap.xml'

/** @param pages the pages of the site */
export function hostFiles({ site, siteUrl }: Framework, pages: readonly OutputFile[], templates: HostTemplates): Outcome<OutputFile[]> {
  const findings: Finding[] = []
  const isListed = site.searchEngines === true
  const filled = (path: string, { value, findings: found }: Outcome<string | undefined>): OutputFile[] => {
    findings.push(...found)
    return value === undefined ? [] : [{ path, text: value }]
  }
  const policy = policyOf(pages.find(({ path }) => path === indexPath)?.text ?? '')
  const listed = pages.flatMap(({ path }) => (path === notFoundPath ? [] : [path]))
  const value = [
    { path: '.nojekyll', text: '' },
    ...filled('_headers', templates.render('headers', { isListed, policy: policy ?? null })),
    ...filled('robots.txt', templates.render('robots', { isListed, sitemap: siteUrl === undefined ? null : publishedAddress(siteUrl, sitemapPath) })),
    ...(siteUrl === undefined ? [] : [{ path: sitemapPath, text: sitemap(siteUrl, listed) }]),
  ]
  return { value, findings }
}

/** What the pages themselves say, so that a layout with another policy changes the header as well. One that is escaped is left to the pages. */
function policyOf(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"&]+)">/i.exec(html)?.[1]
}
