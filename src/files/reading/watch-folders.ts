/** Watching the folders of a project for changes. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { isDiskFailure } from '../disk-failure.ts'
import type { Watch } from '../host.ts'

/**
 * True if one watcher sees everything below a folder. On Linux, where Node imitates that, it loses a file once an
 * editor has put a new one in its place (Node 20), so that each folder has a watcher of its own there: it sees whatever
 * happens to a name.
 */
const seesBelow = process.platform === 'darwin' || process.platform === 'win32'

/**
 * Names that begin with a dot belong to other programs, which write there all the time: they are not read, and not told
 * of. Folders behind links are not watched.
 */
export const watchFolders: Watch = (root, folders, { changed, failed }) => {
  /** Keyed by the path of its folder, relative to the project. */
  const watchers = new Map<string, FSWatcher>()

  function begin(folder: string, heard: (kind: string, name: string | undefined) => void): void {
    const path = `${root}/${folder}`
    const watcher = watch(path, { recursive: seesBelow && folder !== '' })
    watchers.set(folder, watcher)
    watcher.on('change', (kind, name) => heard(kind, name === null ? undefined : String(name).replaceAll('\\', '/')))
    // Windows says so when the folder itself has gone, which its parent tells.
    watcher.on('error', (error) => {
      if (isDiskFailure(error) && isFolder(path)) failed(error)
    })
  }

  function end(folder: string): void {
    if (!watchers.has(folder)) return
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue
      watcher.close()
      watchers.delete(path)
    }
  }

  /** Watches what is a folder now, with all in it. One that was watched under this name may be another one by now. */
  function follow(path: string): void {
    end(path)
    try {
      if (!isFolder(`${root}/${path}`)) return
      begin(path, (kind, name) => heardIn(path, kind, name))
      if (seesBelow) return
      for (const entry of readdirSync(`${root}/${path}`, { withFileTypes: true })) {
        if (entry.isDirectory() && !isHidden(entry.name)) follow(`${path}/${entry.name}`)
      }
    } catch (error) {
      if (!isDiskFailure(error)) throw error
      // It has gone meanwhile, and that is told, too.
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') failed(error)
    }
  }

  function heardIn(folder: string, kind: string, name: string | undefined): void {
    if (name === undefined) {
      changed(undefined)
      return
    }
    if (isHidden(name)) return
    const path = `${folder}/${name}`
    // What has come may be a folder, with files that were in it before anybody watched.
    if (kind === 'rename' && !seesBelow) follow(path)
    changed(path)
  }

  try {
    begin('', (_, name) => {
      if (name !== undefined && !folders.includes(name)) return
      for (const folder of name === undefined ? folders : [name]) follow(folder)
      changed(name)
    })
  } catch (error) {
    if (!isDiskFailure(error)) throw error
    failed(error)
  }
  for (const folder of folders) follow(folder)

  return () => {
    for (const watcher of watchers.values()) watcher.close()
    watchers.clear()
  }
}

function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.')
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
