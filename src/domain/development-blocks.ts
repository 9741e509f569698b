/** Which blocks of a level's development belong to which kind of move that leads there. */
import type { Edge } from './framework.ts'
import type { Development } from './schema/development.ts'

export type DevelopmentBlock = keyof Development

/** Written as an object so that none can be forgotten. */
const all = {
  leadership: true,
  experiences: true,
  responsibilityAreas: true,
  metricsNote: true,
  resources: true,
  projects: true,
  projectScope: true,
  projectDuration: true,
  mentorship: true,
  relationships: true,
  exposure: true,
  milestones: true,
  goals: true,
  readiness: true,
  checkIns: true,
} satisfies Readonly<Record<DevelopmentBlock, true>>

// Its keys are those of its type.
const growing = Object.keys(all) as DevelopmentBlock[]

/** A lateral move reaches no new level. */
export const blocksOfMove: Readonly<Record<Edge['kind'], readonly DevelopmentBlock[]>> = {
  next: growing,
  switch: growing,
  lateral: ['projects', 'projectScope', 'projectDuration', 'relationships'],
}
