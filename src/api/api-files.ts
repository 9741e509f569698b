/**
 * The JSON next to the pages. It has no indentation, because there are thousands of files and tools can format each.
 */
import type { Framework, Role } from '../domain/framework.ts'
import type { ApiLadder } from '../domain/schema/api/api-ladder.ts'
import type { Gap, Transition } from '../gap/gap.ts'
import { allRoles, type FileInputs, inputsOfLadder, type OutputFile } from '../domain/output-file.ts'
import {
  apiFrameworkPath,
  apiIndexPath,
  apiLadderPath,
  apiPositionPath,
  apiRolePath,
  ladderPagePath,
  ladderSourcePath,
  relativeLink,
  schemaPath,
} from '../addresses.ts'
import { frameworkJson, indexJson } from './framework-json.ts'
import { gapJson } from './gap-json.ts'
import { positionJson } from './position-json.ts'
import { roleJson } from './role-json.ts'

/** @param ladders the transitions that have a ladder, in the order of their roles */
export function apiFiles(framework: Framework, ladders: readonly ApiLadderSource[]): OutputFile[] {
  const leading = new Map<Role, Transition[]>(framework.roles.map((role) => [role, []]))
  const beginning = new Map<Role, Transition[]>()
  for (const { transition } of ladders) {
    leading.get(transition.to.role)?.push(transition)
    beginning.set(transition.from.role, [...(beginning.get(transition.from.role) ?? []), transition])
  }
  return [
    file(apiIndexPath, allRoles, () => indexJson(framework)),
    file(apiFrameworkPath, allRoles, () => frameworkJson(framework)),
    ...Array.from(leading).flatMap(([role, own]) => [
      file(apiRolePath(role.slug), { roles: [role] }, () => roleJson(role, own)),
      ...role.levels.map((level) =>
        file(apiPositionPath(role.slug, level.id), { roles: [role] }, () =>
          positionJson(role, level, beginning.get(role) ?? []),
        ),
      ),
    ]),
    ...ladders.map(({ transition, gap }) =>
      file(apiLadderPath(transition), inputsOfLadder(transition), () => ladderJson(gap())),
    ),
  ]
}

/** The parts of a ladder that its JSON needs. */
export interface ApiLadderSource {
  readonly transition: Transition
  readonly gap: () => Gap
}

function ladderJson(gap: Gap): ApiLadder {
  const path = apiLadderPath(gap)
  return {
    $schema: relativeLink(path, schemaPath('api-ladder')),
    page: relativeLink(path, ladderPagePath(gap)),
    markdown: relativeLink(path, ladderSourcePath(gap)),
    ...gapJson(gap),
  }
}

function file(path: string, inputs: FileInputs, json: () => object): OutputFile {
  return { root: 'site', path, inputs, render: () => ({ value: `${JSON.stringify(json())}\n`, findings: [] }) }
}
