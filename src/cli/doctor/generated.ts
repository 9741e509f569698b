/**
 * What the doctor looks at in the generated folders: whose they are, whether they are fresh, and what a cut-off build
 * has left.
 */
import type { Checked } from '../../files/publish/check-published.ts'
import { stateFiles } from '../../files/transaction/state-folder.ts'
import type { Call } from '../command.ts'
import { advice, type Diagnosis, ok, problem, some } from './diagnosis.ts'

export function checkGenerated({ findings }: Checked): Diagnosis[] {
  // The site is not committed, so it may be as old as it likes.
  const stale = findings
    .filter(({ code, at }) => code === 'output-stale' && at.file.startsWith('ladders/'))
    .map(({ at }) => at.file)
  const edited = findings.filter(({ code }) => code === 'output-edited').map(({ at }) => at.file)
  const others = findings
    .filter(({ code }) => code !== 'output-edited' && code !== 'output-stale')
    .map(({ at }) => at.file)
  return [
    stale.length === 0
      ? ok('ladders', 'as a build would write them')
      : problem('ladders', `not as a build would write them: ${some(stale)}`, 'rungs build, and commit ladders/'),
    edited.length === 0
      ? ok('edits', 'no generated file was edited')
      : problem(
          'edits',
          `edited by hand: ${some(edited)}`,
          'put the change into the profile or a template, then rungs build --replace-edited',
        ),
    others.length === 0
      ? ok('ownership', 'ladders/ and site/ hold what rungs wrote')
      : problem(
          'ownership',
          `not written by rungs, or its list of files is damaged: ${some(others)}`,
          'move it away, then rungs build',
        ),
  ]
}

export function checkLeftovers({ host }: Call, root: string): Diagnosis {
  const left = stateFiles.filter((file) => host.disk.stat(`${root}/${file}`))
  if (left.length === 0) return ok('leftovers', 'no build was cut off')
  return advice(
    'leftovers',
    `a build is running or was cut off: ${left.join(', ')}`,
    'rungs build finishes it or takes it back',
  )
}
