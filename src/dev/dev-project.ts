/**
 * What the development server knows of a project: how to look at it again, and the site as it was when nothing was
 * wrong.
 */
import { planBuild, type Renderable } from '../pipeline/outputs.ts'
import { checkProject, checkTemplates, lintProject } from '../pipeline/check.ts'
import { type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { Host } from '../files/host.ts'
import { readProject } from '../files/reading/read-project.ts'
import { rememberingDisk } from '../files/reading/remembering-disk.ts'
import { templateFindings } from '../pipeline/render.ts'
import { Memo } from '../source/memo.ts'
import type { StatedLanguage } from '../source/parse-framework.ts'
import type { Sources, TemplateText } from '../source/sources.ts'

/** The project as the server sees it. */
export interface DevProject {
  /**
   * Reads what changed since the last call. Paths are relative to the project, a folder stands for all in it;
   * undefined: look at everything.
   */
  readonly refresh: (changed: readonly string[] | undefined) => DevState
}

export interface DevState {
  /** Errors and warnings of the sources as they are now, without those of the linter. */
  readonly findings: readonly Finding[]
  /** What the linter says, found when it is asked for; nothing while there are errors. */
  readonly weak: () => readonly Finding[]
  /**
   * The site as of the last state without errors; undefined when there never was one. Another object when any file of
   * it may be another one.
   */
  readonly site: DevSite | undefined
  /** The texts that findings point into. */
  readonly sources: Sources
  /** The language of the project, where that could be read. */
  readonly spoken: StatedLanguage | undefined
}

/** The site in memory. Names are below site/, with forward slashes. */
export interface DevSite {
  /** Whether there is a file of exactly this name. */
  readonly has: (path: string) => boolean
  /**
   * What is in a file, rendered when it is first asked for; nothing when there is none, or when it cannot be rendered
   * for what is found then.
   */
  readonly text: (path: string) => Outcome<string | undefined>
}

/** What a project is loaded and rendered with. */
export interface DevProjectOptions extends Pick<Renderable, 'scripts' | 'schemas' | 'proseOf' | 'prepared'> {
  readonly host: Host
  readonly builtIn: readonly TemplateText[]
  /** The day that overdue reviews are counted from. */
  readonly today: () => string
  /** The time to print on every ladder. */
  readonly time: string
}

/**
 * Reads, checks and renders what has changed: a file is read again when it was saved, a role is resolved again when
 * something that it is made of was written anew, and a page is rendered when a browser asks for it.
 */
export function devProject(root: string, loading: DevProjectOptions): DevProject {
  const { host, builtIn, today } = loading
  const disk = rememberingDisk(host.disk)
  const kept = new Memo()
  const keptTemplates = new Memo()
  let site: DevSite | undefined
  return {
    refresh: (changed) => {
      disk.forget(changed?.map((path) => `${root}/${path}`))
      const project = checkProject(readProject(root, { ...host, disk }), kept)
      const { framework, sources, spoken } = project
      const places = JSON.stringify([spoken, framework?.site.logo])
      const madeOf = [places, ...sources.templates.flatMap(({ path, source }) => [path, source.text])]
      const ofTemplates = keptTemplates.for('templates', madeOf, () =>
        checkTemplates(project, builtIn, templateFindings),
      )
      const findings = [...project.findings, ...ofTemplates]
      if (!framework || hasErrors(findings)) return { findings, weak: () => [], site, sources, spoken }
      const weak = once(() => lintProject(project, framework, builtIn, today()))
      site = lazySite({
        ...loading,
        framework,
        own: sources.templates,
        findings: () => [...project.findings, ...weak()],
        dateOf: () => loading.time,
      })
      return { findings, weak, site, sources, spoken }
    },
  }
}

function lazySite(renderable: Renderable): DevSite {
  const planned = once(() => {
    const { value = [], findings } = planBuild(renderable)
    return {
      files: new Map(value.flatMap((file) => (file.root === 'site' ? [[file.path, file] as const] : []))),
      findings,
    }
  })
  const texts = new Map<string, Outcome<string | undefined>>()
  const make = (path: string): Outcome<string | undefined> => {
    const { files, findings } = planned()
    const made = files.get(path)?.make()
    return made ? { value: made.value?.text, findings: made.findings } : { value: undefined, findings }
  }
  return {
    has: (path) => planned().files.has(path),
    text: (path) => {
      const text = texts.get(path) ?? make(path)
      texts.set(path, text)
      return text
    },
  }
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
