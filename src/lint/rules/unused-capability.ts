/** Only what a profile takes with `use:` is used. */
import { libraryUse } from '../../domain/library-use.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

export const unusedCapability: LintRule = {
  id: 'unused-capability',
  *find({ framework }) {
    if (framework.roles.length === 0) return
    for (const { capability, usedBy } of libraryUse(framework)) {
      const { id, name, at } = capability
      if (usedBy.length === 0) {
        yield ruleFinding('unused-capability', at, { capability: name }, { role: undefined, about: [id, name] })
      }
    }
  },
}
