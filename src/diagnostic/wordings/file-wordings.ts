/** What can be wrong with files, folders and their bytes. */
import { error, warning } from './wording.ts'

export const fileWordings = {
  'not-utf8': error<{ offset: number; guess: string }>(
    ({ offset, guess }) => `the file is not UTF-8 text: byte ${offset} looks like ${guess}`,
    () => 'save the file as UTF-8',
  ),
  'control-character': error<{ name: string }>(
    ({ name }) => `the text holds a character that cannot be seen: ${name}`,
    () => 'delete it; it often comes from copying out of another program',
  ),
  'file-too-large': error<{ bytes: number }>(
    ({ bytes }) => `the file has ${bytes} bytes; at most 1 MiB is read`,
    () => 'move what is not a profile out of this file',
  ),
  'not-a-file': error<{ what: string }>(
    ({ what }) => `here should be a file, but it is ${what}`,
    () => 'put a file in its place, or rename it',
  ),
  unreadable: error<{ reason: string }>(
    ({ reason }) => `this cannot be read: ${reason}`,
    () => 'see to it that the file can be opened, and run again',
  ),
  'link-leaves-project': error(
    () => 'the link leads out of the project',
    () => 'copy the file into the project',
  ),
  'bad-slug': error<{ slug: string }>(
    ({ slug }) => `"${slug}" cannot be the folder of a role`,
    () => 'use lower-case letters, digits and single hyphens, such as "data-engineer"',
  ),
  'two-profiles': error(
    () => 'the folder has both a profile.md and a profile.yaml',
    () => 'keep one of them',
  ),
  'misnamed-profile': error<{ name: string }>(
    ({ name }) => `"${name}" is not read`,
    () => 'name the file profile.md',
  ),
  'framework-missing': error(
    () => 'there is no framework',
    () => 'write roles/framework.yaml with at least a name, a language and one track',
  ),
  'no-roles': warning(
    () => 'there is no role yet',
    () => 'write roles/<slug>/profile.md for the first one',
  ),
  'unused-file': warning<{ name: string }>(
    ({ name }) => `"${name}" is not read`,
    () => 'remove it, or name it so that it is',
  ),
} as const
