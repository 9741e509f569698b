/** Messages about files, folders and their bytes. */
import { lookalikeIn } from '../lookalike.ts'
import { error, shortened, warning } from './wording.ts'

export const fileWordings = {
  'not-utf8': error<{ offset: number; guess: string; letter: string | undefined }>(
    ({ offset, guess }) => `the file is not UTF-8 text: byte ${offset} looks like ${guess}`,
    'rungs reads UTF-8 only; with any other encoding it would have to guess the characters',
    () => 'open the file in its encoding and save it as UTF-8; remove it if it is an image or another document',
    ({ letter }) =>
      letter === undefined || letter.trim() === ''
        ? undefined
        : `in Windows-1252, this byte is ${letter}; save the file as UTF-8`,
  ),
  'lfs-pointer': error(
    () => 'the file is a Git LFS pointer, not the text itself',
    'Git LFS has not downloaded the text, so there is nothing to read',
    () => 'run git lfs pull, or stop tracking the file with Git LFS',
  ),
  mojibake: warning<{ garbled: string; repaired: string; times: number }>(
    ({ garbled, repaired, times }) =>
      `"${shortened(garbled, 12)}" should be "${shortened(repaired, 12)}"${times > 1 ? ` (${times} times in this file)` : ''}`,
    'the text was saved in the wrong encoding, and every reader sees the wrong characters',
    ({ repaired }) => `write "${repaired}", and save the file as UTF-8`,
    ({ repaired }) => `write "${repaired}"`,
  ),
  'replacement-character': warning<{ times: number }>(
    ({ times }) => `a character was lost here${times > 1 ? ` (${times} in this file)` : ''}`,
    'another program could not read the character and wrote this placeholder instead',
    () => 'write the original character; an earlier version of the file may still have it',
  ),
  'control-character': error<{ name: string }>(
    ({ name }) => `the text contains ${name}, which is invisible`,
    'reviewers cannot see it, and it can change the meaning or the display of the line',
    () => 'delete it; it often comes with text that is copied from another program',
  ),
  'file-too-large': error<{ bytes: number }>(
    ({ bytes }) => `the file has ${bytes} bytes; the limit is 1 MiB`,
    'people read profiles, so content of this size probably belongs elsewhere',
    () => 'move everything that is not part of the profile to another file',
  ),
  'not-a-file': error<{ what: string }>(
    ({ what }) => `expected a file, found ${what}`,
    'rungs reads ordinary files only',
    () => 'replace it with a file, or rename it',
  ),
  unreadable: error<{ reason: string }>(
    ({ reason }) => `cannot read this: ${reason}`,
    'its content would be missing from the pages, and you would not notice',
    () => 'make sure that you can open the file, and run the command again',
  ),
  'link-leaves-project': error(
    () => 'the link points outside the project',
    'files outside the project are not reviewed with it, and other computers do not have them',
    () => 'copy the file into the project',
  ),
  'bad-slug': error<{ slug: string; suggestion: string }>(
    ({ slug }) => `"${shortened(slug, 30)}" cannot be the folder name of a role`,
    'the folder name is part of the address of every page of the role, on every operating system',
    () => 'use at most 64 lowercase letters, digits and single hyphens, and no device name that Windows reserves',
    ({ slug, suggestion }) => lookalikeIn(slug) ?? (suggestion === '' ? undefined : `rename it to ${suggestion}`),
  ),
  'two-profiles': error(
    () => 'the folder has both profile.md and profile.yaml',
    'rungs cannot know which of the two is current',
    () => 'keep one of them',
  ),
  'misnamed-profile': error<{ name: string }>(
    ({ name }) => `"${name}" is not read`,
    'only files with the exact name profile.md or profile.yaml are read',
    () => 'rename the file to profile.md',
  ),
  'framework-missing': error<{ instead: string | undefined }>(
    () => 'roles/framework.yaml is missing',
    'it defines the levels, the scales and everything else that all roles share',
    () => 'create roles/framework.yaml with at least a name, a language and one track',
    ({ instead }) => (instead === undefined ? undefined : `rename ${instead} to framework.yaml`),
  ),
  'no-roles': warning(
    () => 'the project has no roles',
    'every ladder is generated from a role',
    () => 'create roles/<slug>/profile.md for the first role',
  ),
  'unused-file': warning<{ name: string; suggestion?: string }>(
    ({ name }) => `"${shortened(name, 50)}" is not read`,
    'a file that is never read often has a mistyped name',
    () => 'rename the file, or remove it',
    ({ suggestion }) => (suggestion === undefined ? undefined : `rename it to ${suggestion}`),
  ),
} as const
