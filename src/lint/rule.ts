/** Defines what a lint rule is: a question to the whole framework, and what it finds. */
import { finding, type FindingExtras, type Finding, type FindingArgs, type Place } from '../diagnostic/finding.ts'
import type { AuthoredText } from '../domain/authored-text.ts'
import type { Framework } from '../domain/framework.ts'
import type { RoleSlug } from '../domain/ids.ts'
import type { LintRuleId, LintWords } from '../domain/schema/lint.ts'

export interface LintInput {
  /** Its `lint` holds what the project has set. */
  readonly framework: Framework
  /** Every text of the project as it is written, once. */
  readonly texts: readonly AuthoredText[]
  /** Describes what rules about wording know of the framework's language; nothing where nobody has written it down. */
  readonly words: LintWords | undefined
  /** A calendar day, `2026-09-01`. */
  readonly today: string
}

export interface LintRule {
  readonly id: LintRuleId
  readonly find: (input: LintInput) => Iterable<RuleFinding>
}

/** Something that a rule has found. */
export interface RuleFinding {
  readonly found: Finding
  /** The role whose profile may allow it; nothing where only the framework may. */
  readonly role: RoleSlug | undefined
  /** Ids and names by which an allowance can mean it. */
  readonly about: readonly string[]
}

/** States whose allowance counts, and under which names. */
export interface AllowanceSubject {
  readonly role: RoleSlug | undefined
  readonly about: readonly string[]
}

export function ruleFinding<Rule extends LintRuleId>(
  rule: Rule,
  at: Place,
  args: FindingArgs<Rule>,
  { role, about }: AllowanceSubject,
  also: FindingExtras = {},
): RuleFinding {
  return { found: finding(rule, at, args, also), role, about }
}
