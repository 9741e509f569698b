/** Resolves exceptions: cases that a lint rule would report and that the project allows. */
import type { Allowance } from '../../domain/framework.ts'
import type { AuthoredFramework } from '../../domain/schema/framework.ts'
import { type LintRuleId, lintSchema } from '../../domain/schema/lint.ts'
import type { Profile } from '../../domain/schema/profile.ts'
import type { Authored } from '../authored.ts'
import { find, Lookup, type ReportFinding } from './lookup.ts'

// The keys of the schema are what `LintRuleId` is made from.
const rules = Object.keys(lintSchema.shape) as readonly LintRuleId[]
const known = new Lookup(rules.map((id) => ({ id, name: id })))

/** The allowances of a profile. */
export function resolveAllowances(profile: Authored<Profile>, report: ReportFinding): Allowance[] {
  return (profile.value.allow ?? []).flatMap(({ rule: text, where, reason }, index) => {
    const rule = rules.find((id) => id === text)
    if (rule) return [{ rule, where, reason, at: profile.place('allow', index) }]
    find(known, text, 'unknown-lint-rule', profile.correctable('allow', index, 'rule'), report)
    return []
  })
}

/** The allowances of the framework, which stand under the rules that they are about. */
export function frameworkAllowances(framework: Authored<AuthoredFramework>): Allowance[] {
  const { lint = {} } = framework.value
  return rules.flatMap((rule) => {
    const settings = lint[rule]
    const allowed = settings && 'allow' in settings ? (settings.allow ?? []) : []
    return allowed.map(({ where, reason }, index) => ({
      rule,
      where,
      reason,
      at: framework.place('lint', rule, 'allow', index),
    }))
  })
}
