/** The files of the site that programs read. */
import type { Framework } from '../domain/framework.ts'
import { type OutputFile, type PlannedFile, ready } from '../domain/output-file.ts'
import { tablePath } from '../addresses.ts'
import { apiFiles, type ApiLadderSource, type MachineFile } from './api-files.ts'
import { frameworkCsv } from './framework-csv.ts'
import { hostFiles, type HostTemplates } from './host-files.ts'

/**
 * Plans the published JSON and CSV and the files of the web server.
 * @param site the files of the site for people
 * @param schemas the JSON Schemas of the published files, which come with the program
 */
export function machineFiles({
  framework,
  ladders,
  site,
  schemas,
  templates,
}: {
  readonly framework: Framework
  readonly ladders: readonly ApiLadderSource[]
  readonly site: readonly PlannedFile[]
  readonly schemas: readonly OutputFile[]
  readonly templates: HostTemplates
}): MachineFile[] {
  const pages = site.filter(({ path }) => path.endsWith('.html'))
  const table: PlannedFile = {
    path: tablePath,
    make: () => ({ value: { text: frameworkCsv(framework) }, findings: [] }),
  }
  return [...apiFiles(framework, ladders), table, ...schemas.map(ready), ...hostFiles(framework, pages, templates)]
}
