/** Why corrections are not written, and a file is not put in layout. */
import { error, warning } from './wording.ts'

export const fixWordings = {
  'not-committed': error(
    () => 'the file has changes that are in no commit',
    'a correction is only made where git could bring the text back as it was',
    () => 'commit the file, or correct it all the same with --fix --allow-dirty',
  ),
  'no-repository': error(
    () => 'git has no commit of this project',
    'a correction is only made where git could bring the text back as it was',
    () => 'commit the project, or correct it all the same with --fix --allow-dirty',
  ),
  'changed-meanwhile': error(
    () => 'the file was changed while its corrections were worked out',
    'the corrections were made for the text as it was, and would have overwritten the new one',
    () => 'run the command again',
  ),
  'not-formatted': warning<{ part: string }>(
    ({ part }) => `the ${part} of this file stays as it is`,
    'no layout was found that says exactly the same, and formatting must never change what a profile says',
    () => 'report it with the part of the file that is unusual; nothing is wrong with the profile',
  ),
} as const
