/** Builds the site of the example organization in a temporary folder, with the program in `dist/`. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface ExampleSite {
  /** The absolute path of the folder with the pages. */
  readonly folder: string
  readonly remove: () => void
}

/**
 * Builds the site; `dist/` must be up to date. The name of the folder contains characters that a `file:` address must
 * encode.
 */
export function buildExampleSite(): ExampleSite {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'rungs site #%')))
  const remove = (): void => rmSync(project, { recursive: true, force: true })
  cpSync('roles', join(project, 'roles'), { recursive: true })
  const { status, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), 'build'], {
    cwd: project,
    encoding: 'utf8',
  })
  if (status !== 0) {
    remove()
    throw new Error(`the example site could not be built\n\n${stderr}`)
  }
  return { folder: join(project, 'site'), remove }
}
