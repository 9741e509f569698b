import { applyEdits } from '../../diagnostic/edits.ts'
import type { Edit } from '../../diagnostic/finding.ts'
import type { Disk } from '../host.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Puts a text into a file that a person wrote, and replaces the file in one step.
 * @param file absolute, with forward slashes
 * @param insertion an edit with an empty extent at the end of a line or between signs
 * @throws {DiskFailure} when the disk refuses; the file is as it was then
 */
export function insertText(file: string, insertion: Edit, disk: Disk): void {
  const real = disk.realPath(file)
  const bytes = disk.read(real)
  const text = applyEdits(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), [insertion])
  if (text === undefined) throw new Error('an insertion falls into the middle of a character')
  replaceFile(real, text, disk)
}
