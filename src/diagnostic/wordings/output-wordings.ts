/** What can stand in the way of writing. */
import { error } from './wording.ts'

export const outputWordings = {
  'output-foreign': error<{ root: string }>(
    ({ root }) => `${root}/ holds files that rungs did not write`,
    'a build never deletes or overwrites what it did not write',
    () => 'empty the folder, or choose another one',
  ),
  'output-occupied': error<{ path: string }>(
    ({ path }) => `${path} is in the way: rungs did not write it`,
    'a build never deletes or overwrites what it did not write',
    () => 'move the file away',
  ),
  'output-edited': error<{ path: string }>(
    ({ path }) => `${path} was edited by hand since it was generated`,
    'the next build would lose what somebody wrote',
    () => 'move your changes into the profile or a template, or pass --replace-edited to drop them',
  ),
  'output-unsafe': error<{ path: string; reason: string }>(
    ({ path, reason }) => `${path} cannot be written: ${reason}`,
    'writing there could change files outside the generated folders',
    () => 'move it out of the way: only ordinary files and folders inside the project are written',
  ),
  'manifest-damaged': error<{ path: string }>(
    ({ path }) => `${path} cannot be read`,
    "it says which files are ours; without it any of them could be a person's",
    () => 'resolve it as you would a merge, or delete the generated folder and build again',
  ),
  'output-stale': error<{ path: string; what: string }>(
    ({ path, what }) => `${path} is ${what}`,
    'a review looks at the committed ladders, so they must be what the profiles say',
    () => 'run rungs build and commit the result',
  ),
} as const
