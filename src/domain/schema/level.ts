/**
 * A level as it is written: on a track of the framework, as a role's own, or as a role's additions to a level of the
 * framework.
 */
import { z } from 'zod'
import { developmentSchema } from './development.ts'
import { aliases, duration, extensions, id, line, status } from './text.ts'

const aboutLevel = {
  summary: line('One sentence that describes the level.').optional(),
  scope: line('How far the work reaches.').optional(),
  autonomy: line('Which decisions people make on their own.').optional(),
  impact: line('What changes because of the work.').optional(),
  leadership: line('How people lead others.').optional(),
  timeHorizon: line('How far ahead the work looks.').optional(),
  expectation: line('What every responsibility expects at this level; profiles can replace it.').optional(),
  timeToNext: duration.optional(),
  status: status.optional(),
  ...extensions,
}

export const levelSchema = z.strictObject({
  id: id('The stable id; by default it is derived from the name.').optional(),
  name: line('The name that people use.', 80),
  aliases: aliases('Earlier ids of the level. References, addresses and plans that use them keep working.'),
  development: developmentSchema.optional(),
  ...aboutLevel,
})
export const levelAdditionsSchema = z.strictObject(aboutLevel)

export type AuthoredLevel = z.output<typeof levelSchema>
export type LevelAdditions = z.output<typeof levelAdditionsSchema>
