/**
 * The date that a document prints is in the document alone: no list of dates has to be kept beside it, and a list that
 * is lost or merged wrongly changes none.
 */
import { type OutputFile, wholePath } from '../../domain/output-file.ts'
import type { Disk } from '../host.ts'
import { textOf } from './manifest.ts'
import { onDisk, sameWords } from './on-disk.ts'
import type { BuildTime } from './output.ts'
import type { ProjectPaths } from '../transaction/project-paths.ts'

/**
 * Chooses the date of each file: a document whose other text is as it is on disk keeps its date, and every file that is
 * dated by it prints the same one.
 * @param files all files of the build
 */
export function chooseDates(
  files: readonly OutputFile[],
  { time, isFixed }: BuildTime,
  paths: ProjectPaths,
  disk: Disk,
): (file: OutputFile) => string {
  if (isFixed) return () => time
  const documents = new Map(files.flatMap((file) => (file.datedBy === wholePath(file) ? [[file.datedBy, file]] : [])))
  const chosen = new Map<string, string>()
  return ({ datedBy = '' }) => {
    const document = documents.get(datedBy)
    if (!document) return time
    const date = chosen.get(datedBy) ?? dateOnDisk(document, paths, disk) ?? time
    chosen.set(datedBy, date)
    return date
  }
}

/** The date of a document that has not changed otherwise. */
function dateOnDisk(document: OutputFile, paths: ProjectPaths, disk: Disk): string | undefined {
  const current = onDisk(wholePath(document), paths, disk)
  if (current.kind !== 'file') return undefined
  const text = textOf(current.bytes)
  return datesIn(text).find((date) => sameWords(document.render(date).value ?? '', text))
}

/** More than a template prints; a text that somebody has filled with dates is not rendered for each of them. */
const mostDates = 4

/** The times that a text prints, and the first moments of the days that it prints, in its order. */
export function datesIn(text: string): string[] {
  const times = text.match(/\b\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\b/g) ?? []
  const days = text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []
  return [...unique(times), ...unique(days).map((day) => `${day} 00:00:00`)]
}

function unique(found: readonly string[]): string[] {
  return [...new Set(found)].slice(0, mostDates)
}
