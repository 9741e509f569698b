/**
 * The parts of a transition beside capabilities and responsibilities. The same block may stand in the framework, a
 * track, a level and a role.
 */
import { z } from 'zod'
import { duration, line, link, list, phrase } from './text.ts'

const name = phrase('transition', 'A short name.')
const text = phrase('transition', 'One sentence that describes it.')
const ownWords = (description: string): z.ZodString => phrase('transition', description)

/** Without this value, a plan's calendar does not include the item. */
const after = duration
  .optional()
  .describe(
    'The time after the start of a plan, such as `3 months`. With it, the entry appears in the calendar of a plan.',
  )

export const resourceSchema = z.strictObject({
  title: line('The title.'),
  name: line('What it teaches, if this is not the capability that lists it.').optional(),
  url: link('The address.').optional(),
  kind: line('The type, such as book, course, practice, talk or internal guide.').optional(),
  priority: line('The priority, in your own words.').optional(),
  cost: line('The cost, in your own words.').optional(),
  duration: duration.optional(),
})

const readinessItem = z.strictObject({
  name,
  text,
  examples: list(ownWords('One example.'), 'Examples that would show it.').optional(),
  measurement: ownWords('How to measure it.').optional(),
  evidence: ownWords('The evidence to bring.').optional(),
})

export const developmentSchema = z
  .strictObject({
    responsibilityAreas: list(
      z.strictObject({
        name,
        text,
        actions: list(ownWords('One thing to do.'), 'What to do.').optional(),
        duration: duration.optional(),
      }),
      'How a responsibility grows in this transition.',
    ).optional(),
    metricsNote: ownWords(
      'Text that follows the success metrics of every responsibility, such as `with cross-team impact`.',
    ).optional(),
    leadership: list(
      z.strictObject({
        name,
        objective: ownWords('The objective.').optional(),
        activities: list(ownWords('One activity.'), 'What to do.').optional(),
        measurement: ownWords('How to measure it.').optional(),
      }),
      'Areas of leadership and impact.',
    ).optional(),
    experiences: list(
      z.strictObject({
        name,
        text,
        examples: list(ownWords('One example.'), 'Examples.').optional(),
        duration: duration.optional(),
      }),
      'Experiences that the target level requires.',
    ).optional(),
    projects: list(
      z.strictObject({
        name: phrase(
          'project',
          'The name of the project. With {responsibility}, the project is repeated for every primary responsibility.',
        ),
        text: phrase('project', 'What the project is about.'),
        scope: ownWords('The scope; by default `projectScope`.').optional(),
        duration: duration.optional(),
      }),
      'Projects that show work at the target level.',
    ).optional(),
    projectScope: ownWords('The usual scope of a project at this level.').optional(),
    projectDuration: duration.optional(),
    mentorship: list(
      z.strictObject({
        name,
        text,
        mentor: ownWords('Who can be the mentor.').optional(),
        frequency: ownWords('How often to meet.').optional(),
        duration: duration.optional(),
      }),
      'Mentorship that helps on the way.',
    ).optional(),
    resources: list(resourceSchema, 'Learning resources that do not belong to one capability.').optional(),
    relationships: z
      .strictObject({
        text: phrase('relationship', 'What changes in an interaction with another role.'),
        focus: phrase('relationship', 'What to focus on.').optional(),
      })
      .describe('How the interactions with other roles grow.')
      .optional(),
    exposure: list(
      z.strictObject({
        name,
        text,
        activities: list(ownWords('One activity.'), 'What to do.').optional(),
        duration: duration.optional(),
      }),
      'Other parts of the organization to get to know.',
    ).optional(),
    milestones: list(
      z.strictObject({
        name,
        review: ownWords('When to review it.').optional(),
        after,
        items: list(
          z.strictObject({ name, text, criteria: ownWords('How to recognize that it is reached.').optional() }),
          'What to reach by then.',
        ),
      }),
      'Milestones on the way.',
    ).optional(),
    goals: list(
      z.strictObject({
        name,
        text,
        impact: ownWords('What it changes.').optional(),
        measurement: ownWords('How to measure it.').optional(),
      }),
      'Goals for a year.',
    ).optional(),
    readiness: z
      .strictObject({
        capabilities: z
          .strictObject({
            name,
            text: phrase('readiness', 'What to demonstrate for each capability.'),
            evidence: phrase('readiness', 'The evidence to bring.').optional(),
          })
          .describe('The part of the checklist that is generated from the capabilities of the gap.')
          .optional(),
        groups: list(
          z.strictObject({ name, items: list(readinessItem, 'What to check.') }),
          'Further parts of the checklist.',
        ).optional(),
      })
      .describe('The checklist before a promotion.')
      .optional(),
    checkIns: list(
      z.strictObject({ name, after, items: list(ownWords('One topic.'), 'What to discuss.') }),
      'Regular check-ins on the progress.',
    ).optional(),
  })
  .describe(
    'Everything besides capabilities and responsibilities that helps people grow to this level. A field of a role replaces the same field of its level, a level that of its track, and a track that of the framework.',
  )

export type Development = z.output<typeof developmentSchema>
export type Resource = z.output<typeof resourceSchema>
