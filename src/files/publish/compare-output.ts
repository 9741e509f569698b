/**
 * What is on disk against what should be: each file is made, compared, and let go of before the next one.
 *
 * Every file that is made is compared byte by byte with what is there: an equal size or time proves nothing. What
 * should be there is hashed for the manifest; what is there only where it differs, to tell our own old file from one
 * that a person edited. A file is left out only where the last build made it from the same and nobody has touched it
 * since (`memory.ts`).
 */
import { finding, hasErrors, type Finding, type Outcome } from '../../diagnostic/finding.ts'
import type { Disk } from '../host.ts'
import { sharedEncoder } from './encode.ts'
import { isOnlyOurs } from './foreign-files.ts'
import type { Ground } from './project-paths.ts'
import type { Change } from './journal.ts'
import {
  formatManifest,
  hashOf,
  manifestPath,
  parseManifest,
  textOf,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts'
import { isEdited, isUpToDate, onDisk, type OnDisk } from './on-disk.ts'
import { isAsLeft, type Memory, type RememberedFile } from './memory.ts'
import { isDate, type Output, type OutputFile, wholePath } from './output.ts'

export type Write = Change & { readonly kind: 'write' }
type Removal = Change & { readonly kind: 'remove' }

/** Gets each file that is to be written as soon as it is known. The bytes are good until the next one. */
export type OnWrite = (change: Write, bytes: Uint8Array, date: string | undefined) => void

/**
 * A file that may be remembered. Its identity is that of what was compared; one that is written now gets it when it is
 * in its place.
 */
export type KnownFile = Omit<RememberedFile, 'identity'> & { readonly identity: string | undefined }

/** What it takes to bring the generated folders up to date, and what stands against it. */
export interface Survey {
  /** Every file that may be left out the next time, relative to the project, with what it was made from. */
  readonly known: ReadonlyMap<string, KnownFile>
  /** What making the files has found; with an error there, nothing else is known. */
  readonly made: readonly Finding[]
  readonly findings: readonly Finding[]
  /** Those of our files that a person has changed since; they are among the writes and removals too. */
  readonly edited: readonly Finding[]
  readonly writes: readonly Write[]
  readonly removals: readonly Removal[]
  readonly manifests: readonly Write[]
  /** How many files are as they should be. */
  readonly unchanged: number
}

/**
 * Compares an output, whose names and roots have been found safe, with the disk.
 * @param remembered what the last build made: what would be made from the same and is as it was left is not made again
 * @param onWrite may write the file elsewhere; here nothing is written
 */
export function survey(
  output: Output,
  remembered: Memory | undefined,
  ground: Ground,
  disk: Disk,
  onWrite: OnWrite,
): Survey {
  const { roots, files, notLookedAt } = output
  const { records, believed } = openRecords(roots, remembered, ground, disk)
  const damage = Array.from(records.values()).flatMap((record) => record.damage)
  if (damage.length > 0) return { ...nothing, made: madeOnly(output), findings: damage }

  // Files that are made together may have one cause of failure.
  const made = new Set<Finding>()
  const obstacles = new Map<string, Finding>()
  const edited: Finding[] = []
  const writes: Write[] = []
  const known = new Map<string, KnownFile>()
  const encode = sharedEncoder()
  let unmade: string | undefined
  const take = (file: OutputFile, path: string, record: FolderRecord): void => {
    const { value, findings } = file.make()
    findings.forEach((found) => made.add(found))
    if (!value) {
      unmade ??= path
      return
    }
    const encoded = encode(value.text)
    const after = hashOf(encoded)
    record.wanted.set(file.path, { hash: after, date: value.date })
    if (value.date !== undefined && !isDate(value.date)) {
      obstacles.set(path, unsafe(path, 'its date is not one line of text'))
    }
    // Before the file is read, so that it is not that of what somebody makes of it in the meantime.
    const identity = file.from === undefined ? undefined : identityAt(path, ground, disk)
    const compared = compare(path, encoded, record.manifest?.get(file.path), ground, disk)
    // A finding has to be told again each time.
    if (file.from !== undefined && findings.length === 0) {
      known.set(path, {
        from: file.from,
        hash: after,
        date: value.date,
        identity: compared.kind === 'same' ? identity : undefined,
      })
    }
    if (compared.kind === 'same') record.same.add(path)
    else if (compared.kind === 'obstacle') obstacles.set(compared.finding.at.file, compared.finding)
    else {
      const change: Write = { kind: 'write', path, before: compared.before, after }
      writes.push(change)
      if (compared.isEdited) edited.push(finding('output-edited', { file: path }, { path }))
      onWrite(change, encoded, value.date)
    }
  }
  for (const file of files) {
    if (notLookedAt?.includes(file.root) === true) {
      file.make().findings.forEach((found) => made.add(found))
      continue
    }
    const record = records.get(file.root)
    if (!record) throw new Error(`${file.root} is no root`)
    const path = wholePath(file)
    const last = leftAsMade(path, file, believed, ground, disk)
    if (last) {
      record.wanted.set(file.path, last)
      record.same.add(path)
      known.set(path, last)
    } else take(file, path, record)
  }
  if (hasErrors([...made])) return { ...nothing, made: [...made] }
  // It would be removed as one that is no longer wanted.
  if (unmade !== undefined) throw new Error(`${unmade} was not made, and nothing says why`)
  return conclude(
    records,
    { made: [...made], known, obstacles: [...obstacles.values()], edited, writes },
    ground,
    disk,
    (change, text) => onWrite(change, encode(text), undefined),
  )
}

/** The file as it is remembered, where it would be made from the same and nobody has touched it. */
function leftAsMade(
  path: string,
  { from }: OutputFile,
  remembered: Memory | undefined,
  ground: Ground,
  disk: Disk,
): RememberedFile | undefined {
  const last = remembered?.files.get(path)
  return last && last.from === from && isAsLeft(path, last, ground, disk) ? last : undefined
}

const nothing: Survey = {
  known: new Map(),
  made: [],
  findings: [],
  edited: [],
  writes: [],
  removals: [],
  manifests: [],
  unchanged: 0,
}

/** What is found in making the files that are not looked at, where nothing else can be said. */
export function madeOnly({ files, notLookedAt }: Output): Finding[] {
  return notLookedAt
    ? [...new Set(files.flatMap((file) => (notLookedAt.includes(file.root) ? file.make().findings : [])))]
    : []
}

/** What a build may write: every file, and the lists of them. Relative to the project. */
export function mayBeWritten({ roots, files }: Output): string[] {
  return [...files.map(wholePath), ...roots.map(manifestPath)]
}

/** What is known of one generated folder. */
interface FolderRecord {
  readonly onRecord: OnDisk
  readonly manifest: Manifest | undefined
  /**
   * Whether the manifest is the one that the last build wrote: dates are kept in it, and a file is only ours when it
   * says so.
   */
  readonly isAsLeft: boolean
  readonly damage: readonly Finding[]
  readonly identity: string | undefined
  readonly wanted: Map<OutputFile['path'], ManifestEntry>
  /** Relative to the project. */
  readonly same: Set<string>
}

function openRecords(roots: readonly string[], remembered: Memory | undefined, ground: Ground, disk: Disk) {
  const records = new Map(roots.map((root) => [root, openRecord(root, remembered, ground, disk)]))
  // Dates are kept in the lists, also those that the site shows of ladders: with another list nothing is as it was.
  const isAsLeft = Array.from(records.values()).every((record) => record.isAsLeft)
  return { records, believed: isAsLeft ? remembered : undefined }
}

function openRecord(root: string, remembered: Memory | undefined, ground: Ground, disk: Disk): FolderRecord {
  const path = manifestPath(root)
  const identity = identityAt(path, ground, disk)
  const onRecord = onDisk(path, ground, disk)
  const { value: manifest, findings: damage } = readRecord(onRecord, path)
  const isAsLeft = identity !== undefined && identity === remembered?.files.get(path)?.identity
  return { onRecord, manifest, damage, identity, isAsLeft, wanted: new Map(), same: new Set() }
}

function readRecord(onRecord: OnDisk, path: string): Outcome<Manifest | undefined> {
  if (onRecord.kind === 'nothing') return { value: undefined, findings: [] }
  if (onRecord.kind === 'file') return parseManifest(textOf(onRecord.bytes), path)
  return { value: undefined, findings: [finding('manifest-damaged', { file: path }, { path })] }
}

interface Seen {
  readonly known: Survey['known']
  readonly made: readonly Finding[]
  readonly obstacles: readonly Finding[]
  readonly edited: readonly Finding[]
  readonly writes: readonly Write[]
}

/** What can only be said when all files have been made. */
function conclude(
  records: ReadonlyMap<string, FolderRecord>,
  seen: Seen,
  ground: Ground,
  disk: Disk,
  onManifest: (change: Write, text: string) => void,
): Survey {
  const foreign = Array.from(records).flatMap(([root, { manifest, same }]) =>
    manifest || isOnlyOurs(root, same, ground, disk) ? [] : [finding('output-foreign', { file: root }, { root })],
  )
  if (foreign.length > 0) return { ...nothing, made: seen.made, findings: foreign }
  const leftOver = Array.from(records).flatMap(([root, { manifest, wanted }]) =>
    manifest ? leftOvers(root, manifest, wanted, ground, disk) : [],
  )
  const manifests = Array.from(records).flatMap(([root, { wanted, onRecord }]) => {
    const text = formatManifest(wanted)
    const change = manifestChange(manifestPath(root), text, wanted.size === 0, onRecord)
    if (change) onManifest(change, text)
    return change ?? []
  })
  const lists = Array.from(records, ([root, { identity }]): [string, KnownFile] => {
    const path = manifestPath(root)
    const isWritten = manifests.some((change) => change.path === path)
    return [path, { from: '', hash: '', date: undefined, identity: isWritten ? undefined : identity }]
  })
  return {
    known: new Map([...seen.known, ...lists]),
    made: seen.made,
    findings: seen.obstacles,
    edited: [
      ...seen.edited,
      ...leftOver
        .filter((file) => file.isEdited)
        .map(({ change: { path } }) => finding('output-edited', { file: path }, { path })),
    ],
    writes: seen.writes,
    removals: leftOver.map(({ change }) => change),
    manifests,
    unchanged: Array.from(records.values()).reduce((sum, { same }) => sum + same.size, 0),
  }
}

type Compared =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly before: string | undefined; readonly isEdited: boolean }
  | { readonly kind: 'obstacle'; readonly finding: Finding }

