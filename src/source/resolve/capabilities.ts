/** Capabilities of a role: the entry of the profile over what is inherited over the library, references looked up. */
import { finding, type Place } from '../../diagnostic/finding.ts'
import type { Capability, Cell, Criterion, Expectation, Fact, Level } from '../../domain/framework.ts'
import type { CapabilityId } from '../../domain/ids.ts'
import type {
  AuthoredCapability,
  AuthoredCriterion,
  AuthoredLibraryCapability,
} from '../../domain/schema/capability.ts'
import type { Authored } from '../authored.ts'
import { checkCapability, noScale, notRequired, optional } from './check-capability.ts'
import { resolveStepTransitions } from './step-transitions.ts'
import { resolveCriteria } from './criteria.ts'
import { entryLayers, type KeyedEntry, type Layer, mergedExtensions, nearestField } from './layers.ts'
import type { Lookup, ReportFinding } from './lookup.ts'
import type { ScaleDefaults } from './scales.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface CapabilityEntry {
  readonly id: CapabilityId
  /** The nearest first. */
  readonly layers: readonly Layer<AuthoredCapability>[]
}

/**
 * Puts the layers of one capability together. Only the nearest layer is checked: the others have been, where they were
 * written.
 */
export function resolveCapability(
  entry: CapabilityEntry,
  levels: Lookup<Level>,
  vocabulary: Vocabulary,
  report: ReportFinding,
): Capability | undefined {
  const { id, layers } = entry
  const own = layers[0]?.authored
  if (!own) return undefined
  const name = nearestField(layers, 'name')
  if (!name) report(finding('name-missing', own.place('id'), { what: 'capability', id }))
  const chosen = scaleOf(layers, vocabulary)
  checkCapability(own, chosen, levels, vocabulary, report)
  const scale = chosen === noScale ? undefined : chosen
  const steps = scale?.steps.map((step) => stepCriteria(layers, scale, step.rank)) ?? []
  return {
    id,
    name: name?.value ?? id,
    aliases: aliasesOf(layers, id),
    group: reference(layers, 'group', vocabulary.groups)?.value.id,
    description: nearestField(layers, 'description')?.value,
    importance: reference(layers, 'importance', vocabulary.importances) ?? defaultImportance(vocabulary),
    priority: reference(layers, 'priority', vocabulary.priorities),
    scale: scale?.id,
    cells: resolveCells({ layers, levels, scale, steps, name: name?.value ?? id, report }),
    stepTransitions: scale ? resolveStepTransitions(name?.value ?? id, scale, layers) : [],
    steps,
    extensions: mergedExtensions(layers),
    at: own.namePlace(),
    definedAt: definedAt(layers) ?? own.place(),
  }
}

/** The old ids of all layers: an inherited capability had those of the profile that defines it. */
function aliasesOf(layers: readonly Layer<AuthoredCapability>[], id: CapabilityId): readonly string[] {
  const aliases = new Set(layers.flatMap(({ authored }) => authored.value.aliases ?? []))
  return Array.from(aliases).filter((alias) => alias !== id)
}

/** A library entry is known by its id, that of a profile by its name. */
function definedAt(layers: readonly Layer<AuthoredCapability>[]): Place | undefined {
  const first = layers.at(-1)
  return first?.authored.place(first.origin === 'library' ? 'id' : 'name')
}

function reference<Thing extends { readonly id: string; readonly name: string }>(
  layers: readonly Layer<AuthoredCapability>[],
  field: 'group' | 'importance' | 'priority',
  lookup: Lookup<Thing>,
): Fact<Thing> | undefined {
  const stated = nearestField(layers, field)
  const thing = stated && lookup.find(stated.value)
  return stated && thing && { ...stated, value: thing }
}

function defaultImportance(vocabulary: Vocabulary): Capability['importance'] {
  const value = vocabulary.defaultImportance
  return value && { value, origin: 'framework', at: value.at }
}

