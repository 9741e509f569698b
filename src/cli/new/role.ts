/** `rungs new role`: a profile that is right from the first moment, and says that it is a draft. */
import { idLength, idPattern, slugOf } from '../../domain/ids.ts'
import type { Framework, Track } from '../../domain/framework.ts'
import { isRoleFolder } from '../../files/reading/read-role.ts'
import { starterFiles } from '../../files/reading/starter-files.ts'
import { yamlText } from '../../source/yaml/yaml-text.ts'
import { type Call, textOption } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
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
    const remedy = `use up to ${idLength} lower-case letters, digits and single hyphens, such as data-engineer`
    const near = idPattern.test(possible) && isRoleFolder(possible) && possible !== slug
    return usageError(terminal, `"${slug}" cannot be the folder of a role`, near ? `did you mean ${possible}?` : remedy)
  }
  const taken = framework.roles.find((role) => role.slug === slug || role.aliases.includes(slug))
  if (taken) {
    const what =
      taken.slug === slug ? `there is a role "${slug}" already` : `"${slug}" is an old name of the role "${taken.slug}"`
    return usageError(terminal, what, `change ${taken.at.file}, or choose another name`)
  }
  const [family, parent, trackName] = [
    textOption(call, 'family'),
    textOption(call, 'extends'),
    textOption(call, 'track'),
  ]
  const families: readonly string[] = framework.families.map(({ id }) => id)
  if (family !== undefined && !families.includes(family)) return unknownName(terminal, 'family', family, families)
  const slugs: readonly string[] = framework.roles.map((role) => role.slug)
  if (parent !== undefined && !slugs.includes(parent)) return unknownName(terminal, 'role', parent, slugs)
  if (parent !== undefined && trackName !== undefined) {
    return usageError(
      terminal,
      '--track and --extends are both given',
      'a role that extends another one has its levels',
    )
  }
  const tracks = frameworkTracks(project)
  const track =
    trackName === undefined ? tracks[0] : tracks.find(({ id, name }) => id === trackName || name === trackName)
  if (!track) {
    return unknownName(
      terminal,
      'track',
      trackName ?? '',
      tracks.map(({ id }) => id),
    )
  }

  const name = textOption(call, 'name') ?? titleOf(slug)
  const skeleton = parent !== undefined ? 'extending.md' : framework.scales.length > 0 ? 'whole.md' : 'without-scale.md'
  const values = {
    name: yamlText(name),
    family: family === undefined ? undefined : yamlText(family),
    extends: parent,
    ...valuesOf(framework, track),
  }
  const source = { file: `roles/${slug}/profile.md`, text: filled(skeletonText(call, skeleton), values) }
  return add(
    call,
    project,
    { kind: 'file', source },
    'fill in the mission and the capabilities, then run rungs check; set status: active when it stands',
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

/** A line whose value nobody has given is left out. */
function filled(skeleton: string, values: Readonly<Record<string, string | undefined>>): string {
  const lines = skeleton.split('\n').filter((line) => !placeholders(line).some((name) => values[name] === undefined))
  return lines.map((line) => line.replace(placeholder, (_, name: string) => values[name] ?? '')).join('\n')
}

const placeholder = /\{([a-z-]+)\}/g

function placeholders(line: string): string[] {
  return Array.from(line.matchAll(placeholder), ([, name = '']) => name)
}

/** `data-engineer` as people read it: `Data Engineer`. */
function titleOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
