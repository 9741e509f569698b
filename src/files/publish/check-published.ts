/** Answers the question of `rungs build --check`: would */
import { finding, sortFindings, type Finding } from '../../diagnostic/finding.ts'
import type { OutputFile } from '../../domain/output-file.ts'
import type { Host } from '../host.ts'
import { openProjectPaths } from '../transaction/project-paths.ts'
import { checkOutput } from './check-output.ts'
import { textOf } from './manifest.ts'
import type { Output } from './output.ts'
import { datesIn } from './dates.ts'
import { compareOutput, madeOnly, type OutputComparison, type Write } from './compare-output.ts'

/** A file that is there and would become another. */
export interface StaleFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly before: string
  readonly after: string
}

export interface Checked {
  /** The findings of rendering the files; if one is an error, nothing was compared. */
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
  const paths = openProjectPaths(projectRoot, host.disk)
  const unsafe = checkOutput(output, paths, host)
  if (unsafe.length > 0) return { made: madeOnly(output), findings: sortFindings(unsafe), stale: [] }
  const stale: StaleFile[] = []
  const found = compareOutput(output, undefined, paths, host, ({ path, before }, bytes, file) => {
    if (before === undefined || !file) return
    const text = textOf(host.disk.read(paths.absolute(path)))
    stale.push({ path, before: text, after: withOldDate(file, text) ?? textOf(bytes) })
  })
  return {
    made: found.made,
    findings: sortFindings(differences(found)),
    stale: stale.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

/** A document as it would be with the date that it has; nothing where its date is all that would change. */
function withOldDate(file: OutputFile, before: string): string | undefined {
  if (file.datedBy === undefined) return undefined
  const [old] = datesIn(before)
  const after = old === undefined ? undefined : file.render(old).value
  return after === before ? undefined : after
}

function differences({ findings, edited, writes, removals, manifests }: OutputComparison): Finding[] {
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
