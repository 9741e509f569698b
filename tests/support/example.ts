/** The example organization of this repository, read as the program reads it. */
import { type BuildFile, type OutputRoot, planBuild } from '../../src/pipeline/outputs.ts'
import { loadProject } from '../../src/pipeline/check.ts'
import { prepareRenderers, type Renderers } from '../../src/pipeline/render.ts'
import { hasErrors, type Finding, type Outcome } from '../../src/diagnostic/finding.ts'
import type { Framework } from '../../src/domain/framework.ts'
import type { OutputFile } from '../../src/domain/output-file.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { clientScripts } from '../../src/files/reading/client-scripts.ts'
import { publishedSchemas } from '../../src/files/reading/published-schemas.ts'
import { proseHtml } from '../../src/pages/parts/prose-html.ts'
import type { TemplateText } from '../../src/source/sources.ts'

export const repository = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')
export const templatesFolder = `${repository}/templates`

/** The framework of a project that is known to be right. */
export function frameworkOf(root: string): Framework {
  const { framework, findings } = loadProject(root, nodeHost)
  if (!framework) throw new Error(JSON.stringify(findings, null, 2))
  return framework
}

/** Templates and words for a project that is known to be right. */
export function renderersOf(root: string): Renderers {
  const project = loadProject(root, nodeHost)
  const { value, findings } = prepareRenderers(
    frameworkOf(root),
    project.sources.templates,
    builtInTemplates(nodeHost, templatesFolder),
  )
  if (!value) throw new Error(JSON.stringify(findings, null, 2))
  return value
}

/** What a build makes, all of it at once. */
export type Rendered = Readonly<Record<OutputRoot, readonly OutputFile[]>>

/**
 * Everything that a build of a framework makes, with the built-in templates and those of its own.
 * @param findings what is known to be weak in it
 */
export function siteOf(
  framework: Framework,
  own: readonly TemplateText[] = [],
  findings: readonly Finding[] = [],
): Outcome<Rendered | undefined> {
  const planned = planBuild({
    framework,
    findings: () => findings,
    own,
    builtIn: builtInTemplates(nodeHost, templatesFolder),
    scripts: clientScripts(nodeHost, repository),
    schemas: publishedSchemas(nodeHost, repository),
    proseOf: proseHtml,
    dateOf: () => '2026-01-01 00:00:00',
  })
  return planned.value ? made(planned.value, planned.findings) : { value: undefined, findings: planned.findings }
}

function made(files: readonly BuildFile[], known: readonly Finding[]): Outcome<Rendered | undefined> {
  const all = files.map(({ root, path, make }) => ({ root, path, ...make() }))
  // Files that are made together may have one cause of failure.
  const findings = [...known, ...new Set(all.flatMap((file) => file.findings))]
  const of = (wanted: OutputRoot): OutputFile[] =>
    all.flatMap(({ root, path, value }) => (root === wanted && value ? [{ path, ...value }] : []))
  return { value: hasErrors(findings) ? undefined : { ladders: of('ladders'), site: of('site') }, findings }
}
