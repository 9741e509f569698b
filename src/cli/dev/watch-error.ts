import { type DiskFailure, reasonOf, remedyOf } from '../../files/disk-failure.ts'

/** For watching, some codes mean something else than for files. */
const limits: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: [
    'the system watches as many folders as it may',
    'raise the limit (sudo sysctl fs.inotify.max_user_watches=524288)',
  ],
  EMFILE: [
    'too many programs watch folders',
    'end some of them, or raise the limit (sudo sysctl fs.inotify.max_user_instances=1024)',
  ],
}

/** That changes may not be seen, why, and what to do. */
export function watchErrorText(failure: DiskFailure): string {
  const [reason, remedy] = limits[failure.code] ?? [reasonOf(failure), remedyOf(failure)]
  return `rungs: not every folder can be watched, so changes may not be seen: ${reason}\n  ${remedy}, then start rungs dev again\n`
}
