/** The JSON of the parts that all roles share, with links to the other files. */
import type { Framework, Level } from '../domain/framework.ts'
import type { ApiFramework } from '../domain/schema/api/api-framework.ts'
import type { ApiIndex } from '../domain/schema/api/api-index.ts'
import { libraryUse } from '../domain/library-use.ts'
import {
  apiFrameworkPath,
  apiIndexPath,
  apiRolePath,
  indexPath,
  relativeLink,
  rolePath,
  schemaPath,
  tablePath,
} from '../addresses.ts'
import { developmentJson, levelFactsJson, namedJson, placeJson } from './json-parts.ts'

export function indexJson({ name, language, siteUrl, roles }: Framework): ApiIndex {
  const link = (to: string): string => relativeLink(apiIndexPath, to)
  return {
    $schema: link(schemaPath('api-index')),
    version: 1,
    name,
    language,
    siteUrl,
    page: link(indexPath),
    framework: link(apiFrameworkPath),
    table: link(tablePath),
    roles: roles.map((role) => ({
      slug: role.slug,
      name: role.name,
      family: role.family,
      status: role.status,
      aliases: role.aliases,
      levels: role.levels.map(({ id }) => id),
      json: link(apiRolePath(role.slug)),
      page: link(rolePath(role.slug)),
    })),
  }
}

export function frameworkJson(framework: Framework): ApiFramework {
  const {
    name,
    language,
    siteUrl,
    repoUrl,
    families,
    groups,
    importances,
    priorities,
    scales,
    tracks,
    glossary,
    extensions,
  } = framework
  return {
    $schema: relativeLink(apiFrameworkPath, schemaPath('api-framework')),
    version: 1,
    name,
    language,
    siteUrl,
    repoUrl,
    families: families.map(namedJson),
    groups: groups.map(namedJson),
    importances: importances.map((importance) => ({ ...namedJson(importance), weight: importance.weight })),
    priorities: priorities.map((priority) => ({ ...namedJson(priority), from: priority.from })),
    scales: scales.map((scale) => ({
      ...namedJson(scale),
      steps: scale.steps.map((step) => ({ ...namedJson(step), aliases: step.aliases })),
    })),
    tracks: tracks.map((track) => ({ ...namedJson(track), levels: track.levels.map(levelJson) })),
    library: libraryUse(framework).map(({ capability, usedBy }) => ({
      id: capability.id,
      name: capability.name,
      aliases: capability.aliases,
      scale: capability.scale,
      usedBy: usedBy.map(({ slug }) => slug),
      at: placeJson(capability.at),
    })),
    glossary,
    extensions,
  }
}

function levelJson(level: Level): ApiFramework['tracks'][number]['levels'][number] {
  const { id, name, aliases, status, development, extensions, at } = level
  return {
    id,
    name,
    aliases,
    status,
    ...levelFactsJson(level),
    development: developmentJson(development, () => true),
    extensions,
    at: placeJson(at),
  }
}
