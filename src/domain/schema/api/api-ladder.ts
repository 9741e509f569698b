/** `api/v1/ladders/<path>.json`, and what `rungs gap --json` prints: the gap of two positions. */
import { z } from 'zod'
import {
  criterion,
  duration,
  extensions,
  fact,
  head,
  id,
  list,
  named,
  path,
  place,
  type Published,
  step,
  text,
} from './parts.ts'

const stand = z.object({
  role: id('The slug of the role.'),
  roleName: text('The name of the role.'),
  level: id('The id of the level.'),
  levelName: text('The name of the level.'),
})

const time = z
  .object({
    duration,
    rule: z
      .enum(['stated', 'sum-of-steps', 'sum-of-levels', 'longest-capability'])
      .describe('The rule that led to this duration.'),
    sources: list(place, 'The places that the duration is based on.'),
  })
  .describe('The estimated duration.')

const wording = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('unwritten') }).describe('The target has no criteria, so there is nothing to compare.'),
    z.object({
      kind: z.literal('written'),
      changes: list(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('reworded'), from: criterion, to: criterion }),
          z.object({ kind: z.enum(['added', 'removed', 'unchanged']), criterion }),
        ]),
        'The changes, by criterion.',
      ),
    }),
  ])
  .describe('How the wording changes.')

const resource = z.object({
  title: text('The title.'),
  name: text('What it teaches.').optional(),
  url: text('The address.').optional(),
  kind: text('The type, such as book or course.').optional(),
  priority: text('The priority, in the words of the author.').optional(),
  cost: text('The cost, in the words of the author.').optional(),
  duration: duration.optional(),
})

const texts = z.array(z.string()).describe('One or more entries.')

const closing = {
  climbs: list(
    z.object({
      from: step.describe('The step before; omitted for the lowest step.').optional(),
      to: step.describe('The step to reach.'),
      actions: fact(texts).describe('What to do.').optional(),
      indicators: fact(texts).describe('Signs of success.').optional(),
      resources: fact(z.array(resource).describe('One or more entries.')).describe('Learning resources.').optional(),
      duration: fact(duration).describe('The estimated duration.').optional(),
    }),
    'The steps to reach, lowest first.',
  ),
  priority: z
    .object({
      id: named.id,
      name: named.name,
      reason: z
        .discriminatedUnion('rule', [
          z.object({ rule: z.literal('stated'), at: place }),
          z.object({
            rule: z.literal('importance-times-steps'),
            importance: id('The importance of the capability.'),
            steps: z.number().describe('The number of steps to reach.'),
            score: z.number().describe('The weight multiplied by the number of steps.'),
            at: place,
          }),
        ])
        .describe('The reason for this priority.'),
    })
    .optional(),
  time: time.optional(),
}

const capability = z.object({
  id: named.id,
  name: named.name,
  group: id('The group of the capability.').optional(),
  importance: id('The importance of the capability.').optional(),
  scale: id('The scale of its steps.').optional(),
  extensions,
  at: place,
})

const reason = text('Why the target expects less.').optional()

const capabilityGap = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('raised'), capability, from: step, to: step, wording, ...closing }),
  z.object({ kind: z.literal('new'), capability, to: step.optional(), wording, ...closing }),
  z.object({ kind: z.literal('lowered'), capability, from: step, to: step, wording, reason }),
  z.object({ kind: z.literal('dropped'), capability, from: step.optional(), reason }),
  z.object({ kind: z.literal('unchanged'), capability, step: step.optional(), wording }),
  z
    .object({ kind: z.literal('unknown'), capability })
    .describe('One of the two expectations is unknown, so there is nothing to compare.'),
])

const accountability = z.object({
  expectation: text('What the position expects.').optional(),
  metrics: z.array(z.string()).describe('How to measure success.'),
})

const responsibilityGap = z.object({
  kind: z.enum(['evolved', 'new', 'dropped', 'unchanged']).describe('How the responsibility changes.'),
  responsibility: z
    .object({
      id: named.id,
      name: named.name,
      primary: z.boolean().describe('Whether a ladder suggests a development project for it.'),
      at: place,
    })
    .describe('The responsibility.'),
  from: accountability.describe('What the current position expects; omitted if it expects nothing.').optional(),
  to: accountability.describe('What the target position expects; omitted if it expects nothing.').optional(),
})

const gap = {
  version: head.version,
  kind: z.enum(['next', 'skip', 'lateral', 'switch', 'deepen']).describe('How the two positions are related.'),
  from: stand.describe('The current position.'),
  to: stand.describe('The target position.'),
  time: time.optional(),
  notes: fact(text('The notes.')).describe('What the profiles say about this move.').optional(),
  capabilities: list(
    capabilityGap,
    'The capabilities of the target role in its order, then those that only the current role has.',
  ),
  responsibilities: list(responsibilityGap, 'The responsibilities, in the same order.'),
}

/** The output of `rungs gap --json` is the same without its first keys: it stands nowhere, so it has no neighbors. */
export const apiLadderSchema = z.object({
  $schema: head.$schema.optional(),
  page: path('The page of the ladder.').optional(),
  markdown: path('The markdown document of the ladder.').optional(),
  ...gap,
})

export type GapJson = Published<z.output<z.ZodObject<typeof gap>>>
export type CapabilityGapJson = Published<z.output<typeof capabilityGap>>
export type ResponsibilityGapJson = Published<z.output<typeof responsibilityGap>>
export type ApiLadder = Published<z.output<typeof apiLadderSchema>>
