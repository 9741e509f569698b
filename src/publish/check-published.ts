/** What `rungs build --check` asks: would a build change anything? Nothing is written, not even a lock. */
import { finding, sortFindings, type Finding } from '../diagnostic/finding.ts'
import type { Disk, Host } from '../host.ts'
import { checkOutputs, openGround, type Ground } from './ground.ts'
import { textOf } from './manifest.ts'
import type { Output } from './output.ts'
import { survey, type PlannedWrite, type Survey } from './survey.ts'

/** A file that is there and would become another. */
export interface StaleFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly before: string
  readonly after: string
}

export interface Checked {
  /** One for each file that is missing, out of date, edited, or left over; none when the disk is as a build would leave it. */
  readonly findings: readonly Finding[]
  /** Texts that a build would replace, by path; manifests are not among them. */
  readonly stale: readonly StaleFile[]
}

/** Compares what is on disk with what a build would write. @throws DiskFailure */
export function checkPublished(projectRoot: string, outputs: readonly Output[], host: Host): Checked {
  const ground = openGround(projectRoot, host.disk)
  const unsafe = checkOutputs(outputs, ground, host)
  const surveys = unsafe.length > 0 ? [] : outputs.map((output) => survey(output, ground, host.disk))
  return { findings: sortFindings([...unsafe, ...surveys.flatMap(differences)]), stale: surveys.flatMap(({ writes }) => replaced(writes, ground, host.disk)) }
}

function replaced(writes: readonly PlannedWrite[], ground: Ground, disk: Disk): StaleFile[] {
  return writes.flatMap(({ change: { path, before }, bytes }) =>
    before !== undefined && typeof bytes === 'string' ? [{ path, before: textOf(disk.read(ground.absolute(path))), after: bytes }] : [],
  )
}

function differences({ findings, edited, writes, removals, manifest }: Survey): Finding[] {
  const known = new Set(edited.map(({ at }) => at.file))
  const changes = [
    ...writes.map(({ change }) => stale(change.path, change.before === undefined ? 'missing' : 'out of date')),
    ...removals.map(({ path }) => stale(path, 'no longer generated')),
  ]
  const found = [...findings, ...edited, ...changes.filter(({ at }) => !known.has(at.file))]
  // Whatever else differs, the manifest differs with it; it is worth a word of its own only when it stands alone.
  return found.length > 0 || !manifest ? found : [stale(manifest.change.path, manifest.change.before === undefined ? 'missing' : 'out of date')]
}

function stale(path: string, what: string): Finding {
  return finding('output-stale', { file: path }, { path, what })
}
