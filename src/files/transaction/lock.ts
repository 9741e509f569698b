/** One transaction at a time may write in a project. */
import { isDiskFailure } from '../disk-failure.ts'
import type { Host } from '../host.ts'
import type { ProjectPaths } from './project-paths.ts'
import { lockFile, makeStateFolder, tidyStateFolder, unlessIts } from './state-folder.ts'

/**
 * A build holds its lock while it renders: for a minute or two where there are a thousand roles. After this time, in
 * milliseconds, nobody believes a lock, whoever it belongs to.
 */
const longestHold = 10 * 60_000

/** A lock without an owner is one that is just being written, or was cut off at that. In milliseconds. */
const longestBirth = 10_000

/**
 * Takes the lock of a project, also from a process that has ended without giving it back.
 * @returns a function that gives it back
 * @throws {DiskFailure} with the code `ELOCKED` while another process holds it
 */
export function takeLock(paths: ProjectPaths, host: Host): () => void {
  const { disk } = host
  const path = paths.absolute(lockFile)
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      makeStateFolder(paths, disk)
      disk.writeNew(path, `${host.pid}\n${host.hostname}\n`)
      return () => release(paths, host)
    } catch (error) {
      // EEXIST: somebody has it. ENOENT: somebody has just tidied the folder away.
      if (!isDiskFailure(error) || !['EEXIST', 'ENOENT'].includes(error.code)) {
        giveUp(paths, host)
        throw error
      }
    }
    const holder = holderOf(path, host)
    if (holder?.isAlive) throw heldBy(holder.name, path)
    if (holder) removeStale(path, holder.text, host)
  }
  throw heldBy(unknownHolder, path)
}

const unknownHolder = 'another process'

function heldBy(name: string, path: string): Error {
  return Object.assign(new Error(`ELOCKED: ${path}`), { code: 'ELOCKED', path, reason: `${name} is writing here` })
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
  if (pid === undefined || hostname === undefined) return { name: unknownHolder, isAlive: age < longestBirth, text }
  const name = `process ${pid} on ${hostname}`
  // A lock with our own number is left from a process that had it before us: a transaction does not begin while another one of it runs.
  const mayRun = hostname !== host.hostname || (Number(pid) !== host.pid && host.isRunning(Number(pid)))
  return { name, isAlive: mayRun && age < longestHold, text }
}

function readIfThere(path: string, host: Host): string | undefined {
  try {
    return Buffer.from(host.disk.read(path)).toString('utf8')
  } catch (error) {
    if (isDiskFailure(error) && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** If two processes find the same stale lock, only one */
function removeStale(path: string, stale: string, host: Host): void {
  const aside = `${path}-${host.pid}`
  unlessIts(['ENOENT'], () => {
    host.disk.rename(path, aside)
    if (readIfThere(aside, host) === stale) host.disk.removeFile(aside)
    else host.disk.rename(aside, path)
  })
}

/** A lock that cannot be removed does no harm: its process will be gone. */
function release(paths: ProjectPaths, host: Host): void {
  quietly(() => {
    host.disk.removeFile(paths.absolute(lockFile))
    tidyStateFolder(paths, host.disk)
  })
}

function giveUp(paths: ProjectPaths, host: Host): void {
  quietly(() => tidyStateFolder(paths, host.disk))
}

function quietly(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!isDiskFailure(error)) throw error
  }
}