/** `none` is the author's word for it; nothing when the scale that is named, or the default one, is not there. */
function scaleOf(
  layers: readonly Layer<AuthoredCapability>[],
  vocabulary: Vocabulary,
): ScaleDefaults | typeof noScale | undefined {
  const stated = nearestField(layers, 'scale')?.value
  if (stated === noScale) return noScale
  return stated === undefined ? vocabulary.scales.things[0] : vocabulary.scales.find(stated)
}

function stepCriteria(
  layers: readonly Layer<AuthoredCapability>[],
  scale: ScaleDefaults,
  rank: number,
): readonly Criterion[] {
  const entries = entryLayers(
    layers,
    'criteria',
    (capability) => capability.criteria,
    (key) => scale.lookup.find(key)?.id,
  )
  return criteriaOf(entries.get(scale.steps[rank]?.id)?.[0])
}

function criteriaOf(entry: KeyedEntry<readonly AuthoredCriterion[]> | undefined): readonly Criterion[] {
  return entry ? resolveCriteria(entry.authored) : []
}

interface CellContext {
  readonly layers: readonly Layer<AuthoredCapability>[]
  readonly levels: Lookup<Level>
  readonly scale: ScaleDefaults | undefined
  readonly steps: readonly (readonly Criterion[])[]
  readonly name: string
  readonly report: ReportFinding
}

function resolveCells(context: CellContext): Cell[] {
  const { layers, levels } = context
  const levelId = (key: string): string | undefined => levels.find(key)?.id
  const expected = entryLayers(layers, 'levels', (capability) => capability.levels, levelId)
  const reasons = entryLayers(layers, 'reasons', (capability) => capability.reasons, levelId)
  const additions = entryLayers(layers, 'levelCriteria', (capability) => capability.levelCriteria, levelId)
  const cells = levels.things.map((level): Cell => {
    const stated = expected.get(level.id)?.[0]
    const addition = additions.get(level.id)?.[0]
    const added = criteriaOf(addition)
    const expectation = resolveExpectation(stated, added.length > 0, context.scale)
    const fromStep = expectation.kind === 'step' ? (context.steps[expectation.step.rank] ?? []) : []
    const at = stated?.authored.place() ?? addition?.authored.place() ?? layers[0]?.authored.place() ?? level.at
    return {
      level: level.id,
      expectation,
      criteria: mergeCriteria(fromStep, added),
      reason: reasons.get(level.id)?.[0]?.authored.value,
      at,
    }
  })
  // A text that is no step has been reported as such.
  const unwritten = levels.things
    .filter((level, index) => cells[index]?.expectation.kind === 'unknown' && !expected.has(level.id))
    .map(({ name }) => name)
  if (unwritten.length > 0) {
    context.report(
      finding('expectation-missing', whereUnknown(layers), {
        capability: context.name,
        levels: unwritten,
        hasScale: context.scale !== undefined,
      }),
    )
  }
  return cells
}

/** A level may say the same thread again in its own words: these replace those of the step. */
function mergeCriteria(fromStep: readonly Criterion[], added: readonly Criterion[]): readonly Criterion[] {
  if (added.length === 0) return fromStep
  const replaced = new Set(added.map(({ id }) => id))
  return [...fromStep.filter(({ id }) => !replaced.has(id)), ...added]
}

function whereUnknown(layers: readonly Layer<AuthoredCapability>[]): Place {
  const own = layers[0]?.authored
  if (!own) return { file: '' }
  return own.value.levels ? own.keyPlace('levels') : own.namePlace()
}

function resolveExpectation(
  stated: KeyedEntry<string> | undefined,
  described: boolean,
  scale: ScaleDefaults | undefined,
): Expectation {
  if (!stated) return !scale && described ? { kind: 'described' } : { kind: 'unknown' }
  const text = stated.authored.value
  if (text === notRequired) return { kind: 'not-required' }
  if (text === optional) return { kind: 'optional' }
  const step = scale?.lookup.find(text)
  return step ? { kind: 'step', step } : { kind: 'unknown' }
}

/** A library entry read as a layer of a profile's capability. */
export function libraryLayer(authored: Authored<AuthoredLibraryCapability>): Layer<AuthoredCapability> {
  return { origin: 'library', authored }
}
