import type { Level, Role, Scale, Step } from '../domain/framework.ts'

/** A role in both versions, with its levels, as the later version counts them. */
export interface RolePair {
  readonly before: Role
  readonly after: Role
  readonly levels: readonly (readonly [before: Level, after: Level])[]
  /** The step of the later version that a step of the earlier one has become; nothing where it is gone. */
  readonly stepAfter: (step: Step, scale: Scale['id'] | undefined) => Step | undefined
}
