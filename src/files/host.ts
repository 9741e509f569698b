/**
 * The one door to disk, clock, process and git. `src/files/reading` and `src/files/publish` go through it and through
 * nothing else, so that a test can fail or stop every single call. Paths are absolute, with forward slashes.
 */
import type { DiskFailure } from './disk-failure.ts'

export type EntryKind = 'file' | 'folder' | 'link' | 'other'

export interface Entry {
  readonly name: string
  readonly kind: EntryKind
}

export interface Stat {
  readonly kind: EntryKind
  /** Size in bytes. */
  readonly size: number
  /** Time of the last change of the contents, in milliseconds since 1970. */
  readonly modified: number
}

/** Synchronous operations on files. Each throws a `DiskFailure` (`src/files/disk-failure.ts`) when it fails. */
export interface Disk {
  /** Returns what is in a folder, in no order. Links are reported as links. */
  readonly list: (folder: string) => readonly Entry[]
  /** Returns what is at the path itself, without following a link there; nothing when there is nothing. */
  readonly stat: (path: string) => Stat | undefined
  /**
   * Returns the identity that the system gives the contents of a file: it changes whenever anybody changes the file,
   * and nobody can choose it. `undefined` if there is no file; a link is not a file.
   */
  readonly identity: (path: string) => string | undefined
  /**
   * Returns when every later change of a file changes its identity, too: clocks of file systems go in steps. Those of
   * FAT go in steps of two seconds, for which nobody waits.
   */
  readonly settle: () => void
  /** The path with every link followed. */
  readonly realPath: (path: string) => string
  readonly read: (file: string) => Uint8Array
  /** Creates a file that must not exist. When writing fails, no part of it is left. */
  readonly writeNew: (file: string, contents: string | Uint8Array) => void
  /** Replaces what is at `to`, in one step: anybody sees the old file or the new one. */
  readonly rename: (from: string, to: string) => void
  /** Gives a file the permissions of another one. */
  readonly copyPermissions: (from: string, to: string) => void
  readonly removeFile: (file: string) => void
  /** Removes a folder that must be empty. */
  readonly removeFolder: (folder: string) => void
  /** Makes one folder that must not exist; its parent must. */
  readonly makeFolder: (folder: string) => void
  /** Returns when the contents of the file would survive a power cut. */
  readonly flush: (file: string) => void
  /** Returns whether files may be made in a folder, as far as its permissions say. */
  readonly mayWrite: (folder: string) => boolean
}

/**
 * Asks git about the repository that a folder is in: what it prints, or nothing where it fails or is not installed.
 * Must not change the repository.
 */
export type Git = (folder: string, args: readonly string[]) => string | undefined

/** The same for what is not text, with something to read: the bytes that git writes. */
export type GitBytes = (folder: string, args: readonly string[], input: string) => Uint8Array | undefined

/** The receiver of changes on the disk. */
export interface ChangeListener {
  /** Receives the path that has changed, relative */
  readonly changed: (path: string | undefined) => void
  /** A folder could not be watched, so what changes there is not told. */
  readonly failed: (failure: DiskFailure) => void
}

/**
 * Tells of changes in these folders of a project and in all that is in them, also when they come later, until the
 * function that it gives is called.
 */
export type Watch = (root: string, folders: readonly string[], listener: ChangeListener) => () => void

export interface Host {
  readonly disk: Disk
  readonly git: Git
  readonly gitBytes: GitBytes
  readonly now: () => Date
  readonly pid: number
  /** The version of Node, such as `20.19.0`. */
  readonly nodeVersion: string
  readonly hostname: string
  /** The home folder of the user. */
  readonly home: string
  /** The folder of the system for temporary files. */
  readonly temporary: string
  /** Describes what the program runs on: `Node v20.19.0, linux x64`. */
  readonly system: string
  /** Returns whether a process of this machine is alive. */
  readonly isRunning: (pid: number) => boolean
}
