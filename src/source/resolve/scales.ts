/** Scales with the defaults for their transitions, and the reading of `Competent -> Advanced`. */
import { finding } from '../../diagnostic/finding.ts'
import type { Scale, Step } from '../../domain/framework.ts'
import { type ScaleId, slugOf, type StepId } from '../../domain/ids.ts'
import type { AuthoredFramework } from '../../domain/schema/framework.ts'
import type { Authored } from '../authored.ts'
import type { Correctable } from '../yaml/correctable.ts'
import { freeAliases, idFor, Lookup, type ReportFinding, statedAliases, without, withoutDuplicates } from './lookup.ts'

type AuthoredScale = NonNullable<AuthoredFramework['scales']>[number]
export type DefaultTransition = NonNullable<AuthoredScale['transitions']>[string]

export interface ScaleDefaults extends Scale {
  readonly lookup: Lookup<Step>
  /** Keyed by the rank of the step that is reached. */
  readonly transitions: ReadonlyMap<number, Authored<DefaultTransition>>
}

export function resolveScale(authored: Authored<AuthoredScale>, report: ReportFinding): ScaleDefaults {
  const { value } = authored
  const at = authored.place('name')
  const entries = value.steps.map((step, index) => {
    const stepAt = authored.place('steps', index, 'name')
    return {
      id: idFor(step.id, step.name, stepAt, report),
      name: step.name,
      at: stepAt,
      idAt: step.id === undefined ? undefined : authored.place('steps', index, 'id'),
      step,
    }
  })
  // Ids are branded here, where they are made.
  const steps = withoutDuplicates('step', entries, report).map(({ id, step }, rank): Step => ({
    id: id as StepId,
    name: step.name,
    aliases: step.aliases ?? [],
    description: step.description,
    rank,
  }))
  const aliases = value.steps.flatMap((step, index) =>
    statedAliases(authored.part(step, 'steps', index), step.id ?? slugOf(step.name)),
  )
  freeAliases(
    'step',
    steps.map(({ id }) => ({ id })),
    aliases,
    report,
  )
  const lookup = new Lookup(steps)
  const transitions = new Map<number, Authored<DefaultTransition>>()
  for (const [index, [key, transition]] of Object.entries(value.transitions ?? {}).entries()) {
    const to = stepReached(key, lookup)
    if (to) transitions.set(to.rank, authored.part(transition, 'transitions', key))
    else {
      reportTransition(
        key,
        lookup,
        authored.correctableKey('transitions', key),
        without(Object.keys(value.transitions ?? {}), index),
        report,
      )
    }
  }
  return {
    id: idFor(value.id, value.name, at, report) as ScaleId,
    name: value.name,
    description: value.description,
    steps,
    at,
    lookup,
    transitions,
  }
}

/** The step that a transition between two neighboring steps leads to; nothing when the text is no such transition. */
export function stepReached(key: string, steps: Lookup<Step>): Step | undefined {
  const match = /^(.*?)\s*->\s*(.+)$/.exec(key.trim())
  if (!match) return undefined
  const to = steps.find(match[2] ?? '')
  const from = match[1] === '' ? undefined : steps.find(match[1] ?? '')
  if (!to || (match[1] !== '' && !from)) return undefined
  return (from?.rank ?? -1) + 1 === to.rank ? to : undefined
}

/**
 * Reports a transition that is none.
 * @param others the other transitions of the block
 */
export function reportTransition(
  key: string,
  steps: Lookup<Step>,
  target: Correctable,
  others: readonly string[],
  report: ReportFinding,
): void {
  const known = steps.things.map((step, rank) => `${steps.things[rank - 1]?.name ?? ''} -> ${step.name}`.trim())
  const unknown = new Lookup(known.map((name) => ({ id: name, name }))).unknown(key)
  const meant = transitionMeant(key, steps)
  const reached = meant === undefined ? undefined : stepReached(meant, steps)
  const isTaken = others.some((other) => stepReached(transitionMeant(other, steps) ?? other, steps) === reached)
  report(
    finding(
      'unknown-transition',
      target.place(),
      unknown,
      meant === undefined || isTaken ? {} : target.correction(meant),
    ),
  )
}

/**
 * The transition between neighboring steps that is certainly meant: its arrow may be any, and each step is looked for
 * on its own.
 */
function transitionMeant(key: string, steps: Lookup<Step>): string | undefined {
  const match = /^(.*?)\s*(?:\p{Pd}+>|=>|→|➔|⇒)\s*(.+)$/u.exec(key.trim())
  if (!match) return undefined
  const [from, to] = [match[1] ?? '', match[2] ?? ''].map((text) =>
    steps.find(text) || text === '' ? text : steps.meant(text),
  )
  if (from === undefined || to === undefined) return undefined
  const meant = `${from} -> ${to}`.trim()
  return stepReached(meant, steps) && meant
}
