/** The parts that pages are made from, and a page before it is rendered. */
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import type { Framework, Role } from '../domain/framework.ts'
import type { Gap, Transition } from '../gap/gap.ts'
import type { LadderView } from '../ladder/ladder-view.ts'
import type { Shape, View } from '../template/shape.ts'
import type { Words } from '../template/word-forms.ts'
import type { Translator } from '../words/translator.ts'
import type { LayoutView } from './layout.ts'
import type { PageHead } from './page-head.ts'

/** A ladder as the site needs it. All of them together are large, so each is computed when it is needed. */
export interface SiteLadder {
  readonly transition: Transition
  /** The name of the ladder below the name of its role. */
  readonly subtitle: string
  /** The markdown document whose date all files of this ladder print, relative to the project. */
  readonly datedBy: string
  readonly gap: () => Gap
  /** @param date the time of generation, `2025-09-10 22:21:48` in UTC */
  readonly view: (date: string) => LadderView
  /** @param date the time of generation, `2025-09-10 22:21:48` in UTC */
  readonly markdown: (date: string) => Outcome<string | undefined>
}

/** The data that all pages are made from. */
export interface Site {
  readonly framework: Framework
  readonly ladders: readonly SiteLadder[]
  /** The ladders of declared moves to another role or track, which are on the site only. */
  readonly moves: readonly SiteLadder[]
  /** The transitions that have a ladder, by the role that they lead to. */
  readonly transitions: ReadonlyMap<Role, readonly Transition[]>
  /** All findings about the project, without those of rendering. */
  readonly findings: () => readonly Finding[]
  readonly words: Translator
  /** Returns the prose of a role as safe HTML. */
  readonly prose: (role: Role) => Outcome<string>
}

export interface Page {
  readonly head: PageHead
  /** The ladder that the page shows. */
  readonly ladder?: SiteLadder
  readonly render: (context: PageContext) => Outcome<string | undefined>
}

/** The values that every page gets in addition to its own view. */
export interface PageContext {
  /** The time of generation of the ladder that the page shows, `2025-09-10 22:21:48` in UTC. */
  readonly date: string
  readonly layout: LayoutView
  readonly words: Words
  /** Returns whether the site has a page at a path below `site/`. All pages are listed before the first is rendered. */
  readonly hasPage: (path: string) => boolean
}

/** Fills the template of one kind of page with its view. */
export type RenderPage<PageShape extends Shape> = (
  context: PageContext,
  page: View<PageShape>,
) => Outcome<string | undefined>
