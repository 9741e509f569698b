import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import type { Paint, Report } from './report.ts'
import { sarif } from './sarif.ts'
import { short } from './short.ts'

export interface Format {
  readonly write: (report: Report, paint: Paint) => string
  /** Whether programs read it: then it is complete in itself, without findings too, and nothing may stand beside it. */
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
