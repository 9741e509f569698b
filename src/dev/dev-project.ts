/** The project of the development server: rereads what changed, and keeps the site of the last state without errors. */
import { type BuildInput, planBuild } from '../pipeline/outputs.ts'
import { lintProject, overrideFindings } from '../pipeline/check.ts'
import { parseProject } from '../pipeline/load.ts'
import { type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { Host } from '../files/host.ts'
import type { Program } from '../files/reading/program.ts'
import { readProject } from '../files/reading/read-project.ts'
import { rememberingDisk } from '../files/reading/remembering-disk.ts'
import { templateFindings } from '../pipeline/render.ts'
import { Memo } from '../source/memo.ts'
import type { StatedLanguage } from '../source/parse-framework.ts'
import type { Sources } from '../source/sources.ts'

export interface DevProject {
  /**
   * Reads what changed since the last call.
   * @param changed paths relative to the project; a folder includes everything in it; undefined rereads everything
   */
  readonly refresh: (changed: readonly string[] | undefined) => DevState
}

export interface DevState {
  /** Current errors and warnings of the sources, without lint findings. */
  readonly findings: readonly Finding[]
  /** Lints on the first call; empty while there are errors. */
  readonly lint: () => readonly Finding[]
  /** The site of the last state without errors, if any. A different object when any of its files may differ. */
  readonly site: DevSite | undefined
  /** The texts that findings refer to. */
  readonly sources: Sources
  /** The language of the project, if it could be read. */
  readonly spoken: StatedLanguage | undefined
}

/** The site in memory. Paths are relative to site/, with forward slashes. */
export interface DevSite {
  readonly has: (path: string) => boolean
  /** Renders a file on the first call. The value is undefined for an unknown file, and when rendering found errors. */
  readonly text: (path: string) => Outcome<string | undefined>
}

export interface DevProjectOptions {
  readonly host: Host
  readonly program: Program
  /** The day that decides which reviews are overdue, `2025-09-10`. */
  readonly today: () => string
  /** The time to print on every ladder, `2025-09-10 22:21:48`. */
  readonly time: string
}

/**
 * Reads, checks and renders incrementally: it rereads saved files, resolves the roles that depend on them, and renders
 * a page when a browser requests it.
 */
export function devProject(root: string, { host, program, today, time }: DevProjectOptions): DevProject {
  const disk = rememberingDisk(host.disk)
  const memo = new Memo()
  const templateMemo = new Memo()
  let site: DevSite | undefined
  return {
    refresh: (changed) => {
      disk.forget(changed?.map((path) => `${root}/${path}`))
      const project = parseProject(readProject(root, { ...host, disk }), memo)
      const { framework, sources, spoken } = project
      const templates = { own: sources.templates, builtIn: program.builtIn }
      const linkInputs = JSON.stringify([spoken, framework?.site.logo])
      const templateInputs = [linkInputs, ...sources.templates.flatMap(({ path, source }) => [path, source.text])]
      const templateErrors = templateMemo.for('templates', templateInputs, () =>
        overrideFindings(project, templates, templates.own.length > 0 ? templateFindings(spoken, templates) : []),
      )
      const findings = [...project.findings, ...templateErrors]
      if (!framework || hasErrors(findings)) return { findings, lint: () => [], site, sources, spoken }
      const lint = once(() => lintProject(project, framework, templates, today()))
      const known = (): readonly Finding[] => [...project.findings, ...lint()]
      site = lazySite({ framework, own: sources.templates, findings: known }, program, time)
      return { findings, lint, site, sources, spoken }
    },
  }
}

function lazySite(input: BuildInput, program: Program, time: string): DevSite {
  const planned = once(() => {
    const { value = [], findings } = planBuild(input, program)
    return {
      files: new Map(value.flatMap((file) => (file.root === 'site' ? [[file.path, file] as const] : []))),
      findings,
    }
  })
  const texts = new Map<string, Outcome<string | undefined>>()
  const make = (path: string): Outcome<string | undefined> => {
    const { files, findings } = planned()
    return files.get(path)?.render(time) ?? { value: undefined, findings }
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
