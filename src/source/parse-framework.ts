/** Texts to the framework: read every file, look up every reference, report everything that is wrong in one run. */
import { type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { AuthoredText } from '../domain/authored-text.ts'
import type { Framework, SiteFacts } from '../domain/framework.ts'
import type { CapabilityId, RoleSlug } from '../domain/ids.ts'
import { type AuthoredFramework, frameworkSchema, librarySchema } from '../domain/schema/framework.ts'
import { profileSchema } from '../domain/schema/profile.ts'
import { extensionsKey } from '../domain/schema/text.ts'
import type { Authored } from './authored.ts'
import { withoutConsequences } from './consequences.ts'
import { Memo, valueOf } from './memo.ts'
import { parseProfileFile, parseYamlFile } from './parse-file.ts'
import { frameworkAllowances } from './resolve/allowances.ts'
import type { ReportFinding } from './resolve/lookup.ts'
import { type AuthoredFiles, type ResolvedProject, resolveProject } from './resolve/project.ts'
import type { ProfileSource } from './resolve/role-references.ts'
import type { SourceText } from './source-text.ts'
import type { Sources } from './sources.ts'

const defaultKeyCapabilities = 3

/** The language of a project and the place that states it. */
export type StatedLanguage = Pick<Framework, 'language' | 'at'>

export interface ParsedFramework extends Outcome<Framework | undefined> {
  /** Known as soon as the framework's own file could be read. */
  readonly language: StatedLanguage | undefined
  /** Returns every text of the files that could be read, file by file. */
  readonly texts: () => AuthoredText[]
}

/**
 * The framework of a project, only when nothing that was found is an error.
 * @param memo what was parsed last: given again, only what has changed is parsed, and what has not is the same object
 * as before
 */
export function parseFramework(sources: Sources, memo: Memo = new Memo()): ParsedFramework {
  const found: Finding[] = []
  const report: ReportFinding = (finding) => found.push(finding)
  const { framework, ...files } = parseFiles(sources, memo, report)
  const texts = (): AuthoredText[] => [
    ...[framework, ...files.libraries].flatMap((file) => file?.texts(undefined) ?? []),
    ...files.profiles.flatMap((profile) => profile.authored.texts(profile.slug)),
  ]
  if (!framework) return { value: undefined, language: undefined, findings: found, texts }
  const language = { language: framework.value.language, at: framework.place('language') }
  const project = resolveProject({ framework, ...files }, sources, memo, report)
  memo.forgetUnused()
  const findings = withoutConsequences(found, framework.place().file)
  const value = hasErrors(findings) ? undefined : frameworkOf(framework, language, project)
  return { value, language, findings, texts }
}

function parseFiles(
  { framework, library, profiles }: Sources,
  memo: Memo,
  report: ReportFinding,
): Omit<AuthoredFiles, 'framework'> & Partial<Pick<AuthoredFiles, 'framework'>> {
  const parse = <Value>({ file, text }: SourceText, parser: () => Outcome<Value>): Value =>
    valueOf(memo.for(file, [text], parser), report)
  const main = framework && parse(framework, () => parseYamlFile(framework, frameworkSchema))
  return {
    ...(main && { framework: main }),
    profiles: profiles.flatMap(({ slug, source }) => parse(source, () => parseProfile(slug, source)) ?? []),
    libraries: library.flatMap((source) => parse(source, () => parseYamlFile(source, librarySchema)) ?? []),
  }
}

function parseProfile(slug: string, source: SourceText): Outcome<ProfileSource | undefined> {
  const { value, findings } = parseProfileFile(source, profileSchema)
  // Reading has refused folder names that are no ids.
  return { value: value && { slug: slug as RoleSlug, authored: value.authored, body: value.body }, findings }
}

function frameworkOf(
  authored: Authored<AuthoredFramework>,
  language: StatedLanguage,
  { vocabulary, library, tracks, roles }: ResolvedProject,
): Framework {
  const { value } = authored
  return {
    name: value.name,
    repoUrl: value.repoUrl,
    siteUrl: value.siteUrl,
    site: siteFacts(authored),
    families: vocabulary.families.things,
    groups: vocabulary.groups.things,
    importances: vocabulary.importances.things,
    priorities: vocabulary.priorities.things,
    keyCapabilities: value.keyCapabilities ?? defaultKeyCapabilities,
    scales: vocabulary.scales.things.map(({ id, name, description, steps, at }) => ({
      id,
      name,
      description,
      steps,
      at,
    })),
    // Ids are branded here, where they are made.
    library: library.things.map(({ id, name, aliases, scale, at }) => ({
      id: id as CapabilityId,
      name,
      aliases,
      scale,
      at,
    })),
    tracks,
    switches: vocabulary.switches.map(({ from, to, authored }) => ({ from, to, at: authored.place() })),
    roles,
    glossary: value.glossary ?? [],
    lint: value.lint ?? {},
    allowed: frameworkAllowances(authored),
    extensions: value[extensionsKey] ?? {},
    ...language,
  }
}

function siteFacts(authored: Authored<AuthoredFramework>): SiteFacts {
  const { logo, ...rest } = authored.value.site ?? {}
  return logo === undefined ? rest : { ...rest, logo: { name: logo, at: authored.place('site', 'logo') } }
}
