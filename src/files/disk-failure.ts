/**
 * What the operating system answers when it cannot do something; `code` is its word for it, such as `ENOSPC`, or Node's
 * where its permission model refuses.
 */
export interface DiskFailure extends Error {
  readonly code: string
  readonly path?: string
  /** Why it failed, where the code does not say it all. */
  readonly reason?: string
}

export function isDiskFailure(error: unknown): error is DiskFailure {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E(?:[A-Z0-9]+|RR_ACCESS_DENIED|RR_FS_FILE_TOO_LARGE)$/.test(error.code)
  )
}

/** Why it failed, without a path, and what to do about it. */
interface Refusal {
  readonly reason: string
  readonly remedy: string
}

const permission = 'see to it that you may read and write there'
const files = 'end programs that hold many files open, or raise the limit (ulimit -n)'
const moved = 'move what stands there out of the way'

const refusals: Readonly<Record<string, Refusal>> = {
  EACCES: { reason: 'permission denied', remedy: permission },
  EBUSY: { reason: 'another program holds it', remedy: 'close the program that uses it' },
  EDQUOT: { reason: 'the disk quota is used up', remedy: 'free some space' },
  EEXIST: { reason: 'something is there already', remedy: moved },
  EFBIG: { reason: 'the file is too large', remedy: moved },
  EINTR: { reason: 'a signal came in between', remedy: 'nothing is wrong' },
  EIO: { reason: 'the disk reports a fault', remedy: 'look at the health of the disk' },
  EISDIR: { reason: 'a folder stands where a file is needed', remedy: moved },
  ELOCKED: { reason: 'another process is writing here', remedy: 'wait for it, or delete the file if it is gone' },
  ELOOP: { reason: 'links lead in a circle', remedy: 'put the right link in its place' },
  EMFILE: { reason: 'too many files are open', remedy: files },
  ENAMETOOLONG: { reason: 'the path is too long', remedy: 'move the project to a shorter path' },
  ENFILE: { reason: 'too many files are open', remedy: files },
  ENOENT: { reason: 'it is not there', remedy: 'see to it that no other program changes the project meanwhile' },
  ENOSPC: { reason: 'the disk is full', remedy: 'free some space' },
  ENOTDIR: { reason: 'a file stands where a folder is needed', remedy: moved },
  ENOTEMPTY: { reason: 'the folder is not empty', remedy: moved },
  EPERM: { reason: 'the operation is not permitted', remedy: permission },
  EROFS: { reason: 'the disk is read-only', remedy: 'copy the project to a disk that can be written' },
  ERR_ACCESS_DENIED: {
    reason: 'Node was started without the permission for it',
    remedy: 'allow it with --allow-fs-read or --allow-fs-write',
  },
  ERR_FS_FILE_TOO_LARGE: { reason: 'the file is too large', remedy: moved },
}

/** Why it failed, in words and without a path; the code itself where there are no words for it. */
export function reasonOf(failure: DiskFailure): string {
  return failure.reason ?? refusals[failure.code]?.reason ?? failure.code
}

/** What a person can do about it. */
export function remedyOf(failure: DiskFailure): string {
  return refusals[failure.code]?.remedy ?? 'look up the code in the words of your system'
}
