/** `rungs new role`: creates a valid profile with the status draft. */
import { idLength, idPattern, slugOf } from '../../domain/ids.ts'
import type { Framework, Track } from '../../domain/framework.ts'
import { isRoleFolder } from '../../files/reading/read-role.ts'
import { starterFiles } from '../../files/reading/starter-files.ts'
import { yamlText } from '../../source/yaml/yaml-text.ts'
import { type Call, textOption } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
import { findNamed } from '../find-named.ts'
import { usageError } from '../usage-error.ts'
import type { ValidProject } from '../project.ts'
import { add } from './addition.ts'
import { frameworkTracks } from './framework-tracks.ts'
import { unknownName } from './unknown-name.ts'

export function newRole(call: Call, project: ValidProject, slug: string): ExitCode {
  const { framework } = project
  const { terminal } = call
  if (!isRoleFolder(slug)) {
    const possible = slugOf(slug)
    const remedy = `use up to ${idLength} lowercase letters, digits and single hyphens, such as data-engineer`
    const near = idPattern.test(possible) && isRoleFolder(possible) && possible !== slug
    return usageError(
      terminal,
      `"${slug}" cannot be the name of a role folder`,
      near ? `did you mean ${possible}?` : remedy,
    )
  }
  const taken = framework.roles.find((role) => role.slug === slug || role.aliases.includes(slug))
  if (taken) {
    const what =
      taken.slug === slug
        ? `there already is a role "${slug}"`
        : `"${slug}" is a former slug of the role "${taken.slug}"`
    return usageError(terminal, what, `change ${taken.at.file}, or choose another name`)
  }
  const [family, parent, trackName] = [
    textOption(call, 'family'),
    textOption(call, 'extends'),
    textOption(call, 'track'),
  ]
  const families: readonly string[] = framework.families.map(({ id }) => id)
  const foundFamily = findNamed(framework.families, family, ({ id, name }) => [id, name])
  if (family !== undefined && !foundFamily) return unknownName(terminal, 'family', family, families)
  const slugs: readonly string[] = framework.roles.map((role) => role.slug)
  const extended = findNamed(framework.roles, parent, ({ slug, name }) => [slug, name])
  if (parent !== undefined && !extended) return unknownName(terminal, 'role', parent, slugs)
  if (parent !== undefined && trackName !== undefined) {
    return usageError(
      terminal,
      '--track and --extends exclude each other',
      'a role that extends another one has the levels of that role',
    )
  }
  const tracks = frameworkTracks(project)
  const track = trackName === undefined ? tracks[0] : findNamed(tracks, trackName, ({ id, name }) => [id, name])
  const trackIds = tracks.map(({ id }) => id)
  if (!track) return unknownName(terminal, 'track', String(trackName), trackIds)

  const name = textOption(call, 'name') ?? titleOf(slug)
  const skeleton = parent !== undefined ? 'extending.md' : framework.scales.length > 0 ? 'whole.md' : 'without-scale.md'
  const values = {
    name: yamlText(name),
    family: foundFamily && yamlText(foundFamily.id),
    extends: extended?.slug,
    ...valuesOf(framework, track),
  }
  const source = { file: `roles/${slug}/profile.md`, text: filled(skeletonText(call, skeleton), values) }
  return add(
    call,
    project,
    { kind: 'file', source },
    'fill in the mission and the capabilities, then run rungs check; set status: active when it is agreed',
  )
}

function skeletonText({ host, program }: Call, wanted: string): string {
  const file = starterFiles(host, `${program}/starter/role`).find(({ path }) => path === wanted)
  if (!file) throw new Error(`the skeleton ${wanted} is missing`)
  return file.text
}

function valuesOf({ scales }: Framework, { levels }: Track): Readonly<Record<string, string>> {
  const steps = (scales[0]?.steps ?? []).map((step) => yamlText(step.name))
  const names = levels.map((level) => yamlText(level.name))
  const [first = ''] = steps
  return {
    levels: names.join(', '),
    'first-level': names[0] ?? '',
    steps: steps.join(', '),
    'first-step': first,
    'first-step-by-level': names.map((level) => `${level}: ${first}`).join(', '),
  }
}

/** Omits lines with a placeholder that has no value. */
function filled(skeleton: string, values: Readonly<Record<string, string | undefined>>): string {
  const lines = skeleton.split('\n').filter((line) => !placeholders(line).some((name) => values[name] === undefined))
  return lines.map((line) => line.replace(placeholder, (_, name: string) => values[name] ?? '')).join('\n')
}

const placeholder = /\{([a-z-]+)\}/g

function placeholders(line: string): string[] {
  return Array.from(line.matchAll(placeholder), ([, name = '']) => name)
}

/** Converts `data-engineer` to `Data Engineer`. */
function titleOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
