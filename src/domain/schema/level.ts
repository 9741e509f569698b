/**
 * A level as it is written: on a track of the framework, as a role's own, or as a role's additions to a level of the
 * framework.
 */
import { z } from 'zod'
import { developmentSchema } from './development.ts'
import { aliases, duration, extensions, id, line, status } from './text.ts'

const aboutLevel = {
  summary: line('One sentence that says what the level is.').optional(),
  scope: line('How far the work reaches.').optional(),
  autonomy: line('How much is decided alone.').optional(),
  impact: line('What changes because of the work.').optional(),
  leadership: line('How others are led.').optional(),
  timeHorizon: line('How far ahead the work looks.').optional(),
  expectation: line('What a responsibility asks at this level, unless the profile says its own.').optional(),
  timeToNext: duration.optional(),
  status: status.optional(),
  ...extensions,
}

export const levelSchema = z.strictObject({
  id: id('Its stable id; made from the name otherwise.').optional(),
  name: line('What people call it.', 80),
  aliases: aliases('Ids that the level had before. References, addresses and plans that use them keep working.'),
  development: developmentSchema.optional(),
  ...aboutLevel,
})
export const levelAdditionsSchema = z.strictObject(aboutLevel)

export type AuthoredLevel = z.output<typeof levelSchema>
export type LevelAdditions = z.output<typeof levelAdditionsSchema>
