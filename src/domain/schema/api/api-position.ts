/** `api/v1/positions/<role>/<level>.json`: what one role asks at one level. */
import { z } from 'zod'
import {
  criterion,
  development,
  expectation,
  extensions,
  head,
  id,
  ladderLinks,
  levelFacts,
  list,
  named,
  path,
  place,
  type Published,
  status,
  step,
  text,
} from './parts.ts'

export const apiPositionSchema = z.object({
  ...head,
  role: id('The role.'),
  roleName: text('What people call it.'),
  level: id('The level.'),
  levelName: text('What people call it.'),
  track: id('The line of levels that it belongs to.'),
  status,
  page: path('The role, for people.'),
  roleJson: path('The role.'),
  framework: path('What all roles share.'),
  ...levelFacts,
  capabilities: list(
    z.object({
      id: named.id,
      name: named.name,
      group: id('What it is listed under.').optional(),
      importance: id('How much it weighs.').optional(),
      scale: id('Its scale.').optional(),
      expectation,
      step: step.optional(),
      reason: text('Why it is lower than at the level before.').optional(),
      criteria: list(criterion, 'What the step looks like, then what the level adds.'),
    }),
    'Every capability of the role, also those that are not asked for here.',
  ),
  responsibilities: list(
    z.object({
      id: named.id,
      name: named.name,
      expectation: text('What it asks here.').optional(),
      metrics: z.array(z.string()).describe('How success is measured.'),
    }),
    'Those that are asked for here.',
  ),
  development: development.describe(
    'What this role says of it itself; every other field is that of the same level in `framework`.',
  ),
  ladders: list(ladderLinks, 'Those that begin here.'),
  extensions,
  at: place,
})

export type ApiPosition = Published<z.output<typeof apiPositionSchema>>
