/** Projects that are corrected, for the tests of this folder. */
import { loadProject } from '../../src/pipeline/load.ts'
import { type Corrections, workOutCorrections } from '../../src/files/authoring/corrections.ts'
import type { Finding } from '../../src/diagnostic/finding.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { smallFramework } from '../source/inline-project.ts'
import { discard, temporaryProject } from '../support/temporary-project.ts'

type Files = Readonly<Record<string, string>>

export const profilePath = 'roles/smith/profile.yaml'

/** What is wrong with a project, whose files begin below `roles/`. */
export function findingsOf(files: Files): readonly Finding[] {
  return inProject(files, (root) => loadProject(root, nodeHost).findings)
}

/** All files of a project when it has been corrected. */
export function corrected(files: Files): Record<string, string> {
  const { files: changed } = correctionsOf(files)
  return {
    ...files,
    ...Object.fromEntries(changed.map(({ path, after }) => [path, Buffer.from(after).toString('utf8')])),
  }
}

export function correctionsOf(files: Files): Corrections {
  return inProject(files, (root) => workOutCorrections(root, nodeHost, (host) => loadProject(root, host).findings))
}

function inProject<Result>(files: Files, use: (root: string) => Result): Result {
  const root = temporaryProject({ 'roles/framework.yaml': richFramework, ...files })
  try {
    return use(root)
  } finally {
    discard(root)
  }
}

/** Something to refer to of every kind. */
export const richFramework = `${smallFramework}families: [{ id: metal, name: Metal work }, { id: wood, name: Wood work }]
groups: [{ id: craft, name: Craft }, { id: people, name: People }]
importances: [{ name: Central, weight: 3 }, { name: Helpful, weight: 1, default: true }]
priorities: [{ name: Urgent, from: 3 }, { name: Later, from: 0 }]
interactionTypes: [{ id: delivers-to, name: Delivers to }, { id: learns-from, name: Learns from }]
`
