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
  role: id('The role.'),
  roleName: text('What people call it.'),
  level: id('The level.'),
  levelName: text('What people call it.'),
})

const time = z
  .object({
    duration,
    rule: z.enum(['stated', 'sum-of-steps', 'sum-of-levels', 'longest-capability']).describe('How it came about.'),
    sources: list(place, 'The texts that it was made from.'),
  })
  .describe('How long it takes.')

const wording = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('unwritten') }).describe('The target has no criteria, so nothing can be said.'),
    z.object({
      kind: z.literal('written'),
      changes: list(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('reworded'), from: criterion, to: criterion }),
          z.object({ kind: z.enum(['added', 'removed', 'unchanged']), criterion }),
        ]),
        'By criterion.',
      ),
    }),
  ])
  .describe('What changes in words.')

const resource = z.object({
  title: text('What it is called.'),
  name: text('What it teaches.').optional(),
  url: text('Where to find it.').optional(),
  kind: text('What kind of thing.').optional(),
  priority: text('How much it matters.').optional(),
  cost: text('What it costs.').optional(),
  duration: duration.optional(),
})

const texts = z.array(z.string()).describe('One or more.')

const closing = {
  climbs: list(
    z.object({
      from: step.describe('The step before; left out for the lowest one.').optional(),
      to: step.describe('The step to reach.'),
      actions: fact(texts).describe('What to do.').optional(),
      indicators: fact(texts).describe('How to tell that it was reached.').optional(),
      resources: fact(z.array(resource).describe('One or more.')).describe('What helps.').optional(),
      duration: fact(duration).describe('How long it takes.').optional(),
    }),
    'The steps to climb, lowest first.',
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
            steps: z.number().describe('How many steps there are to climb.'),
            score: z.number().describe('Weight times steps.'),
            at: place,
          }),
        ])
        .describe('Why it has this priority.'),
    })
    .optional(),
  time: time.optional(),
}

const capability = z.object({
  id: named.id,
  name: named.name,
  group: id('What it is listed under.').optional(),
  importance: id('How much it weighs.').optional(),
  scale: id('Its scale.').optional(),
  extensions,
  at: place,
})

const reason = text('Why less is asked.').optional()

const capabilityGap = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('raised'), capability, from: step, to: step, wording, ...closing }),
  z.object({ kind: z.literal('new'), capability, to: step.optional(), wording, ...closing }),
  z.object({ kind: z.literal('lowered'), capability, from: step, to: step, wording, reason }),
  z.object({ kind: z.literal('dropped'), capability, from: step.optional(), reason }),
  z.object({ kind: z.literal('unchanged'), capability, step: step.optional(), wording }),
  z.object({ kind: z.literal('unknown'), capability }).describe('One side is not yet written, so nothing is claimed.'),
])

const accountability = z.object({
  expectation: text('What it asks.').optional(),
  metrics: z.array(z.string()).describe('How success is measured.'),
})

const responsibilityGap = z.object({
  kind: z.enum(['evolved', 'new', 'dropped', 'unchanged']).describe('What becomes of it.'),
  responsibility: z
    .object({
      id: named.id,
      name: named.name,
      primary: z.boolean().describe('Whether a project may be built around it.'),
      at: place,
    })
    .describe('What somebody answers for.'),
  from: accountability.describe('What the current position asks; left out where it asks nothing.').optional(),
  to: accountability.describe('What the target asks; left out where it asks nothing.').optional(),
})

const gap = {
  version: head.version,
  kind: z.enum(['next', 'skip', 'lateral', 'switch', 'deepen']).describe('How the two positions stand to each other.'),
  from: stand.describe('Where somebody is.'),
  to: stand.describe('Where they want to be.'),
  time: time.optional(),
  notes: fact(text('Their words.')).describe('What the organization says about this move.').optional(),
  capabilities: list(
    capabilityGap,
    'Those of the target role in its order, then those that only the role left behind has.',
  ),
  responsibilities: list(responsibilityGap, 'In the same order.'),
}

/** What `rungs gap --json` prints is the same without its first keys: it stands nowhere, so it has no neighbors. */
export const apiLadderSchema = z.object({
  $schema: head.$schema.optional(),
  page: path('The ladder, for people.').optional(),
  markdown: path('The ladder as a document.').optional(),
  ...gap,
})

export type GapJson = Published<z.output<z.ZodObject<typeof gap>>>
export type CapabilityGapJson = Published<z.output<typeof capabilityGap>>
export type ResponsibilityGapJson = Published<z.output<typeof responsibilityGap>>
export type ApiLadder = Published<z.output<typeof apiLadderSchema>>
