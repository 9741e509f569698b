/** Messages about generated files that cannot be written or are out of date. */
import { error } from './wording.ts'

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
  'output-stale': error<{ path: string; what: string }>(
    ({ path, what }) => `${path} is ${what}`,
    'reviewers read the committed ladders, so these must match the profiles',
    () => 'run rungs build, and commit the result',
  ),
} as const
