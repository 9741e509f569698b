/** One build at a time may write in a project. */
import { isDiskFailure } from '../disk-failure.ts'
import type { Host } from '../host.ts'
import type { Ground } from './project-paths.ts'
import { textOf } from './manifest.ts'
import { lockFile, makeStateFolder, tidyStateFolder, unlessIts } from './state-folder.ts'

export type Lock =
  | { readonly kind: 'taken'; readonly release: () => void }
  | { readonly kind: 'held'; readonly by: string }

/**
 * A build holds its lock while it makes its files: for a minute or two where there are a thousand roles. After this
 * time (in milliseconds) nobody believes it, whoever it belongs to.
 */
const longestHold = 10 * 60_000

/** A lock without an owner is one that is just being written, or was cut off at that. In milliseconds. */
const longestBirth = 10_000

/** Takes the lock of a project, also from a build that has ended without giving it back. */
export function takeLock(ground: Ground, host: Host): Lock {
  const { disk } = host
  const path = ground.absolute(lockFile)
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      makeStateFolder(ground, disk)
      disk.writeNew(path, `${host.pid}\n${host.hostname}\n`)
      return { kind: 'taken', release: () => release(ground, host) }
    } catch (error) {
      // EEXIST: somebody has it. ENOENT: somebody has just tidied the folder away.
      if (!isDiskFailure(error) || !['EEXIST', 'ENOENT'].includes(error.code)) {
        giveUp(ground, host)
        throw error
      }
    }
    const holder = holderOf(path, host)
    if (holder?.isAlive) return { kind: 'held', by: holder.name }
    if (holder) removeStale(path, holder.text, host)
  }
  return { kind: 'held', by: 'another build' }
}

interface Holder {
  readonly name: string
  readonly isAlive: boolean
  readonly text: string
}

function holderOf(path: string, host: Host): Holder | undefined {
  const found = host.disk.stat(path)
  if (!found) return undefined
  const text = readIfThere(path, host)
  if (text === undefined) return undefined
  const age = host.now().getTime() - found.modified
  const { pid, hostname } = /^(?<pid>\d+)\n(?<hostname>.*)\n$/.exec(text)?.groups ?? {}
  if (pid === undefined || hostname === undefined) return { name: 'another build', isAlive: age < longestBirth, text }
  const name = `process ${pid} on ${hostname}`
  // A lock with our own number is left from a process that had it before us: a build does not begin while it runs.
  const mayRun = hostname !== host.hostname || (Number(pid) !== host.pid && host.isRunning(Number(pid)))
  return { name, isAlive: mayRun && age < longestHold, text }
}

function readIfThere(path: string, host: Host): string | undefined {
  try {
    return textOf(host.disk.read(path))
  } catch (error) {
    if (isDiskFailure(error) && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Of two builds that find the same stale lock only one gets to move it away; a lock that is fresh after all is put
 * back.
 */
function removeStale(path: string, stale: string, host: Host): void {
  const aside = `${path}-${host.pid}`
  unlessIts(['ENOENT'], () => {
    host.disk.rename(path, aside)
    if (readIfThere(aside, host) === stale) host.disk.removeFile(aside)
    else host.disk.rename(aside, path)
  })
}

/** A lock that cannot be removed does no harm: its process will be gone. */
function release(ground: Ground, host: Host): void {
  quietly(() => {
    host.disk.removeFile(ground.absolute(lockFile))
    tidyStateFolder(ground, host.disk)
  })
}

function giveUp(ground: Ground, host: Host): void {
  quietly(() => tidyStateFolder(ground, host.disk))
}

function quietly(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!isDiskFailure(error)) throw error
  }
}
