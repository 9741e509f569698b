/** Telling what was found, in the format that the call asks for. */
import type { Finding } from '../diagnostic/finding.ts'
import { formats, type Format } from '../diagnostic/report/formats.ts'
import { sourceTexts } from '../source/source-texts.ts'
import type { Sources, TemplateText } from '../source/sources.ts'
import { type Call, type OptionTable, textOption } from './command.ts'
import { paintFor } from './paint.ts'

const table: Readonly<Record<string, Format>> = formats
const names = Object.keys(table)

/** For every command that reports. */
export const formatOption = {
  format: { type: 'string', value: 'name', choices: names, help: `how to report what was found: ${names.join(', ')}` },
} as const satisfies OptionTable

export interface ReportInput {
  readonly findings: readonly Finding[]
  readonly sources: Sources
  /** The templates that come with the program, where they were read. */
  readonly builtIn?: readonly TemplateText[]
  /** What happened to the disk. */
  readonly outcome: string
  /**
   * Whether the report is what the command was called for; otherwise it stands beside a result, and stays out of its
   * way.
   */
  readonly isResult: boolean
  /** A line for people about what went well. */
  readonly summary?: string
}

/** Whether the report is the whole of stdout, so that nothing else may be there. */
export function isDocument(call: Call): boolean {
  return formatOf(call).isDocument
}

function formatOf(call: Call): Format {
  return table[textOption(call, 'format') ?? 'pretty'] ?? formats.pretty
}

/** Reports for people go to stderr, and to nobody when nothing was found. A document is the whole of stdout. */
export function report(call: Call, { findings, sources, builtIn = [], outcome, isResult, summary }: ReportInput): void {
  const format = formatOf(call)
  const texts = sourceTexts(sources, builtIn)
  const files = new Set([...sourceTexts(sources, []).keys(), ...findings.map(({ at }) => at.file)]).size
  const text = format.write({ findings, textOf: (file) => texts.get(file), files, outcome }, paintFor(call.terminal))
  if (format.isDocument && isResult) {
    call.terminal.out(text)
    return
  }
  if (text !== '') call.terminal.err(text)
  if (summary !== undefined) call.terminal.out(`${summary}\n`)
}
