/** The example organization of this repository, read as the program reads it. */
import { planBuild } from '../../src/pipeline/outputs.ts'
import { loadProject } from '../../src/pipeline/load.ts'
import { prepareRenderers, type Renderers } from '../../src/pipeline/render.ts'
import { hasErrors, type Finding, type Outcome } from '../../src/diagnostic/finding.ts'
import type { Framework } from '../../src/domain/framework.ts'
import type { OutputFile, outputRoots } from '../../src/domain/output-file.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { readProgram } from '../../src/files/reading/program.ts'
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
  const { value, findings } = prepareRenderers(frameworkOf(root), {
    own: project.sources.templates,
    builtIn: builtInTemplates(nodeHost, templatesFolder),
  })
  if (!value) throw new Error(JSON.stringify(findings, null, 2))
  return value
}

/** A file with its text. */
export interface RenderedFile {
  readonly path: string
  readonly text: string
}

/** All files of a build, by the folder that they are in. */
export type Rendered = Readonly<Record<(typeof outputRoots)[number], readonly RenderedFile[]>>

/**
 * Everything that a build of a framework makes, with the built-in templates and those of its own.
 * @param findings what is known to be weak in it
 */
export function siteOf(
  framework: Framework,
  own: readonly TemplateText[] = [],
  findings: readonly Finding[] = [],
): Outcome<Rendered | undefined> {
  const program = { ...readProgram(nodeHost, repository, templatesFolder), prepared: () => undefined }
  const planned = planBuild({ framework, own, findings: () => findings }, program)
  return planned.value ? rendered(planned.value, planned.findings) : { value: undefined, findings: planned.findings }
}

function rendered(files: readonly OutputFile[], known: readonly Finding[]): Outcome<Rendered | undefined> {
  const all = files.map(({ root, path, render }) => ({ root, path, ...render('2026-01-01 00:00:00') }))
  // Files that are rendered from the same facts may share the cause of a failure.
  const findings = [...known, ...new Set(all.flatMap((file) => file.findings))]
  const filesIn = (wanted: string): RenderedFile[] =>
    all.flatMap(({ root, path, value }) => (root === wanted && value !== undefined ? [{ path, text: value }] : []))
  return { value: hasErrors(findings) ? undefined : { ladders: filesIn('ladders'), site: filesIn('site') }, findings }
}
