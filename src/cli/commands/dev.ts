/** `rungs dev`: serves the site from memory and rebuilds it at every save. */
import { readProgram } from '../../files/reading/program.ts'
import { watchFolders } from '../../files/reading/watch-folders.ts'
import { requestedTime, today } from '../build-time.ts'
import { type Call, type Command, textOption } from '../command.ts'
import { exposureText } from '../dev/exposure.ts'
import { isPortError, portErrorText } from '../dev/port-error.ts'
import { reportEvents } from '../dev/report-events.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { projectFolderError, projectRoot } from '../project.ts'
import { nextSignal } from '../signals.ts'
import { usageError } from '../usage-error.ts'

const defaultHost = '127.0.0.1'
const defaultPort = 4173

export const dev: Command = {
  name: 'dev',
  usage: 'dev [dir]',
  arity: [0, 1],
  options: {
    port: {
      type: 'string',
      value: 'number',
      help: `port to serve on (default ${defaultPort}); if it is taken, the next free one; 0 for any`,
    },
    host: {
      type: 'string',
      value: 'address',
      help: `address to listen on (default ${defaultHost}); 0.0.0.0 in a container, which opens it to your network`,
    },
    format: {
      type: 'string',
      value: 'name',
      choices: ['pretty', 'short'],
      help: 'format of the report: pretty, short',
    },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const { terminal, host: machine } = call
  const wanted = textOption(call, 'port') ?? String(defaultPort)
  const port = Number(wanted)
  if (!/^\d{1,5}$/.test(wanted) || port > 65_535) {
    return usageError(terminal, `--port cannot be "${wanted}"`, 'use a number from 0 to 65535')
  }
  const host = textOption(call, 'host') ?? defaultHost
  if (!/^(?:[a-z0-9.-]+|[0-9a-f:.]+)$/i.test(host)) {
    return usageError(terminal, `--host cannot be "${host}"`, 'use an address or a host name, such as 0.0.0.0')
  }
  const time = requestedTime(call)
  if ('problem' in time) return usageError(terminal, time.problem, time.remedy)
  const root = projectRoot(call, call.args[0])
  const rejected = projectFolderError(call, root)
  if (rejected !== undefined) return rejected
  const signal = nextSignal()
  const program = readProgram(machine, call.program, call.templates)
  const { builtIn } = program
  const { startDev } = await import('../../dev/dev.ts')
  const { devProject } = await import('../../dev/dev-project.ts')
  const { readDevAssets } = await import('../../dev/dev-assets.ts')
  const project = devProject(root, {
    host: machine,
    program,
    today: () => (time.isFixed ? time.time.slice(0, 10) : today(machine)),
    time: time.time,
  })
  try {
    const server = await startDev({
      root,
      project,
      watch: watchFolders,
      assets: readDevAssets(machine, call.program),
      builtIn,
      host,
      port,
      instance: `${machine.now().getTime().toString(36)}-${machine.pid.toString(36)}`,
      onEvent: reportEvents(call, root, builtIn),
    })
    if (port !== 0 && server.port !== port) terminal.out(`Port ${port} is taken. Using ${server.port} instead.\n`)
    terminal.err(exposureText(host))
    terminal.out(`${server.address} updates at every save. Press Ctrl+C to stop.\n`)
    try {
      await Promise.race([signal, server.failed])
    } finally {
      await server.stop()
    }
    return exitCode.ok
  } catch (error) {
    if (!isPortError(error)) throw error
    terminal.err(portErrorText(error, host, port))
    return exitCode.environment
  }
}
