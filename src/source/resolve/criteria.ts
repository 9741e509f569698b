/** Criteria with their ids. */
import { fingerprint } from '../../domain/fingerprint.ts'
import type { Criterion } from '../../domain/framework.ts'
import type { CriterionId } from '../../domain/ids.ts'
import type { AuthoredCriterion } from '../../domain/schema/capability.ts'
import type { Authored } from '../authored.ts'

/** The criteria of one cell. One without an id gets one from its text: it is stable until the text changes. */
export function resolveCriteria(authored: Authored<readonly AuthoredCriterion[]>): readonly Criterion[] {
  return authored.value.map((criterion, index) => ({
    // Ids are branded here, where they are made; the schema has checked a written one.
    id: (criterion.id ?? `c-${fingerprint(criterion.text)}`) as CriterionId,
    text: criterion.text,
    examples: criterion.examples ?? [],
    markers: criterion.markers ?? [],
    renamedFrom: criterion.renamedFrom as CriterionId | undefined,
    at: authored.place(index, 'text'),
  }))
}
