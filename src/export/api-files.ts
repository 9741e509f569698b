/** The JSON beside the pages. Without indentation: there are thousands of files, and whoever reads one has a tool for it. */
import type { Framework, Role } from '../domain/framework.ts'
import type { ApiLadder } from '../domain/schema/api/api-ladder.ts'
import type { Gap } from '../gap/gap.ts'
import type { OutputFile } from '../output-file.ts'
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
} from '../site/site-path.ts'
import { frameworkJson, indexJson } from './framework-json.ts'
import { gapJson } from './gap-json.ts'
import { positionJson } from './position-json.ts'
import { roleJson } from './role-json.ts'

/** @param gaps the gaps that have a ladder */
export function apiFiles(framework: Framework, gaps: readonly Gap[]): OutputFile[] {
  const byRole = new Map<Role, Gap[]>(framework.roles.map((role) => [role, []]))
  for (const gap of gaps) byRole.get(gap.to.role)?.push(gap)
  return [
    file(apiIndexPath, indexJson(framework)),
    file(apiFrameworkPath, frameworkJson(framework)),
    ...Array.from(byRole).flatMap(([role, own]) => [
      file(apiRolePath(role.slug), roleJson(role, own)),
      ...role.levels.map((level) => file(apiPositionPath(role.slug, level.id), positionJson(role, level, own))),
    ]),
    ...gaps.map((gap) => file(apiLadderPath(gap), ladderJson(gap))),
  ]
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

function file(path: string, json: object): OutputFile {
  return { path, text: `${JSON.stringify(json)}\n` }
}
