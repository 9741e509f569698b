/**
 * The result of diffing two positions: plain data, every fact with the text it comes from and the rule that made it.
 */
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
 * `next` leads to the adjacent level of the track, `skip` over several, down or up; `lateral` to another role, `switch`
 * to another track, `deepen` stays.
 */
export type TransitionKind = 'next' | 'skip' | 'lateral' | 'switch' | 'deepen'

/** One position of a gap with what the framework says about it. */
export interface PositionRef {
  readonly role: Role
  readonly level: Level
}

/**
 * A run of words that is in both texts, only in the old one, or only in the new one. `text` keeps its blanks: joined,
 * the runs give the texts back.
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

/**
 * What changes in words between two cells. `unwritten`: the target has no criteria, so nothing can be said about the
 * difference.
 */
export type WordingDelta =
  | { readonly kind: 'unwritten' }
  | { readonly kind: 'written'; readonly changes: readonly CriterionChange[] }

/** Why a gap has its priority. */
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

/** Why a span of time is what it is, and the texts that it was made from. */
export interface TimeRange {
  readonly duration: Duration
  readonly rule: 'stated' | 'sum-of-steps' | 'sum-of-levels' | 'longest-capability'
  readonly sources: readonly Place[]
}

/** What closing the gap of a capability takes. Lists are those of the steps crossed, in order. */
export interface Closing {
  /** The climbs to make, lowest first. */
  readonly climbs: readonly StepTransition[]
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
  /** One side is not written yet, so nothing is claimed. */
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

/** Two positions and what kind of step lies between them; how far they are apart has not been looked at. */
export interface Transition {
  readonly kind: TransitionKind
  readonly from: PositionRef
  readonly to: PositionRef
}

export interface Gap extends Transition {
  readonly time: TimeRange | undefined
  /** Those of the target role in its order, then those that only the role left behind has. */
  readonly capabilities: readonly CapabilityGap[]
  readonly responsibilities: readonly ResponsibilityGap[]
  /** What a `next` or declared `switch` or `lateral` edge says about the move. */
  readonly notes: Fact<string> | undefined
}
