/** What the lint rules know of a project's language, from `templates/lint/<language>.yaml`. */
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import { type LintWords, lintWordsSchema } from '../domain/schema/lint.ts'
import { parseYamlFile } from '../source/parse-file.ts'
import type { TemplateText } from '../source/sources.ts'

/**
 * The project's own file of its language, else the built-in one, else nothing: then rules about wording find nothing.
 */
export function projectLintWords(
  language: string,
  own: readonly TemplateText[],
  builtIn: readonly TemplateText[],
): Outcome<LintWords | undefined> {
  const general = language.split('-')[0] ?? language
  const wanted = [`lint/${language}.yaml`, `lint/${general}.yaml`]
  const file = [own, builtIn].flatMap((texts) =>
    wanted.flatMap((path) => texts.find((text) => text.path === path) ?? []),
  )[0]
  if (!file) return { value: undefined, findings: [] }
  const { value, findings }: { value: { value: LintWords } | undefined; findings: readonly Finding[] } = parseYamlFile(
    file.source,
    lintWordsSchema,
  )
  return { value: value?.value, findings }
}
