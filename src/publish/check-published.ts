/** What `rungs build --check` asks: would a build change anything? Nothing is written, not even a lock. */
import { finding, sortFindings, type Finding } from '../diagnostic/finding.ts'
import type { Disk, Host } from '../host.ts'
import { checkOutputs, openGround, type Ground } from './ground.ts'
import { readManifest, textOf } from './manifest.ts'
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
  /** Texts that a build would replace, by path; manifests are not among them. A date that changes because something else does is left as it was. */
  readonly stale: readonly StaleFile[]
}

/** Compares what is on disk with what a build would write. @throws DiskFailure */
export function checkPublished(projectRoot: string, outputs: readonly Output[], host: Host): Checked {
  const ground = openGround(projectRoot, host.disk)
  const unsafe = checkOutputs(outputs, ground, host)
  const surveys = unsafe.length > 0 ? [] : outputs.map((output) => survey(output, ground, host.disk))
  const stale = surveys.flatMap(({ root, writes }, index) => replaced(writes, datesOf(root, outputs[index]?.files ?? [], projectRoot, host), ground, host.disk))
  return { findings: sortFindings([...unsafe, ...surveys.flatMap(differences)]), stale: stale.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }
}

type Dates = ReadonlyMap<string, { readonly old: string; readonly fresh: string }>

/** The dates that files have and would get. */
function datesOf(root: string, files: Output['files'], projectRoot: string, host: Host): Dates {
  const manifest = readManifest(projectRoot, root, host)
  return new Map(
    files.flatMap(({ path, date: fresh }) => {
      const old = manifest.get(path)?.date
      return old === undefined || fresh === undefined ? [] : [[`${root}/${path}`, { old, fresh }]]
    }),
  )
}

function replaced(writes: readonly PlannedWrite[], dates: Dates, ground: Ground, disk: Disk): StaleFile[] {
  return writes.flatMap(({ change, bytes }) => {
    if (change.before === undefined || typeof bytes !== 'string') return []
    const before = textOf(disk.read(ground.absolute(change.path)))
    const date = dates.get(change.path)
    // A ladder gives its date twice, once without the time.
    const day = (text: string): string => text.slice(0, '2026-09-01'.length)
    const undated = date ? bytes.replaceAll(date.fresh, date.old).replaceAll(day(date.fresh), day(date.old)) : bytes
    return [{ path: change.path, before, after: undated === before ? bytes : undated }]
  })
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
