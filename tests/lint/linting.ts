/** Small projects as the linter sees them. */
import { inWords, type Finding } from '../../src/diagnostic/finding.ts'
import type { LintRuleId } from '../../src/domain/schema/lint.ts'
import { lint } from '../../src/lint/lint.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import { type InlineProject, say, sources, yaml } from '../source/inline-project.ts'

/**
 * Two tracks without a word about their levels, so that only what a test says makes a difference between two levels.
 */
export const guild = yaml`
  name: Guild
  language: en
  scales:
    - name: Skill
      steps:
        - { name: Novice, description: Learns. }
        - { name: Competent, description: Works alone. }
        - { name: Advanced, description: Is asked. }
        - { name: Expert, description: Leads the way. }
        - { name: Master, description: Is known for it. }
  interactionTypes:
    - { name: Serves, reverse: depends-on }
    - { name: Depends on }
    - { name: Works with, reverse: works-with }
    - { name: Talks to }
  tracks:
    - { name: Craft, levels: [{ name: Junior }, { name: Mid }, { name: Senior }, { name: Staff }] }
    - { name: Lead, levels: [{ name: Manager }, { name: Director }] }
`

/** Everything that the linter finds in a project without errors. */
export function lintOf(project: InlineProject, today = '2026-09-15'): Finding[] {
  const { framework } = say({ framework: guild, ...project })
  const { texts } = parseFramework(sources({ framework: guild, ...project }))
  return lint({ framework, texts: texts(), words: undefined, today })
}

/** What one rule finds, each as `role:line before [marked] headline`: the marked text with the word before it. */
export function foundBy(rule: LintRuleId, project: InlineProject, today?: string): string[] {
  const { framework, library, profiles } = sources({ framework: guild, ...project })
  const files = [framework, ...library, ...profiles.map(({ source }) => source)]
  return lintOf(project, today)
    .filter(({ code }) => code === rule)
    .map((found) => {
      const { file, start, end } = found.at
      const name = file.replace(/^roles\//, '').replace(/\/profile\.\w+$/, '')
      if (!start || !end) return `${name} ${inWords(found).headline}`
      const text = files.find((source) => source?.file === file)?.text.split('\n')[start.line - 1] ?? ''
      const before = /\S*\s*$/.exec(text.slice(0, start.column - 1))?.[0] ?? ''
      return `${name}:${start.line} ${before}[${text.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)}] ${inWords(found).headline}`
    })
}

/** A profile of a smith with all levels of the craft, and one line for each capability: its name, then its entry. */
export function smith(capabilities: Readonly<Record<string, string>>, more = ''): string {
  const entries = Object.entries(capabilities).map(([name, entry]) => `  - { name: ${name}, ${entry} }\n`)
  return `name: Smith\nlevels: [Junior, Mid, Senior, Staff]\n${more}capabilities:\n${entries.join('')}`
}
