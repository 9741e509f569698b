/** Everything on the site that is not for people's eyes. */
import type { Outcome } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'
import type { Gap } from '../gap/gap.ts'
import type { OutputFile } from '../output-file.ts'
import { tablePath } from '../site/site-path.ts'
import { apiFiles } from './api-files.ts'
import { frameworkCsv } from './framework-csv.ts'
import { hostFiles, type HostTemplates } from './host-files.ts'

export interface MachineParts {
  readonly framework: Framework
  /** Those that have a ladder. */
  readonly gaps: readonly Gap[]
  /** What has been rendered for people. */
  readonly site: readonly OutputFile[]
  /** Descriptions of the JSON, which come with the program. */
  readonly schemas: readonly OutputFile[]
  readonly templates: HostTemplates
}

export function machineFiles({ framework, gaps, site, schemas, templates }: MachineParts): Outcome<OutputFile[]> {
  const pages = site.filter(({ path }) => path.endsWith('.html'))
  const { value: host, findings } = hostFiles(framework, pages, templates)
  return { value: [...apiFiles(framework, gaps), { path: tablePath, text: frameworkCsv(framework) }, ...schemas, ...host], findings }
}
