/** The data that pages load: `data-files.ts` writes each part to a script, and the scripts of the pages read it. */
import type { LevelId, RoleSlug } from '../../domain/ids.ts'
import type { PrecompiledTemplates } from '../../template/fill-precompiled.ts'
import type { Words } from '../../template/word-forms.ts'
import type { Packed } from './deduplicate.ts'

/** The name of the only global variable of the pages. */
export const globalName = 'rungs'

/** All positions, to choose from. */
export interface Positions {
  /** Names, in order. */
  readonly families: readonly string[]
  /** In the order of the framework. */
  readonly roles: readonly PositionRole[]
}

export interface PositionRole {
  readonly slug: RoleSlug
  readonly name: string
  /** Former slugs. */
  readonly aliases: readonly string[]
  /** The index in `families`; -1 for none. */
  readonly family: number
  readonly levels: readonly PositionLevel[]
}

export interface PositionLevel {
  readonly id: LevelId
  readonly name: string
  /** Old ids, where it has some. */
  readonly aliases?: readonly string[]
}

export const moveKinds = ['next', 'lateral', 'switch'] as const

/** A declared move: the indexes of two positions among those of all roles, the index in `moveKinds`, and the cost. */
export type PackedMove = readonly [from: number, to: number, kind: number, cost: number]

/** The data that the loaded scripts have provided so far. */
export interface BrowserData {
  positions?: Positions
  moves?: readonly PackedMove[]
  /** The framework without its roles, and the values that framework and roles share. */
  framework?: { readonly common: readonly unknown[]; readonly framework: Packed; readonly words: Words }
  templates?: PrecompiledTemplates
  plan?: {
    readonly words: Words
    /** The templates of the plan page. */
    readonly templates: PrecompiledTemplates
    /** The templates of the plan as markdown. */
    readonly documents: PrecompiledTemplates
  }
  roles?: { [slug: string]: Packed }
}
