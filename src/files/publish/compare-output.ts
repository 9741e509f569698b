/**
 * Compares what is on disk with what should be: each file is rendered, compared, and released before the next one.
 *
 * Every rendered file is compared byte by byte with the one on disk: an equal size or time proves nothing. A file is
 * not rendered only where the last build made it from the same inputs and nobody has touched it since (`memory.ts`).
 */
import { finding, hasErrors, type Finding, type Outcome } from '../../diagnostic/finding.ts'
import { type OutputFile, wholePath } from '../../domain/output-file.ts'
import type { Disk, Host } from '../host.ts'
import { chooseDates } from './dates.ts'
import { sharedEncoder } from './encode.ts'
import { isOnlyOurs } from './foreign-files.ts'
import type { FileChange } from '../transaction/journal.ts'
import { hashOf } from '../hash.ts'
import { formatManifest, manifestPath, parseManifest, textOf, type Manifest } from './manifest.ts'
import { type MergedSides, mergedSides } from './merged-sides.ts'
import { isAsLeft, type Memory, type RememberedFile } from './memory.ts'
import { isEdited, isUpToDate, onDisk, type OnDisk, ownershipHash } from './on-disk.ts'
import type { Output } from './output.ts'
import type { ProjectPaths } from '../transaction/project-paths.ts'

export type Write = FileChange & { readonly kind: 'write' }
type Removal = FileChange & { readonly kind: 'remove' }

/** Receives each file that is to be written, as soon as that is known. The bytes are good until the next one. */
export type OnWrite = (change: Write, bytes: Uint8Array, file: OutputFile | undefined) => void

/**
 * A file that may be remembered. Its identity is that of what was compared; a file that is written now gets one when it
 * is in its place.
 */
export type KnownFile = Omit<RememberedFile, 'identity'> & { readonly identity: string | undefined }

/** The changes that bring the generated folders up to date, and the findings that prevent them. */
export interface OutputComparison {
  /** Every file that need not be rendered the next time, relative to the project, with what it was made from. */
  readonly known: ReadonlyMap<string, KnownFile>
  /** The findings of rendering; with an error among them, nothing else is known. */
  readonly made: readonly Finding[]
  readonly findings: readonly Finding[]
  /** Our files that a person has changed since; they are among the writes and removals too. */
  readonly edited: readonly Finding[]
  readonly writes: readonly Write[]
  readonly removals: readonly Removal[]
  readonly manifests: readonly Write[]
  /** The number of files that need no change. */
  readonly unchanged: number
}

const nothing: OutputComparison = {
  known: new Map(),
  made: [],
  findings: [],
  edited: [],
  writes: [],
  removals: [],
  manifests: [],
  unchanged: 0,
}

/** The tools that the comparison of each file needs. */
interface Tools {
  readonly output: Output
  readonly paths: ProjectPaths
  readonly disk: Disk
  readonly dateOf: (file: OutputFile) => string
  readonly encode: (text: string) => Uint8Array
  readonly onWrite: OnWrite
  readonly sides: MergedSides
}

/** The results so far. */
interface Progress {
  readonly known: Map<string, KnownFile>
  /** A set, since files that are rendered from the same facts share findings. */
  readonly made: Set<Finding>
  readonly obstacles: Map<string, Finding>
  readonly edited: Finding[]
  readonly writes: Write[]
  /** A file that could not be rendered. */
  unmade: string | undefined
}

/**
 * Compares an output, whose names and roots have been found safe, with the disk.
 * @param memory what the last build made: what would be made from the same and is as it was left is not rendered again
 * @param onWrite may write the file elsewhere; here nothing is written
 */
