/** The files that come with the program and go into every build. */
import type { Host } from '../host.ts'
import type { TemplateText } from '../../source/sources.ts'
import type { FindPrepared } from '../../template/prepared-templates.ts'
import { builtInTemplates } from './built-in-templates.ts'
import { clientScripts } from './client-scripts.ts'
import { preparedTemplates } from './prepared-templates.ts'
import { programFingerprint } from './program-fingerprint.ts'
import { publishedSchemas } from './published-schemas.ts'

export interface Program {
  readonly builtIn: readonly TemplateText[]
  /** Built-in templates that are compiled already. */
  readonly prepared: FindPrepared
  /** The scripts of the pages, by the name of their file without ending. */
  readonly scripts: ReadonlyMap<string, string>
  /** The schemas of the JSON on the site, by their path below `site/`. */
  readonly schemas: ReadonlyMap<string, string>
  /** Changes with every version of the program. */
  readonly fingerprint: string
}

/**
 * Reads all of it.
 * @param folder where the program is installed; absolute, with forward slashes
 * @param templates the folder of the built-in templates, likewise
 */
export function readProgram(host: Host, folder: string, templates: string): Program {
  return {
    builtIn: builtInTemplates(host, templates),
    prepared: preparedTemplates(host, folder),
    scripts: clientScripts(host, folder),
    schemas: publishedSchemas(host, folder),
    fingerprint: programFingerprint(host, folder),
  }
}