function identityAt(path: string, ground: Ground, disk: Disk): string | undefined {
  return ground.folderOf(path).kind === 'there' ? disk.identity(ground.absolute(path)) : undefined
}

function compare(
  path: string,
  wanted: Uint8Array,
  owned: ManifestEntry | undefined,
  ground: Ground,
  disk: Disk,
): Compared {
  const folder = ground.folderOf(path)
  if (folder.kind === 'blocked') return { kind: 'obstacle', finding: unsafe(folder.by, folder.reason) }
  const current = onDisk(path, ground, disk)
  if (current.kind === 'nothing') return { kind: 'different', before: undefined, isEdited: false }
  if (current.kind === 'file' && isUpToDate(wanted, current.bytes)) return { kind: 'same' }
  if (current.kind === 'no file' || !owned) {
    return { kind: 'obstacle', finding: finding('output-occupied', { file: path }, { path }) }
  }
  const before = hashOf(current.bytes)
  return { kind: 'different', before, isEdited: isEdited(current.bytes, before, owned) }
}

function unsafe(path: string, reason: string): Finding {
  return finding('output-unsafe', { file: path }, { path, reason })
}

/** What is no longer as it was when it was compared: it would be lost. */
export function changedMeanwhile(changes: readonly Change[], ground: Ground, disk: Disk): Finding[] {
  return changes.flatMap(({ kind, path, before }) => {
    const current = onDisk(path, ground, disk)
    // Where there is nothing, nothing can be lost; but a folder that has become a link, or is gone, is no place to
    // write to.
    const folder = ground.folderOf(path).kind
    const isGone = current.kind === 'nothing' && (folder === 'there' || (kind === 'remove' && folder === 'missing'))
    const isAsBefore = isGone || (current.kind === 'file' && hashOf(current.bytes) === before)
    return isAsBefore
      ? []
      : [finding(current.kind === 'file' ? 'output-edited' : 'output-occupied', { file: path }, { path })]
  })
}

interface LeftOver {
  readonly change: Removal
  readonly isEdited: boolean
}

/** Files of ours that are no longer wanted. What has become something else since is no longer ours. */
function leftOvers(root: string, manifest: Manifest, wanted: Manifest, ground: Ground, disk: Disk): LeftOver[] {
  return Array.from(manifest).flatMap(([name, owned]) => {
    const path = `${root}/${name}`
    const current: OnDisk = wanted.has(name) ? { kind: 'nothing' } : onDisk(path, ground, disk)
    if (current.kind !== 'file') return []
    const before = hashOf(current.bytes)
    return [{ change: { kind: 'remove', path, before }, isEdited: isEdited(current.bytes, before, owned) }]
  })
}

function manifestChange(path: string, text: string, isEmpty: boolean, onRecord: OnDisk): Write | undefined {
  if (onRecord.kind === 'nothing' && isEmpty) return undefined
  if (onRecord.kind === 'file' && isUpToDate(Buffer.from(text), onRecord.bytes)) return undefined
  const before = onRecord.kind === 'file' ? hashOf(onRecord.bytes) : undefined
  return { kind: 'write', path, before, after: hashOf(text) }
}
