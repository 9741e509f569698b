/** Checks and compiles the built-in templates in advance, for all projects that don't override templates. */
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { preparedSets } from '../../src/pipeline/render.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'

/** Writes the compiled templates to `file`. Throws if a template has an error. */
export function prepareTemplates(templates: string, file: string): void {
  const { value, findings } = preparedSets(builtInTemplates(nodeHost, templates))
  if (!value) throw new Error(`the built-in templates: ${JSON.stringify(findings)}`)
  const sets = value.map((set) => ({
    of: set.identities.map((identity) => hash('sha256', identity)),
    templates: set.templates,
  }))
  writeFileSync(file, JSON.stringify({ sets }))
}
