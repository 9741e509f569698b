/** `rungs dev`: the site from memory, made anew at every save. */
import { type Finding, hasErrors } from '../../diagnostic/finding.ts'
import type { DevEvent, RebuildEvent } from '../../dev/dev.ts'
import { builtInTemplates } from '../../files/reading/built-in-templates.ts'
import { preparedTemplates } from '../../files/reading/prepared-templates.ts'
import { clientScripts } from '../../files/reading/client-scripts.ts'
import { publishedSchemas } from '../../files/reading/published-schemas.ts'
import { watchFolders } from '../../files/reading/watch-folders.ts'
import type { TemplateText } from '../../source/sources.ts'
import { timeText, today, requestedTime } from '../build-time.ts'
import { type Call, type Command, textOption } from '../command.ts'
import { newFindings } from '../dev/new-findings.ts'
import { isPortError, portErrorText } from '../dev/port-error.ts'
import { watchErrorText } from '../dev/watch-error.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { projectFolderError, projectRoot } from '../project.ts'
import { report } from '../report.ts'
import { nextSignal } from '../signals.ts'

const usualPort = 4173

export const dev: Command = {
  name: 'dev',
  usage: 'dev [dir]',
  arity: [0, 1],
  options: {
    port: {
      type: 'string',
      value: 'number',
      help: `where to serve it, if not at ${usualPort}; the next free port is taken, and 0 is any`,
    },
    format: {
      type: 'string',
      value: 'name',
      choices: ['pretty', 'short'],
      help: 'how to report what was found: pretty, short',
    },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const { terminal, host } = call
  const wanted = textOption(call, 'port') ?? String(usualPort)
  const port = Number(wanted)
  if (!/^\d{1,5}$/.test(wanted) || port > 65_535) {
    return usageError(terminal, `--port cannot be "${wanted}"`, 'use a number from 0 to 65535')
  }
  const time = requestedTime(call)
  if ('problem' in time) return usageError(terminal, time.problem, time.remedy)
  const root = projectRoot(call, call.args[0])
  const refused = projectFolderError(call, root)
  if (refused !== undefined) return refused

  const signal = nextSignal()
  const builtIn = builtInTemplates(host, call.templates)
  const { startDev } = await import('../../dev/dev.ts')
  const { devProject } = await import('../../dev/dev-project.ts')
  const { readDevAssets } = await import('../../dev/dev-assets.ts')
  const { proseHtml } = await import('../../pages/parts/prose-html.ts')
  const project = devProject(root, {
    host,
    builtIn,
    scripts: clientScripts(host, call.program),
    schemas: publishedSchemas(host, call.program),
    proseOf: proseHtml,
    prepared: preparedTemplates(host, call.program),
    today: () => time.fixed?.slice(0, 10) ?? today(host),
    time: time.fixed ?? timeText(host.now()),
  })
  try {
    const instance = `${host.now().getTime().toString(36)}-${host.pid.toString(36)}`
    const server = await startDev({
      root,
      project,
      watch: watchFolders,
      files: readDevAssets(host, call.program),
      builtIn,
      port,
      instance,
      tell: teller(call, root, builtIn),
    })
    if (port !== 0 && server.port !== port) terminal.out(`port ${port} is taken, so this is ${server.port}\n`)
    terminal.out(`${server.address} shows every save; Ctrl C ends it\n`)
    try {
      await Promise.race([signal, server.failed])
    } finally {
      await server.stop()
    }
    return exitCode.ok
  } catch (error) {
    if (!isPortError(error)) throw error
    terminal.err(portErrorText(error, port))
    return exitCode.environment
  }
}

/** Says what happens while the server runs. */
function teller(call: Call, root: string, builtIn: readonly TemplateText[]): (happened: DevEvent) => void {
  let before: readonly Finding[] | undefined
  let weakBefore: readonly Finding[] = []
  let isUnwatchedTold = false
  return (happened) => {
    if (happened.kind === 'looked') {
      call.terminal.out(
        `${lookText(happened, before, (path) => call.host.disk.stat(`${root}/${path}`) !== undefined)}\n`,
      )
      const { findings, site, sources } = happened.state
      const outcome = hasErrors(findings)
        ? site
          ? 'the pages stay as they were'
          : 'there is no page yet'
        : 'the pages are up to date'
      report(call, { findings: newFindings(findings, before ?? []), sources, builtIn, outcome, isResult: false })
      before = findings
    } else if (happened.kind === 'linted') {
      const { findings, state } = happened
      report(call, {
        findings: newFindings(findings, weakBefore),
        sources: state.sources,
        builtIn,
        outcome: 'the pages are up to date',
        isResult: false,
      })
      weakBefore = findings
    } else if (!isUnwatchedTold) {
      // It may be so for a thousand folders.
      isUnwatchedTold = true
      call.terminal.err(watchErrorText(happened.failure))
    }
  }
}

function lookText(
  { changed, state, milliseconds }: RebuildEvent,
  before: readonly Finding[] | undefined,
  isThere: (path: string) => boolean,
): string {
  const time = `${Math.max(1, Math.round(milliseconds))} ms`
  if (before === undefined) return `read in ${time}`
  const isMended = hasErrors(before) && !hasErrors(state.findings)
  return `${changedText(changed, isThere)} in ${time}${isMended ? '; no errors any more' : ''}`
}

function changedText(changed: readonly string[] | undefined, isThere: (path: string) => boolean): string {
  if (changed === undefined) return 'everything'
  // An editor that saves in a file of its own and renames it has changed one file in the eyes of its user.
  const known = changed.length <= 4 ? changed.filter(isThere) : changed
  const [first = '', ...others] = known.length === 0 ? changed : known
  return others.length === 0 ? first : `${first} and ${others.length} more`
}
