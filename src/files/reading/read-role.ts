/** The folder of one role → its profile. */
import { finding, type Finding } from '../../diagnostic/finding.ts'
import { idLength, idPattern, slugOf } from '../../domain/ids.ts'
import type { ProfileText } from '../../source/sources.ts'
import type { ProjectEntry, ProjectFolder } from './project-folder.ts'
import { reportUnused } from './unused-file.ts'

/** Names that Windows keeps for devices; a folder of that name could not be checked out there. */
const reservedName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** `profile.md` with another ending or in other letters, beside the real one. */
const isProfileInOtherCase = /^profile\.(?:md|markdown|ya?ml)$/i

/** `profile.md`, in every way that it is mistyped or renamed by an editor that adds its own ending. */
const looksLikeProfile = /^pro?fil.*\.(?:md|markdown|txt|ya?ml)$/i

/** The profile of a role, when its folder has one that can be read. With two of them `profile.md` is the one. */
export function readRole(
  project: ProjectFolder,
  role: ProjectEntry,
  report: (found: Finding) => void,
): ProfileText | undefined {
  if (!isRoleFolder(role.name)) {
    const suggestion = slugOf(role.name)
    report(
      finding(
        'bad-slug',
        { file: role.path },
        { slug: role.name, suggestion: isRoleFolder(suggestion) && !role.name.includes('%') ? suggestion : '' },
      ),
    )
    return undefined
  }
  const entries = project.list(role)
  if (entries === undefined) return undefined
  const profiles = entries.filter(({ name }) => name === 'profile.md' || name === 'profile.yaml')
  const others = entries.filter((entry) => !profiles.includes(entry))
  const misnamed = others.filter(({ name }) =>
    (profiles.length > 0 ? isProfileInOtherCase : looksLikeProfile).test(name),
  )
  for (const { path, name } of misnamed) report(finding('misnamed-profile', { file: path }, { name }))
  if (profiles.length === 0) {
    if (misnamed.length === 0) reportUnused(role, report)
    return undefined
  }
  for (const entry of others) if (!misnamed.includes(entry)) reportUnused(entry, report)
  const [profile, second] = profiles
  if (profile && second) {
    report(
      finding(
        'two-profiles',
        { file: second.path },
        {},
        { related: { at: { file: profile.path }, text: 'this one is read' } },
      ),
    )
  }
  const source = profile && project.text(profile)
  return source && { slug: role.name, source }
}

/** Returns whether a folder of this name may be a role: its name is an id, and every system can have it. */
export function isRoleFolder(name: string): boolean {
  return name.length <= idLength && idPattern.test(name) && !reservedName.test(name)
}
