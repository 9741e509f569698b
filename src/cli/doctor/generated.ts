/** Checks of the generated folders: their ownership, whether they are current, and remains of an interrupted build. */
import type { Checked } from '../../files/publish/check-published.ts'
import { stateFiles } from '../../files/transaction/state-folder.ts'
import type { Call } from '../command.ts'
import { advice, type Diagnosis, ok, problem, firstNames } from './diagnosis.ts'

export function checkGenerated({ findings }: Checked): Diagnosis[] {
  // The site is not committed, so it may be out of date.
  const stale = findings
    .filter(({ code, at }) => code === 'output-stale' && at.file.startsWith('ladders/'))
    .map(({ at }) => at.file)
  const edited = findings.filter(({ code }) => code === 'output-edited').map(({ at }) => at.file)
  const others = findings
    .filter(({ code }) => code !== 'output-edited' && code !== 'output-stale')
    .map(({ at }) => at.file)
  return [
    stale.length === 0
      ? ok('ladders', 'up to date')
      : problem('ladders', `out of date: ${firstNames(stale)}`, 'run rungs build, and commit ladders/'),
    edited.length === 0
      ? ok('edits', 'no generated file was edited')
      : problem(
          'edits',
          `edited by hand: ${firstNames(edited)}`,
          'make the change in the profile or a template, then run rungs build --replace-edited',
        ),
    others.length === 0
      ? ok('ownership', 'ladders/ and site/ contain only files of rungs')
      : problem(
          'ownership',
          `not written by rungs, or the list of files is damaged: ${firstNames(others)}`,
          'move it away, then run rungs build',
        ),
  ]
}

export function checkLeftovers({ host }: Call, root: string): Diagnosis {
  const left = stateFiles.filter((file) => host.disk.stat(`${root}/${file}`))
  if (left.length === 0) return ok('leftovers', 'no interrupted build')
  return advice(
    'leftovers',
    `a build is running or was interrupted: ${left.join(', ')}`,
    'run rungs build, which finishes or reverts it',
  )
}
