/**
 * The page of a level: its description on its track, and the roles with that level. Roles that define their own levels
 * may use the same id; the page shows all of them.
 */
import type { Capability, Framework, Level, Role, Track } from '../domain/framework.ts'
import { block, flag, list, maybe, text, type View } from '../template/shape.ts'
import { distinctNames } from './parts/distinct-names.ts'
import { editLink } from './parts/edit-link.ts'
import { type Link, linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { expectationShape, expectationView } from './parts/expectation-view.ts'
import { factShape, levelFacts } from './parts/level-facts.ts'
import { ladderLinks } from './parts/transitions-from.ts'
import { capabilityAnchor, levelIndexPath, levelPath, positionPath, relativeLink, rolePath } from '../addresses.ts'
import type { Translator } from '../words/translator.ts'

const roleAtLevelShape = block({
  ...linkShape.fields,
  role: text('a link to the page of the role'),
  mission: maybe(text()),
  isDraft: flag(),
  isDeprecated: flag(),
  summary: maybe(text('what the role says about the level itself, where it differs')),
  facts: list(factShape, 'those that the role states itself'),
  capabilities: list(
    block({ ...linkShape.fields, ...expectationShape.fields }),
    'the most important ones that are expected',
  ),
  ladders: list(linkShape),
})

export const levelShape = block({
  heading: text(),
  isSeveral: flag('the same id means different things on different tracks'),
  meanings: list(
    block({
      track: text(),
      name: text(),
      isDraft: flag(),
      isDeprecated: flag(),
      summary: maybe(text()),
      facts: list(factShape),
      previous: maybe(linkShape),
      next: maybe(linkShape),
      edit: maybe(text('a link')),
      roles: list(roleAtLevelShape),
    }),
    'one for each track that has it',
  ),
})

/** A level on its track. */
interface LevelOnTrack {
  readonly track: Track
  readonly level: Level
}

export function levelPages(site: Site, render: RenderPage<typeof levelShape>): Page[] {
  const { framework, words } = site
  const all = framework.tracks.flatMap((track) => track.levels.map((level): LevelOnTrack => ({ track, level })))
  const ids = Array.from(new Set(all.map(({ level }) => level.id)))
  const named = ids.map((id) => ({ id, name: headingOf(all.filter(({ level }) => level.id === id)) }))
  const titles = distinctNames(named)
  return named.map(({ id, name }) => {
    const meanings = all.filter(({ level }) => level.id === id)
    const names = { level: titles.get(id) ?? name }
    return {
      head: {
        path: levelPath(id),
        title: words.text('level.title', names),
        description: words.text('level.description', names),
        trail: [homeCrumb(words), { text: words.text('levelIndex.heading', {}), path: levelIndexPath }],
        ...(meanings[0] && { source: meanings[0].level.at }),
      },
      render: (context) =>
        render(context, {
          heading: name,
          isSeveral: meanings.length > 1,
          meanings: meanings.map((meaning) => meaningView(site, meaning)),
        }),
    }
  })
}

function meaningView(site: Site, { track, level }: LevelOnTrack): View<typeof levelShape>['meanings'][number] {
  const { framework, words } = site
  const path = levelPath(level.id)
  const neighbor = (rank: number): Link | null => {
    const found = track.levels[rank]
    return found ? { text: found.name, href: relativeLink(path, levelPath(found.id)) } : null
  }
  return {
    track: track.name,
    name: level.name,
    isDraft: level.status === 'draft',
    isDeprecated: level.status === 'deprecated',
    summary: level.summary ?? null,
    facts: levelFacts(level, words),
    previous: neighbor(level.rank - 1),
    next: neighbor(level.rank + 1),
    edit: editLink(framework, level.at),
    roles: framework.roles.flatMap((role) => roleAtLevel(site, path, role, level)),
  }
}

function roleAtLevel(
  { framework, transitions, words }: Site,
  path: string,
  role: Role,
  level: Level,
): View<typeof roleAtLevelShape>[] {
  const index = role.levels.findIndex(({ id, track }) => id === level.id && track === level.track)
  const own = role.levels[index]
  if (!own) return []
  const position = relativeLink(path, positionPath(role.slug, own.id))
  return [
    {
      text: role.name,
      href: position,
      role: relativeLink(path, rolePath(role.slug)),
      mission: role.mission?.value ?? null,
      isDraft: role.status === 'draft' || own.status === 'draft',
      isDeprecated: role.status === 'deprecated' || own.status === 'deprecated',
      ...roleWordsOfLevel(level, own, words),
      capabilities: keyCapabilities(framework, role, index).flatMap((capability) => {
        const cell = capability.cells[index]
        const href = `${position}#${capabilityAnchor(capability.id)}`
        return cell ? [{ text: capability.name, href, ...expectationView(capability, cell, undefined) }] : []
      }),
      ladders: ladderLinks(path, own, transitions.get(role) ?? [], words),
    },
  ]
}

/** Returns the names of a level id, which may differ between tracks. */
function headingOf(meanings: readonly LevelOnTrack[]): string {
  return Array.from(new Set(meanings.map(({ level }) => level.name))).join(' / ')
}

/** Returns the facts of a role's level that differ from those of the track. */
function roleWordsOfLevel(
  level: Level,
  own: Level,
  words: Translator,
): Pick<View<typeof roleAtLevelShape>, 'summary' | 'facts'> {
  const shared = new Map(levelFacts(level, words).map(({ label, text }) => [label, text]))
  return {
    summary: own.summary === undefined || own.summary === level.summary ? null : own.summary,
    facts: levelFacts(own, words).filter(({ label, text }) => shared.get(label) !== text),
  }
}

/**
 * Returns the required capabilities by weight, then in the order of the profile, limited to the framework's number of
 * key capabilities.
 */
function keyCapabilities({ keyCapabilities: count }: Framework, role: Role, index: number): Capability[] {
  const asked = role.capabilities.filter(({ cells }) => {
    const kind = cells[index]?.expectation.kind
    return kind === 'step' || kind === 'described'
  })
  const weight = ({ importance }: Capability): number => importance?.value.weight ?? 0
  return asked.toSorted((a, b) => weight(b) - weight(a)).slice(0, count)
}
