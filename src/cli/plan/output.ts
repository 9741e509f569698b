import { resolve } from 'node:path'
import { type Call, textOption } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'

/** Writes to the file of `--out`, which must not exist, else to stdout. */
export function writeOut(call: Call, text: string): ExitCode {
  const out = textOption(call, 'out')
  if (out === undefined) {
    call.terminal.out(text)
    return exitCode.ok
  }
  const file = resolve(call.terminal.cwd, out).replaceAll('\\', '/')
  if (call.host.disk.stat(file)) {
    return usageError(call.terminal, `${out} already exists`, 'choose another name or move the file away')
  }
  call.host.disk.writeNew(file, text)
  return exitCode.ok
}
