/** `rungs doctor`: what stands between somebody and a build, on this machine and in this project. */
import { relative } from 'node:path'
import { outputRoots } from '../../domain/output-file.ts'
import { hasErrors } from '../../diagnostic/finding.ts'
import { checkPublished } from '../../files/publish/check-published.ts'
import type { Call, Command } from '../command.ts'
import { checkEditorSchema } from '../doctor/editor.ts'
import { checkGenerated, checkLeftovers } from '../doctor/generated.ts'
import { advice, type Diagnosis, ok, problem } from '../doctor/diagnosis.ts'
import {
  checkCaseSensitivity,
  foldersUp,
  checkGit,
  checkNode,
  checkInstallation,
  checkPermissions,
} from '../doctor/machine.ts'
import { checkSources, checkProjectTemplates } from '../doctor/project.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { readProgram } from '../../files/reading/program.ts'
import { timeText } from '../build-time.ts'
import { projectRoot } from '../project.ts'

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [dir]',
  arity: [0, 1],
  options: {},
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const looks: Diagnosis[] = []
  for await (const look of examine(call)) {
    looks.push(look)
    call.terminal.out(lineOf(look))
  }
  const problems = looks.filter(({ verdict }) => verdict === 'problem')
  const advised = looks.filter(({ verdict }) => verdict === 'advice').length
  call.terminal.out(
    `\n${looks.length} things looked at, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, ${advised} advice\n`,
  )
  if (problems.some((look) => look.verdict === 'problem' && look.ofMachine === true)) return exitCode.environment
  return problems.length > 0 ? exitCode.findings : exitCode.ok
}

function lineOf(look: Diagnosis): string {
  const line = `${look.verdict.padEnd(7)}  ${look.about}: ${look.says}\n`
  return look.verdict === 'ok' ? line : `${line}         fix: ${look.remedy}\n`
}

async function* examine(call: Call): AsyncGenerator<Diagnosis> {
  yield checkNode(call)
  const start = projectRoot(call, call.args[0])
  const root = foldersUp(start).find((folder) => call.host.disk.stat(`${folder}/roles/framework.yaml`))
  if (root === undefined) {
    yield problem(
      'project',
      'there is no roles/framework.yaml here or in a folder around it',
      'rungs init writes a small project to begin with',
    )
    return
  }
  yield checkInstallation(call, root)
  const way = relative(start, root).replaceAll('\\', '/')
  yield way === ''
    ? ok('project', 'found here')
    : advice('project', `found in ${way}`, `run rungs there: other commands look here only`)
  const { looks, loaded } = checkSources(call, root)
  yield* looks
  if (loaded) {
    // What the site says of the findings is not looked at: it is not committed.
    const { planBuild } = await import('../../pipeline/outputs.ts')
    const program = readProgram(call.host, call.program, call.templates)
    const { framework, sources } = loaded
    const planned = planBuild({ framework, own: sources.templates, findings: () => [] }, program)
    const time = { time: timeText(call.host.now()), isFixed: false }
    const files = hasErrors(planned.findings) ? undefined : planned.value
    const checked = files && checkPublished(root, { roots: outputRoots, files, time }, call.host)
    const found = [...planned.findings, ...(checked?.made ?? [])]
    yield* checkProjectTemplates(call, loaded, found)
    if (checked && !hasErrors(found)) yield* checkGenerated(checked)
  }
  yield checkLeftovers(call, root)
  yield checkEditorSchema(call, root, loaded)
  yield* checkGit(call, root)
  yield checkPermissions(call, root)
  yield checkCaseSensitivity(call, root)
}
