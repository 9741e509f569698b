/** What stands at the place of a generated file, and whether it is what we wrote there. */
import type { Disk } from '../host.ts'
import type { Ground } from './project-paths.ts'
import { hashOf, type ManifestEntry } from './manifest.ts'

export type OnDisk =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no file' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }

/** A link, a folder or a device is no file. Behind a link there is nothing of ours. */
export function onDisk(path: string, ground: Ground, disk: Disk): OnDisk {
  if (ground.folderOf(path).kind !== 'there') return { kind: 'nothing' }
  const kind = disk.stat(ground.absolute(path))?.kind
  if (kind === undefined) return { kind: 'nothing' }
  return kind === 'file' ? { kind, bytes: disk.read(ground.absolute(path)) } : { kind: 'no file' }
}

/** Whether the bytes on disk are those that are wanted; a text may have been checked out with `\r\n`. */
export function isUpToDate(wanted: Uint8Array, current: Uint8Array): boolean {
  return sameBytes(wanted, current) || sameBytes(wanted, withoutCarriageReturns(current))
}

/** Whether a person changed a file since we wrote it. `hash` is that of its bytes. */
export function isEdited(current: Uint8Array, hash: string, owned: ManifestEntry): boolean {
  return hash !== owned.hash && hashOf(withoutCarriageReturns(current)) !== owned.hash
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && bufferOf(a).equals(b)
}

/** Git on Windows may check texts out with `\r\n`, which is neither an edit nor a reason to write. */
function withoutCarriageReturns(bytes: Uint8Array): Uint8Array {
  const buffer = bufferOf(bytes)
  return buffer.includes('\r\n') ? Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
