/** Links to the source of a text in the repository. */
import type { Place } from '../../diagnostic/finding.ts'
import type { Framework } from '../../domain/framework.ts'

/**
 * Returns the address of a place in the repository, with its line. Returns null if the framework states no repository
 * or the place is unknown.
 */
export function editLink({ repoUrl }: Pick<Framework, 'repoUrl'>, place: Place | undefined): string | null {
  if (repoUrl === undefined || place === undefined || place.file === '') return null
  const line = place.start ? `#L${place.start.line}` : ''
  return `${repoUrl.replace(/\/+$/, '')}/${place.file.split('/').map(encodeURIComponent).join('/')}${line}`
}
