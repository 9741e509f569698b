/**
 * The files that come with the program for people to begin with: whole projects, workflows, and the skeleton of a
 * profile.
 */
import type { Host } from '../host.ts'

export interface StarterFile {
  /** Below the folder that was asked for. */
  readonly path: string
  readonly text: string
}

/**
 * All files of a folder, sorted by path. A name that begins with `_` is one that begins with a dot in a project: npm
 * would rename `.gitignore` and leave other such files out of a package.
 * @param folder absolute, with forward slashes
 */
export function starterFiles(host: Host, folder: string): StarterFile[] {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const walk = (path: string, as: string): StarterFile[] =>
    host.disk.list(path).flatMap(({ name, kind }) => {
      const inner = `${as}${name.replace(/^_/, '.')}`
      if (kind === 'folder') return walk(`${path}/${name}`, `${inner}/`)
      return [{ path: inner, text: decoder.decode(host.disk.read(`${path}/${name}`)) }]
    })
  return walk(folder, '').toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
