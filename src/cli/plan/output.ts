/** The files of `rungs plan`. They are a person's: a new one never takes the place of another. */
import { resolve } from 'node:path'
import { type Call, textOption } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'

/** To the file that `--out` names, which must not exist, else to the terminal. */
export function writeOut(call: Call, text: string): ExitCode {
  const out = textOption(call, 'out')
  if (out === undefined) {
    call.terminal.out(text)
    return exitCode.ok
  }
  const file = resolve(call.terminal.cwd, out).replaceAll('\\', '/')
  if (call.host.disk.stat(file)) {
    return usageError(call.terminal, `${out} exists already`, 'choose another name, or move it away')
  }
  call.host.disk.writeNew(file, text)
  return exitCode.ok
}
