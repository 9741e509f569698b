/** Capabilities of a role: the entry of the profile over what is inherited over the library, references looked up. */
import { finding, type Place } from '../../diagnostic/finding.ts'
import type { Capability, Cell, Criterion, Expectation, Fact, Level } from '../../domain/framework.ts'
import type { CapabilityId } from '../../domain/ids.ts'
import type { AuthoredCapability, AuthoredCriterion, LibraryCapability } from '../../domain/schema/capability.ts'
import { extensionsKey } from '../../domain/schema/text.ts'
import type { Authored } from '../authored.ts'
import { resolveClimbs } from './climbs.ts'
import { resolveCriteria } from './criteria.ts'
import { type KeyedEntry, type Layer, nearestEntries, nearestField } from './layers.ts'
import { find, Lookup, type Report } from './lookup.ts'
import { reportUnknownLevels } from './levels.ts'
import { reportTransition, type ScaleDefaults, stepReached } from './scales.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Texts that stand where a step could stand. */
const notRequired = 'not required'
const optional = 'optional'
/** The value of `scale` for a capability that has none. */
const noScale = 'none'

/** A library entry is a capability without levels, so the same fields can be read from both. */
export type CapabilityLayer = Layer<AuthoredCapability>

export interface CapabilityEntry {
  readonly id: CapabilityId
  /** The nearest first. */
  readonly layers: readonly CapabilityLayer[]
}

/** Puts the layers of one capability together. Only the nearest layer is checked: the others have been, where they were written. */
export function resolveCapability(entry: CapabilityEntry, levels: Lookup<Level>, vocabulary: Vocabulary, report: Report): Capability | undefined {
  const { id, layers } = entry
  const own = layers[0]?.authored
  if (!own) return undefined
  const name = nearestField(layers, 'name')
  if (!name) report(finding('name-missing', own.place('id'), { what: 'capability', id }))
  const scale = scaleOf(layers, vocabulary, report)
  checkKeys(own, scale, levels, vocabulary, report)
  const steps = scale?.steps.map((step) => stepCriteria(layers, scale, step.rank)) ?? []
  return {
    id,
    name: name?.value ?? id,
    group: reference(layers, 'group', 'unknown-group', vocabulary.groups, report)?.value.id,
    description: nearestField(layers, 'description')?.value,
    importance: reference(layers, 'importance', 'unknown-importance', vocabulary.importances, report) ?? defaultImportance(vocabulary),
    priority: reference(layers, 'priority', 'unknown-priority', vocabulary.priorities, report),
    scale: scale?.id,
    cells: resolveCells({ layers, levels, scale, steps, name: name?.value ?? id, report }),
    climbs: scale ? resolveClimbs(name?.value ?? id, scale, layers) : [],
    steps,
    extensions: Object.assign({}, ...layers.toReversed().map(({ authored }) => authored.value[extensionsKey] ?? {})),
    at: own.place(),
  }
}

function reference<Thing extends { readonly id: string; readonly name: string }>(
  layers: readonly CapabilityLayer[],
  field: 'group' | 'importance' | 'priority',
  code: 'unknown-group' | 'unknown-importance' | 'unknown-priority',
  lookup: Lookup<Thing>,
  report: Report,
): Fact<Thing> | undefined {
  const stated = nearestField(layers, field)
  const thing = stated && find(lookup, stated.value, code, stated.at, report)
  return stated && thing && { ...stated, value: thing }
}

function defaultImportance(vocabulary: Vocabulary): Capability['importance'] {
  const value = vocabulary.defaultImportance
  return value && { value, origin: 'framework', at: value.at }
}

function scaleOf(layers: readonly CapabilityLayer[], vocabulary: Vocabulary, report: Report): ScaleDefaults | undefined {
  const stated = nearestField(layers, 'scale')
  if (stated?.value === noScale) return undefined
  if (stated) return find(vocabulary.scales, stated.value, 'unknown-scale', stated.at, report)
  const first = vocabulary.scales.things[0]
  const own = layers[0]?.authored
  if (!first && own) report(finding('scale-missing', own.place(), {}))
  return first
}

function checkKeys(own: Authored<AuthoredCapability>, scale: ScaleDefaults | undefined, levels: Lookup<Level>, vocabulary: Vocabulary, report: Report): void {
  reportUnknownLevels(own, ['levels', 'reasons', 'levelCriteria'], levels, vocabulary, report)
  reportUnknownSteps(own, scale, report)
}

/** What leads from step to step, and so has no place in a capability without steps. */
const stepFields = ['actions', 'indicators', 'resources'] as const

