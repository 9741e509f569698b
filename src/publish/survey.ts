/**
 * What is on disk against what should be. Nothing is written here.
 *
 * Every file that should be there is read and compared byte by byte: an equal size or time proves nothing. What should be there is hashed for the
 * manifest; what is there only where it differs, to tell our own old file from one that a person edited. For 4,000 files of 30 KB that are all
 * as they should be it takes about 0.3 s, of which a third each is encoding, hashing and reading.
 */
import { finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import type { Disk } from '../host.ts'
import { sharedEncoder } from './encode.ts'
import { isOnlyOurs } from './foreign-files.ts'
import type { Ground } from './ground.ts'
import type { Change } from './journal.ts'
import { formatManifest, hashOf, manifestName, parseManifest, textOf, type Manifest, type ManifestEntry } from './manifest.ts'
import { isEdited, isUpToDate, onDisk, type OnDisk } from './on-disk.ts'
import { foldersOf, type Output } from './output.ts'

export interface PlannedWrite {
  readonly change: Change & { readonly kind: 'write' }
  readonly bytes: string | Uint8Array
}

/** What it takes to bring one generated folder up to date, and what stands against it. */
export interface Survey {
  readonly root: string
  readonly findings: readonly Finding[]
  /** Those of our files that a person has changed since; they are among the writes and removals too. */
  readonly edited: readonly Finding[]
  readonly writes: readonly PlannedWrite[]
  readonly removals: readonly (Change & { readonly kind: 'remove' })[]
  readonly manifest: PlannedWrite | undefined
  /** How many files are as they should be. */
  readonly unchanged: number
}

/** Compares one output, whose names and root have been found safe, with the disk. */
export function survey(output: Output, ground: Ground, disk: Disk): Survey {
  const { root } = output
  const manifestPath = `${root}/${manifestName}`
  const onRecord = onDisk(manifestPath, ground, disk)
  const { value: manifest, findings: damage } = readRecord(onRecord, manifestPath)
  if (damage.length > 0) return nothingButFindings(root, damage)

  const obstacles = new Map<string, Finding>()
  const edited: Finding[] = []
  const writes: PlannedWrite[] = []
  const same = new Set<string>()
  const wanted = new Map<string, ManifestEntry>()
  const encode = sharedEncoder()
  for (const { path: name, bytes, date } of output.files) {
    const path = `${root}/${name}`
    const encoded = typeof bytes === 'string' ? encode(bytes) : bytes
    const after = hashOf(encoded)
    wanted.set(name, { hash: after, date })
    const compared = compare(path, encoded, typeof bytes === 'string' ? 'text' : 'binary', manifest?.get(name), ground, disk)
    if (compared.kind === 'same') same.add(path)
    else if (compared.kind === 'obstacle') obstacles.set(compared.finding.at.file, compared.finding)
    else {
      writes.push({ change: { kind: 'write', path, before: compared.before, after }, bytes })
      if (compared.isEdited) edited.push(finding('output-edited', { file: path }, { path }))
    }
  }
  if (!manifest && !isOnlyOurs(root, same, ground, disk)) return nothingButFindings(root, [finding('output-foreign', { file: root }, { root })])
  const leftOver = manifest ? leftOvers(root, manifest, wanted, ground, disk) : []
  return {
    root,
    findings: [...obstacles.values()],
    edited: [...edited, ...leftOver.filter((file) => file.isEdited).map(({ change: { path } }) => finding('output-edited', { file: path }, { path }))],
    writes,
    removals: leftOver.map(({ change }) => change),
    manifest: manifestWrite(manifestPath, wanted, onRecord),
    unchanged: same.size,
  }
}

/** Folders that must be made before these files can be written, outermost first. */
export function missingFolders(writes: readonly PlannedWrite[], ground: Ground): string[] {
  const homeless = writes.filter(({ change }) => ground.folderOf(change.path).kind === 'missing')
  const folders = new Set(homeless.flatMap(({ change }) => foldersOf(change.path)))
  return [...folders].filter((folder) => ground.folder(folder).kind === 'missing')
}

function nothingButFindings(root: string, findings: readonly Finding[]): Survey {
  return { root, findings, edited: [], writes: [], removals: [], manifest: undefined, unchanged: 0 }
}

function readRecord(onRecord: OnDisk, path: string): Outcome<Manifest | undefined> {
  if (onRecord.kind === 'nothing') return { value: undefined, findings: [] }
  if (onRecord.kind === 'file') return parseManifest(textOf(onRecord.bytes), path)
  return { value: undefined, findings: [finding('manifest-damaged', { file: path }, { path })] }
}

type Compared =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly before: string | undefined; readonly isEdited: boolean }
  | { readonly kind: 'obstacle'; readonly finding: Finding }

function compare(path: string, wanted: Uint8Array, form: 'text' | 'binary', owned: ManifestEntry | undefined, ground: Ground, disk: Disk): Compared {
  const folder = ground.folderOf(path)
  if (folder.kind === 'blocked') {
    return { kind: 'obstacle', finding: finding('output-unsafe', { file: folder.by }, { path: folder.by, reason: folder.reason }) }
  }
  const current = onDisk(path, ground, disk)
  if (current.kind === 'nothing') return { kind: 'different', before: undefined, isEdited: false }
  if (current.kind === 'file' && isUpToDate(wanted, form, current.bytes)) return { kind: 'same' }
  if (current.kind === 'no file' || !owned) return { kind: 'obstacle', finding: finding('output-occupied', { file: path }, { path }) }
  const before = hashOf(current.bytes)
  return { kind: 'different', before, isEdited: isEdited(current.bytes, before, owned) }
}

interface LeftOver {
  readonly change: Change & { readonly kind: 'remove' }
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

function manifestWrite(path: string, wanted: Manifest, onRecord: OnDisk): PlannedWrite | undefined {
  if (onRecord.kind === 'nothing' && wanted.size === 0) return undefined
  const text = formatManifest(wanted)
  if (onRecord.kind === 'file' && isUpToDate(Buffer.from(text), 'text', onRecord.bytes)) return undefined
  const before = onRecord.kind === 'file' ? hashOf(onRecord.bytes) : undefined
  return { change: { kind: 'write', path, before, after: hashOf(text) }, bytes: text }
}
