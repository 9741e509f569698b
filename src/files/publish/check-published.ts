/** What `rungs build --check` asks: would a build change anything? Nothing is written, not even a lock. */
import { finding, sortFindings, type Finding } from '../../diagnostic/finding.ts'
import type { Host } from '../host.ts'
import { checkOutput, openGround } from './project-paths.ts'
import { manifestName, readManifest, textOf } from './manifest.ts'
import type { Output } from './output.ts'
import { madeOnly, survey, type Survey, type Write } from './compare-output.ts'

/** A file that is there and would become another. */
export interface StaleFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly before: string
  readonly after: string
}

export interface Checked {
  /** What making the files has found; with an error there, nothing was compared. */
  readonly made: readonly Finding[]
  /**
   * One for each file that is missing, out of date, edited, or left over; none when the disk is as a build would leave
   * it.
   */
  readonly findings: readonly Finding[]
  /**
   * Texts that a build would replace, by path; manifests are not among them. A date that changes because something else
   * does is left as it was.
   */
  readonly stale: readonly StaleFile[]
}

/** Compares what is on disk with what a build would write. @throws DiskFailure */
export function checkPublished(projectRoot: string, output: Output, host: Host): Checked {
  const ground = openGround(projectRoot, host.disk)
  const unsafe = checkOutput(output, ground, host)
  if (unsafe.length > 0) return { made: madeOnly(output), findings: sortFindings(unsafe), stale: [] }
  const manifests = new Map(output.roots.map((root) => [root, readManifest(projectRoot, root, host)]))
  const dateOf = (path: string): string | undefined => {
    const root = output.roots.find((each) => path.startsWith(`${each}/`)) ?? ''
    return manifests.get(root)?.get(path.slice(root.length + 1))?.date
  }
  const stale: StaleFile[] = []
  const found = survey(output, undefined, ground, host.disk, ({ path, before }, bytes, fresh) => {
    if (before === undefined || path.endsWith(manifestName)) return
    stale.push(replaced(path, textOf(host.disk.read(ground.absolute(path))), textOf(bytes), dateOf(path), fresh))
  })
  return {
    made: found.made,
    findings: sortFindings(differences(found)),
    stale: stale.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

/** @param old the date that the file has, if it has one */
function replaced(
  path: string,
  before: string,
  after: string,
  old: string | undefined,
  fresh: string | undefined,
): StaleFile {
  // A ladder gives its date twice, once without the time.
  const day = (text: string): string => text.slice(0, '2026-09-01'.length)
  const undated =
    old === undefined || fresh === undefined ? after : after.replaceAll(fresh, old).replaceAll(day(fresh), day(old))
  return { path, before, after: undated === before ? after : undated }
}

function differences({ findings, edited, writes, removals, manifests }: Survey): Finding[] {
  const known = new Set(edited.map(({ at }) => at.file))
  const changes = [...writes.map(changed), ...removals.map(({ path }) => stale(path, 'no longer generated'))]
  const found = [...findings, ...edited, ...changes.filter(({ at }) => !known.has(at.file))]
  // Whatever else differs, the manifest differs with it; it is worth a word of its own only when it stands alone.
  return found.length > 0 ? found : manifests.map(changed)
}

function changed({ path, before }: Write): Finding {
  return stale(path, before === undefined ? 'missing' : 'out of date')
}

function stale(path: string, what: string): Finding {
  return finding('output-stale', { file: path }, { path, what })
}
