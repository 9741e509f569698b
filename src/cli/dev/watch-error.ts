import { type DiskFailure, reasonOf, remedyOf } from '../../files/disk-failure.ts'

/** Reason and remedy for the codes that have a different meaning for watching than for files. */
const limits: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: [
    'the system limit of watched folders is reached',
    'raise the limit (sudo sysctl fs.inotify.max_user_watches=524288)',
  ],
  EMFILE: [
    'the system limit of watching programs is reached',
    'stop some of them, or raise the limit (sudo sysctl fs.inotify.max_user_instances=1024)',
  ],
}

/** Returns the warning that changes may be missed, with reason and remedy. */
export function watchErrorText(failure: DiskFailure): string {
  const [reason, remedy] = limits[failure.code] ?? [reasonOf(failure), remedyOf(failure)]
  return `rungs: warning: cannot watch every folder: ${reason}\n  ${remedy}, then restart rungs dev\n`
}
