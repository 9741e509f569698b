/** What the linter says to projects written inside a test, with the words that come with rungs. */
import { type Finding, inWords } from '../../src/diagnostic/finding.ts'
import type { Framework } from '../../src/domain/framework.ts'
import type { LintRuleId } from '../../src/domain/schema/lint.ts'
import { projectLintWords } from '../../src/words/lint-words.ts'
import { lint } from '../../src/lint/lint.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import { type InlineProject, sources } from '../source/inline-project.ts'
import { templatesFolder } from '../support/example.ts'

const templates = builtInTemplates(nodeHost, templatesFolder)

/** The rules that look at words; what the others say about projects as small as these is of no interest here. */
export const aboutWording: readonly string[] = [
  'metric-without-number',
  'vague-wording',
  'not-observable',
  'joined-criterion',
  'near-duplicate',
  'hard-to-read',
  'biased-wording',
  'term-outside-glossary',
  'term-avoided',
] satisfies readonly LintRuleId[]

/** Everything that rules about wording find. */
export function linted(project: InlineProject): Finding[] {
  const { value: framework, findings, texts } = parseFramework(sources(project))
  if (!framework) {
    throw new Error(
      findings.map((found) => `${found.at.file}:${found.at.start?.line} ${inWords(found).headline}`).join('\n'),
    )
  }
  return lint({ framework, texts: texts(), words: lintWords(framework), today: '2026-10-01' }).filter(({ code }) =>
    aboutWording.includes(code),
  )
}

function lintWords({ language }: Framework) {
  const { value, findings } = projectLintWords(language, { own: [], builtIn: templates })
  if (findings.length > 0) throw new Error(JSON.stringify(findings))
  return value
}

/** Where a rule finds something: file, line and column, then the words that are marked. */
export function found(rule: LintRuleId, project: InlineProject): string[] {
  return linted(project)
    .filter(({ code }) => code === rule)
    .map(
      ({ at }) =>
        `${at.file.replace(/^roles\//, '')}:${at.start?.line ?? 0}:${at.start?.column ?? 0} ${marked(project, at)}`,
    )
}

function marked(project: InlineProject, { file, start, end }: Finding['at']): string {
  const text = textOf(project, file).split('\n')[(start?.line ?? 1) - 1] ?? ''
  return start && end?.line === start.line ? text.slice(start.column - 1, end.column - 1) : text
}

function textOf(project: InlineProject, file: string): string {
  const { framework, library, profiles } = sources(project)
  return (
    [framework, ...library, ...profiles.map(({ source }) => source)].find((source) => source?.file === file)?.text ?? ''
  )
}

export interface Surroundings {
  readonly language?: string
  /** Further keys of the framework. */
  readonly more?: string
}

/**
 * A project of one role that has these criteria, each of a capability of its own. Criterion n stands in line 5 + 4 n.
 */
export function withCriteria(
  criteria: readonly string[],
  { language = 'en', more = '' }: Surroundings = {},
): InlineProject {
  const capabilities = criteria.map(
    (text, at) =>
      `  - name: Skill ${at}\n    levels: { Senior: Low }\n    criteria:\n      Low: [{ text: ${quoted(text)} }]\n`,
  )
  return {
    framework: frameworkIn(language, more),
    roles: { a: `name: A\nowners: [B]\nlevels: [Senior]\ncapabilities:\n${capabilities.join('')}` },
  }
}

/** A project of one role whose responsibilities have these metrics, one each. Metric n stands in line 5 + 2 n. */
export function withMetrics(
  metrics: readonly string[],
  { language = 'en', more = '' }: Surroundings = {},
): InlineProject {
  const responsibilities = metrics.map((text, at) => `  - name: Duty ${at}\n    metrics: [${quoted(text)}]\n`)
  return {
    framework: frameworkIn(language, more),
    roles: { a: `name: A\nowners: [B]\nlevels: [Senior]\nresponsibilities:\n${responsibilities.join('')}` },
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A framework of two levels and two steps. */
export function frameworkIn(language: string, more = ''): string {
  return `name: Small
language: ${language}
scales: [{ name: Skill, steps: [{ name: Low }, { name: High }] }]
tracks: [{ name: Craft, levels: [{ name: Junior }, { name: Senior }] }]
${more}`
}
