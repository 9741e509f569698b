/** Messages about corrections that are not written, and files that are not formatted. */
import { error, warning } from './wording.ts'

export const fixWordings = {
  'not-committed': error(
    () => 'the file has uncommitted changes',
    'rungs corrects a file only if git can restore the original text',
    () => 'commit the file, or add --allow-dirty to correct it anyway',
  ),
  'no-repository': error(
    () => 'the project has no git commit',
    'rungs corrects a file only if git can restore the original text',
    () => 'commit the project, or add --allow-dirty to correct it anyway',
  ),
  'changed-meanwhile': error(
    () => 'the file changed while its corrections were prepared',
    'the corrections apply to the earlier text and would overwrite the new one',
    () => 'run the command again',
  ),
  'not-formatted': warning<{ part: string }>(
    ({ part }) => `the ${part} of this file cannot be formatted`,
    'formatting must never change the meaning of a profile, and every layout would change it here',
    () => 'report this as a bug, with the unusual part of the file; your profile is correct',
  ),
} as const