export function compareOutput(
  output: Output,
  memory: Memory | undefined,
  paths: ProjectPaths,
  { disk, git }: Host,
  onWrite: OnWrite,
): OutputComparison {
  const sides = mergedSides(paths.project, git)
  const records = new Map(output.roots.map((root) => [root, openRecord(root, memory, paths, disk, sides)]))
  const damage = Array.from(records.values()).flatMap((record) => record.damage)
  if (damage.length > 0) return { ...nothing, made: madeOnly(output), findings: damage }
  // A file is only ours when its manifest says so: with another manifest, nothing is as it was.
  const believed = Array.from(records.values()).every((record) => record.isAsLeft) ? memory : undefined

  const dateOf = chooseDates(output.files, output.time, paths, disk)
  const tools: Tools = { output, paths, disk, dateOf, encode: sharedEncoder(), onWrite, sides }
  const progress: Progress = {
    known: new Map(),
    made: new Set(),
    obstacles: new Map(),
    edited: [],
    writes: [],
    unmade: undefined,
  }
  for (const file of output.files) {
    if (output.notLookedAt?.includes(file.root) === true) {
      file.render(output.time.time).findings.forEach((found) => progress.made.add(found))
      continue
    }
    const record = records.get(file.root)
    if (!record) throw new Error(`${file.root} is no root`)
    const last = leftAsMade(file, believed, tools)
    if (last) keepFile(file, last, record, progress)
    else takeFile(file, record, progress, tools)
  }
  const made = [...progress.made]
  if (hasErrors(made)) return { ...nothing, made }
  // It would be removed as one that is no longer wanted.
  if (progress.unmade !== undefined) throw new Error(`${progress.unmade} was not made, and nothing says why`)
  return conclude(records, progress, tools)
}

/** The findings of rendering the files that are not looked at, where nothing else can be said. */
export function madeOnly({ files, notLookedAt, time }: Output): Finding[] {
  const rendered = files.filter(({ root }) => notLookedAt?.includes(root))
  return [...new Set(rendered.flatMap((file) => file.render(time.time).findings))]
}

/** Returns what a build may write: every file, and the manifests. Relative to the project. */
export function mayBeWritten({ roots, files }: Output): string[] {
  return [...files.map(wholePath), ...roots.map(manifestPath)]
}

/** The state of one generated folder. */
interface FolderRecord {
  readonly onRecord: OnDisk
  readonly manifest: Manifest | undefined
  /** True if the manifest is the one that the last build wrote. */
  readonly isAsLeft: boolean
  readonly damage: readonly Finding[]
  readonly identity: string | undefined
  /** The hash of each file that should be there, by its path below the folder. */
  readonly wanted: Map<OutputFile['path'], string>
  /** Relative to the project. */
  readonly same: Set<string>
}

function openRecord(
  root: string,
  memory: Memory | undefined,
  paths: ProjectPaths,
  disk: Disk,
  sides: MergedSides,
): FolderRecord {
  const path = manifestPath(root)
  const identity = identityAt(path, paths, disk)
  const onRecord = onDisk(path, paths, disk)
  const { value: read, findings: damage } = readRecord(onRecord, path)
  // One that is lost or emptied is still in a commit.
  const isLost = damage.length === 0 && (read === undefined || read.size === 0) && paths.folder(root).kind === 'there'
  const committed = isLost ? sides.manifestOf(root) : undefined
  const manifest = committed !== undefined && committed.size > 0 ? committed : read
  const isAsLeft = identity !== undefined && identity === memory?.files.get(path)?.identity
  return { onRecord, manifest, damage, identity, isAsLeft, wanted: new Map(), same: new Set() }
}

function readRecord(onRecord: OnDisk, path: string): Outcome<Manifest | undefined> {
  if (onRecord.kind === 'nothing') return { value: undefined, findings: [] }
  if (onRecord.kind === 'file') return parseManifest(textOf(onRecord.bytes), path)
  return { value: undefined, findings: [finding('manifest-damaged', { file: path }, { path })] }
}

function identityAt(path: string, paths: ProjectPaths, disk: Disk): string | undefined {
  return paths.folderOf(path).kind === 'there' ? disk.identity(paths.absolute(path)) : undefined
}

/** Returns what a file is made from: its fingerprint, and the date where the caller has chosen one. */
function sourceOf({ inputs, datedBy }: OutputFile, { fingerprintOf, time }: Output): string | undefined {
  const fingerprint = fingerprintOf?.(inputs)
  return fingerprint === undefined || datedBy === undefined || !time.isFixed
    ? fingerprint
    : `${fingerprint} ${time.time}`
}

