/**
 * `.rungs-manifest` in each generated folder says which files there are ours and what was in them: one line per file,
 * sorted by path. `ladders/.rungs-manifest` is committed with the ladders.
 *
 *     <hash>  <path below the folder>
 *
 * Branches that were built apart each change lines of it. A manifest that holds the lines of several, with or without
 * the marks of a merge conflict, is read as all of them: a file is ours when it is what any of them wrote.
 */
import { finding, type Outcome } from '../../diagnostic/finding.ts'
import { unsafePath } from './safe-path.ts'

const manifestName = '.rungs-manifest'

/** Returns the path of the manifest of a generated folder, relative to the project. */
export function manifestPath(root: string): string {
  return `${root}/${manifestName}`
}

/** The files that are ours, by path below their folder, each with the hashes of what was written there. */
export type Manifest = ReadonlyMap<string, readonly string[]>

const heading = '# Files that rungs wrote, with the SHA-256 of each. Commit this file with them; do not edit it.\n'

/** Until version 0.1 a line could end with the date of a ladder. */
const linePattern = /^(?<hash>[0-9a-f]{64}) {2}(?<path>\S+)(?: {2}\S.*)?$/

/** The lines that git writes around and between the sides of a conflict. */
export const conflictMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/

/** @param files the hash of each file, by path below the folder */
export function formatManifest(files: ReadonlyMap<string, string>): string {
  const lines = Array.from(files).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return heading + lines.map(([path, known]) => `${known}  ${path}\n`).join('')
}

/** The manifest; empty, with a finding, when a line cannot be one of ours, such as a path that leads out. */
export function parseManifest(text: string, file: string): Outcome<Manifest> {
  const manifest = new Map<string, readonly string[]>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#') || conflictMark.test(line)) continue
    const { hash: known, path } = linePattern.exec(line)?.groups ?? {}
    if (known === undefined || path === undefined || unsafePath(path) !== undefined) {
      const at = { file, start: { line: index + 1, column: 1 } }
      return { value: new Map(), findings: [finding('manifest-damaged', at, { path: file })] }
    }
    manifest.set(path, [...(manifest.get(path) ?? []), known])
  }
  return { value: manifest, findings: [] }
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}
