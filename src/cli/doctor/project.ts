/** Checks of the project: whether its sources can be read, and which templates and words it overrides. */
import { lintProject } from '../../pipeline/check.ts'
import { type LoadedProject, loadProject } from '../../pipeline/load.ts'
import { type Finding, severityOf } from '../../diagnostic/finding.ts'
import { projectLintWords } from '../../words/lint-words.ts'
import { builtInTemplates } from '../../files/reading/built-in-templates.ts'
import type { Call } from '../command.ts'
import type { ValidProject } from '../project.ts'
import { advice, type Diagnosis, ok, problem, firstNames } from './diagnosis.ts'

/** Returns the project too, if it has no errors. */
export function checkSources(
  call: Call,
  root: string,
): { readonly diagnoses: readonly Diagnosis[]; readonly loaded: ValidProject | undefined } {
  const project = loadProject(root, call.host)
  const { framework, sources } = project
  const profiles = sources.profiles.length
  const read =
    profiles === 0
      ? advice('profiles', 'none', 'run rungs new role <slug> to create one')
      : ok('profiles', `${profiles} read`)
  return { diagnoses: [read, checkFindings(call, project)], loaded: framework && { ...project, framework } }
}

function checkFindings(call: Call, project: LoadedProject): Diagnosis {
  const { framework } = project
  const today = call.host.now().toISOString().slice(0, 10)
  const templates = { own: project.sources.templates, builtIn: builtInTemplates(call.host, call.templates) }
  const linted = framework ? lintProject(project, framework, templates, today) : []
  const findings = [...project.findings, ...linted]
  const errors = findings.filter((found) => severityOf(found) === 'error').length
  const text = `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`
  if (!framework) {
    return problem(
      'findings',
      text,
      'run rungs check to list them; the doctor checks generated folders and templates when no error is left',
    )
  }
  if (errors > 0) return problem('findings', text, 'run rungs check to list them')
  return findings.length > 0 ? advice('findings', text, 'run rungs check to list them') : ok('findings', 'none')
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}

/**
 * Checks templates, words and lint words.
 * @param rendered the findings of rendering
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
  // An unchanged copy of a built-in template is no override.
  const shipped = new Map(builtIn.map(({ path, source }) => [path, source.text]))
  const own = sources.templates.filter(({ path, source }) => shipped.get(path) !== source.text).map(({ path }) => path)
  return [
    checkOverrides(own, ofTemplates),
    fromFindings(
      'words',
      ofWords,
      `${language} is complete`,
      'add the missing words to templates/words/; run rungs build to list them',
    ),
    lintWords.value || lintWords.findings.length > 0
      ? fromFindings('lint words', lintWords.findings, `complete for ${language}`, 'run rungs check to list them')
      : advice(
          'lint words',
          `none for ${language}, so lint rules about wording find nothing`,
          `write templates/lint/${language}.yaml`,
        ),
  ]
}

function checkOverrides(own: readonly string[], findings: readonly Finding[]): Diagnosis {
  const unknown = findings
    .filter(({ code }) => code === 'template-unknown' || code === 'template-unused')
    .map(({ at }) => at.file)
  const broken = findings.filter((found) => severityOf(found) === 'error')
  if (broken.length > 0) {
    return problem(
      'templates',
      `${counted(broken.length, 'error')} in ${firstNames([...new Set(broken.map(({ at }) => at.file))])}`,
      'run rungs build to list them',
    )
  }
  if (unknown.length > 0) {
    return advice(
      'templates',
      `nothing uses ${firstNames(unknown)}`,
      'rename or remove them; run rungs build for suggestions',
    )
  }
  return ok('templates', own.length === 0 ? 'no overrides' : `overrides: ${own.join(', ')}`)
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
