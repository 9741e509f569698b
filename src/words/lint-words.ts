/** The word lists of the lint rules for a project's language, from `templates/lint/<language>.yaml`. */
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import { type LintWords, lintWordsSchema } from '../domain/schema/lint.ts'
import { parseYamlFile } from '../source/parse-file.ts'
import type { ProjectTemplates } from '../source/sources.ts'

/**
 * Reads the project's word lists for its language, or the built-in ones. Returns undefined for a language without any:
 * then the rules about wording find nothing.
 */
export function projectLintWords(language: string, { own, builtIn }: ProjectTemplates): Outcome<LintWords | undefined> {
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
