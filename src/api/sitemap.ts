/**
 * `sitemap.xml` lists the full addresses of all pages for search engines. One file may have 50,000 entries, ten times
 * the number for a thousand roles.
 */
import { publishedAddress } from '../addresses.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/**
 * @param siteUrl the address of the published site
 * @param pages paths below `site/`
 */
export function sitemap(siteUrl: string, pages: readonly string[]): string {
  const urls = pages.map((page) => `<url><loc>${escapeXml(publishedAddress(siteUrl, page))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
