/** A folder of its own for a test that works on the disk. */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => made.forEach(discard), 60_000)

/** A new folder with these files, by path; it goes when the tests of the file have ended. */
export function temporaryProject(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'rungs test #%')))
  made.push(root)
  for (const [path, contents] of Object.entries(files)) put(root, path, contents)
  return root
}

/** Removes a folder now, where a test makes very many. */
export function discard(root: string): void {
  rmSync(root, { recursive: true, force: true })
}

/** Writes a file as a person would, with the folders it needs. */
export function put(root: string, path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), contents)
}

/** Everything in a folder, by path: the contents of files, `→` and the target of links, `/` for empty folders. */
export function treeOf(root: string): Record<string, string> {
  const tree: Record<string, string> = {}
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const whole = join(root, path)
    const found = lstatSync(whole)
    if (found.isSymbolicLink()) tree[path] = `→ ${readlinkSync(whole)}`
    else if (found.isFile()) tree[path] = readFileSync(whole, 'utf8')
    else if (readdirSync(whole).length === 0) tree[path] = '/'
  }
  return tree
}

/** When each file in a folder was last written. */
export function timesOf(root: string): Record<string, number> {
  return Object.fromEntries(Object.keys(treeOf(root)).map((path) => [path, lstatSync(join(root, path)).mtimeMs]))
}
