/** The plan page, whose content is filled in a browser. */
import { block, flag, text } from '../template/shape.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { comparisonsPath, planPath, relativeLink } from '../addresses.ts'

export const planPageShape = block({
  comparisons: text('a link to the list of all ladders'),
  isEmpty: flag('there is no role'),
})

export function planPages({ framework, words }: Site, render: RenderPage<typeof planPageShape>): Page[] {
  const page = { comparisons: relativeLink(planPath, comparisonsPath), isEmpty: framework.roles.length === 0 }
  const head = {
    path: planPath,
    title: words.text('plan.title', {}),
    description: words.text('plan.description', { name: framework.name }),
    trail: [homeCrumb(words)],
    scripts: ['plan'],
  }
  return [{ head, render: (context) => render(context, page) }]
}
