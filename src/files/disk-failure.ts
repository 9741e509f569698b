/** An error of the operating system; `code` */
export interface DiskFailure extends Error {
  readonly code: string
  readonly path?: string
  /** The reason of the failure, if the code alone does not explain it. */
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

/** The reason of a failure, without a path, and the remedy. */
interface Refusal {
  readonly reason: string
  readonly remedy: string
}

const permission = 'make sure that you have permission to read and write there'
const files = 'close programs that have many files open, or raise the limit (ulimit -n)'
const moved = 'move or remove what is there'

const refusals: Readonly<Record<string, Refusal>> = {
  EACCES: { reason: 'permission denied', remedy: permission },
  EBUSY: { reason: 'another program is using it', remedy: 'close the program that uses it' },
  EDQUOT: { reason: 'the disk quota is used up', remedy: 'free some space' },
  EEXIST: { reason: 'something already exists there', remedy: moved },
  EFBIG: { reason: 'the file is too large', remedy: moved },
  EINTR: { reason: 'a signal interrupted the operation', remedy: 'run the command again' },
  EIO: { reason: 'the disk reports an error', remedy: 'check the disk for errors' },
  EISDIR: { reason: 'a folder exists where a file is needed', remedy: moved },
  ELOCKED: { reason: 'another process is writing here', remedy: 'wait for it, or delete the file if it is gone' },
  ELOOP: { reason: 'links form a circle', remedy: 'correct the link' },
  EMFILE: { reason: 'too many files are open', remedy: files },
  ENAMETOOLONG: { reason: 'the path is too long', remedy: 'move the project to a shorter path' },
  ENFILE: { reason: 'too many files are open', remedy: files },
  ENOENT: { reason: 'it does not exist', remedy: 'make sure that no other program changes the project during the run' },
  ENOSPC: { reason: 'the disk is full', remedy: 'free some space' },
  ENOTDIR: { reason: 'a file exists where a folder is needed', remedy: moved },
  ENOTEMPTY: { reason: 'the folder is not empty', remedy: moved },
  EPERM: { reason: 'the operation is not permitted', remedy: permission },
  EROFS: { reason: 'the disk is read-only', remedy: 'copy the project to a disk that can be written' },
  ERR_ACCESS_DENIED: {
    reason: 'Node.js was started without this permission',
    remedy: 'allow it with --allow-fs-read or --allow-fs-write',
  },
  ERR_FS_FILE_TOO_LARGE: { reason: 'the file is too large', remedy: moved },
}

/** Returns the reason of a failure without a path, or the code itself if it is not in the table. */
export function reasonOf(failure: DiskFailure): string {
  return failure.reason ?? refusals[failure.code]?.reason ?? failure.code
}

/** Returns what a person can do about it. */
export function remedyOf(failure: DiskFailure): string {
  return refusals[failure.code]?.remedy ?? 'look up the error code in the documentation of your system'
}
