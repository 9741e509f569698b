/**
 * The framework as everything above works with it: references looked up, inheritance and defaults applied, every fact
 * with its source. Plain data throughout (it goes to the browser as JSON); made only by
 * `src/source/parse-framework.ts`.
 */
import type { Place } from '../diagnostic/finding.ts'
import type { Duration } from './duration.ts'
import type { CapabilityId, CriterionId, LevelId, ResponsibilityId, RoleSlug, ScaleId, StepId, TrackId } from './ids.ts'
import type { Development, Resource } from './schema/development.ts'
import type { GlossaryTerm, LintRuleId, LintSettings } from './schema/lint.ts'
import type { SiteSettings } from './schema/site.ts'

export type { Resource } from './schema/development.ts'

/** The kind of text that a fact was taken from. The nearest text that states it wins. */
export type Origin = 'profile' | 'inherited' | 'library' | 'scale' | 'level' | 'track' | 'framework'

/** A value and the text that states it. */
export interface Fact<Value> {
  readonly value: Value
  readonly origin: Origin
  readonly at: Place
}

/** Keys of the author's own, without further meaning here. */
export type Extensions = Readonly<Record<string, unknown>>

export type Status = 'draft' | 'active' | 'deprecated'

/** Something that has an id, a name and perhaps a description: a family, a group, a track. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly description: string | undefined
  readonly at: Place
}

export interface Importance extends Named {
  /** The score of one step of a capability of this importance. */
  readonly weight: number
}

export interface Priority extends Named {
  /** The lowest score (weight × steps) that has this priority. */
  readonly from: number
  /** 0 is the most urgent. */
  readonly rank: number
}

export interface Step {
  readonly id: StepId
  readonly name: string
  /** Ids that it had before, which still mean it. */
  readonly aliases: readonly string[]
  readonly description: string | undefined
  /** 0 is the lowest step of the scale. */
  readonly rank: number
}

export interface Scale {
  readonly id: ScaleId
  readonly name: string
  readonly description: string | undefined
  readonly steps: readonly Step[]
  readonly at: Place
}

export interface InteractionType extends Named {
  readonly inSentence: string
  readonly reverse: string | undefined
}

/** The development block of a level for one role: per field the nearest text that states it. */
export type LevelDevelopment = { readonly [Field in keyof Development]?: Fact<NonNullable<Development[Field]>> }

export interface Level {
  readonly id: LevelId
  readonly name: string
  /** Ids that it had before, which still mean it. */
  readonly aliases: readonly string[]
  readonly track: TrackId
  /** 0 is the lowest level of the track. */
  readonly rank: number
  readonly summary: string | undefined
  readonly scope: string | undefined
  readonly autonomy: string | undefined
  readonly impact: string | undefined
  readonly leadership: string | undefined
  readonly timeHorizon: string | undefined
  readonly expectation: Fact<string> | undefined
  /** The time that people usually spend at this level before the next one of the track. */
  readonly timeToNext: Fact<Duration> | undefined
  readonly status: Status
  readonly development: LevelDevelopment
  readonly extensions: Extensions
  readonly at: Place
}

export interface Track extends Named {
  readonly id: TrackId
  /** Lowest first; all levels of the track, whether a role has them or not. */
  readonly levels: readonly Level[]
}

export interface Criterion {
  /** Stable; the same id in another cell of the capability is the same thread, grown. */
  readonly id: CriterionId
  readonly text: string
  readonly examples: readonly string[]
  readonly markers: readonly string[]
  readonly renamedFrom: CriterionId | undefined
  readonly at: Place
}

/**
 * The expectation of a position for a capability of a capability. `described` belongs to capabilities without a scale:
 * the criteria are all there is.
 */
export type Expectation =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'described' }
  | { readonly kind: 'optional' }
  | { readonly kind: 'not-required' }
  | { readonly kind: 'unknown' }

/** A capability at a level. */
export interface Cell {
  readonly level: LevelId
  readonly expectation: Expectation
  /** The criteria of the step, then those of the level. Empty when none are written. */
  readonly criteria: readonly Criterion[]
  /** The reason why it is lower than at the level before. */
  readonly reason: string | undefined
  readonly at: Place
}

/** The way to one step of a capability from the step below it, or from nothing. */
export interface StepTransition {
  readonly from: Step | undefined
  readonly to: Step
  readonly actions: Fact<readonly string[]> | undefined
  readonly indicators: Fact<readonly string[]> | undefined
  readonly resources: Fact<readonly Resource[]> | undefined
  readonly duration: Fact<Duration> | undefined
}

/** A capability that the library defines, whether a role uses it or not. */
export interface LibraryCapability {
  readonly id: CapabilityId
  readonly name: string
  /** Ids that it had before, which still mean it. */
  readonly aliases: readonly string[]
  readonly scale: ScaleId | undefined
  readonly at: Place
}

