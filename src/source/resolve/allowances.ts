/** What a project does on purpose although a lint rule would find it. */
import { finding } from '../../diagnostic/finding.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Allowance } from '../../domain/framework.ts'
import type { AuthoredFramework } from '../../domain/schema/framework.ts'
import { type LintRuleId, lintSchema } from '../../domain/schema/lint.ts'
import type { Profile } from '../../domain/schema/profile.ts'
import type { Authored } from '../authored.ts'
import type { Report } from './lookup.ts'

// The keys of the schema are what `LintRuleId` is made from.
const rules = Object.keys(lintSchema.shape) as readonly LintRuleId[]

/** The allowances of a profile. */
export function resolveAllowances(profile: Authored<Profile>, report: Report): Allowance[] {
  return (profile.value.allow ?? []).flatMap(({ rule: text, where, reason }, index) => {
    const rule = rules.find((known) => known === text)
    if (rule) return [{ rule, where, reason, at: profile.place('allow', index) }]
    report(finding('unknown-lint-rule', profile.place('allow', index, 'rule'), { text, suggestion: nearest(text, rules), known: rules }))
    return []
  })
}

/** The allowances of the framework, which stand under the rules that they are about. */
export function frameworkAllowances(framework: Authored<AuthoredFramework>): Allowance[] {
  const { lint = {} } = framework.value
  return rules.flatMap((rule) => {
    const settings = lint[rule]
    const allowed = settings && 'allow' in settings ? (settings.allow ?? []) : []
    return allowed.map(({ where, reason }, index) => ({ rule, where, reason, at: framework.place('lint', rule, 'allow', index) }))
  })
}
