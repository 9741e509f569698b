/** Where a text of the project is changed. */
import type { Place } from '../../diagnostic/finding.ts'
import type { Framework } from '../../domain/framework.ts'

/**
 * The address of a place in the project's repository, at its line; nothing where the framework names no repository or
 * the place is not known.
 */
export function editLink({ repoUrl }: Pick<Framework, 'repoUrl'>, place: Place | undefined): string | null {
  if (repoUrl === undefined || place === undefined || place.file === '') return null
  const line = place.start ? `#L${place.start.line}` : ''
  return `${repoUrl.replace(/\/+$/, '')}/${place.file.split('/').map(encodeURIComponent).join('/')}${line}`
}
