/**
 * Packs the program as an npm tarball with the same files as `npm pack`, so that a new project can install it without a
 * registry.
 */
import { gzipSync } from 'node:zlib'
import type { Disk } from '../host.ts'

/** Everything that the package contains: `files` in package.json, and the three files that npm always adds. */
const contents = [
  'LICENSE',
  'README.md',
  'bin',
  'dist',
  'docs/messages',
  'package.json',
  'schema',
  'starter',
  'templates',
]

/** Tar is written in blocks of 512 bytes. */
const blockSize = 512

/** npm gives every packed file this time, 1985-10-26, because zip files cannot have an earlier one. */
const modified = 499_162_500

/**
 * Returns the bytes of the tarball.
 * @param program the folder of the installed program or of its repository; absolute, with forward slashes
 * @throws {DiskFailure} if a file cannot be read
 */
export function packProgram(program: string, disk: Disk): Uint8Array {
  const parts = contents
    .flatMap((path) => filesBelow(program, path, disk))
    .flatMap((path) => {
      const bytes = disk.read(`${program}/${path}`)
      return [header(`package/${path}`, bytes.length), bytes, new Uint8Array(-bytes.length & (blockSize - 1))]
    })
  return gzipSync(Buffer.concat([...parts, new Uint8Array(2 * blockSize)]))
}

/** Returns the sorted paths of all files; names that begin with a dot belong to the development of rungs. */
function filesBelow(program: string, path: string, disk: Disk): string[] {
  if (disk.stat(`${program}/${path}`)?.kind !== 'folder') return [path]
  const names = disk.list(`${program}/${path}`).map(({ name }) => name)
  return names
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .flatMap((name) => filesBelow(program, `${path}/${name}`, disk))
}

/** Returns the header of a file in the ustar format; the path must have at most 100 bytes. */
function header(path: string, size: number): Uint8Array {
  const block = Buffer.alloc(blockSize)
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`
  block.write(path, 0)
  block.write(octal(0o644, 7), 100)
  block.write(octal(0, 7), 108)
  block.write(octal(0, 7), 116)
  block.write(octal(size, 11), 124)
  block.write(octal(modified, 11), 136)
  // The checksum counts its own eight bytes as spaces.
  block.write(' '.repeat(8), 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  const checksum = block.reduce((sum, byte) => sum + byte, 0)
  block.write(`${octal(checksum, 6)} `, 148)
  return block
}
