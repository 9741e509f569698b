/**
 * The JSON beside the pages. Without indentation: there are thousands of files, and whoever reads one has a tool for
 * it.
 */
import type { Outcome } from '../diagnostic/finding.ts'
import type { Framework, Role } from '../domain/framework.ts'
import type { ApiLadder } from '../domain/schema/api/api-ladder.ts'
import { rolesOf } from '../gap/diff.ts'
import type { Gap, Transition } from '../gap/gap.ts'
import type { PlannedFile } from '../domain/output-file.ts'
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

/** @param ladders those that have a ladder, in the order of their roles */
export function apiFiles(framework: Framework, ladders: readonly ApiLadderSource[]): MachineFile[] {
  const leading = new Map<Role, Transition[]>(framework.roles.map((role) => [role, []]))
  const beginning = new Map<Role, Transition[]>()
  for (const { transition } of ladders) {
    leading.get(transition.to.role)?.push(transition)
    beginning.set(transition.from.role, [...(beginning.get(transition.from.role) ?? []), transition])
  }
  return [
    file(apiIndexPath, () => indexJson(framework)),
    file(apiFrameworkPath, () => frameworkJson(framework)),
    ...Array.from(leading).flatMap(([role, own]) => [
      { ...file(apiRolePath(role.slug), () => roleJson(role, own)), of: role, shows: [role] },
      ...role.levels.map((level) => ({
        ...file(apiPositionPath(role.slug, level.id), () => positionJson(role, level, beginning.get(role) ?? [])),
        of: role,
        shows: [role],
      })),
    ]),
    ...ladders.map(ladderFile),
  ]
}

/** A ladder as its JSON needs it. */
export interface ApiLadderSource {
  readonly transition: Transition
  readonly document: () => Outcome<{ readonly gap: Gap } | undefined>
}

/** A file for programs; see `SiteFile`. */
export interface MachineFile extends PlannedFile {
  readonly of?: Role
  readonly ladder?: Transition
  readonly shows?: readonly Role[]
}

function ladderFile({ transition, document }: ApiLadderSource): MachineFile {
  const make: PlannedFile['make'] = () => {
    const { value, findings } = document()
    return { value: value && { text: textOf(ladderJson(value.gap)) }, findings }
  }
  return {
    path: apiLadderPath(transition),
    of: transition.to.role,
    ladder: transition,
    shows: rolesOf(transition),
    make,
  }
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

function file(path: string, json: () => object): PlannedFile {
  return { path, make: () => ({ value: { text: textOf(json()) }, findings: [] }) }
}

function textOf(json: object): string {
  return `${JSON.stringify(json)}\n`
}
