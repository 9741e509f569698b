/**
 * `framework.csv`: the expectations of every role at every level, with one row for each criterion. Ids are next to
 * names, so that a pivot table survives a rename. New columns are added at the end and never renamed. Excel needs the
 * byte order mark to recognize UTF-8.
 */
import { stringify } from 'csv-stringify/sync'
import type { Capability, Cell, Criterion, Framework, Level, Role } from '../domain/framework.ts'

interface CsvRow {
  readonly role: Role
  readonly level: Level
  readonly capability: Capability
  readonly cell: Cell
  /** Missing if the cell has no criteria. */
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

/** Returns the whole table. A cell without criteria has one row, so that no expectation is missing. */
export function frameworkCsv(framework: Framework): string {
  const read = Object.values(columns)
  const rows = rowsOf(framework).map((row) => read.map((column) => column(row)))
  return csvText([Object.keys(columns), ...rows])
}

/** Formats rows by RFC 4180, with a byte order mark. Every value passes through `harmless`. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  const safe = rows.map((row) => row.map((value) => (typeof value === 'string' ? harmless(value) : value)))
  return stringify(safe, { bom: true, record_delimiter: 'windows' })
}

/** The characters that start a formula in spreadsheets, even in quotes, in half-width and full-width forms. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * Puts an apostrophe before text that begins like a formula, so that no spreadsheet calculates it. Text that already
 * begins with apostrophes gets one more, so that removing one always restores the text.
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
