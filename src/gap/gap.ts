/** The result of comparing two positions. It is plain data, and every fact has its source and its rule. */
import type { Place } from '../diagnostic/finding.ts'
import type { Duration } from '../domain/duration.ts'
import type {
  Accountability,
  Capability,
  Cell,
  StepTransition,
  Criterion,
  Fact,
  Importance,
  Level,
  Priority,
  Responsibility,
  Role,
  Step,
} from '../domain/framework.ts'

/**
 * `next` leads to the next level of the track, `skip` to any other level, up or down, `lateral` to another role,
 * `switch` to another track; `deepen` stays at the level.
 */
export type TransitionKind = 'next' | 'skip' | 'lateral' | 'switch' | 'deepen'

/** A position with its role and level in the framework. */
export interface PositionRef {
  readonly role: Role
  readonly level: Level
}

/**
 * A run of words that is in both texts, only in the old one, or only in the new one. `text` includes spaces, so that
 * the joined runs restore the texts.
 */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export type CriterionChange =
  | { readonly kind: 'added'; readonly criterion: Criterion }
  | { readonly kind: 'removed'; readonly criterion: Criterion }
  | { readonly kind: 'reworded'; readonly from: Criterion; readonly to: Criterion; readonly words: readonly WordRun[] }
  | { readonly kind: 'unchanged'; readonly criterion: Criterion }

/** The changes in wording between two cells. `unwritten`: the target has no criteria, so the difference is unknown. */
export type WordingDelta =
  | { readonly kind: 'unwritten' }
  | { readonly kind: 'written'; readonly changes: readonly CriterionChange[] }

/** The reason for the priority of a gap. */
export type PriorityReason =
  | { readonly rule: 'stated'; readonly at: Place }
  | {
      readonly rule: 'importance-times-steps'
      readonly importance: Importance
      readonly steps: number
      readonly score: number
      readonly at: Place
    }

export interface JudgedPriority {
  readonly priority: Priority
  readonly reason: PriorityReason
}

/** A duration with its rule and its sources. */
export interface TimeRange {
  readonly duration: Duration
  readonly rule: 'stated' | 'sum-of-steps' | 'sum-of-levels' | 'longest-capability'
  readonly sources: readonly Place[]
}

/** The work to close the gap of a capability. */
export interface Closing {
  /** The step transitions to make, lowest first. */
  readonly stepTransitions: readonly StepTransition[]
  readonly priority: JudgedPriority | undefined
  readonly time: TimeRange | undefined
}

export type CapabilityGap =
  | ({
      readonly kind: 'raised'
      readonly capability: Capability
      readonly from: Step
      readonly to: Step
      readonly fromCell: Cell
      readonly toCell: Cell
      readonly wording: WordingDelta
    } & Closing)
  | ({
      readonly kind: 'new'
      readonly capability: Capability
      readonly to: Step | undefined
      readonly fromCell: Cell | undefined
      readonly toCell: Cell
      readonly wording: WordingDelta
    } & Closing)
  | {
      readonly kind: 'lowered'
      readonly capability: Capability
      readonly from: Step
      readonly to: Step
      readonly fromCell: Cell
      readonly toCell: Cell
      readonly wording: WordingDelta
      readonly reason: string | undefined
    }
  | {
      readonly kind: 'dropped'
      readonly capability: Capability
      readonly from: Step | undefined
      readonly fromCell: Cell
      readonly toCell: Cell | undefined
      readonly reason: string | undefined
    }
  | {
      readonly kind: 'unchanged'
      readonly capability: Capability
      readonly at: Step | undefined
      readonly fromCell: Cell
      readonly toCell: Cell
      readonly wording: WordingDelta
    }
  /** One of the two expectations is unknown. */
  | {
      readonly kind: 'unknown'
      readonly capability: Capability
      readonly fromCell: Cell | undefined
      readonly toCell: Cell | undefined
    }

export type ResponsibilityGap =
  | {
      readonly kind: 'evolved' | 'unchanged'
      readonly responsibility: Responsibility
      readonly from: Accountability
      readonly to: Accountability
    }
  | { readonly kind: 'new'; readonly responsibility: Responsibility; readonly to: Accountability }
  | { readonly kind: 'dropped'; readonly responsibility: Responsibility; readonly from: Accountability }

/** Two positions and the kind of transition between them, without their gap. */
export interface Transition {
  readonly kind: TransitionKind
  readonly from: PositionRef
  readonly to: PositionRef
}

export interface Gap extends Transition {
  readonly time: TimeRange | undefined
  /** First those of the target role in its order, then those that only the current role has. */
  readonly capabilities: readonly CapabilityGap[]
  readonly responsibilities: readonly ResponsibilityGap[]
  /** The notes of a `next`, `switch` or `lateral` edge. */
  readonly notes: Fact<string> | undefined
}
