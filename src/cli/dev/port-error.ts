import { type DiskFailure, isDiskFailure } from '../../files/disk-failure.ts'

/** Returns whether the server could not listen on its port. */
export function isPortError(error: unknown): error is DiskFailure {
  if (!isDiskFailure(error) || !('syscall' in error)) return false
  // A host name that cannot be resolved fails before it listens.
  return error.syscall === 'listen' || error.syscall === 'getaddrinfo'
}

/** Returns the error text for a port or address that cannot be used. */
export function portErrorText({ code }: DiskFailure, host: string, wanted: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `rungs: port ${wanted} and the ports after it are taken\n  choose another one with --port\n`
    case 'EACCES':
    case 'EPERM':
      return `rungs: no permission to use port ${wanted}\n  choose one above 1023 with --port\n`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `rungs: this machine has no address "${host}"\n  use --host 0.0.0.0 for all of its addresses, or omit --host\n`
    default:
      return `rungs: cannot listen on port ${wanted}: ${code}\n  choose another one with --port\n`
  }
}
