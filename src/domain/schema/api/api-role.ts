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
  group: id('What it is listed under.').optional(),
  importance: id('How much it weighs.').optional(),
  priority: id('Where the profile states it outright.').optional(),
  scale: id('Its scale; without one the criteria are all there is.').optional(),
  levels: list(
    z.object({
      level: id('A level of the role.'),
      expectation,
      step: id('The step that is asked for.').optional(),
      reason: text('Why it is lower than at the level before.').optional(),
      levelCriteria: list(
        criterion,
        'What the level adds to the text of its step; one with an id of the step takes its place.',
      ),
    }),
    'One for each level of the role, in its order.',
  ),
  steps: list(
    z.object({ step: id('A step of the scale.'), criteria: list(criterion, 'What it looks like.') }),
    'Lowest first; those that nobody has described are left out.',
  ),
  extensions,
  at: place,
})

const responsibility = z.object({
  ...named,
  primary: z.boolean().describe('Whether a development project may be built around it.'),
  levels: list(
    z.object({
      level: id('A level of the role.'),
      required: z.boolean().describe('Whether it is asked for at this level.'),
      expectation: text('What it asks at this level.').optional(),
      metrics: z.array(z.string()).describe('How success is measured.'),
    }),
    'One for each level of the role, in its order.',
  ),
  at: place,
})

export const apiRoleSchema = z.object({
  ...head,
  slug: id('The role.'),
  name: text('What people call it.'),
  page: path('For people.'),
  framework: path('What all roles share.'),
  family: id('What it is listed under.').optional(),
  status,
  owners: z.array(z.string()).describe('Who answers for the text.'),
  reviewed: text('The day somebody last read it with care.').optional(),
  aliases: z.array(z.string()).describe('Slugs that it had before.'),
  extends: id('The role that it builds on.').optional(),
  mission: text('What the role is there for.').optional(),
  levels: list(
    z.object({
      id: named.id,
      name: named.name,
      aliases,
      track: id('The line of levels that it belongs to.'),
      json: path('The position.'),
    }),
    'By track, lowest first.',
  ),
  capabilities: list(capability, 'What the role needs to be able to do.'),
  responsibilities: list(responsibility, 'What it answers for.'),
  interactions: list(
    z.object({
      role: id('The other role; left out for partners outside of this set.').optional(),
      name: text('What the partner is called.'),
      type: id('The type of interaction.'),
      typeName: text('What people call the type.'),
      frequency: text('How often.').optional(),
      notes: text('What to know about it.').optional(),
      at: place,
    }),
    'Whom it works with.',
  ),
  artifacts: list(
    z.object({
      name: named.name,
      type: text('What kind of thing.').optional(),
      description: text('What it is for.').optional(),
    }),
    'What it makes and keeps.',
  ),
  properties: list(z.object({ name: named.name, values: z.array(z.string()).describe('One or more.') }), 'Free facts.'),
  moves: list(
    z.object({
      kind: z.enum(['next', 'lateral', 'switch']).describe('To the next level, to another role, to another track.'),
      from: position.describe('A position of this role.'),
      to: position.describe('Where one may go.'),
      duration: duration.optional(),
      notes: text('What to know about it.').optional(),
      at: place,
    }),
    'Where one may go from here.',
  ),
  ladders: list(ladderLinks, 'Those that lead to this role.'),
  allowed: list(
    z.object({
      rule: text('The name of the lint rule.'),
      where: text('What it is about; everything otherwise.').optional(),
      reason: text('Why it is right here.'),
      at: place,
    }),
    'What is done on purpose.',
  ),
  prose: text('The markdown behind the front matter.'),
  extensions,
  at: place,
})

export type ApiRole = Published<z.output<typeof apiRoleSchema>>
