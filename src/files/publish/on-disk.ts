/** Finds what is at the place of a generated file, and whether it is what rungs wrote there. */
import type { Disk } from '../host.ts'
import { hashOf } from '../hash.ts'
import { textOf } from './manifest.ts'
import type { ProjectPaths } from '../transaction/project-paths.ts'

export type OnDisk =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no file' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }

/** A link, a folder or a device is no file. Behind a link there is nothing of ours. */
export function onDisk(path: string, paths: ProjectPaths, disk: Disk): OnDisk {
  if (paths.folderOf(path).kind !== 'there') return { kind: 'nothing' }
  const kind = disk.stat(paths.absolute(path))?.kind
  if (kind === undefined) return { kind: 'nothing' }
  return kind === 'file' ? { kind, bytes: disk.read(paths.absolute(path)) } : { kind: 'no file' }
}

/**
 * Returns whether a file needs no writing. Git on Windows checks texts out with `\r\n`, and commit hooks remove spaces
 * at the ends of lines: to undo that would only make them do it again.
 */
export function isUpToDate(path: string, wanted: Uint8Array, current: Uint8Array): boolean {
  if (sameBytes(wanted, current) || sameBytes(wanted, withoutCarriageReturns(current))) return true
  return isMarkdown(path) && withoutLineEnds(textOf(wanted)) === withoutLineEnds(textOf(current))
}

/**
 * Returns whether a person changed a file since we wrote it.
 * @param owned the hashes that the manifest has for it
 */
export function isEdited(path: string, current: Uint8Array, owned: readonly string[]): boolean {
  const forms = [
    () => hashOf(current),
    () => hashOf(withoutCarriageReturns(current)),
    () => ownershipHash(path, current),
  ]
  return !forms.some((form) => owned.includes(form()))
}

/**
 * The hash by which the manifest knows a file again. That of markdown is the same after a formatter has been there.
 * @param path only its ending counts
 */
export function ownershipHash(path: string, contents: Uint8Array): string {
  return hashOf(isMarkdown(path) ? withoutLayout(textOf(contents)) : contents)
}

/** Returns whether two markdown texts differ at most in their layout. */
export function sameWords(one: string, other: string): boolean {
  return one === other || withoutLayout(one) === withoutLayout(other)
}

function isMarkdown(path: string): boolean {
  return path.endsWith('.md')
}

function withoutLineEnds(text: string): string {
  return text.replace(/[ \t]*\r?\n/g, '\n').trimEnd()
}

/**
 * Leaves out what formatters of markdown change: spaces, blank lines, the signs of bullets, emphasis, rules and
 * escapes, and the widths of tables.
 */
function withoutLayout(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll('_', '*')
    .replace(/-{3,}|\*{3,}/g, '---')
    .replace(/^[ \t]*[-*+][ \t]+/gm, '- ')
    .replace(/[ \t]*\|[ \t]*/g, '|')
    .replace(/\s+/g, ' ')
    .trim()
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && bufferOf(a).equals(b)
}

function withoutCarriageReturns(bytes: Uint8Array): Uint8Array {
  const buffer = bufferOf(bytes)
  return buffer.includes('\r\n') ? Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
