/**
 * Reads what the two sides of a merge wrote. Generated files are committed, so a merge changes them without rungs: it
 * takes one side, mixes the lines of both, or leaves the marks of a conflict. Such a file is neither foreign nor
 * edited, and the commits on both sides prove that.
 */
import { hashOf } from '../hash.ts'
import type { Git } from '../host.ts'
import { conflictMark, type Manifest, manifestPath, parseManifest } from './manifest.ts'
import { ownershipHash, sameWords } from './on-disk.ts'

export interface MergedSides {
  /** The manifest that the commits around a merge have in a generated folder, all of them as one. */
  readonly manifestOf: (root: string) => Manifest
  /**
   * Returns whether a text is what one of the commits has at this path, or a mix of what both sides of a merge have
   * there.
   * @param path relative to the project, in the generated folder `root`
   * @param wanted the text that is rendered now, if the file is still generated
   */
  readonly explains: (root: string, path: string, current: string, wanted: string | undefined) => boolean
}

/** As many merges as may have been made since the last build. */
const mostMerges = 5

/** Refs that name the other side of a merge, rebase or cherry-pick that is not finished. */
const unfinished = ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD', 'ORIG_HEAD']

/** Git is asked only when something has to be explained. @param project the real path of the project */
export function mergedSides(project: string, git: Git): MergedSides {
  const ask = remembered((key: string) => git(project, key.split('\n')))
  const show = (commit: string, path: string): string | undefined => {
    const prefix = ask('rev-parse\n--show-prefix')?.trim()
    return prefix === undefined ? undefined : ask(`cat-file\nblob\n${commit}:${prefix}${path}`)
  }
  const manifestAt = remembered((key: string): Manifest => {
    const [commit = '', root = ''] = key.split('\n')
    return parseManifest(show(commit, manifestPath(root)) ?? '', root).value
  })
  let found: readonly GitMerge[] | undefined
  const merges = (): readonly GitMerge[] => (found ??= mergesAround(ask))
  /** The text of a file in a commit, where rungs wrote it. */
  const writtenIn = (commit: string, root: string, path: string): string[] => {
    const owned = manifestAt(`${commit}\n${root}`).get(path.slice(root.length + 1)) ?? []
    const text = owned.length > 0 ? show(commit, path) : undefined
    return text !== undefined &&
      [hashOf(text), ownershipHash(path, Buffer.from(text))].some((hash) => owned.includes(hash))
      ? [text]
      : []
  }
  return {
    manifestOf: (root) =>
      merged([...new Set(merges().flatMap(({ sides }) => sides))].map((commit) => manifestAt(`${commit}\n${root}`))),
    explains: (root, path, current, wanted) =>
      merges().some(({ sides, base }) => {
        const written = sides.flatMap((commit) => writtenIn(commit, root, path))
        if (written.some((text) => sameWords(text, current))) return true
        const older = base === undefined ? [] : writtenIn(base, root, path)
        return (
          written.length > 1 &&
          isMix(current, written, [...written, ...older, ...(wanted === undefined ? [] : [wanted])])
        )
      }),
  }
}

interface GitMerge {
  readonly sides: readonly string[]
  readonly base: string | undefined
}

/** Merges that are not finished, and the last ones that are. */
function mergesAround(ask: (key: string) => string | undefined): GitMerge[] {
  const head = ask('rev-parse\n--verify\n--quiet\nHEAD')?.trim()
  if (head === undefined) return []
  const others = unfinished.flatMap((ref) => ask(`rev-parse\n--verify\n--quiet\n${ref}`)?.trim() ?? [])
  const log = ask(`log\n--merges\n--max-count=${mostMerges}\n--format=%P\nHEAD`) ?? ''
  const parents = log.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ')]))
  return [[head], ...others.map((other) => [head, other]), ...parents].map((sides) => ({
    sides,
    base: sides.length > 1 ? ask(`merge-base\n${sides.slice(0, 2).join('\n')}`)?.trim() : undefined,
  }))
}

/** Returns whether a text has every line that all sides have, and no line that no side has. */
function isMix(text: string, sides: readonly string[], known: readonly string[]): boolean {
  const lines = linesOf(text)
  const all = new Set(known.flatMap((one) => [...linesOf(one)]))
  const [first = new Set<string>(), ...others] = sides.map(linesOf)
  const shared = [...first].filter((line) => others.every((other) => other.has(line)))
  return [...lines].every((line) => all.has(line) || conflictMark.test(line)) && shared.every((line) => lines.has(line))
}

function linesOf(text: string): Set<string> {
  return new Set(text.split('\n').map((line) => line.trim()))
}

function merged(manifests: readonly Manifest[]): Manifest {
  const all = new Map<string, readonly string[]>()
  for (const manifest of manifests) {
    for (const [path, hashes] of manifest) all.set(path, [...new Set([...(all.get(path) ?? []), ...hashes])])
  }
  return all
}

function remembered<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    if (!known.has(key)) known.set(key, find(key))
    // It has just been set where it was missing.
    return known.get(key) as Value
  }
}
