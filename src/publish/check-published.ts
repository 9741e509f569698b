/** What `rungs build --check` asks: would a build change anything? Nothing is written, not even a lock. */
import { finding, sortFindings, type Finding } from '../diagnostic/finding.ts'
import type { Host } from '../host.ts'
import { checkOutputs, openGround } from './ground.ts'
import type { Output } from './output.ts'
import { survey, type Survey } from './survey.ts'

/** One finding for each file that is missing, out of date, edited, or left over; none when the disk is as a build would leave it. @throws DiskFailure */
export function checkPublished(projectRoot: string, outputs: readonly Output[], host: Host): Finding[] {
  const ground = openGround(projectRoot, host.disk)
  const unsafe = checkOutputs(outputs, ground, host)
  return sortFindings(unsafe.length > 0 ? unsafe : outputs.flatMap((output) => differences(survey(output, ground, host.disk))))
}

function differences({ findings, edited, writes, removals, manifest }: Survey): Finding[] {
  const known = new Set(edited.map(({ at }) => at.file))
  const changes = [
    ...writes.map(({ change }) => stale(change.path, change.before === undefined ? 'missing' : 'out of date')),
    ...removals.map(({ path }) => stale(path, 'no longer generated')),
  ]
  const found = [...findings, ...edited, ...changes.filter(({ at }) => !known.has(at.file))]
  // Whatever else differs, the manifest differs with it; it is worth a word of its own only when it stands alone.
  return found.length > 0 || !manifest ? found : [stale(manifest.change.path, manifest.change.before === undefined ? 'missing' : 'out of date')]
}

function stale(path: string, what: string): Finding {
  return finding('output-stale', { file: path }, { path, what })
}
