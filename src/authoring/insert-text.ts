/** Puts a text into a file that a person wrote. Byte order mark, line ends and accents stay as they are in the rest of the file. */
import type { Disk } from '../host.ts'
import type { Insertion } from '../source/insert-item.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Inserts and replaces the file, in one step.
 * @param file absolute, with forward slashes
 * @param insertion counts in the file's text as it is read: without byte order mark, with `\n` line ends, in NFC
 * @throws {DiskFailure} when the disk refuses; the file is as it was then
 */
export function insertText(file: string, insertion: Insertion, disk: Disk): void {
  const real = disk.realPath(file)
  const bytes = disk.read(real)
  replaceFile(real, insertedInto(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), insertion), disk)
}

/** The same for a text in memory, as it is on disk. */
export function insertedInto(raw: string, { offset, text }: Insertion): string {
  const at = rawOffset(raw, offset)
  const lineBreak = /\r\n|\r|\n/.exec(raw)?.[0] ?? '\n'
  return raw.slice(0, at) + text.replaceAll('\n', lineBreak) + raw.slice(at)
}

/** Where an offset into the text as it is read lies in the text as it is on disk. */
function rawOffset(raw: string, offset: number): number {
  let at = raw.startsWith('\uFEFF') ? 1 : 0
  let left = offset
  for (const [whole, line = '', lineBreak = ''] of raw.slice(at).matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const length = line.normalize('NFC').length
    if (left <= length || lineBreak === '') return at + within(line, left)
    left -= length + 1
    at += whole.length
  }
  return raw.length
}

/** The longest beginning of a line that has this length when it is read; an accent belongs to the letter before it. */
function within(line: string, length: number): number {
  for (let end = line.length; end > 0; end -= 1) if (line.slice(0, end).normalize('NFC').length === length) return end
  return 0
}
