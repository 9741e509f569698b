/** Prints the page of a message code from docs/messages, which is part of the package. */
import { nearest } from '../diagnostic/nearest.ts'
import { wordings } from '../diagnostic/wordings.ts'
import type { Call } from './command.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { usageError } from './usage-error.ts'

export function explainCode(call: Call, written: string): ExitCode {
  const code = written.toLowerCase()
  if (!Object.hasOwn(wordings, code)) {
    const near = nearest(code, Object.keys(wordings))
    return usageError(
      call.terminal,
      `there is no message code "${code}"`,
      near === undefined ? 'docs/messages lists all codes' : `did you mean ${near}?`,
    )
  }
  const page = call.host.disk.read(`${call.program}/docs/messages/${code}.md`)
  call.terminal.out(plainPage(new TextDecoder().decode(page)))
  return exitCode.ok
}

/** Converts markdown to plain text. Examples are indented instead of fenced. */
function plainPage(markdown: string): string {
  let fence: string | undefined
  const lines = markdown.split('\n').flatMap((line) => {
    const opening = /^`{3,}/.exec(line)?.[0]
    if (opening !== undefined && (fence === undefined || line === fence)) {
      fence = fence === undefined ? opening : undefined
      return []
    }
    if (fence !== undefined) return [line === '' ? '' : `    ${line}`]
    return [
      line
        .replace(/^#+ /, '')
        .replace(/(?<!\\)`/g, '')
        .replace(/\\([|<>*_`[\]\\])/g, '$1'),
    ]
  })
  return lines.join('\n')
}
