/** Finds what git could not bring back: files whose text on the disk is not the one of the last commit. */
import type { Git } from '../host.ts'

/** Returns the files that */
export function uncommitted(root: string, files: readonly string[], git: Git): readonly string[] | undefined {
  const prefix = git(root, ['rev-parse', '--show-prefix'])
  const commit = git(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  // The tag says whether git has been told to look away from a file.
  const tracked = git(root, ['ls-files', '-z', '-v'])
  const status = git(root, [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=no',
    '--ignore-submodules=none',
    '--',
    '.',
  ])
  if (prefix === undefined || commit === undefined || tracked === undefined || status === undefined) return undefined
  const safe = new Set(entries(tracked).flatMap((entry) => (entry.startsWith('H ') ? entry.slice(2) : [])))
  const inRepository = prefix.replace(/\n$/, '')
  // Paths of `status -z` begin at the root of the repository, those of `ls-files` at the folder.
  for (const entry of entries(status)) safe.delete(entry.slice(3 + inRepository.length))
  return files.filter((file) => !safe.has(file.slice(root.length + 1)))
}

function entries(output: string): string[] {
  return output.split('\0').filter((entry) => entry !== '')
}
