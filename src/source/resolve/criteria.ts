/** Criteria with their ids. */
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

/** FNV-1a over UTF-16 units, 32 bits in base 36: short, and the same everywhere. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
