/** The texts of a project. */
import type { SourceText } from './source-text.ts'

export interface ProfileText {
  /** The name of the role's folder. */
  readonly slug: string
  readonly source: SourceText
}

export interface TemplateText {
  /** Below `templates/`, with forward slashes. */
  readonly path: string
  readonly source: SourceText
}

/** The templates, words and assets of a project: each of its own takes the place of the built-in one at its path. */
export interface ProjectTemplates {
  readonly own: readonly TemplateText[]
  readonly builtIn: readonly TemplateText[]
}

export interface Sources {
  readonly framework: SourceText | undefined
  readonly library: readonly SourceText[]
  readonly profiles: readonly ProfileText[]
  /** Folders of roles whose profile could not be had, which has been reported. */
  readonly unreadRoles?: readonly string[]
  /** The project's own templates, words and assets, which replace built-in ones. */
  readonly templates: readonly TemplateText[]
}