/** Reports keys of `criteria` and `transitions` that the scale does not have. */
export function reportUnknownSteps(own: Authored<AuthoredCapability>, scale: ScaleDefaults | undefined, report: Report): void {
  if (!scale) {
    for (const key of stepFields) if (own.value[key]) report(finding('field-without-scale', own.keyPlace(key), { key }))
  }
  for (const key of Object.keys(own.value.criteria ?? {})) {
    if (!scale) report(finding('step-without-scale', own.keyPlace('criteria', key), { text: key }))
    else if (!scale.lookup.find(key)) report(finding('unknown-step', own.keyPlace('criteria', key), { ...scale.lookup.unknown(key), scale: scale.id }))
  }
  for (const key of Object.keys(own.value.transitions ?? {})) {
    if (!scale) report(finding('step-without-scale', own.keyPlace('transitions', key), { text: key }))
    else if (!stepReached(key, scale.lookup)) reportTransition(key, scale.lookup, own.keyPlace('transitions', key), report)
  }
}

function stepCriteria(layers: readonly CapabilityLayer[], scale: ScaleDefaults, rank: number): readonly Criterion[] {
  const entries = nearestEntries(layers, 'criteria', (capability) => capability.criteria, (key) => scale.lookup.find(key)?.id)
  return criteriaOf(entries.get(scale.steps[rank]?.id ?? ''))
}

function criteriaOf(entry: KeyedEntry<readonly AuthoredCriterion[]> | undefined): readonly Criterion[] {
  return entry ? resolveCriteria(entry.authored) : []
}

interface CellContext {
  readonly layers: readonly CapabilityLayer[]
  readonly levels: Lookup<Level>
  readonly scale: ScaleDefaults | undefined
  readonly steps: readonly (readonly Criterion[])[]
  readonly name: string
  readonly report: Report
}

function resolveCells(context: CellContext): Cell[] {
  const { layers, levels } = context
  const levelId = (key: string): string | undefined => levels.find(key)?.id
  const expected = nearestEntries(layers, 'levels', (capability) => capability.levels, levelId)
  const reasons = nearestEntries(layers, 'reasons', (capability) => capability.reasons, levelId)
  const additions = nearestEntries(layers, 'levelCriteria', (capability) => capability.levelCriteria, levelId)
  return levels.things.map((level): Cell => {
    const stated = expected.get(level.id)
    const added = criteriaOf(additions.get(level.id))
    const expectation = resolveExpectation(stated, added.length > 0, context)
    const fromStep = expectation.kind === 'step' ? (context.steps[expectation.step.rank] ?? []) : []
    const at = stated?.authored.place() ?? additions.get(level.id)?.authored.place() ?? layers[0]?.authored.place() ?? level.at
    if (expectation.kind === 'unknown') context.report(finding('expectation-unknown', whereUnknown(layers), { capability: context.name, level: level.name }))
    return { level: level.id, expectation, criteria: mergeCriteria(fromStep, added), reason: reasons.get(level.id)?.authored.value, at }
  })
}

/** A level may say the same thread again in its own words: these replace those of the step. */
function mergeCriteria(fromStep: readonly Criterion[], added: readonly Criterion[]): readonly Criterion[] {
  if (added.length === 0) return fromStep
  const replaced = new Set(added.map(({ id }) => id))
  return [...fromStep.filter(({ id }) => !replaced.has(id)), ...added]
}

function whereUnknown(layers: readonly CapabilityLayer[]): Place {
  const own = layers[0]?.authored
  return own ? own.keyPlace('levels') : { file: '' }
}

function resolveExpectation(stated: KeyedEntry<string> | undefined, described: boolean, context: CellContext): Expectation {
  if (!stated) return !context.scale && described ? { kind: 'described' } : { kind: 'unknown' }
  const text = stated.authored.value
  if (text === notRequired) return { kind: 'not-required' }
  if (text === optional) return { kind: 'optional' }
  const { scale, report } = context
  const step = scale?.lookup.find(text)
  if (step) return { kind: 'step', step }
  const known = [...(scale?.steps.map(({ name }) => name) ?? []), notRequired, optional]
  const unknown = new Lookup(known.map((name) => ({ id: name, name }))).unknown(text)
  if (stated.layer === context.layers[0]?.origin) {
    report(scale ? finding('unknown-step', stated.authored.place(), { ...unknown, scale: scale.id }) : finding('step-without-scale', stated.authored.place(), { text }))
  }
  return { kind: 'unknown' }
}

/** A library entry read as a layer of a profile's capability. */
export function libraryLayer(authored: Authored<LibraryCapability>): CapabilityLayer {
  return { origin: 'library', authored }
}

