/** `rungs check` on a project in memory, on a fixed day. */
import { main } from '../../src/cli/main.ts'
import { nodeHost } from '../../src/publish/node-host.ts'
import { repository, templatesFolder } from '../support/example.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import type { Files } from './case-file.ts'

const root = '/in-memory'
/** The profiles of the cases were reviewed shortly before. */
const today = new Date('2026-03-01T12:00:00Z')

/** What the program says about the project. */
export async function checkProject(files: Files): Promise<{ readonly code: number; readonly report: string }> {
  let report = ''
  const terminal = { cwd: root, env: {}, errIsScreen: false, out: () => {}, err: (text: string) => void (report += text) }
  const code = await main(['check'], {
    terminal,
    host: { ...nodeHost, disk: memoryDisk(root, files), now: () => today },
    templates: templatesFolder,
    program: repository,
  })
  return { code, report }
}
