/** The files of the site that programs read. */
import type { Framework } from '../domain/framework.ts'
import { allRoles, type OutputFile, siteAsset } from '../domain/output-file.ts'
import { tablePath } from '../addresses.ts'
import { apiFiles, type ApiLadderSource } from './api-files.ts'
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
  readonly site: readonly OutputFile[]
  /** Schemas of the JSON, by their path below `site/`. */
  readonly schemas: ReadonlyMap<string, string>
  readonly templates: HostTemplates
}): OutputFile[] {
  const pages = site.filter(({ path }) => path.endsWith('.html'))
  const table: OutputFile = {
    root: 'site',
    path: tablePath,
    inputs: allRoles,
    render: () => ({ value: frameworkCsv(framework), findings: [] }),
  }
  return [
    ...apiFiles(framework, ladders),
    table,
    ...Array.from(schemas, ([path, text]) => siteAsset(path, text)),
    ...hostFiles(framework, pages, templates),
  ]
}
