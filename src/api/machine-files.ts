/** Everything on the site that is not for people's eyes. */
import type { Framework } from '../domain/framework.ts'
import { type OutputFile, type PlannedFile, ready } from '../domain/output-file.ts'
import { tablePath } from '../addresses.ts'
import { apiFiles, type ApiLadderSource, type MachineFile } from './api-files.ts'
import { frameworkCsv } from './framework-csv.ts'
import { hostFiles, type HostTemplates } from './host-files.ts'

export interface MachineParts {
  readonly framework: Framework
  readonly ladders: readonly ApiLadderSource[]
  /** What there is for people. */
  readonly site: readonly PlannedFile[]
  /** Descriptions of the JSON, which come with the program. */
  readonly schemas: readonly OutputFile[]
  readonly templates: HostTemplates
}

export function machineFiles({ framework, ladders, site, schemas, templates }: MachineParts): MachineFile[] {
  const pages = site.filter(({ path }) => path.endsWith('.html'))
  const table: PlannedFile = {
    path: tablePath,
    make: () => ({ value: { text: frameworkCsv(framework) }, findings: [] }),
  }
  return [...apiFiles(framework, ladders), table, ...schemas.map(ready), ...hostFiles(framework, pages, templates)]
}
