/**
 * `.rungs-manifest` in each generated folder says which files there are ours and what was in them: one line per file,
 * sorted by path, so that two branches merge well. `ladders/.rungs-manifest` is committed with the ladders.
 *
 *     <sha-256 of the bytes>  <path below the folder>[  <date of generation>]
 */
import { hash } from 'node:crypto'
import { finding, type Outcome } from '../../diagnostic/finding.ts'
import { isDiskFailure } from '../disk-failure.ts'
import type { Host } from '../host.ts'
import { openGround, unsafeRoot } from './project-paths.ts'
import { unsafePath } from './output.ts'

export const manifestName = '.rungs-manifest'

/** Of the generated folder, relative to the project. */
export function manifestPath(root: string): string {
  return `${root}/${manifestName}`
}

export interface ManifestEntry {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  readonly date: string | undefined
}

/** The files that are ours, by path below their folder. */
export type Manifest = ReadonlyMap<string, ManifestEntry>

const noFiles: Manifest = new Map()

const heading = '# Files that rungs wrote, with the SHA-256 of each. Commit this file with them; do not edit it.\n'

const linePattern = /^(?<hash>[0-9a-f]{64}) {2}(?<path>\S+)(?: {2}(?<date>\S(?:.*\S)?))?$/

export function hashOf(contents: string | Uint8Array): string {
  return hash('sha256', contents)
}

export function formatManifest(manifest: Manifest): string {
  const lines = Array.from(manifest, ([path, { hash, date }]) => ({
    path,
    line: `${hash}  ${path}${date === undefined ? '' : `  ${date}`}\n`,
  }))
  lines.sort((a, b) => (a.path < b.path ? -1 : 1))
  return heading + lines.map(({ line }) => line).join('')
}

/**
 * The manifest; empty, with a finding, when a line cannot be one of ours: a path that leads out, a merge conflict, a
 * file named twice.
 */
export function parseManifest(text: string, file: string): Outcome<Manifest> {
  const manifest = new Map<string, ManifestEntry>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const { hash, path, date } = linePattern.exec(line)?.groups ?? {}
    if (hash === undefined || path === undefined || unsafePath(path) !== undefined || manifest.has(path)) {
      return {
        value: noFiles,
        findings: [finding('manifest-damaged', { file, start: { line: index + 1, column: 1 } }, { path: file })],
      }
    }
    manifest.set(path, { hash, date })
  }
  return { value: manifest, findings: [] }
}

/**
 * What the last build wrote into a generated folder, so that a date can be kept. Empty where there is none, or none
 * that can be one; why is for `publish` to report. @throws DiskFailure when it cannot be read: all dates would be lost
 */
export function readManifest(projectRoot: string, root: string, host: Host): Manifest {
  try {
    const ground = openGround(projectRoot, host.disk)
    const file = `${root}/${manifestName}`
    if (unsafeRoot(root, ground, host) !== undefined || host.disk.stat(ground.absolute(file))?.kind !== 'file') {
      return noFiles
    }
    return parseManifest(textOf(host.disk.read(ground.absolute(file))), file).value
  } catch (error) {
    if (isDiskFailure(error) && ['ENOENT', 'ENOTDIR'].includes(error.code)) return noFiles
    throw error
  }
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}
