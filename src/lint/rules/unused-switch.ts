/** A level in draft, or on no role, is told by itself, and what leads there waits for it. */
import { ruleFinding, type LintRule } from '../rule.ts'

export const unusedSwitch: LintRule = {
  id: 'unused-switch',
  *find({ framework: { switches, tracks, roles } }) {
    const made = new Set(roles.flatMap(({ edges }) => edges.map(({ from, to }) => `${from.level} ${to.level}`)))
    const used = new Set(roles.flatMap(({ levels }) => levels.map(({ id }) => id)))
    const levels = new Map(tracks.flatMap((track) => track.levels.map((level) => [level.id, level] as const)))
    for (const { from, to, at } of switches) {
      const [start, end] = [levels.get(from), levels.get(to)]
      if (!start || !end || made.has(`${from} ${to}`)) continue
      if ([start, end].some(({ id, status }) => status === 'draft' || !used.has(id))) continue
      yield ruleFinding(
        'unused-switch',
        at,
        { from: start.name, to: end.name },
        { role: undefined, about: [from, to, start.name, end.name] },
      )
    }
  },
}
