/** `rungs new level`: adds a level to a track of the framework. */
import { slugOf } from '../../domain/ids.ts'
import { insertItem } from '../../source/insert-item.ts'
import { type Call, textOption } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
import { findNamed } from '../find-named.ts'
import { usageError } from '../usage-error.ts'
import type { ValidProject } from '../project.ts'
import { add } from './addition.ts'
import { frameworkTracks } from './framework-tracks.ts'
import { unknownName } from './unknown-name.ts'

export function newLevel(call: Call, project: ValidProject, name: string): ExitCode {
  const { terminal } = call
  const { sources } = project
  const tracks = frameworkTracks(project)
  const wanted = textOption(call, 'track')
  const ids: readonly string[] = tracks.map(({ id }) => id)
  if (wanted === undefined && tracks.length > 1) {
    return usageError(terminal, 'the framework has several tracks', `name one: --track ${ids.join(' or ')}`)
  }
  const track = wanted === undefined ? tracks[0] : findNamed(tracks, wanted, ({ id, name }) => [id, name])
  if (!track || !sources.framework) return unknownName(terminal, 'track', wanted ?? '', ids)
  const id = textOption(call, 'id') ?? slugOf(name)
  if (id === '') {
    return usageError(
      terminal,
      `cannot derive an id from "${name}"`,
      'add --id <id>, with lowercase letters, digits and single hyphens',
    )
  }
  const same = tracks.flatMap(({ levels }) => levels).find((level) => level.id === id || level.name === name)
  if (same) {
    return usageError(
      terminal,
      `there already is a level "${same.name}"`,
      `change it in ${same.at.file}:${same.at.start?.line ?? 1}, or choose another name`,
    )
  }
  const before = textOption(call, 'after')
  const named = findNamed(track.levels, before, ({ id, name }) => [id, name])
  const after = named ? track.levels.indexOf(named) : -1
  if (before !== undefined && after < 0) {
    return unknownName(
      terminal,
      `level on the track "${track.id}"`,
      before,
      track.levels.map((level) => level.name),
    )
  }
  const item = textOption(call, 'id') === undefined ? { name } : { id, name }
  const path = ['tracks', tracks.indexOf(track), 'levels']
  const insertion = insertItem(sources.framework, path, item, before === undefined ? undefined : after)
  if (!insertion) {
    return usageError(
      terminal,
      `cannot add to the levels of "${track.id}" in their notation`,
      `add { name: ${name} } to ${sources.framework.file} by hand`,
    )
  }
  const next = 'write its summary and scope there, and add it to the levels: of roles'
  return add(call, project, { kind: 'text', source: sources.framework, insertion }, next)
}
