/**
 * What a transition asks beside capabilities and responsibilities. The same block may stand in the framework, a track,
 * a level and a role.
 */
import { z } from 'zod'
import { duration, line, link, list, phrase } from './text.ts'

const name = phrase('transition', 'The short name it is listed under.')
const text = phrase('transition', 'One sentence that says what it is.')
const ownWords = (description: string): z.ZodString => phrase('transition', description)

/** Where it is not said, the calendar of a plan leaves it out. */
const after = duration
  .optional()
  .describe('How long after the start of a plan, such as `3 months`: puts it into the calendar of a plan.')

export const resourceSchema = z.strictObject({
  title: line('What it is called.'),
  name: line('What it teaches, where that is not the capability it stands under.').optional(),
  url: link('Where to find it.').optional(),
  kind: line('Book, course, practice, talk, internal guide …').optional(),
  priority: line('How much it matters, in your words.').optional(),
  cost: line('What it costs, in your words.').optional(),
  duration: duration.optional(),
})

const readinessItem = z.strictObject({
  name,
  text,
  examples: list(ownWords('One example.'), 'What would show it.').optional(),
  measurement: ownWords('How it is measured.').optional(),
  evidence: ownWords('What to bring as evidence.').optional(),
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
      'Stands behind the success metrics of every responsibility, such as `with cross-team impact`.',
    ).optional(),
    leadership: list(
      z.strictObject({
        name,
        objective: ownWords('What it is for.').optional(),
        activities: list(ownWords('One activity.'), 'What to do.').optional(),
        measurement: ownWords('How it is measured.').optional(),
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
      'Experiences that the target level asks for.',
    ).optional(),
    projects: list(
      z.strictObject({
        name: phrase(
          'project',
          'The name of the project. With {responsibility} it is made once for every primary responsibility.',
        ),
        text: phrase('project', 'What the project is about.'),
        scope: ownWords('How far it reaches; `projectScope` otherwise.').optional(),
        duration: duration.optional(),
      }),
      'Projects that would show the target level.',
    ).optional(),
    projectScope: ownWords('How far a project of this level reaches.').optional(),
    projectDuration: duration.optional(),
    mentorship: list(
      z.strictObject({
        name,
        text,
        mentor: ownWords('Who could be the mentor.').optional(),
        frequency: ownWords('How often to meet.').optional(),
        duration: duration.optional(),
      }),
      'Mentorship that helps.',
    ).optional(),
    resources: list(resourceSchema, 'Resources that are not about one capability.').optional(),
    relationships: z
      .strictObject({
        text: phrase('relationship', 'What changes in an interaction with another role.'),
        focus: phrase('relationship', 'What to work on in it.').optional(),
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
      'What to see of the organization.',
    ).optional(),
    milestones: list(
      z.strictObject({
        name,
        review: ownWords('When to look back.').optional(),
        after,
        items: list(
          z.strictObject({ name, text, criteria: ownWords('How to tell that it was reached.').optional() }),
          'What should be reached by then.',
        ),
      }),
      'Milestones on the way.',
    ).optional(),
    goals: list(
      z.strictObject({
        name,
        text,
        impact: ownWords('What it changes.').optional(),
        measurement: ownWords('How it is measured.').optional(),
      }),
      'Goals for a year.',
    ).optional(),
    readiness: z
      .strictObject({
        capabilities: z
          .strictObject({
            name,
            text: phrase('readiness', 'What to show for each capability.'),
            evidence: phrase('readiness', 'What to bring as evidence.').optional(),
          })
          .describe('The part of the checklist that is made from the capabilities of the gap.')
          .optional(),
        groups: list(
          z.strictObject({ name, items: list(readinessItem, 'What to check.') }),
          'The other parts of the checklist.',
        ).optional(),
      })
      .describe('The checklist before a promotion.')
      .optional(),
    checkIns: list(
      z.strictObject({ name, after, items: list(ownWords('One thing to look at.'), 'What to look at.') }),
      'Regular looks at how it goes.',
    ).optional(),
  })
  .describe(
    'What a transition to this level asks beside capabilities and responsibilities. Each field replaces the same field of a wider block: role over level, level over track, track over framework.',
  )

export type Development = z.output<typeof developmentSchema>
export type Resource = z.output<typeof resourceSchema>
