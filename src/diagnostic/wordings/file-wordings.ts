/** What can be wrong with files, folders and their bytes. */
import { lookalikeIn } from '../lookalike.ts'
import { error, shortened, warning } from './wording.ts'

export const fileWordings = {
  'not-utf8': error<{ offset: number; guess: string; letter: string | undefined }>(
    ({ offset, guess }) => `the file is not UTF-8 text: byte ${offset} looks like ${guess}`,
    'only UTF-8 says for certain which characters the bytes stand for; anything else would have to be guessed',
    () => 'open it as what it is, and save it as UTF-8; a picture or a document does not belong here',
    ({ letter }) =>
      letter === undefined || letter.trim() === ''
        ? undefined
        : `in Windows-1252 this would be ${letter}; save the file as UTF-8`,
  ),
  'lfs-pointer': error(
    () => 'the file holds a pointer of Git LFS and not the text itself',
    'git has left the text on the server, so there is nothing here to read',
    () => 'run git lfs pull, or take the file out of Git LFS',
  ),
  mojibake: warning<{ garbled: string; repaired: string; times: number }>(
    ({ garbled, repaired, times }) =>
      `"${shortened(garbled, 12)}" was "${shortened(repaired, 12)}" once${times > 1 ? ` (${times} times in this file)` : ''}`,
    'the text was saved in a wrong encoding, and everybody who reads it will see these signs',
    ({ repaired }) => `write "${repaired}", and save the file as UTF-8`,
    ({ repaired }) => `write "${repaired}"`,
  ),
  'lost-character': warning<{ times: number }>(
    ({ times }) => `a character was lost here${times > 1 ? ` (${times} in this file)` : ''}`,
    'another program could not read it and wrote this sign in its place; nobody can tell from it what stood there',
    () => 'write what stood there; the history of the file may still have it',
  ),
  'control-character': error<{ name: string }>(
    ({ name }) => `the text holds ${name}, which cannot be seen`,
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
  'bad-slug': error<{ slug: string; suggestion: string }>(
    ({ slug }) => `"${shortened(slug, 30)}" cannot be the folder of a role`,
    'the folder is part of the address of every page and file of the role, on every system',
    () => 'use up to 64 lower-case letters, digits and single hyphens, and no name that Windows keeps for devices',
    ({ slug, suggestion }) => lookalikeIn(slug) ?? (suggestion === '' ? undefined : `name it ${suggestion}`),
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
  'framework-missing': error<{ instead: string | undefined }>(
    () => 'there is no framework',
    'levels, scales and all other shared words come from it',
    () => 'write roles/framework.yaml with at least a name, a language and one track',
    ({ instead }) => (instead === undefined ? undefined : `rename ${instead} to framework.yaml`),
  ),
  'no-roles': warning(
    () => 'there is no role yet',
    'ladders are made from roles',
    () => 'write roles/<slug>/profile.md for the first one',
  ),
  'unused-file': warning<{ name: string; suggestion?: string }>(
    ({ name }) => `"${shortened(name, 50)}" is not read`,
    'a file that nothing reads is often one with a mistyped name',
    () => 'remove it, or name it so that it is',
    ({ suggestion }) => (suggestion === undefined ? undefined : `name it ${suggestion}`),
  ),
} as const
