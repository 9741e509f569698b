/** What the operating system answers when it cannot do something; `code` is its word for it, such as `ENOSPC`, or Node's where its permission model refuses. */
export interface DiskFailure extends Error {
  readonly code: string
  readonly path?: string
}

export function isDiskFailure(error: unknown): error is DiskFailure {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E(?:[A-Z0-9]+|RR_ACCESS_DENIED)$/.test(error.code)
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'another program holds it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something is there already',
  EIO: 'the disk reports a fault',
  EISDIR: 'a folder stands where a file is needed',
  ELOOP: 'links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the path is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EPERM: 'the operation is not permitted',
  EROFS: 'the disk is read-only',
  ERR_ACCESS_DENIED: 'Node was started without the permission for it',
}

/** Why it failed, in words and without a path; the code itself where there are no words for it. */
export function reasonOf(failure: DiskFailure): string {
  return reasons[failure.code] ?? failure.code
}