export interface Capability {
  readonly id: CapabilityId
  readonly name: string
  /** Ids that it had before, which still mean it. */
  readonly aliases: readonly string[]
  readonly group: string | undefined
  readonly description: string | undefined
  readonly importance: Fact<Importance> | undefined
  /** Stated outright; otherwise it follows from importance and steps. */
  readonly priority: Fact<Priority> | undefined
  readonly scale: ScaleId | undefined
  /** One per level of the role, in the order of the role's levels. */
  readonly cells: readonly Cell[]
  /** One per step of the scale, lowest first. Empty without a scale. */
  readonly stepTransitions: readonly StepTransition[]
  /** Criteria per step of the scale, lowest first, also of steps that no level asks for. Empty without a scale. */
  readonly steps: readonly (readonly Criterion[])[]
  readonly extensions: Extensions
  readonly at: Place
  /**
   * The place where the capability is written first: in the library, or in the furthest profile that it is inherited
   * from.
   */
  readonly definedAt: Place
}

/** A responsibility at a level. */
export interface Accountability {
  readonly level: LevelId
  readonly required: boolean
  readonly expectation: Fact<string> | undefined
  readonly metrics: Fact<readonly string[]> | undefined
}

export interface Responsibility {
  readonly id: ResponsibilityId
  readonly name: string
  /** The name in the middle of a sentence. */
  readonly inSentence: string
  readonly description: string | undefined
  readonly primary: boolean
  /** One per level of the role, in the order of the role's levels. */
  readonly levels: readonly Accountability[]
  readonly at: Place
}

export type Partner =
  | { readonly kind: 'role'; readonly slug: RoleSlug; readonly name: string }
  | { readonly kind: 'external'; readonly name: string }

export interface Interaction {
  readonly partner: Partner
  readonly type: InteractionType
  readonly frequency: string | undefined
  readonly notes: string | undefined
  readonly at: Place
}

export interface Artifact {
  readonly name: string
  readonly type: string | undefined
  readonly description: string | undefined
}

export interface Property {
  readonly name: string
  readonly values: readonly string[]
}

/** Something that a lint rule would find and that is done on purpose. */
export interface Allowance {
  readonly rule: LintRuleId
  /** The id or name of what it is about; everything in its file otherwise. */
  readonly where: string | undefined
  readonly reason: string
  readonly at: Place
}

/** Markdown behind the front matter of a profile. */
export interface Prose {
  readonly text: string
  /** The line of the file that the text begins on, from 1. */
  readonly line: number
}

export interface Role {
  readonly slug: RoleSlug
  readonly name: string
  readonly family: string | undefined
  readonly status: Status
  readonly owners: readonly string[]
  readonly reviewed: string | undefined
  readonly aliases: readonly string[]
  readonly extends: RoleSlug | undefined
  readonly mission: Fact<string> | undefined
  /** Sorted by track in the framework's order, lowest level first. */
  readonly levels: readonly Level[]
  readonly capabilities: readonly Capability[]
  readonly responsibilities: readonly Responsibility[]
  readonly interactions: readonly Interaction[]
  readonly artifacts: readonly Artifact[]
  readonly properties: readonly Property[]
  /** The edges of the lattice that begin at this role. */
  readonly edges: readonly Edge[]
  /** Its own and those that it inherits. */
  readonly allowed: readonly Allowance[]
  readonly body: Prose
  readonly extensions: Extensions
  /** The whole file. */
  readonly at: Place
}

export interface Position {
  readonly role: RoleSlug
  readonly level: LevelId
}

/** A move that the framework knows of: to the next level, to the same level of another role, or to another track. */
export interface Edge {
  readonly kind: 'next' | 'lateral' | 'switch'
  readonly from: Position
  readonly to: Position
  readonly duration: Fact<Duration> | undefined
  readonly notes: string | undefined
  readonly at: Place
}

/** A way from a level to one of another track, which roles that have both can offer. */
export interface Switch {
  readonly from: LevelId
  readonly to: LevelId
  readonly at: Place
}

/** The facts of the framework about its site. */
export interface SiteFacts extends Omit<SiteSettings, 'logo'> {
  /** A file of `templates/assets/`, which may not be there. */
  readonly logo?: { readonly name: string; readonly at: Place }
}

export interface Framework {
  readonly name: string
  /** A BCP 47 language tag. */
  readonly language: string
  readonly repoUrl: string | undefined
  readonly siteUrl: string | undefined
  readonly site: SiteFacts
  readonly families: readonly Named[]
  readonly groups: readonly Named[]
  readonly importances: readonly Importance[]
  /** Most urgent first. */
  readonly priorities: readonly Priority[]
  readonly keyCapabilities: number
  readonly scales: readonly Scale[]
  readonly library: readonly LibraryCapability[]
  /** The framework's own tracks, then one for every role that has its own levels. */
  readonly tracks: readonly Track[]
  /** Switches as the framework declares them; those that roles can make are among the edges of the roles. */
  readonly switches: readonly Switch[]
  /** Sorted by slug. */
  readonly roles: readonly Role[]
  readonly glossary: readonly GlossaryTerm[]
  readonly lint: LintSettings
  /** Exceptions from lint rules in the framework and the library, or for all roles. */
  readonly allowed: readonly Allowance[]
  readonly extensions: Extensions
  /** The place where the language is written. */
  readonly at: Place
}
