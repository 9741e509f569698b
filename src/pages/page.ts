/** What a page is before it is rendered, and what all pages are made from. */
import type { Finding, Outcome, Place } from '../diagnostic/finding.ts'
import type { Framework, Role } from '../domain/framework.ts'
import type { Gap, Transition } from '../gap/gap.ts'
import type { LadderTemplates } from '../ladder/ladder-templates.ts'
import type { LadderView } from '../ladder/ladder-view.ts'
import type { Words } from '../template/word-forms.ts'
import type { LayoutView } from './layout.ts'
import type { SiteTemplates } from './index.ts'
import { indexPath } from '../addresses.ts'
import type { Translator } from '../words/translator.ts'

/** A ladder with everything that is made of it. */
export interface LadderDocument {
  readonly gap: Gap
  readonly view: LadderView
  readonly markdown: string
}

/** A ladder as the site needs it. */
export interface SiteLadder {
  readonly transition: Transition
  /** What it is called below the name of its role. */
  readonly subtitle: string
  /** Made when it is asked for, since all of them together are large; nothing where it could not be made. */
  readonly document: () => Outcome<LadderDocument | undefined>
}

/** Everything that pages are made from. */
export interface Site {
  readonly framework: Framework
  readonly ladders: readonly SiteLadder[]
  /** The declared moves to another role or track: their ladders are on the site alone. */
  readonly moves: readonly SiteLadder[]
  /** Those that have a ladder, by the role that they lead to. */
  readonly transitions: ReadonlyMap<Role, readonly Transition[]>
  /** What is wrong or weak in the project, without what rendering finds. */
  readonly findings: () => readonly Finding[]
  readonly words: Translator
  /** Safe HTML of a role's prose. */
  readonly prose: (role: Role) => Outcome<string>
  readonly templates: SiteTemplates
  /** Of markdown documents: a browser writes plans with one of them. */
  readonly documents: LadderTemplates
}

/** What a page says about itself for the layout. */
export interface PageHead {
  readonly path: string
  readonly title: string
  readonly description: string
  /** What it is called at the end of its breadcrumbs, where its title repeats what stands there already. */
  readonly crumb?: string
  /** From the first page down to this one, without this one. Targets are paths below `site/`. */
  readonly trail: readonly Crumb[]
  /** The role that it belongs to. */
  readonly role?: Role
  /** The text that it is made from, for whoever wants to change it. */
  readonly source?: Place
  /** The same content for programs. Paths are below `site/`. */
  readonly alternates?: readonly Alternate[]
  /** Scripts that only this page needs, by the name of their file in `src/browser/scripts/`. */
  readonly scripts?: readonly string[]
  /** Where the site begins, for a page that is shown at addresses of any depth; other pages have relative links. */
  readonly root?: string
}

export interface Crumb {
  readonly text: string
  readonly path: string
}

/** A file with what a page says, in another form. */
export interface Alternate {
  /** A media type, such as `text/markdown`. */
  readonly type: string
  readonly path: string
}

export interface Page {
  readonly head: PageHead
  /** The ladder whose document it is made from, where it is made from one. */
  readonly ladder?: Transition
  readonly render: (around: PageContext) => Outcome<string | undefined>
}

/** What every page gets beside its own view. */
export interface PageContext {
  readonly layout: LayoutView
  readonly words: Words
  /**
   * Whether there is a page at a path below `site/`: known when all pages are listed, and before the first is rendered.
   */
  readonly hasPage: (path: string) => boolean
}

/** Where every trail begins. */
export function homeCrumb(words: Translator): Crumb {
  return { text: words.text('home', {}), path: indexPath }
}
