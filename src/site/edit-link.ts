/** Links to the line that somebody would change. */
import type { Place } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'

/** Where a text can be edited: the file in the framework's repository, at its line. Nothing where the framework names no repository. */
export function editLink({ repoUrl }: Pick<Framework, 'repoUrl'>, { file, start }: Place): string | null {
  if (repoUrl === undefined) return null
  const path = file.split('/').map(encodeURIComponent).join('/')
  return `${repoUrl.replace(/\/+$/, '')}/${path}${start ? `#L${start.line}` : ''}`
}
