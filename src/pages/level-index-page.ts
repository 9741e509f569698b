/** The index of all levels, by track. */
import { block, flag, list, maybe, number, text } from '../template/shape.ts'
import { linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { levelIndexPath, levelPath, relativeLink } from '../addresses.ts'

export const levelIndexShape = block({
  tracks: list(
    block({
      id: text(),
      name: text(),
      description: maybe(text()),
      levels: list(
        block({
          ...linkShape.fields,
          summary: maybe(text()),
          isDraft: flag(),
          isDeprecated: flag(),
          roles: number('how many roles have it'),
        }),
        'lowest first',
      ),
    }),
    'those of the framework, then those of roles with levels of their own',
  ),
})

export function levelIndexPages({ framework, words }: Site, render: RenderPage<typeof levelIndexShape>): Page[] {
  const heading = words.text('levelIndex.heading', {})
  const page = {
    tracks: framework.tracks.map(({ id, name, description, levels }) => ({
      id: `track-${id}`,
      name,
      description: description ?? null,
      levels: levels.map((level) => ({
        text: level.name,
        href: relativeLink(levelIndexPath, levelPath(level.id)),
        summary: level.summary ?? null,
        isDraft: level.status === 'draft',
        isDeprecated: level.status === 'deprecated',
        roles: framework.roles.filter((role) =>
          role.levels.some((other) => other.id === level.id && other.track === level.track),
        ).length,
      })),
    })),
  }
  const head = {
    path: levelIndexPath,
    title: heading,
    description: words.text('levelIndex.description', { name: framework.name }),
    trail: [homeCrumb(words)],
    source: framework.at,
  }
  return [{ head, render: (context) => render(context, page) }]
}
