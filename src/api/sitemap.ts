/**
 * `sitemap.xml`: the pages by their full addresses, for search engines. One file may list 50,000, which is ten times
 * what a thousand roles have.
 */
import { publishedAddress } from '../addresses.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/**
 * @param siteUrl where the site is published
 * @param pages paths below `site/`
 */
export function sitemap(siteUrl: string, pages: readonly string[]): string {
  const urls = pages.map((page) => `<url><loc>${escapeXml(publishedAddress(siteUrl, page))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
