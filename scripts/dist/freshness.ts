/**
 * Compares dist/ with its sources, by contents and not by time, because a checkout or a branch switch changes times
 * without changing files.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** This file in dist/ contains the hash of its sources. It is not part of the package. */
export const stampName = '.made-from'

const sources = [
  'src',
  'templates',
  'scripts/dist',
  'scripts/build-dist.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
]

export function isFresh(dist: string, hash: string): boolean {
  const stamp = join(dist, stampName)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Returns one hash over the paths and contents of all sources of dist/ and the version of Node. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of sources.flatMap((source) => filesBelow(root, source))) {
    const contents = readFileSync(join(root, path))
    hash.update(`\0${path}\0${contents.length}\0`).update(contents)
  }
  return hash.digest('hex')
}

function filesBelow(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .toSorted()
    .flatMap((name) => filesBelow(root, `${path}/${name}`))
}
