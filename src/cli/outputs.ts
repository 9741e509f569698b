/** What a build of a project would put on disk: for `build`, which does it, and for `doctor`, which compares. */
import { type BuildFile, type DateOf, type OutputRoot, planBuild } from '../pipeline/outputs.ts'
import { type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'
import { fingerprintOfSurroundings, type Surroundings } from '../pipeline/fingerprints.ts'
import { hashOf, type Manifest, readManifest } from '../files/publish/manifest.ts'
import { clientScripts } from '../files/reading/client-scripts.ts'
import { preparedTemplates } from '../files/reading/prepared-templates.ts'
import { programFingerprint } from '../files/reading/program-fingerprint.ts'
import { publishedSchemas } from '../files/reading/published-schemas.ts'
import type { TemplateText } from '../source/sources.ts'
import { timeText } from './build-time.ts'
import type { Call } from './command.ts'

/** What a build reads beside the profiles. */
export function surroundingsOf(call: Call, builtIn: readonly TemplateText[], fixed: string | undefined): Surroundings {
  const { host, program } = call
  return {
    builtIn,
    scripts: clientScripts(host, program),
    schemas: publishedSchemas(host, program),
    program: programFingerprint(host, program),
    fixed,
  }
}

/** A project without errors, as much of it as is rendered. */
interface Rendering {
  readonly framework: Framework
  readonly own: readonly TemplateText[]
  /** What is wrong or weak in it, to be shown on the site. */
  readonly known: readonly Finding[]
}

/** Plans everything; nothing when there is an error already. */
export async function plannedOutput(
  call: Call,
  root: string,
  { framework, own, known }: Rendering,
  surroundings: Surroundings,
): Promise<Outcome<readonly BuildFile[] | undefined>> {
  // Markdown parsing is only needed where a role has prose.
  const { proseHtml } = await import('../pages/parts/prose-html.ts')
  const { builtIn, scripts, schemas, fixed } = surroundings
  const { value, findings } = planBuild({
    framework,
    findings: () => known,
    own,
    builtIn,
    scripts,
    schemas,
    proseOf: proseHtml,
    dateOf: keepDates(call, root, fixed),
    surroundings: fingerprintOfSurroundings(surroundings),
    prepared: preparedTemplates(call.host, call.program),
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
