/** What can be wrong with files, folders and their bytes. */
import { error, warning } from './wording.ts'

export const fileWordings = {
  'not-utf8': error<{ offset: number; guess: string }>(
    ({ offset, guess }) => `the file is not UTF-8 text: byte ${offset} looks like ${guess}`,
    'only UTF-8 says for certain which characters the bytes stand for; anything else would have to be guessed',
    () => 'save the file as UTF-8',
  ),
  'control-character': error<{ name: string }>(
    ({ name }) => `the text holds a character that cannot be seen: ${name}`,
    'nobody sees it in a review, and it can change what is read or how the line is shown',
    () => 'delete it; it often comes from copying out of another program',
  ),
  'file-too-large': error<{ bytes: number }>(
    ({ bytes }) => `the file has ${bytes} bytes; at most 1 MiB is read`,
    'a profile is read by people; a file of this size is something else that landed here',
    () => 'move what is not a profile out of this file',
  ),
  'not-a-file': error<{ what: string }>(
    ({ what }) => `here should be a file, but it is ${what}`,
    'only files are read',
    () => 'put a file in its place, or rename it',
  ),
  unreadable: error<{ reason: string }>(
    ({ reason }) => `this cannot be read: ${reason}`,
    'a file that cannot be opened would be left out without a word',
    () => 'see to it that the file can be opened, and run again',
  ),
  'link-leaves-project': error(
    () => 'the link leads out of the project',
    'what is outside the project is not reviewed with it and is missing on other machines',
    () => 'copy the file into the project',
  ),
  'bad-slug': error<{ slug: string }>(
    ({ slug }) => `"${slug}" cannot be the folder of a role`,
    'the folder is part of the address of every page and file of the role',
    () => 'use lower-case letters, digits and single hyphens, such as "data-engineer"',
  ),
  'two-profiles': error(
    () => 'the folder has both a profile.md and a profile.yaml',
    'with two texts nobody could say which one counts',
    () => 'keep one of them',
  ),
  'misnamed-profile': error<{ name: string }>(
    ({ name }) => `"${name}" is not read`,
    'exactly profile.md and profile.yaml are read, in this spelling on every system',
    () => 'name the file profile.md',
  ),
  'framework-missing': error(
    () => 'there is no framework',
    'levels, scales and all other shared words come from it',
    () => 'write roles/framework.yaml with at least a name, a language and one track',
  ),
  'no-roles': warning(
    () => 'there is no role yet',
    'ladders are made from roles',
    () => 'write roles/<slug>/profile.md for the first one',
  ),
  'not-formatted': warning<{ part: string }>(
    ({ part }) => `the ${part} of this file stays as it is`,
    'no layout was found that says exactly the same, and formatting must never change what a profile says',
    () => 'report it with the part of the file that is unusual; nothing is wrong with the profile',
  ),
  'unused-file': warning<{ name: string }>(
    ({ name }) => `"${name}" is not read`,
    'a file that nothing reads is often one with a mistyped name',
    () => 'remove it, or name it so that it is',
  ),
} as const
