/** A level in draft is still on its way to a role. */
import { ruleFinding, type LintRule } from '../rule.ts'

export const unusedLevel: LintRule = {
  id: 'unused-level',
  *find({ framework: { tracks, roles } }) {
    if (roles.length === 0) return
    const used = new Set(roles.flatMap(({ levels }) => levels.map(({ id }) => id)))
    for (const { id, name, status, at } of tracks.flatMap(({ levels }) => levels)) {
      if (status !== 'draft' && !used.has(id)) {
        yield ruleFinding('unused-level', at, { level: name }, { role: undefined, about: [id, name] })
      }
    }
  },
}
