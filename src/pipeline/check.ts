/** From a project in memory to what is wrong or weak in it. */
import type { Finding } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'
import { lint } from '../lint/lint.ts'
import { missingLogo } from '../pages/parts/logo.ts'
import type { ProjectTemplates } from '../source/sources.ts'
import { projectLintWords } from '../words/lint-words.ts'
import { projectWords } from '../words/project-words.ts'
import type { LoadedProject } from './load.ts'
import { picturesOf, unknownTemplates } from './overrides.ts'

/** Everything that a build would find. @param today a calendar day, `2026-09-01` */
export async function checkProject(
  project: LoadedProject,
  templates: ProjectTemplates,
  today: string,
): Promise<Finding[]> {
  const { framework, findings } = project
  return [
    ...findings,
    ...(framework ? lintProject(project, framework, templates, today) : []),
    ...(await checkTemplates(project, templates)),
    ...(await findProseProblems(project)),
  ]
}

/** Weaknesses of a framework without errors. @param today a calendar day, `2026-09-01` */
export function lintProject(
  { texts }: LoadedProject,
  framework: Framework,
  templates: ProjectTemplates,
  today: string,
): Finding[] {
  const words = projectLintWords(framework.language, templates)
  return [...words.findings, ...lint({ framework, texts: texts(), words: words.value, today })]
}

/**
 * Returns what is wrong with the templates and words of a project. They do not depend on its profiles, so this is known
 * even where the profiles have errors.
 */
export async function checkTemplates(project: LoadedProject, templates: ProjectTemplates): Promise<Finding[]> {
  // Nothing is wrong with built-in templates, and loading the compiler takes longer than all else of a check.
  if (templates.own.length === 0) return overrideFindings(project, templates, [])
  const { templateFindings } = await import('./render.ts')
  return overrideFindings(project, templates, templateFindings(project.spoken, templates))
}

/**
 * Returns what is wrong with words, templates and pictures.
 * @param compiled the findings of compiling the templates
 */
export function overrideFindings(
  { spoken, framework }: LoadedProject,
  templates: ProjectTemplates,
  compiled: readonly Finding[],
): Finding[] {
  const words = spoken ? projectWords(spoken, templates).findings : []
  const logo = framework ? missingLogo(framework, picturesOf(templates)) : []
  return [...words, ...compiled, ...unknownTemplates(templates), ...logo]
}

/** Findings about the prose of the roles. Only a project with prose loads the markdown reader. */
async function findProseProblems({ framework }: LoadedProject): Promise<readonly Finding[]> {
  if (!framework?.roles.some(({ body }) => body.text.trim() !== '')) return []
  const { proseFindings } = await import('../pages/parts/prose-html.ts')
  return proseFindings(framework)
}
