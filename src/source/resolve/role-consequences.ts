/** Suppresses the findings that follow, within one role, from its list of levels or from the role that it extends. */
import type { Finding } from '../../diagnostic/finding.ts'
import type { Profile } from '../../domain/schema/profile.ts'
import type { Layer } from './layers.ts'
import type { ReportFinding } from './lookup.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface RoleReports {
  /** For the list of the role's levels itself. */
  readonly ofLevels: ReportFinding
  readonly ofRest: ReportFinding
}

/** @param chain the profiles that the role is made of; see `profileChain` */
export function withoutRoleConsequences(
  chain: readonly Layer<Profile>[],
  vocabulary: Vocabulary,
  report: ReportFinding,
): RoleReports {
  const stated = chain.find(({ authored: { value } }) => value.levels ?? value.ownLevels)?.authored.value
  const unlisted = new Set(stated?.levels?.filter((text) => !vocabulary.levels.find(text)))
  // A level that is misspelt in the list is missing everywhere below, and without one list all are.
  const isMissingLevels =
    !stated || unlisted.size > 0 || (stated.levels !== undefined && stated.ownLevels !== undefined)
  const isCutOff = chain.at(-1)?.authored.value.extends !== undefined
  const ofLevels: ReportFinding = (found) => {
    if (!isCutOff || !isAboutInherited(found)) report(found)
  }
  const isAboutLevels = (found: Finding): boolean =>
    found.code === 'level-not-in-role'
      ? isMissingLevels
      : found.code === 'unknown-level' && unlisted.has(found.args.text)
  return {
    ofLevels,
    ofRest: (found) => {
      if (!isAboutLevels(found)) ofLevels(found)
    },
  }
}

/**
 * Returns what cannot be said of a role whose chain breaks off at a role that is not there, could not be read, or leads
 * back.
 */
function isAboutInherited(found: Finding): boolean {
  switch (found.code) {
    case 'unknown-capability':
      return found.args.isInherited === true
    case 'levels-missing':
    case 'name-missing':
    case 'unknown-responsibility':
    case 'unknown-interaction':
      return true
    default:
      return false
  }
}
