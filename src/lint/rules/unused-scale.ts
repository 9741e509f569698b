/** A scale that only an unused capability of the library has counts as used: the capability is what is told. */
import { ruleFinding, type LintRule } from '../rule.ts'

export const unusedScale: LintRule = {
  id: 'unused-scale',
  *find({ framework: { scales, library, roles } }) {
    if (roles.length === 0) return
    const used = new Set([...library, ...roles.flatMap(({ capabilities }) => capabilities)].map(({ scale }) => scale))
    for (const { id, name, at } of scales) {
      if (!used.has(id)) yield ruleFinding('unused-scale', at, { scale: name }, { role: undefined, about: [id, name] })
    }
  },
}
