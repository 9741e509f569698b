/** What can stand in the way of writing. */
import { error } from './wording.ts'

export const outputWordings = {
  'output-foreign': error<{ root: string }>(
    ({ root }) => `${root}/ holds files that rungs did not write`,
    () => 'empty the folder, or choose another one',
  ),
  'output-occupied': error<{ path: string }>(
    ({ path }) => `${path} is in the way: rungs did not write it`,
    () => 'move the file away',
  ),
  'output-edited': error<{ path: string }>(
    ({ path }) => `${path} was edited by hand since it was generated`,
    () => 'move your changes into the profile or a template, or pass --replace-edited to drop them',
  ),
  'output-unsafe': error<{ path: string; reason: string }>(
    ({ path, reason }) => `${path} cannot be written: ${reason}`,
    () => 'make it an ordinary folder inside the project',
  ),
  'manifest-damaged': error<{ path: string }>(
    ({ path }) => `${path} cannot be read`,
    () => 'resolve it as you would a merge, or delete the generated folder and build again',
  ),
  'output-stale': error<{ path: string; what: string }>(
    ({ path, what }) => `${path} is ${what}`,
    () => 'run rungs build and commit the result',
  ),
} as const
