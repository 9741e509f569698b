/**
 * The page that servers show for an unknown address. It is shown at addresses of any depth, so it can't have relative
 * links. If the framework states the address of the site, links begin at that root. If not, the address of the style
 * sheet and the scripts is unknown and the content security policy forbids inline ones, so the page is plain.
 */
import { block, flag, list, text } from '../template/shape.ts'
import { linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { indexPath, notFoundPath, rolePath, rootOf } from '../addresses.ts'

export const notFoundShape = block({
  heading: text(),
  home: text('a link'),
  isPlaced: flag('it is known where the site is published, so links work'),
  roles: list(linkShape, 'empty when it is not known where the site is published'),
})

export function notFoundPages(
  { framework: { siteUrl, roles }, words }: Site,
  render: RenderPage<typeof notFoundShape>,
): Page[] {
  const heading = words.text('notFound.heading', {})
  const root = siteUrl === undefined ? undefined : rootOf(siteUrl)
  const about = {
    path: notFoundPath,
    title: heading,
    description: words.text('notFound.text', {}),
    trail: [homeCrumb(words)],
  }
  const head = root === undefined ? about : { ...about, root, scripts: ['not-found'] }
  const page = {
    heading,
    home: `${root ?? ''}${indexPath}`,
    isPlaced: root !== undefined,
    roles: root === undefined ? [] : roles.map(({ name, slug }) => ({ text: name, href: root + rolePath(slug) })),
  }
  return [{ head, render: (context) => render(context, page) }]
}
