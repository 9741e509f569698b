/**
 * What a server shows for an address that leads nowhere. It is shown at addresses of any depth, so nothing on it may be
 * found relative to itself: where the framework says at which address the site is published, links begin at that root,
 * and the page looks like all others. Where it does not, nobody can know where style sheet and script are; an address
 * that is wrong would leave the page bare and the console red, and the policy of servers forbids to carry them inside.
 * Then it is a plain page that says so.
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
