/** Only what a profile takes with `use:` is used: an entry of its own with the same id shows none of the library's text. */
import { hit, type LintRule } from '../rule.ts'

export const unusedCapability: LintRule = {
  id: 'unused-capability',
  *find({ framework: { library, roles } }) {
    if (roles.length === 0) return
    const used = new Set(roles.flatMap(({ capabilities }) => capabilities.map(({ definedAt }) => JSON.stringify(definedAt))))
    for (const { id, name, at } of library) {
      if (!used.has(JSON.stringify(at))) yield hit('unused-capability', at, { capability: name }, { role: undefined, about: [id, name] })
    }
  },
}
