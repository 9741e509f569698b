/** The texts that findings point into. */
import type { Sources, TemplateText } from './sources.ts'

/**
 * Every text of a project by its file; the templates that come with the program stand in for those that it does not
 * have.
 */
export function sourceTexts(
  { framework, library, profiles, templates }: Sources,
  builtIn: readonly TemplateText[],
): ReadonlyMap<string, string> {
  const own = [
    ...(framework ? [framework] : []),
    ...library,
    ...profiles.map(({ source }) => source),
    ...templates.map(({ source }) => source),
  ]
  return new Map([...builtIn.map(({ source }) => source), ...own].map(({ file, text }) => [file, text]))
}
