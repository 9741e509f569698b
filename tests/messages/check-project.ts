/** `rungs check` on a project in memory, on a fixed day. */
import { checkProject as problemsOf } from '../../src/pipeline/check.ts'
import { loadProject } from '../../src/pipeline/load.ts'
import { main } from '../../src/cli/main.ts'
import type { Finding } from '../../src/diagnostic/finding.ts'
import type { Host } from '../../src/files/host.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { repository } from '../support/example.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import type { Files } from './case-file.ts'

const root = '/in-memory'
const templates = `${process.cwd()}/templates`
/** The profiles of the cases were reviewed shortly before. */
const today = '2026-03-01'

function hostOf(files: Files): Host {
  return { ...nodeHost, disk: memoryDisk(root, files), now: () => new Date(`${today}T12:00:00Z`) }
}

/** What the program says about the project. */
export async function checkProject(files: Files): Promise<{ readonly code: number; readonly report: string }> {
  let report = ''
  const terminal = {
    cwd: root,
    env: {},
    errIsScreen: false,
    out: () => {},
    err: (text: string) => void (report += text),
  }
  const code = await main(['check'], { terminal, host: hostOf(files), templates, program: repository })
  return { code, report }
}

/** The same before it is put into words. */
export function findingsOf(files: Files): Promise<readonly Finding[]> {
  const host = hostOf(files)
  const project = loadProject(root, host)
  const own = project.sources.templates
  return problemsOf(project, { own, builtIn: builtInTemplates(host, templates) }, today)
}
