/** Prints findings in the format of the call. */
import type { Finding } from '../diagnostic/finding.ts'
import { formats, type Format } from '../diagnostic/report/formats.ts'
import { wordings } from '../diagnostic/wordings.ts'
import { sourceTexts } from '../source/source-texts.ts'
import type { Sources, TemplateText } from '../source/sources.ts'
import { type Call, type OptionTable, textOption } from './command.ts'
import { paintFor } from './paint.ts'

const formatTable: Readonly<Record<string, Format>> = formats
const formatNames = Object.keys(formatTable)

/** The option of all commands that report findings. */
export const formatOption = {
  format: {
    type: 'string',
    value: 'name',
    choices: formatNames,
    help: `format of the report: ${formatNames.join(', ')}`,
  },
} as const satisfies OptionTable

/** The options of commands whose result is the report. */
export const reportOptions = {
  ...formatOption,
  all: { type: 'boolean', help: 'show every warning, not only the first of each rule' },
  rule: {
    type: 'string',
    value: 'code',
    choices: Object.keys(wordings),
    choicesHelp: 'docs/messages lists all codes',
    help: 'show only the findings of one rule',
  },
} as const satisfies OptionTable

/** Reports for people show this many warnings of each rule in full. */
const mostWarnings = 3

export interface ReportInput {
  readonly findings: readonly Finding[]
  readonly sources: Sources
  /** The built-in templates, if they were read. */
  readonly builtIn?: readonly TemplateText[]
  /** The changes on the disk, as text for people. */
  readonly outcome: string
  /** True if the report is the result of the command. Otherwise it must not mix with the result on stdout. */
  readonly isResult: boolean
  /** A line about success, for people. */
  readonly summary?: string
}

/** Returns whether the report is a complete document, so that stdout must contain nothing else. */
export function isDocument(call: Call): boolean {
  return formatOf(call).isDocument
}

function formatOf(call: Call): Format {
  return formatTable[textOption(call, 'format') ?? 'pretty'] ?? formats.pretty
}

/** Reports for people go to stderr, and are empty without findings. A document that is the result goes to stdout. */
export function report(call: Call, input: ReportInput): void {
  const { sources, builtIn = [], outcome, isResult, summary } = input
  const rule = textOption(call, 'rule')
  const findings = rule === undefined ? input.findings : input.findings.filter(({ code }) => code === rule)
  const format = formatOf(call)
  const texts = sourceTexts(sources, builtIn)
  const files = new Set([...sourceTexts(sources, []).keys(), ...findings.map(({ at }) => at.file)]).size
  const showsAll = rule !== undefined || call.options['all'] === true
  const text = format.write(
    { findings, textOf: (file) => texts.get(file), files, outcome, mostWarnings: showsAll ? Infinity : mostWarnings },
    paintFor(call.terminal),
  )
  if (format.isDocument && isResult) {
    call.terminal.out(text)
    return
  }
  if (text !== '') call.terminal.err(text)
  const hidden = input.findings.length - findings.length
  if (hidden > 0) {
    const others = hidden === 1 ? 'finding of another rule is' : 'findings of other rules are'
    call.terminal.err(`${hidden} ${others} not shown\n`)
  }
  if (summary !== undefined) call.terminal.out(`${summary}\n`)
}
