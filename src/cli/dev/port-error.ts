import { type DiskFailure, isDiskFailure } from '../../files/disk-failure.ts'

/** Whether the failure is that there is no port to listen on. */
export function isPortError(error: unknown): error is DiskFailure {
  return isDiskFailure(error) && 'syscall' in error && error.syscall === 'listen'
}

/** Why there is none, and what to do. */
export function portErrorText({ code }: DiskFailure, wanted: number): string {
  if (code === 'EADDRINUSE') {
    return `rungs: port ${wanted} and those after it are taken\n  choose another one with --port\n`
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return `rungs: port ${wanted} is not yours to use\n  choose one above 1023 with --port\n`
  }
  return `rungs: nothing can be served at port ${wanted}: ${code}\n  choose another one with --port\n`
}
