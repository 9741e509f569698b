/**
 * All corrections of a project, worked out in memory: what is certain is corrected, the project is checked again, and
 * so on until nothing is left.
 */
import { applyEdits, compatible } from '../../diagnostic/edits.ts'
import type { Edit, Finding, Place } from '../../diagnostic/finding.ts'
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk, Host } from '../host.ts'
import { overlayDisk } from './overlay-disk.ts'

/** Corrections can uncover others, but not for ever. */
const mostRounds = 10

/** One edit that was made. */
export interface Correction {
  /** The place of the finding; lines above may have been removed since. */
  readonly at: Place
  readonly before: string
  readonly after: string
  /** That of the corrected file. */
  readonly path: string
}

/** A file with its corrections. */
export interface CorrectedFile {
  /** Relative to the project; of several paths that lead to it the first. */
  readonly path: string
  /** The place where it really is, absolute. */
  readonly real: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}

export interface Corrections {
  readonly made: readonly Correction[]
  readonly files: readonly CorrectedFile[]
}

/**
 * Works out all corrections. Nothing is written.
 * @param root the project; absolute, with forward slashes
 * @param check finds what is wrong with the project on the disk that it is given
 */
export function workOutCorrections(root: string, host: Host, check: (host: Host) => readonly Finding[]): Corrections {
  const files = new Map<string, CorrectedFile>()
  const made: Correction[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const contents = new Map(Array.from(files.values(), ({ real, after }) => [real, after]))
    const disk = overlayDisk(host.disk, contents)
    const before = made.length
    for (const [real, findings] of byFile(check({ ...host, disk }), root, disk)) {
      made.push(...correctFile(real, findings, files, disk))
    }
    if (made.length === before) break
  }
  return { made, files: Array.from(files.values()).filter(({ before, after }) => !Buffer.from(before).equals(after)) }
}

/** Links can give one file several paths, so files are told apart by where they really are. */
function byFile(findings: readonly Finding[], root: string, disk: Disk): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const found of findings.filter(({ edits = [] }) => edits.length > 0)) {
    const real = realPath(`${root}/${found.at.file}`, disk)
    if (real !== undefined) files.set(real, [...(files.get(real) ?? []), found])
  }
  return files
}

/** A built-in file is not a file of the project. */
function realPath(path: string, disk: Disk): string | undefined {
  try {
    return disk.realPath(path)
  } catch (error) {
    if (isDiskFailure(error)) return undefined
    throw error
  }
}

function correctFile(
  real: string,
  findings: readonly Finding[],
  files: Map<string, CorrectedFile>,
  disk: Disk,
): Correction[] {
  const contents = disk.read(real)
  const written = Buffer.from(contents).toString('utf8')
  const made = possible(written, compatible(findings))
  const text = applyEdits(written, editsOf(made)) ?? written
  const known = files.get(real)
  const path = known?.path ?? made[0]?.at.file ?? real
  if (made.length > 0) files.set(real, { path, real, before: known?.before ?? contents, after: Buffer.from(text) })
  const lines = normalized(written)
  return made.flatMap(({ at: { file }, edits = [] }) =>
    edits.map((edit): Correction => ({
      at: { file, start: edit.start, end: edit.end },
      before: textAt(edit, lines),
      after: edit.text,
      path,
    })),
  )
}

/** One that cannot be made must not keep the others back. */
function possible(text: string, findings: readonly Finding[]): readonly Finding[] {
  if (applyEdits(text, editsOf(findings)) !== undefined) return findings
  return findings.filter((found) => applyEdits(text, editsOf([found])) !== undefined)
}

function editsOf(findings: readonly Finding[]): Edit[] {
  return findings.flatMap(({ edits = [] }) => edits)
}

/** The text in which edits count, line by line. */
function normalized(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
  return lines.map((line) => Array.from(line))
}

function textAt({ start, end }: Edit, lines: readonly (readonly string[])[]): string {
  const between = lines.slice(start.line - 1, end.line).map((line, index, all) => {
    const from = index === 0 ? start.column - 1 : 0
    return line.slice(from, index === all.length - 1 ? end.column - 1 : undefined).join('')
  })
  return between.join('\n')
}
