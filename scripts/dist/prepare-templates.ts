/** Checks and compiles the built-in templates, so that a project without templates of its own does not have to. */
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { preparedSets } from '../../src/pipeline/render.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'

/** Writes them to a file. @throws when something is wrong with them */
export function prepareTemplates(templates: string, file: string): void {
  const { value, findings } = preparedSets(builtInTemplates(nodeHost, templates))
  if (!value) throw new Error(`the built-in templates: ${JSON.stringify(findings)}`)
  const sets = value.map((set) => ({
    of: set.identities.map((identity) => hash('sha256', identity)),
    templates: set.templates,
  }))
  writeFileSync(file, JSON.stringify({ sets }))
}
