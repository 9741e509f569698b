/** The page on how to read a ladder: its purpose, the terms of this framework, and how to change it. */
import type { Framework, Track } from '../domain/framework.ts'
import { block, list, maybe, number, text, type View } from '../template/shape.ts'
import { linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { aboutPath, levelPath, relativeLink, rolePath } from '../addresses.ts'

const termShape = block({ name: text(), description: maybe(text()) })

export const aboutShape = block({
  heading: text(),
  scales: list(
    block({ id: text(), name: text(), description: maybe(text()), steps: list(termShape, 'lowest first') }),
    'ways to say how well somebody does something',
  ),
  tracks: list(
    block({
      name: text(),
      description: maybe(text()),
      levels: list(block({ ...linkShape.fields, summary: maybe(text()) }), 'lowest first'),
    }),
    'those that roles share',
  ),
  ownLevels: list(linkShape, 'roles with levels of their own'),
  importances: list(block({ name: text(), description: maybe(text()), weight: number('what one step counts') })),
  priorities: list(
    block({ name: text(), description: maybe(text()), from: number('the lowest score that has it') }),
    'most urgent first',
  ),
  repository: maybe(text('where profiles can be edited')),
  glossary: list(
    block({ term: text(), meaning: text(), avoid: list(text(), 'words for the same that are not used here') }),
  ),
})

export function aboutPages({ framework, words }: Site, render: RenderPage<typeof aboutShape>): Page[] {
  const heading = words.text('about.heading', {})
  const head = {
    path: aboutPath,
    title: heading,
    description: words.text('about.description', { name: framework.name }),
    trail: [homeCrumb(words)],
    source: { file: framework.at.file },
  }
  return [{ head, render: (context) => render(context, aboutView(framework, heading)) }]
}

function aboutView(framework: Framework, heading: string): View<typeof aboutShape> {
  // A role that defines its own track does so in its profile.
  const isShared = ({ at }: Track): boolean => at.file === framework.at.file
  const own = new Set(framework.tracks.filter((track) => !isShared(track)).map(({ id }) => id))
  return {
    heading,
    scales: framework.scales.map(({ id, name, description, steps }) => ({
      id: `scale-${id}`,
      name,
      description: description ?? null,
      steps: steps.map((step) => ({ name: step.name, description: step.description ?? null })),
    })),
    tracks: framework.tracks.filter(isShared).map(({ name, description, levels }) => ({
      name,
      description: description ?? null,
      levels: levels.map((level) => ({
        text: level.name,
        href: relativeLink(aboutPath, levelPath(level.id)),
        summary: level.summary ?? null,
      })),
    })),
    ownLevels: framework.roles
      .filter(({ levels }) => levels.some(({ track }) => own.has(track)))
      .map(({ name, slug }) => ({ text: name, href: relativeLink(aboutPath, rolePath(slug)) })),
    importances: framework.importances.map(({ name, description, weight }) => ({
      name,
      description: description ?? null,
      weight,
    })),
    priorities: framework.priorities.map(({ name, description, from }) => ({
      name,
      description: description ?? null,
      from,
    })),
    repository: framework.repoUrl ?? null,
    glossary: framework.glossary.map(({ term, meaning, avoid }) => ({ term, meaning, avoid: avoid ?? [] })),
  }
}
