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
  role: id('The slug of the role.'),
  roleName: text('The name of the role.'),
  level: id('The id of the level.'),
  levelName: text('The name of the level.'),
  track: id('The track of the level.'),
  status,
  page: path('The page of the role.'),
  roleJson: path('The JSON file of the role.'),
  framework: path('The framework that all roles share.'),
  ...levelFacts,
  capabilities: list(
    z.object({
      id: named.id,
      name: named.name,
      group: id('The group of the capability.').optional(),
      importance: id('The importance of the capability.').optional(),
      scale: id('The scale of its steps.').optional(),
      expectation,
      step: step.optional(),
      reason: text('Why it is lower than at the level before.').optional(),
      criteria: list(criterion, 'The criteria of the step, then those that the level adds.'),
    }),
    'Every capability of the role, including those that this level does not expect.',
  ),
  responsibilities: list(
    z.object({
      id: named.id,
      name: named.name,
      expectation: text('What this level expects.').optional(),
      metrics: z.array(z.string()).describe('How to measure success.'),
    }),
    'The responsibilities at this level.',
  ),
  development: development.describe(
    'What this role adds to the level; all other fields are those of the same level in `framework`.',
  ),
  ladders: list(ladderLinks, 'The ladders that start at this position.'),
  extensions,
  at: place,
})

export type ApiPosition = Published<z.output<typeof apiPositionSchema>>
