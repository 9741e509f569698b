/**
 * The differences between two versions of a framework, as data. `from` and things that were removed belong to the
 * earlier version, everything else to the later one.
 */
import type {
  Capability,
  Criterion,
  Expectation,
  Interaction,
  Level,
  Responsibility,
  Role,
  Scale,
  Status,
  Step,
} from '../domain/framework.ts'
import type { WordRun } from '../gap/gap.ts'

/** A criterion belongs to a step of a capability's scale, or to a level. */
export type CriterionHome =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'level'; readonly level: Level }

export type ExpectationDirection = 'raised' | 'lowered' | 'new' | 'dropped' | 'changed'

/** Facts that are compared as text and that raise or lower nobody's bar. */
export type Detail =
  | 'description'
  | 'mission'
  | 'summary'
  | 'scope'
  | 'autonomy'
  | 'impact'
  | 'leadership'
  | 'time horizon'
  | 'expectation'
  | 'time'
  | 'development'
  | 'importance'
  | 'priority'
  | 'actions'
  | 'indicators'
  | 'resources'
  | 'examples'
  | 'markers'
  | 'frequency'
  | 'notes'
  | 'artifacts'
  | 'properties'
  | 'family'
  | 'owners'
  | 'moves'

export type Change =
  | { readonly kind: 'role-added' | 'role-removed'; readonly role: Role }
  | { readonly kind: 'role-renamed'; readonly from: Role; readonly role: Role }
  | { readonly kind: 'status-changed'; readonly role: Role; readonly from: Status; readonly to: Status }
  | { readonly kind: 'position-added' | 'position-removed'; readonly role: Role; readonly level: Level }
  | { readonly kind: 'level-renamed'; readonly role: Role; readonly from: Level; readonly level: Level }
  | { readonly kind: 'step-added' | 'step-removed'; readonly scale: Scale; readonly step: Step }
  | { readonly kind: 'step-renamed'; readonly scale: Scale; readonly from: Step; readonly step: Step }
  | {
      readonly kind: 'capability-added' | 'capability-removed'
      readonly role: Role
      readonly capability: Capability
      /** The levels that require it, among those of both versions. */
      readonly levels: readonly Level[]
    }
  | {
      readonly kind: 'capability-renamed'
      readonly role: Role
      readonly from: Capability
      readonly capability: Capability
    }
  | {
      readonly kind: 'expectation'
      readonly direction: ExpectationDirection
      readonly role: Role
      readonly level: Level
      readonly capability: Capability
      readonly from: Expectation
      readonly to: Expectation
    }
  | ({ readonly kind: 'criterion-added' | 'criterion-removed' } & InCapability & PlacedCriterion)
  | ({ readonly kind: 'criterion-moved'; readonly from: PlacedCriterion } & InCapability & PlacedCriterion)
  | ({
      readonly kind: 'criterion-reworded'
      readonly from: Criterion
      readonly words: readonly WordRun[]
    } & InCapability &
      PlacedCriterion)
  | {
      readonly kind: 'responsibility-added' | 'responsibility-removed'
      readonly role: Role
      readonly responsibility: Responsibility
      /** The levels that are accountable for it, among those of both versions. */
      readonly levels: readonly Level[]
    }
  | {
      readonly kind: 'responsibility-renamed'
      readonly role: Role
      readonly from: Responsibility
      readonly responsibility: Responsibility
    }
  | {
      readonly kind: 'responsibility-required' | 'responsibility-released'
      readonly role: Role
      readonly responsibility: Responsibility
      readonly level: Level
    }
  | {
      readonly kind: 'metric-added' | 'metric-removed'
      readonly role: Role
      readonly responsibility: Responsibility
      readonly level: Level
      readonly metric: string
    }
  | {
      readonly kind: 'metric-reworded'
      readonly role: Role
      readonly responsibility: Responsibility
      readonly level: Level
      readonly from: string
      readonly metric: string
    }
  | {
      readonly kind: 'interaction-added' | 'interaction-removed'
      readonly role: Role
      readonly interaction: Interaction
    }
  | {
      readonly kind: 'detail'
      readonly detail: Detail
      readonly role: Role
      readonly level?: Level
      /** The thing that the detail belongs to, if that is not the role or level itself. */
      readonly of?: string
      readonly from: string
      readonly to: string
    }

interface InCapability {
  readonly role: Role
  readonly capability: Capability
}

/**
 * A criterion, where it is written, and the levels that it concerns: those whose expectation is the same in both
 * versions, since where the expectation itself has changed, that change says it all.
 */
export interface PlacedCriterion {
  readonly criterion: Criterion
  readonly home: CriterionHome
  readonly levels: readonly Level[]
}
