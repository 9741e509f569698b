/** Where a text can be changed: in the repository, at its line. */
import type { Place } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'

/** The address of a place; nothing where the framework does not say where its repository is. */
export function editLink({ repoUrl }: Pick<Framework, 'repoUrl'>, { file, start }: Place): string | undefined {
  if (repoUrl === undefined) return undefined
  const path = file.split('/').map(encodeURIComponent).join('/')
  return `${repoUrl.replace(/\/+$/, '')}/${path}${start ? `#L${start.line}` : ''}`
}
