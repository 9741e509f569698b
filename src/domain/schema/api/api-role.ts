/** `api/v1/roles/<slug>.json`: a role as its profile says it, with what it takes from others put in. */
import { z } from 'zod'
import {
  aliases,
  criterion,
  duration,
  expectation,
  extensions,
  head,
  id,
  ladderLinks,
  list,
  named,
  path,
  place,
  position,
  type Published,
  status,
  text,
} from './parts.ts'

const capability = z.object({
  ...named,
  aliases,
  group: id('The group of the capability.').optional(),
  importance: id('The importance of the capability.').optional(),
  priority: id('The priority, if the profile states it.').optional(),
  scale: id('The scale of its steps; omitted if the capability only has criteria.').optional(),
  levels: list(
    z.object({
      level: id('A level of the role.'),
      expectation,
      step: id('The expected step.').optional(),
      reason: text('Why it is lower than at the level before.').optional(),
      levelCriteria: list(
        criterion,
        'The criteria that the level adds to those of its step. A criterion with the same id replaces that of the step.',
      ),
    }),
    'One entry for each level of the role, in order.',
  ),
  steps: list(
    z.object({ step: id('A step of the scale.'), criteria: list(criterion, 'The criteria of the step.') }),
    'The steps with criteria, lowest first.',
  ),
  extensions,
  at: place,
})

const responsibility = z.object({
  ...named,
  primary: z.boolean().describe('Whether a ladder suggests a development project for it.'),
  levels: list(
    z.object({
      level: id('A level of the role.'),
      required: z.boolean().describe('Whether the level includes the responsibility.'),
      expectation: text('What the level expects.').optional(),
      metrics: z.array(z.string()).describe('How to measure success.'),
    }),
    'One entry for each level of the role, in order.',
  ),
  at: place,
})

export const apiRoleSchema = z.object({
  ...head,
  slug: id('The slug of the role.'),
  name: text('The name of the role.'),
  page: path('The page of the role.'),
  framework: path('The framework that all roles share.'),
  family: id('The family of the role.').optional(),
  status,
  owners: z.array(z.string()).describe('The people or teams that are responsible for the profile.'),
  reviewed: text('The date of the last review.').optional(),
  aliases: z.array(z.string()).describe('Earlier slugs of the role.'),
  extends: id('The role that this one extends.').optional(),
  mission: text('The purpose of the role.').optional(),
  levels: list(
    z.object({
      id: named.id,
      name: named.name,
      aliases,
      track: id('The track of the level.'),
      json: path('The JSON file of the position.'),
    }),
    'The levels by track, lowest first.',
  ),
  capabilities: list(capability, 'The capabilities that the role needs.'),
  responsibilities: list(responsibility, 'The responsibilities of the role.'),
  interactions: list(
    z.object({
      role: id('The slug of the other role; omitted for partners outside this project.').optional(),
      name: text('The name of the partner.'),
      type: id('The type of interaction.'),
      typeName: text('The name of the type.'),
      frequency: text('How often the two work together.').optional(),
      notes: text('Notes.').optional(),
      at: place,
    }),
    'The roles and partners that the role works with.',
  ),
  artifacts: list(
    z.object({
      name: named.name,
      type: text('The type, such as document or service.').optional(),
      description: text('The purpose.').optional(),
    }),
    'The artifacts that the role creates and maintains.',
  ),
  properties: list(
    z.object({ name: named.name, values: z.array(z.string()).describe('One or more values.') }),
    'Other facts.',
  ),
  moves: list(
    z.object({
      kind: z
        .enum(['next', 'lateral', 'switch'])
        .describe('A move to the next level, to another role or to another track.'),
      from: position.describe('A position of this role.'),
      to: position.describe('The position after the move.'),
      duration: duration.optional(),
      notes: text('Notes.').optional(),
      at: place,
    }),
    'The moves that start at this role.',
  ),
  ladders: list(ladderLinks, 'The ladders that lead to this role.'),
  allowed: list(
    z.object({
      rule: text('The lint rule.'),
      where: text('What the exception is for; omitted if it is for the whole profile.').optional(),
      reason: text('Why the exception is right.'),
      at: place,
    }),
    'Exceptions from lint rules.',
  ),
  prose: text('The markdown after the front matter.'),
  extensions,
  at: place,
})

export type ApiRole = Published<z.output<typeof apiRoleSchema>>
