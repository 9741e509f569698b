import type { Disk } from '../host.ts'
import { temporaryName } from './temporary-name.ts'

/**
 * Replaces a file that a person wrote, in one step: anybody sees the old text or the new one, and a failure leaves the
 * old one. Its permissions stay.
 * @param file absolute, with forward slashes; it must exist
 * @throws {DiskFailure} when the disk refuses
 */
export function replaceFile(file: string, contents: string | Uint8Array, disk: Disk): void {
  const temporary = temporaryName(file)
  if (disk.stat(temporary)) disk.removeFile(temporary)
  disk.writeNew(temporary, contents)
  try {
    disk.flush(temporary)
    disk.copyPermissions(file, temporary)
    disk.rename(temporary, file)
  } catch (error) {
    disk.removeFile(temporary)
    throw error
  }
}
