/** The program run in this process, in a folder of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../src/cli/main.ts'
import type { Host } from '../../src/files/host.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { repository, templatesFolder } from './example.ts'

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command; on the real host and without a screen, unless something else is given. */
export async function rungs(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  {
    errIsScreen = false,
    host = nodeHost,
    program = repository,
  }: { readonly errIsScreen?: boolean; readonly host?: Host; readonly program?: string } = {},
): Promise<Run> {
  let out = ''
  let err = ''
  const terminal = {
    cwd,
    env,
    errIsScreen,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  }
  const code = await main(argv, { terminal, host, templates: templatesFolder, program })
  return { code, out, err }
}

/** A copy of a project to work on; gone when `use` is done. */
export async function inCopy<Result>(project: string, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'rungs test #%'))
  try {
    cpSync(join(project, 'roles'), join(folder, 'roles'), { recursive: true })
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