/**
 * The file as it is remembered, where it would be made from the same and nobody has touched it, nor the document whose
 * date it prints.
 */
function leftAsMade(
  file: OutputFile,
  memory: Memory | undefined,
  { output, paths, disk }: Tools,
): RememberedFile | undefined {
  const last = memory?.files.get(wholePath(file))
  if (last === undefined || last.from !== sourceOf(file, output)) return undefined
  const involved = new Set([wholePath(file), file.datedBy ?? wholePath(file)])
  const areAsLeft = Array.from(involved).every((path) => {
    const remembered = memory?.files.get(path)
    return remembered !== undefined && isAsLeft(path, remembered, paths, disk)
  })
  return areAsLeft ? last : undefined
}

function keepFile(file: OutputFile, last: RememberedFile, record: FolderRecord, progress: Progress): void {
  const path = wholePath(file)
  record.wanted.set(file.path, last.hash)
  record.same.add(path)
  progress.known.set(path, last)
}

function takeFile(file: OutputFile, record: FolderRecord, progress: Progress, tools: Tools): void {
  const { output, paths, disk, dateOf, encode, onWrite, sides } = tools
  const path = wholePath(file)
  const { value, findings } = file.render(dateOf(file))
  findings.forEach((found) => progress.made.add(found))
  if (value === undefined) {
    progress.unmade ??= path
    return
  }
  const encoded = encode(value)
  const hash = ownershipHash(path, encoded)
  record.wanted.set(file.path, hash)
  const from = sourceOf(file, output)
  // Before the file is read, so that it is not that of what somebody makes of it in the meantime.
  const identity = from === undefined ? undefined : identityAt(path, paths, disk)
  const owned = record.manifest?.get(file.path)
  const isMerged = (current: string): boolean => sides.explains(file.root, path, current, value)
  const compared = compare(path, encoded, owned, isMerged, paths, disk)
  // A finding has to be reported each time, so a file with one is not remembered.
  if (from !== undefined && findings.length === 0) {
    progress.known.set(path, { from, hash, identity: compared.kind === 'same' ? identity : undefined })
  }
  if (compared.kind === 'same') record.same.add(path)
  else if (compared.kind === 'obstacle') progress.obstacles.set(compared.finding.at.file, compared.finding)
  else {
    const change: Write = { kind: 'write', path, before: compared.before, after: hashOf(encoded) }
    progress.writes.push(change)
    if (compared.isEdited) progress.edited.push(finding('output-edited', { file: path }, { path }))
    onWrite(change, encoded, file)
  }
}

type Compared =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly before: string | undefined; readonly isEdited: boolean }
  | { readonly kind: 'obstacle'; readonly finding: Finding }

function compare(
  path: string,
  wanted: Uint8Array,
  owned: readonly string[] | undefined,
  isMerged: (current: string) => boolean,
  paths: ProjectPaths,
  disk: Disk,
): Compared {
  const folder = paths.folderOf(path)
  if (folder.kind === 'blocked') {
    const args = { path: folder.by, reason: folder.reason }
    return { kind: 'obstacle', finding: finding('output-unsafe', { file: folder.by }, args) }
  }
  const current = onDisk(path, paths, disk)
  if (current.kind === 'nothing') return { kind: 'different', before: undefined, isEdited: false }
  if (current.kind === 'file' && isUpToDate(path, wanted, current.bytes)) return { kind: 'same' }
  const occupied: Compared = { kind: 'obstacle', finding: finding('output-occupied', { file: path }, { path }) }
  if (current.kind === 'no file') return occupied
  const isOurs = !isEdited(path, current.bytes, owned ?? []) || isMerged(textOf(current.bytes))
  return isOurs || owned ? { kind: 'different', before: hashOf(current.bytes), isEdited: !isOurs } : occupied
}

