/** `rungs doctor`: finds problems of the machine and the project that prevent a build. */
import { relative } from 'node:path'
import { outputRoots } from '../../domain/output-file.ts'
import { hasErrors } from '../../diagnostic/finding.ts'
import { checkPublished } from '../../files/publish/check-published.ts'
import type { Call, Command } from '../command.ts'
import { checkEditorSchema } from '../doctor/editor.ts'
import { checkGenerated, checkLeftovers } from '../doctor/generated.ts'
import { type Diagnosis, ok, problem } from '../doctor/diagnosis.ts'
import { checkCaseSensitivity, checkGit, checkNode, checkInstallation, checkPermissions } from '../doctor/machine.ts'
import { checkSources, checkProjectTemplates } from '../doctor/project.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { readProgram } from '../../files/reading/program.ts'
import { timeText } from '../build-time.ts'
import { projectAround, resolveFolder } from '../project.ts'

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [dir]',
  arity: [0, 1],
  options: {},
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const diagnoses: Diagnosis[] = []
  for await (const diagnosis of examine(call)) {
    diagnoses.push(diagnosis)
    call.terminal.out(lineOf(diagnosis))
  }
  const problems = diagnoses.filter(({ verdict }) => verdict === 'problem')
  const advised = diagnoses.filter(({ verdict }) => verdict === 'advice').length
  const found = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`
  call.terminal.out(
    `\n${diagnoses.length} checks, ${found}, ${advised} ${advised === 1 ? 'recommendation' : 'recommendations'}\n`,
  )
  if (problems.some((each) => each.verdict === 'problem' && each.ofMachine === true)) return exitCode.environment
  return problems.length > 0 ? exitCode.findings : exitCode.ok
}

function lineOf(diagnosis: Diagnosis): string {
  const line = `${diagnosis.verdict.padEnd(7)}  ${diagnosis.about}: ${diagnosis.text}\n`
  return diagnosis.verdict === 'ok' ? line : `${line}         fix: ${diagnosis.remedy}\n`
}

async function* examine(call: Call): AsyncGenerator<Diagnosis> {
  yield checkNode(call)
  const start = resolveFolder(call, call.args[0])
  const root = projectAround(start, call.host.disk)
  if (root === undefined) {
    yield problem(
      'project',
      'no roles/framework.yaml in this folder or its parent folders',
      'run rungs init to create a project',
    )
    return
  }
  yield checkInstallation(call, root)
  const way = relative(start, root).replaceAll('\\', '/')
  yield ok('project', way === '' ? 'found in this folder' : `found in ${way}`)
  const { diagnoses, loaded } = checkSources(call, root)
  yield* diagnoses
  if (loaded) {
    // The findings only affect the site, which is not committed.
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
