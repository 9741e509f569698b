/**
 * Keeps the promise of `--format json` and `--format sarif`: the output is a valid document whatever happens, including
 * wrong usage, failures of the machine and defects of the program.
 */
import { failureJson } from '../diagnostic/report/json.ts'
import { failureSarif } from '../diagnostic/report/sarif.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

const kinds = new Map<ExitCode, 'usage' | 'environment' | 'defect'>([
  [exitCode.usage, 'usage'],
  [exitCode.environment, 'environment'],
  [exitCode.defect, 'defect'],
])

/** Runs a command. If it fails without a report, prints a report of the failure on the stream of reports. */
export async function withFailureReport(
  argv: readonly string[],
  terminal: Terminal,
  run: (terminal: Terminal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const format = formatIn(argv)
  if (!format) return run(terminal)
  const write = format === 'json' ? failureJson : failureSarif
  // The result of these commands is the report. Others print their result on stdout and reports on stderr.
  const isResult = argv[0] === 'build' || argv[0] === 'check'
  let hasReport = false
  let message = ''
  const code = await run({
    ...terminal,
    out: (text) => {
      hasReport ||= isResult
      terminal.out(text)
    },
    err: (text) => {
      // Reports in these formats begin with a brace, messages for people never do.
      const isReport = text.startsWith('{')
      hasReport ||= isReport
      if (!isReport) message += text
      if (isResult || isReport) terminal.err(text)
    },
  })
  const kind = kinds.get(code)
  const text = !hasReport && kind ? write(kind, message.trimEnd()) : ''
  if (isResult) terminal.out(text)
  else if (!hasReport) terminal.err(text === '' ? message : text)
  return code
}

/** Finds the format before the arguments are parsed, because parsing may fail. */
function formatIn(argv: readonly string[]): 'json' | 'sarif' | undefined {
  const at = argv.findLastIndex((argument) => argument === '--format' || argument.startsWith('--format='))
  const value = argv[at]?.startsWith('--format=') === true ? argv[at].slice('--format='.length) : argv[at + 1]
  return at >= 0 && (value === 'json' || value === 'sarif') ? value : undefined
}
