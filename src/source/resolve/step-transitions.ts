/**
 * Resolves the steps to reach to reach each step of a capability: the profile's or library's own words, else the
 * defaults of the scale with the names filled in.
 */
import type { StepTransition, Fact, Resource } from '../../domain/framework.ts'
import { fillPhrase, type PhraseValues } from '../../domain/phrase.ts'
import type { Authored } from '../authored.ts'
import type { AuthoredCapability } from '../../domain/schema/capability.ts'
import { entryLayers, type Layer, nearestField } from './layers.ts'
import { type DefaultTransition, type ScaleDefaults, stepReached } from './scales.ts'

type StepTransitionField = 'actions' | 'indicators' | 'resources' | 'duration'

/**
 * One climb per step of the scale, lowest first. What is said of one transition wins over what is said of the
 * capability as a whole.
 */
export function resolveStepTransitions(
  name: string,
  scale: ScaleDefaults,
  layers: readonly Layer<AuthoredCapability>[],
): StepTransition[] {
  const transitions = entryLayers(
    layers,
    'transitions',
    (capability) => capability.transitions,
    (key) => stepReached(key, scale.lookup)?.id,
  )
  return scale.steps.map((to, rank): StepTransition => {
    const from = scale.steps[rank - 1]
    const defaults = scale.transitions.get(rank)
    const stated = transitions.get(to.id) ?? []
    const values = { capability: name, step: to.name, 'from-step': from?.name ?? '' }
    const fill = (texts: readonly string[]): readonly string[] =>
      texts.map((text) => fillPhrase<'capability'>(text, values))
    return {
      from,
      to,
      actions:
        nearestField(stated, 'actions') ?? nearestField(layers, 'actions') ?? byDefault(defaults, 'actions', fill),
      indicators:
        nearestField(stated, 'indicators') ??
        nearestField(layers, 'indicators') ??
        byDefault(defaults, 'indicators', fill),
      resources:
        nearestField(stated, 'resources') ??
        nearestField(layers, 'resources') ??
        byDefault(defaults, 'resources', (resources) => resources.map((resource) => fillResource(resource, values))),
      duration: nearestField(stated, 'duration') ?? byDefault(defaults, 'duration', (duration) => duration),
    }
  })
}

function byDefault<Key extends StepTransitionField, Value>(
  defaults: Authored<DefaultTransition> | undefined,
  field: Key,
  fill: (value: NonNullable<DefaultTransition[Key]>) => Value,
): Fact<Value> | undefined {
  const value = defaults?.value[field]
  return defaults && value ? { value: fill(value), origin: 'scale', at: defaults.place(field) } : undefined
}

function fillResource(
  resource: NonNullable<DefaultTransition['resources']>[number],
  values: PhraseValues<'capability'>,
): Resource {
  return { ...resource, title: fillPhrase<'capability'>(resource.title, values) }
}
