/** What the development server knows of a project: how to look at it again, and the site as it was when nothing was wrong. */
import { checkTemplates, lintProject, loadProject, renderProject, type Renderable } from '../build.ts'
import { type Finding, hasErrors } from '../diagnostic/finding.ts'
import type { Host } from '../host.ts'
import type { Spoken } from '../source/parse-framework.ts'
import type { Sources, TemplateText } from '../source/sources.ts'

/** The project as the server sees it. */
export interface DevProject {
  /** Reads what changed since the last call. Paths are relative to the project, a folder stands for all in it; undefined: look at everything. */
  readonly refresh: (changed: readonly string[] | undefined) => DevState
}

export interface DevState {
  /** Errors and warnings of the sources as they are now. */
  readonly findings: readonly Finding[]
  /** The site as of the last state without errors; undefined when there never was one. Another object when any file of it may be another one. */
  readonly site: DevSite | undefined
  /** The texts that findings point into. */
  readonly sources: Sources
  /** The language of the project, where that could be read. */
  readonly spoken: Spoken | undefined
}

/** The site in memory. Names are below site/, with forward slashes. */
export interface DevSite {
  /** Whether there is a file of exactly this name. */
  readonly has: (path: string) => boolean
  /** What is in a file, rendered when it is first asked for. */
  readonly text: (path: string) => string | undefined
}

/** What a project is loaded and rendered with. */
export interface Loading extends Pick<Renderable, 'scripts' | 'schemas' | 'proseOf'> {
  readonly host: Host
  readonly builtIn: readonly TemplateText[]
  /** The day that overdue reviews are counted from. */
  readonly today: () => string
  /** The time to print on every ladder. */
  readonly time: string
}

/** Loads and renders everything at every change. */
export function devProject(root: string, loading: Loading): DevProject {
  let site: DevSite | undefined
  return {
    refresh: () => {
      const { findings, files, sources, spoken } = loadAnew(root, loading)
      if (files) site = { has: (path) => files.has(path), text: (path) => files.get(path) }
      return { findings, site, sources, spoken }
    },
  }
}

/** There are files only when nothing that was found is an error. */
function loadAnew(
  root: string,
  { host, builtIn, today, time, ...rendering }: Loading,
): Omit<DevState, 'site'> & { readonly files?: ReadonlyMap<string, string> } {
  const project = loadProject(root, host)
  const { sources, spoken, framework } = project
  if (!framework) return { findings: [...project.findings, ...checkTemplates(project, builtIn)], sources, spoken }
  const known = [...project.findings, ...lintProject(project, framework, builtIn, today())]
  const rendered = renderProject({ framework, findings: known, own: sources.templates, builtIn, dateOf: () => time, ...rendering })
  const findings = [...known, ...rendered.findings]
  if (!rendered.value || hasErrors(findings)) return { findings, sources, spoken }
  return { findings, sources, spoken, files: new Map(rendered.value.site.map(({ path, text }) => [path, text])) }
}
