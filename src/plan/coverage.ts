/**
 * Compares the evidence of a plan with its gap. The result per capability is a coverage, never a score or a verdict.
 */
import type { Criterion } from '../domain/framework.ts'
import type { CapabilityGap, Gap } from '../gap/gap.ts'
import type { PlanEvidence } from './state/plan-state.ts'

/** `thin` is one piece of evidence, `covered` two or more, because a single success may be chance. */
export type Coverage = 'covered' | 'thin' | 'missing'

export interface CapabilityCoverage {
  readonly capability: Extract<CapabilityGap, { kind: 'raised' | 'new' }>
  readonly coverage: Coverage
  readonly criteria: readonly {
    readonly criterion: Criterion
    readonly coverage: Coverage
    readonly evidence: readonly PlanEvidence[]
  }[]
  /** Evidence that names none of the criteria. */
  readonly other: readonly PlanEvidence[]
}

export interface PlanCoverage {
  readonly capabilities: readonly CapabilityCoverage[]
  /** Evidence below an item that is no capability of the gap. */
  readonly elsewhere: readonly PlanEvidence[]
  /** Names after a `#` that are no criterion of the capability. */
  readonly unknown: readonly { readonly capability: string; readonly name: string }[]
}

/**
 * Returns the coverage of each raised or new capability of the gap: the lowest coverage of its criteria, or the
 * coverage of its evidence when it has no criteria.
 */
export function planCoverage(gap: Gap, evidence: readonly PlanEvidence[]): PlanCoverage {
  const closing = gap.capabilities.filter((entry) => entry.kind === 'raised' || entry.kind === 'new')
  const byCapability = new Map<string, PlanEvidence[]>(closing.map(({ capability }) => [capability.id, []]))
  const elsewhere = evidence.filter((each) => {
    const of = byCapability.get(
      /^(?:capability|standing|evidence|readiness\/capability)\/(.+)$/.exec(each.on)?.[1] ?? '',
    )
    of?.push(each)
    return of === undefined
  })
  const capabilities = closing.map((entry) => capabilityStanding(entry, byCapability.get(entry.capability.id) ?? []))
  const unknown = capabilities.flatMap(({ capability, other, criteria }) => {
    const known = new Set<string>(capability.toCell.criteria.map(({ id }) => id))
    const all = [...other, ...criteria.flatMap(({ evidence }) => evidence)]
    return Array.from(new Set(all.flatMap((evidence) => evidence.criteria))).flatMap((name) =>
      known.has(name) ? [] : [{ capability: capability.capability.id, name }],
    )
  })
  return { capabilities, elsewhere, unknown }
}

function capabilityStanding(
  capability: CapabilityCoverage['capability'],
  all: readonly PlanEvidence[],
): CapabilityCoverage {
  const criteria = capability.toCell.criteria.map((criterion) => {
    const evidence = all.filter(
      (each) => each.criteria.includes(criterion.id) || each.criteria.includes(criterion.renamedFrom ?? criterion.id),
    )
    return { criterion, coverage: coverageOf(evidence.length), evidence }
  })
  const other = all.filter((each) => !criteria.some(({ evidence }) => evidence.includes(each)))
  const coverage = criteria.length > 0 ? lowest(criteria.map((each) => each.coverage)) : coverageOf(all.length)
  return { capability, coverage, criteria, other }
}

function coverageOf(pieces: number): Coverage {
  return pieces === 0 ? 'missing' : pieces === 1 ? 'thin' : 'covered'
}

function lowest(all: readonly Coverage[]): Coverage {
  return all.includes('missing') ? 'missing' : all.includes('thin') ? 'thin' : 'covered'
}

/** Returns the evidence that supports more than one criterion or capability: their names by date and text. */
export function usedMoreThanOnce({ capabilities }: PlanCoverage): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>()
  for (const { capability, criteria, other } of capabilities) {
    for (const { criterion, evidence } of criteria) {
      for (const each of evidence) record(uses, each, `${capability.capability.name} · ${criterion.id}`)
    }
    for (const each of other) record(uses, each, capability.capability.name)
  }
  return new Map([...uses].filter(([, places]) => places.length > 1))
}

function record(uses: Map<string, string[]>, evidence: PlanEvidence, place: string): void {
  const key = evidenceKey(evidence)
  uses.set(key, [...(uses.get(key) ?? []), place])
}

/** Two entries with the same date and text are the same piece of evidence, whatever criteria they name. */
export function evidenceKey({ date, text }: PlanEvidence): string {
  return `${date} ${text
    .replace(/\(?#[a-z0-9-]+[),]?/g, '')
    .replace(/\s+/g, ' ')
    .trim()}`
}
