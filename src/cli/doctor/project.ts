/** What the doctor looks at in a project: whether it can be read, and what is replaced in it. */
import { lintProject } from '../../pipeline/check.ts'
import { type LoadedProject, loadProject } from '../../pipeline/load.ts'
import { type Finding, severityOf } from '../../diagnostic/finding.ts'
import { projectLintWords } from '../../words/lint-words.ts'
import { builtInTemplates } from '../../files/reading/built-in-templates.ts'
import type { Call } from '../command.ts'
import type { ValidProject } from '../project.ts'
import { advice, type Diagnosis, ok, problem, some } from './diagnosis.ts'

export interface ProjectLooks {
  readonly looks: readonly Diagnosis[]
  /** Only without errors. */
  readonly loaded: ValidProject | undefined
}

export function checkSources(call: Call, root: string): ProjectLooks {
  const project = loadProject(root, call.host)
  const { framework, sources } = project
  const profiles = sources.profiles.length
  const read =
    profiles === 0
      ? advice('profiles', 'none', 'rungs new role <slug> writes the first')
      : ok('profiles', `${profiles} read`)
  return { looks: [read, findingsLook(call, project)], loaded: framework && { ...project, framework } }
}

function findingsLook(call: Call, project: LoadedProject): Diagnosis {
  const { framework } = project
  const today = call.host.now().toISOString().slice(0, 10)
  const templates = { own: project.sources.templates, builtIn: builtInTemplates(call.host, call.templates) }
  const linted = framework ? lintProject(project, framework, templates, today) : []
  const findings = [...project.findings, ...linted]
  const errors = findings.filter((found) => severityOf(found) === 'error').length
  const says = `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`
  if (!framework) {
    return problem(
      'findings',
      says,
      'rungs check lists them; the generated folders and templates are looked at when no error is left',
    )
  }
  if (errors > 0) return problem('findings', says, 'rungs check lists them')
  return findings.length > 0 ? advice('findings', says, 'rungs check lists them') : ok('findings', 'none')
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}

/**
 * Templates, words and the words of the linter.
 * @param rendered what was found while rendering
 */
export function checkProjectTemplates(
  call: Call,
  { framework, sources }: ValidProject,
  rendered: readonly Finding[],
): Diagnosis[] {
  const { language } = framework
  const builtIn = builtInTemplates(call.host, call.templates)
  const ofWords = rendered.filter(({ at, code }) => at.file.startsWith('templates/words/') || code === 'words-missing')
  const ofTemplates = rendered.filter((found) => found.at.file.startsWith('templates/') && !ofWords.includes(found))
  const lintWords = projectLintWords(language, { own: sources.templates, builtIn })
  // A copy that nobody has changed replaces nothing.
  const shipped = new Map(builtIn.map(({ path, source }) => [path, source.text]))
  const own = sources.templates.filter(({ path, source }) => shipped.get(path) !== source.text).map(({ path }) => path)
  return [
    templatesLook(own, ofTemplates),
    fromFindings(
      'words',
      ofWords,
      `${language} is complete`,
      'write what is missing into templates/words/; rungs build lists it',
    ),
    lintWords.value || lintWords.findings.length > 0
      ? fromFindings('lint words', lintWords.findings, `there for ${language}`, 'rungs check lists it')
      : advice(
          'lint words',
          `none for ${language}, so rules about wording find nothing`,
          `write templates/lint/${language}.yaml`,
        ),
  ]
}

function templatesLook(own: readonly string[], findings: readonly Finding[]): Diagnosis {
  const unknown = findings
    .filter(({ code }) => code === 'template-unknown' || code === 'template-unused')
    .map(({ at }) => at.file)
  const broken = findings.filter((found) => severityOf(found) === 'error')
  if (broken.length > 0) {
    return problem(
      'templates',
      `${counted(broken.length, 'error')} in ${some([...new Set(broken.map(({ at }) => at.file))])}`,
      'rungs build lists them',
    )
  }
  if (unknown.length > 0) {
    return advice(
      'templates',
      `nothing uses ${some(unknown)}`,
      'rename them, or remove them; rungs build says what was probably meant',
    )
  }
  return ok('templates', own.length === 0 ? 'the built-in ones' : `the project's own: ${own.join(', ')}`)
}

function fromFindings(about: string, findings: readonly Finding[], fine: string, remedy: string): Diagnosis {
  if (findings.length === 0) return ok(about, fine)
  const errors = findings.filter((found) => severityOf(found) === 'error').length
  return (errors > 0 ? problem : advice)(
    about,
    `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`,
    remedy,
  )
}
