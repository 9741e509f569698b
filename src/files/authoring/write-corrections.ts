/** Corrections on their way to the disk: only onto files that are as they were read, each in one step. */
import { finding, type Finding } from '../../diagnostic/finding.ts'
import type { Disk } from '../host.ts'
import type { CorrectedFile } from './corrections.ts'
import { replaceFile } from './replace-file.ts'

export interface Written {
  readonly files: readonly CorrectedFile[]
  /**
   * About files that somebody else has changed meanwhile. Before the first file is written, one of them keeps all from
   * being written.
   */
  readonly findings: readonly Finding[]
}

/**
 * Writes corrected files.
 * @throws {DiskFailure} when the disk refuses; each file then has its old or its new text
 */
export function writeCorrections(files: readonly CorrectedFile[], disk: Disk): Written {
  const changed = files.filter((file) => !isAsRead(file, disk))
  if (changed.length > 0) return { files: [], findings: changed.map(meanwhile) }
  const written: CorrectedFile[] = []
  const findings: Finding[] = []
  for (const file of files) {
    if (isAsRead(file, disk)) {
      replaceFile(file.real, file.after, disk)
      written.push(file)
    } else findings.push(meanwhile(file))
  }
  return { files: written, findings }
}

function isAsRead({ real, before }: CorrectedFile, disk: Disk): boolean {
  return disk.stat(real)?.kind === 'file' && Buffer.from(disk.read(real)).equals(before)
}

function meanwhile({ path }: CorrectedFile): Finding {
  return finding('changed-meanwhile', { file: path }, {})
}
