import type { Track } from '../../domain/framework.ts'
import type { ValidProject } from '../project.ts'

/**
 * The tracks that the framework itself defines, in its order; a role with levels of its own has a track of its own,
 * too.
 */
export function frameworkTracks({ framework, sources }: ValidProject): readonly Track[] {
  return framework.tracks.filter(({ at }) => at.file === sources.framework?.file)
}
