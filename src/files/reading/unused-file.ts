import { finding, type Finding } from '../../diagnostic/finding.ts'
import type { ProjectEntry } from './project-folder.ts'

/**
 * A file that nothing reads is often a file with a wrong name. A `README.md` is for people, and what is refused has
 * been reported.
 */
export function reportUnused(entry: ProjectEntry, report: (found: Finding) => void, suggestion?: string): void {
  if (entry.name === 'README.md' || entry.kind === 'refused') return
  report(
    finding('unused-file', { file: entry.path }, { name: entry.name, ...(suggestion !== undefined && { suggestion }) }),
  )
}