/** Draws the conclusions that need the comparison of all files. */
function conclude(
  records: ReadonlyMap<string, FolderRecord>,
  { known, made, obstacles, edited, writes }: Progress,
  { output, paths, disk, encode, onWrite, sides }: Tools,
): OutputComparison {
  const foreign = Array.from(records).flatMap(([root, { manifest, same }]) =>
    manifest || isOnlyOurs(root, same, paths, disk) ? [] : [finding('output-foreign', { file: root }, { root })],
  )
  if (foreign.length > 0) return { ...nothing, made: [...made], findings: foreign }
  const leftOver = Array.from(records).flatMap(([root, record]) => leftOvers(root, record, sides, paths, disk))
  const isEmptied = leftOver.length > 0 && output.allowEmpty !== true && !output.files.some(showsRole)
  if (isEmptied) {
    return { ...nothing, made: [...made, finding('output-emptied', { file: 'roles' }, { count: leftOver.length })] }
  }
  const manifests = Array.from(records).flatMap(([root, { wanted, onRecord }]) => {
    const text = formatManifest(wanted)
    const change = manifestChange(manifestPath(root), text, wanted.size === 0, onRecord)
    if (change) onWrite(change, encode(text), undefined)
    return change ?? []
  })
  const written = new Set(manifests.map(({ path }) => path))
  const lists = Array.from(records, ([root, { identity }]): [string, KnownFile] => {
    const path = manifestPath(root)
    return [path, { from: '', hash: '', identity: written.has(path) ? undefined : identity }]
  })
  const removedEdits = leftOver.filter((file) => file.isEdited).map(({ change: { path } }) => path)
  return {
    known: new Map([...known, ...lists]),
    made: [...made],
    findings: [...obstacles.values()],
    edited: [...edited, ...removedEdits.map((path) => finding('output-edited', { file: path }, { path }))],
    writes,
    removals: leftOver.map(({ change }) => change),
    manifests,
    unchanged: Array.from(records.values()).reduce((sum, { same }) => sum + same.size, 0),
  }
}

function showsRole({ inputs: { roles } }: OutputFile): boolean {
  return roles !== 'all' && roles.length > 0
}

interface LeftOver {
  readonly change: Removal
  readonly isEdited: boolean
}

/** Files of ours that are no longer wanted. What has become something else since is no longer ours. */
function leftOvers(
  root: string,
  { manifest, wanted }: FolderRecord,
  sides: MergedSides,
  paths: ProjectPaths,
  disk: Disk,
): LeftOver[] {
  return Array.from(manifest ?? []).flatMap(([name, owned]) => {
    const path = `${root}/${name}`
    const current: OnDisk = wanted.has(name) ? { kind: 'nothing' } : onDisk(path, paths, disk)
    if (current.kind !== 'file') return []
    return [
      {
        change: { kind: 'remove', path, before: hashOf(current.bytes) },
        isEdited: isEdited(path, current.bytes, owned) && !sides.explains(root, path, textOf(current.bytes), undefined),
      },
    ]
  })
}

function manifestChange(path: string, text: string, isEmpty: boolean, onRecord: OnDisk): Write | undefined {
  if (onRecord.kind === 'nothing' && isEmpty) return undefined
  if (onRecord.kind === 'file' && isUpToDate(path, Buffer.from(text), onRecord.bytes)) return undefined
  const before = onRecord.kind === 'file' ? hashOf(onRecord.bytes) : undefined
  return { kind: 'write', path, before, after: hashOf(text) }
}

/** Reports files that have changed since they were compared: their changes would be lost. */
export function changedMeanwhile(changes: readonly FileChange[], paths: ProjectPaths, disk: Disk): Finding[] {
  return changes.flatMap(({ kind, path, before }) => {
    const current = onDisk(path, paths, disk)
    // Where there is nothing, nothing can be lost; but a folder that has become a link, or is gone, is no place to
    // write to.
    const folder = paths.folderOf(path).kind
    const isGone = current.kind === 'nothing' && (folder === 'there' || (kind === 'remove' && folder === 'missing'))
    const isAsBefore = isGone || (current.kind === 'file' && hashOf(current.bytes) === before)
    return isAsBefore
      ? []
      : [finding(current.kind === 'file' ? 'output-edited' : 'output-occupied', { file: path }, { path })]
  })
}
