/**
 * What a browser gets to work with, as plain data: written by `data-files.ts`, each part by a script of its own, and
 * read by the scripts of the pages.
 */
import type { LevelId, RoleSlug } from '../../domain/ids.ts'
import type { PrecompiledTemplates } from '../../template/fill-precompiled.ts'
import type { Words } from '../../template/word-forms.ts'
import type { Packed } from './deduplicate.ts'

/** The name of the one global that pages have. */
export const globalName = 'rungs'

/** Every position there is, to choose from. */
export interface Positions {
  /** Names, in order. */
  readonly families: readonly string[]
  /** In the order of the framework. */
  readonly roles: readonly PositionRole[]
}

export interface PositionRole {
  readonly slug: RoleSlug
  readonly name: string
  /** Old slugs. */
  readonly aliases: readonly string[]
  /** Its place in `families`; -1 for none. */
  readonly family: number
  readonly levels: readonly { readonly id: LevelId; readonly name: string }[]
}

export const moveKinds = ['next', 'lateral', 'switch'] as const

/**
 * A declared move: two positions by their place among those of all roles, its place in `moveKinds`, and what it costs.
 */
export type PackedMove = readonly [from: number, to: number, kind: number, cost: number]

/** The framework without its roles, and what they have in common. */
export interface CarriedFramework {
  readonly common: readonly unknown[]
  readonly framework: Packed
  readonly words: Words
}

/** What a plan needs beside the model. */
export interface CarriedPlan {
  readonly words: Words
  /** Of the plan page. */
  readonly templates: PrecompiledTemplates
  /** Of the plan as markdown. */
  readonly documents: PrecompiledTemplates
}

/** What the scripts of `data/` have put down so far. */
export interface BrowserData {
  positions?: Positions
  moves?: readonly PackedMove[]
  framework?: CarriedFramework
  templates?: PrecompiledTemplates
  plan?: CarriedPlan
  roles?: { [slug: string]: Packed }
}
