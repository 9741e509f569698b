/**
 * `framework.csv`: what every role asks at every level, one row for each criterion, for spreadsheets. Ids stand beside
 * names, so that a pivot survives a rename. Columns are added at the end and never renamed. The byte order mark is
 * there because Excel takes UTF-8 without one for another encoding.
 */
import { stringify } from 'csv-stringify/sync'
import type { Capability, Cell, Criterion, Framework, Level, Role } from '../domain/framework.ts'

interface CsvRow {
  readonly role: Role
  readonly level: Level
  readonly capability: Capability
  readonly cell: Cell
  /** Missing where the cell has no criteria. */
  readonly criterion: Criterion | undefined
}

type CsvValue = string | number | undefined

const columns: Readonly<Record<string, (row: CsvRow) => CsvValue>> = {
  role: ({ role }) => role.slug,
  role_name: ({ role }) => role.name,
  family: ({ role }) => role.family,
  role_status: ({ role }) => role.status,
  track: ({ level }) => level.track,
  level: ({ level }) => level.id,
  level_name: ({ level }) => level.name,
  level_rank: ({ level }) => level.rank + 1,
  capability: ({ capability }) => capability.id,
  capability_name: ({ capability }) => capability.name,
  group: ({ capability }) => capability.group,
  importance: ({ capability }) => capability.importance?.value.id,
  scale: ({ capability }) => capability.scale,
  expectation: ({ cell }) => cell.expectation.kind,
  step: ({ cell }) => (cell.expectation.kind === 'step' ? cell.expectation.step.id : undefined),
  step_name: ({ cell }) => (cell.expectation.kind === 'step' ? cell.expectation.step.name : undefined),
  step_rank: ({ cell }) => (cell.expectation.kind === 'step' ? cell.expectation.step.rank + 1 : undefined),
  criterion: ({ criterion }) => criterion?.id,
  criterion_text: ({ criterion }) => criterion?.text,
  file: ({ cell, criterion }) => (criterion ?? cell).at.file,
  line: ({ cell, criterion }) => (criterion ?? cell).at.start?.line,
}

/** The whole table. A cell without criteria has one row, so that nothing that is asked for is missing. */
export function frameworkCsv(framework: Framework): string {
  const read = Object.values(columns)
  const rows = rowsOf(framework).map((row) => read.map((column) => column(row)))
  return csvText([Object.keys(columns), ...rows])
}

/** Rows as RFC 4180 has them, with a byte order mark; every text is held against `harmless`. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  const safe = rows.map((row) => row.map((value) => (typeof value === 'string' ? harmless(value) : value)))
  return stringify(safe, { bom: true, record_delimiter: 'windows' })
}

/** The signs by which a spreadsheet takes a cell for a formula, whatever the quotes around it, in both widths. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A text as no spreadsheet would calculate it: with an apostrophe before it where it begins like a formula. One that
 * already has apostrophes there gets one more, so that taking one away always gives the text back.
 */
function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

function rowsOf(framework: Framework): CsvRow[] {
  return framework.roles.flatMap((role) =>
    role.levels.flatMap((level, index) =>
      role.capabilities.flatMap((capability) => {
        const cell = capability.cells[index]
        if (!cell) return []
        const criteria: readonly (Criterion | undefined)[] = cell.criteria.length > 0 ? cell.criteria : [undefined]
        return criteria.map((criterion) => ({ role, level, capability, cell, criterion }))
      }),
    ),
  )
}
