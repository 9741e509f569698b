import type { Track } from '../../domain/framework.ts'
import type { ValidProject } from '../project.ts'

/** Returns the tracks of the framework file, in its order. A role with levels of its own adds a track to the model. */
export function frameworkTracks({ framework, sources }: ValidProject): readonly Track[] {
  return framework.tracks.filter(({ at }) => at.file === sources.framework?.file)
}
