/** Runs the rules over a framework: without those that are off, and without what is done on purpose. */
import { finding, type Finding } from '../diagnostic/finding.ts'
import type { Allowance, Framework } from '../domain/framework.ts'
import { groupBy } from '../domain/group.ts'
import type { RuleFinding, LintInput } from './rule.ts'
import { rules } from './rules/index.ts'

/**
 * Returns what the rules find, each thing once, however many roles inherit it. An allowance that allows nothing is
 * found, too.
 */
export function lint(input: LintInput): Finding[] {
  const { framework } = input
  const allowances = allowancesOf(framework)
  const former = formerIds(framework)
  const used = new Set<Allowance>()
  const found = new Map<string, Finding>()
  for (const rule of rules) {
    const severity = framework.lint[rule.id]?.severity
    if (severity === 'off') continue
    const candidates = allowances.filter((each) => each.allowance.rule === rule.id)
    for (const hit of rule.find(input)) {
      const allowing = candidates.filter((each) => allows(each, hit, former))
      if (allowing.length === 0) found.set(keyOf(hit.found), severity ? { ...hit.found, severity } : hit.found)
      for (const { allowance } of allowing) used.add(allowance)
    }
  }
  return [...found.values(), ...unusedAllowances(allowances, used, framework)]
}

interface ScopedAllowance {
  readonly allowance: Allowance
  /** The role that it counts for; nothing means all of them. */
  readonly role: string | undefined
}

function allowancesOf({ allowed, roles }: Framework): ScopedAllowance[] {
  const ofRoles = roles.flatMap((role) => role.allowed.map((allowance) => ({ allowance, role: role.slug })))
  return [...allowed.map((allowance) => ({ allowance, role: undefined })), ...ofRoles]
}

function allows({ allowance, role }: ScopedAllowance, hit: RuleFinding, former: FormerIds): boolean {
  const { where } = allowance
  return (
    (role === undefined || role === hit.role) &&
    (where === undefined || hit.about.includes(where) || hit.about.some((name) => former.get(name)?.has(where)))
  )
}

/** The old ids of capabilities and levels, by id and by name. */
type FormerIds = ReadonlyMap<string, ReadonlySet<string>>

function formerIds({ roles, tracks, library }: Framework): FormerIds {
  const things = [
    ...library,
    ...tracks.flatMap(({ levels }) => levels),
    ...roles.flatMap(({ levels, capabilities }) => [...levels, ...capabilities]),
  ]
  const byName = groupBy(
    things.flatMap(({ id, name, aliases }) =>
      aliases.flatMap((alias) => [[id, alias] as const, [name, alias] as const]),
    ),
    ([text]) => text,
  )
  return new Map(Array.from(byName, ([text, pairs]) => [text, new Set(pairs.map(([, alias]) => alias))]))
}

function keyOf({ code, at, args }: Finding): string {
  return JSON.stringify([code, at, args])
}

/**
 * Returns what a rule that is off would find nobody knows, so its allowances are left alone. An inherited one is used
 * when any role uses it.
 */
function unusedAllowances(
  allowances: readonly ScopedAllowance[],
  used: ReadonlySet<Allowance>,
  { lint: settings }: Framework,
): Finding[] {
  const severity = settings['unused-allowance']?.severity
  if (severity === 'off') return []
  const usedPlaces = new Set(Array.from(used, ({ at }) => JSON.stringify(at)))
  const unused = new Map(
    allowances
      .filter(
        ({ allowance: { rule, at } }) => settings[rule]?.severity !== 'off' && !usedPlaces.has(JSON.stringify(at)),
      )
      .map(({ allowance }) => [JSON.stringify(allowance.at), allowance]),
  )
  return Array.from(unused.values(), ({ rule, at }) =>
    finding('unused-allowance', at, { rule }, severity ? { severity } : {}),
  )
}
