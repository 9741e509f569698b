/**
 * `.rungs-manifest` in each generated folder says which files there are ours and what was in them: one line per file, sorted by path, so that two
 * branches merge well. `ladders/.rungs-manifest` is committed with the ladders.
 *
 *     <sha-256 of the bytes>  <path below the folder>[  <date of generation>]
 */
import { hash } from 'node:crypto'
import { finding, type Finding } from '../diagnostic/finding.ts'
import { isDiskFailure } from '../disk-failure.ts'
import type { Host } from '../host.ts'
import { openGround } from './ground.ts'
import { unsafePath } from './output.ts'

export const manifestName = '.rungs-manifest'

export interface ManifestEntry {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  readonly date: string | undefined
}

/** The files that are ours, by path below their folder. */
export type Manifest = ReadonlyMap<string, ManifestEntry>

const heading = '# Files that rungs wrote, with the SHA-256 of each. Commit this file with them; do not edit it.\n'

const linePattern = /^(?<hash>[0-9a-f]{64}) {2}(?<path>\S+)(?: {2}(?<date>\d[\w:.+ -]*))?$/

export function hashOf(contents: string | Uint8Array): string {
  return hash('sha256', contents)
}

export function formatManifest(manifest: Manifest): string {
  const lines = Array.from(manifest, ([path, { hash, date }]) => ({ path, line: `${hash}  ${path}${date === undefined ? '' : `  ${date}`}\n` }))
  lines.sort((a, b) => (a.path < b.path ? -1 : 1))
  return heading + lines.map(({ line }) => line).join('')
}

/** The manifest, or the finding about its first line that cannot be one: a path that leads out, a merge conflict, a file named twice. */
export function parseManifest(text: string, file: string): Manifest | Finding {
  const manifest = new Map<string, ManifestEntry>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const { hash, path, date } = linePattern.exec(line)?.groups ?? {}
    if (hash === undefined || path === undefined || unsafePath(path) !== undefined || manifest.has(path)) {
      return finding('manifest-damaged', { file, start: { line: index + 1, column: 1 } }, { path: file })
    }
    manifest.set(path, { hash, date })
  }
  return manifest
}

/** What the last build wrote into a generated folder, so that a date can be kept. Empty when there is no manifest; one that cannot be read is `publish`'s to report. */
export function readManifest(projectRoot: string, root: string, host: Host): Manifest {
  const empty: Manifest = new Map()
  try {
    const ground = openGround(projectRoot, host.disk)
    const file = ground.absolute(`${root}/${manifestName}`)
    if (unsafePath(root) !== undefined || ground.folder(root).kind !== 'there' || host.disk.stat(file)?.kind !== 'file') return empty
    const parsed = parseManifest(Buffer.from(host.disk.read(file)).toString('utf8'), `${root}/${manifestName}`)
    return 'code' in parsed ? empty : parsed
  } catch (error) {
    if (isDiskFailure(error)) return empty
    throw error
  }
}
