import { hit, type LintRule } from '../rule.ts'

export const unusedSwitch: LintRule = {
  id: 'unused-switch',
  *find({ framework: { switches, tracks, roles } }) {
    if (roles.length === 0) return
    const made = new Set(roles.flatMap(({ edges }) => edges.map(({ from, to }) => `${from.level} ${to.level}`)))
    const names = new Map(tracks.flatMap(({ levels }) => levels.map(({ id, name }) => [id, name] as const)))
    for (const { from, to, at } of switches) {
      if (made.has(`${from} ${to}`)) continue
      const args = { from: names.get(from) ?? from, to: names.get(to) ?? to }
      yield hit('unused-switch', at, args, { role: undefined, about: [from, to, args.from, args.to] })
    }
  },
}
