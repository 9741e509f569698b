/**
 * From a project's texts to what is wrong or weak in them. Nothing that makes pages is needed for this, and most
 * commands do no more.
 */
import { finding, type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { AuthoredText } from '../domain/authored-text.ts'
import type { Framework, Prose } from '../domain/framework.ts'
import type { Host } from '../files/host.ts'
import { projectLintWords } from '../words/lint-words.ts'
import { lint } from '../lint/lint.ts'
import { picturesOf, unknownTemplates } from './overrides.ts'
import { readProject } from '../files/reading/read-project.ts'
import { missingLogo } from '../pages/parts/logo.ts'
import type { ProjectWords } from '../words/translate.ts'
import type { Memo } from '../source/memo.ts'
import { parseFramework, type StatedLanguage } from '../source/parse-framework.ts'
import type { Sources, TemplateText } from '../source/sources.ts'
import { projectWords } from '../words/project-words.ts'

/** A project in memory: what its files say, and what is wrong with them. */
export interface LoadedProject {
  readonly sources: Sources
  readonly framework: Framework | undefined
  /** What the project's language is and where it says so, even where the rest has errors. */
  readonly spoken: StatedLanguage | undefined
  readonly findings: readonly Finding[]
  /** Every text as it is written; made when it is asked for. */
  readonly texts: () => readonly AuthoredText[]
}

/** Reads and checks a project. There is a framework only when nothing that was found is an error. */
export function loadProject(root: string, host: Host): LoadedProject {
  return checkProject(readProject(root, host))
}

/**
 * Checks a project that has been read.
 * @param kept what was checked last, for whoever looks at a project again and again
 */
export function checkProject(read: Outcome<Sources>, kept?: Memo): LoadedProject {
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

/**
 * What makes the ladders of a project weak although nothing in them is wrong.
 * @param framework that of the project, without errors
 * @param today a calendar day, `2026-09-01`
 */
export function lintProject(
  { sources, texts }: LoadedProject,
  framework: Framework,
  builtIn: readonly TemplateText[],
  today: string,
): Finding[] {
  const words = projectLintWords(framework.language, sources.templates, builtIn)
  return [...words.findings, ...lint({ framework, texts: texts(), words: words.value, today })]
}

/** What is wrong with templates: `templateFindings` of `renderers.ts`, which brings all that makes pages with it. */
export type CompileTemplates = (
  words: ProjectWords | undefined,
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
) => readonly Finding[]

/**
 * What is wrong with the templates and words of a project. They do not depend on its profiles, so this is known even
 * where these have errors.
 * @param compile asked only where the project has templates of its own
 */
export function checkTemplates(
  { sources, spoken, framework }: LoadedProject,
  builtIn: readonly TemplateText[],
  compile: CompileTemplates,
): Finding[] {
  const own = sources.templates
  const words = spoken ? projectWords(spoken, builtIn, own) : { value: undefined, findings: [] }
  // Nothing is wrong with what comes with the program, and compiling it takes longer than all else of a check.
  const compiled = own.length === 0 ? [] : compile(words.value, own, builtIn)
  const logo = framework ? missingLogo(framework, picturesOf(own, builtIn)) : []
  return [...words.findings, ...compiled, ...unknownTemplates(own, builtIn), ...logo]
}

/**
 * What the prose of the roles cannot show as it is written. `proseOf` is given by the caller: only who needs it loads a
 * reader of markdown.
 */
export function checkProse(
  { framework }: LoadedProject,
  proseOf: (prose: Prose, file: string) => Outcome<string>,
): Finding[] {
  return framework?.roles.flatMap(({ body, at }) => proseOf(body, at.file).findings) ?? []
}
