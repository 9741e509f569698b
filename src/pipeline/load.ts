/** From the files of a project to its framework. Most commands need no more than this and `check.ts`. */
import { finding, type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { AuthoredText } from '../domain/authored-text.ts'
import type { Framework } from '../domain/framework.ts'
import type { Host } from '../files/host.ts'
import { readProject } from '../files/reading/read-project.ts'
import type { Memo } from '../source/memo.ts'
import { parseFramework, type StatedLanguage } from '../source/parse-framework.ts'
import type { Sources } from '../source/sources.ts'

/** A project in memory, and what is wrong with its files. */
export interface LoadedProject {
  readonly sources: Sources
  /** Absent where an error was found. */
  readonly framework: Framework | undefined
  /** The project's language and where it is stated, also where other things are wrong. */
  readonly spoken: StatedLanguage | undefined
  readonly findings: readonly Finding[]
  /** Every text as its author wrote it. */
  readonly texts: () => readonly AuthoredText[]
}

/** Reads and parses the project in a folder. */
export function loadProject(root: string, host: Host): LoadedProject {
  return parseProject(readProject(root, host))
}

/** Parses a project that has been read. @param kept the results of the last call, for a server that calls again */
export function parseProject(read: Outcome<Sources>, kept?: Memo): LoadedProject {
  const parsed = parseFramework(read.value, kept)
  // A role that could not be read is a role.
  const isEmpty = parsed.value?.roles.length === 0 && !hasErrors(read.findings)
  const findings = [
    ...read.findings,
    ...parsed.findings,
    ...(isEmpty ? [finding('no-roles', { file: 'roles' }, {})] : []),
  ]
  return {
    sources: read.value,
    framework: hasErrors(findings) ? undefined : parsed.value,
    spoken: parsed.language,
    findings,
    texts: parsed.texts,
  }
}
