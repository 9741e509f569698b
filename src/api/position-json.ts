/** A position as JSON: the expectations of one level of one role, without the parts that all roles share. */
import type { Level, Role } from '../domain/framework.ts'
import type { ApiPosition } from '../domain/schema/api/api-position.ts'
import type { Transition } from '../gap/gap.ts'
import { apiFrameworkPath, apiPositionPath, apiRolePath, relativeLink, positionPath, schemaPath } from '../addresses.ts'
import { criterionJson, developmentJson, ladderLinks, levelFactsJson, placeJson, stepJson } from './json-parts.ts'

/** @param beginning the transitions with a ladder that begin at this role */
export function positionJson(role: Role, level: Level, beginning: readonly Transition[]): ApiPosition {
  const path = apiPositionPath(role.slug, level.id)
  const index = role.levels.indexOf(level)
  return {
    $schema: relativeLink(path, schemaPath('api-position')),
    version: 1,
    role: role.slug,
    roleName: role.name,
    level: level.id,
    levelName: level.name,
    track: level.track,
    status: level.status,
    page: relativeLink(path, positionPath(role.slug, level.id)),
    roleJson: relativeLink(path, apiRolePath(role.slug)),
    framework: relativeLink(path, apiFrameworkPath),
    ...levelFactsJson(level),
    capabilities: role.capabilities.flatMap(({ id, name, group, importance, scale, cells }) => {
      const cell = cells[index]
      if (!cell) return []
      const { expectation, criteria, reason } = cell
      return [
        {
          id,
          name,
          group,
          importance: importance?.value.id,
          scale,
          expectation: expectation.kind,
          step: expectation.kind === 'step' ? stepJson(expectation.step) : undefined,
          reason,
          criteria: criteria.map(criterionJson),
        },
      ]
    }),
    responsibilities: role.responsibilities.flatMap(({ id, name, levels }) => {
      const here = levels[index]
      return here?.required === true
        ? [{ id, name, expectation: here.expectation?.value, metrics: here.metrics?.value ?? [] }]
        : []
    }),
    development: developmentJson(level.development, (origin) => origin === 'profile' || origin === 'inherited'),
    ladders: beginning
      .filter(({ from }) => from.level.id === level.id)
      .map((transition) => ladderLinks(transition, path)),
    extensions: level.extensions,
    at: placeJson(level.at),
  }
}
