/** What a build of a project would put on disk: for `build`, which does it, and for `doctor`, which compares. */
import { type BuildFile, type DateOf, type OutputRoot, planBuild } from '../build.ts'
import { type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import { hashOf, type Manifest, readManifest } from '../publish/manifest.ts'
import { clientScripts } from '../read/client-scripts.ts'
import { publishedSchemas } from '../read/published-schemas.ts'
import type { TemplateText } from '../source/sources.ts'
import { timeText } from './build-time.ts'
import type { Call } from './command.ts'
import type { Loaded } from './project.ts'

/**
 * Plans everything; nothing when there is an error already.
 * @param known what is wrong or weak in the project, to be shown on the site
 * @param fixed the time to print on every ladder; otherwise one that did not change keeps its own
 */
export async function plannedOutput(
  call: Call,
  root: string,
  project: Loaded,
  known: readonly Finding[],
  builtIn: readonly TemplateText[],
  fixed: string | undefined,
): Promise<Outcome<readonly BuildFile[] | undefined>> {
  // Markdown parsing is only needed where a role has prose.
  const { proseHtml } = await import('../site/prose-html.ts')
  const { value, findings } = planBuild({
    framework: project.framework,
    findings: known,
    own: project.sources.templates,
    builtIn,
    scripts: clientScripts(call.host, call.program),
    schemas: publishedSchemas(call.host, call.program),
    proseOf: proseHtml,
    dateOf: keepDates(call, root, fixed),
  })
  return { value: hasErrors(findings) ? undefined : value, findings }
}

/** A ladder whose other bytes did not change keeps the date that it has; a changed one gets the time of this build. */
function keepDates(call: Call, root: string, fixed: string | undefined): DateOf {
  if (fixed !== undefined) return () => fixed
  const manifestOf = (output: OutputRoot): Manifest => readManifest(root, output, call.host)
  const manifests = { ladders: manifestOf('ladders'), site: manifestOf('site') }
  const now = timeText(call.host.now())
  return (output, path, renderAt) => {
    const before = manifests[output].get(path)
    return before?.date !== undefined && hashOf(renderAt(before.date)) === before.hash ? before.date : now
  }
}
