import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import type { Paint, Report } from './report.ts'
import { sarif } from './sarif.ts'
import { short } from './short.ts'

export interface Format {
  readonly write: (report: Report, paint: Paint) => string
  /**
   * True if programs read the format: then the report is complete even without findings, and nothing else is printed
   * with it.
   */
  readonly isDocument: boolean
}

/** Every format of a report, by the name that people choose it by. */
export const formats = {
  pretty: { write: pretty, isDocument: false },
  short: { write: short, isDocument: false },
  json: { write: json, isDocument: true },
  github: { write: github, isDocument: true },
  sarif: { write: sarif, isDocument: true },
} as const satisfies Readonly<Record<string, Format>>
