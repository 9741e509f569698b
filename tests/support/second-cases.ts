/**
 * The made-up theater in `tests/fixtures/second-cases/`, in which whatever can occur occurs a second time, a little
 * different. A test of the first case alone passes when the second one is left out, exchanged or merged with the first.
 */
import { join } from 'node:path'
import type { Framework } from '../../src/domain/framework.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { lintProject } from '../../src/pipeline/check.ts'
import { loadProject } from '../../src/pipeline/load.ts'
import { frameworkOf, type Rendered, repository, siteOf, templatesFolder } from './example.ts'

export const secondCasesFolder = join(repository, 'tests/fixtures/second-cases')

/** Golden files of it, by folder. */
export const secondCasesGolden = (path: string): string => join(repository, 'tests/golden/second-cases', path)

let known: Framework | undefined
let built: Rendered | undefined

/** The framework. It is read once, since no test changes it. */
export function secondCases(): Framework {
  known ??= frameworkOf(secondCasesFolder)
  return known
}

/** The text of a file that a build of it writes; an error if there is none. */
export function secondCasesFile(root: keyof Rendered, path: string): string {
  const text = secondCasesFiles(root).get(path)
  if (text === undefined) throw new Error(`there is no ${root}/${path}`)
  return text
}

/** All files that a build of it writes, by their path below `ladders` or `site`. */
export function secondCasesFiles(root: keyof Rendered): ReadonlyMap<string, string> {
  built ??= build()
  return new Map(built[root].map(({ path, text }) => [path, text]))
}

function build(): Rendered {
  const framework = secondCases()
  const project = loadProject(secondCasesFolder, nodeHost)
  // By then one profile is overdue for review, and another one is not.
  const weak = lintProject(
    project,
    framework,
    { own: [], builtIn: builtInTemplates(nodeHost, templatesFolder) },
    '2027-12-01',
  )
  const { value, findings } = siteOf(framework, [], weak)
  if (!value) throw new Error(JSON.stringify(findings, null, 2))
  return value
}
