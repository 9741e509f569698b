/** Messages about generated files that cannot be written or are out of date. */
import { error, warning } from './wording.ts'

export const outputWordings = {
  'output-foreign': error<{ root: string }>(
    ({ root }) => `${root}/ contains files that rungs did not write`,
    'a build never deletes or overwrites files that it did not write',
    () => 'empty the folder, or choose another one',
  ),
  'output-occupied': error<{ path: string }>(
    ({ path }) => `${path} already exists, and rungs did not write it`,
    'a build never deletes or overwrites files that it did not write',
    () => 'move the file to another place',
  ),
  'output-edited': error<{ path: string }>(
    ({ path }) => `${path} was edited after it was generated`,
    'the build would overwrite these changes',
    () => 'move your changes to the profile or a template, or add --replace-edited to discard them',
  ),
  'output-unsafe': error<{ path: string; reason: string }>(
    ({ path, reason }) => `${path} cannot be written: ${reason}`,
    'writing there could change files outside the generated folders',
    () => 'remove or rename it; rungs writes only to ordinary files and folders inside the project',
  ),
  'manifest-damaged': error<{ path: string }>(
    ({ path }) => `${path} cannot be read`,
    'it lists the generated files; without it, rungs cannot tell them from your own files',
    () => 'resolve the merge conflict in it, or delete the generated folder and build again',
  ),
  'output-broken': error<{ path: string; problem: string }>(
    ({ path, problem }) => `${path} would be broken: ${problem}`,
    'the published page would be replaced by one that shows nothing',
    () => 'correct the template of this page in templates/',
  ),
  'output-emptied': error<{ count: number }>(
    ({ count }) => `there is no role, and ${count} generated ${count === 1 ? 'file' : 'files'} would be removed`,
    'a missing role is more often a wrong folder or a lost file than a decision',
    () => 'restore the folders in roles/, or add --allow-empty if the project has no roles any more',
  ),
  'output-removed': warning<{ paths: readonly string[] }>(
    ({ paths }) =>
      `${paths.length} published ${paths.length === 1 ? 'page is' : 'pages are'} removed: ${listed(paths)}`,
    'links to these pages no longer work',
    () => 'after a rename, add the old name to "aliases" of the role, level or capability',
  ),
  'output-stale': error<{ path: string; what: string }>(
    ({ path, what }) => `${path} is ${what}`,
    'reviewers read the committed ladders, so these must match the profiles',
    () => 'run rungs build, and commit the result',
  ),
} as const

/** The most paths that a headline names. */
const mostListed = 3

function listed(paths: readonly string[]): string {
  const more = paths.length - mostListed
  return paths.slice(0, mostListed).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
