import { ruleFinding, type LintRule } from '../rule.ts'

export const ownerMissing: LintRule = {
  id: 'owner-missing',
  *find({ framework }) {
    for (const { slug, owners, at } of framework.roles) {
      if (owners.length === 0) yield ruleFinding('owner-missing', at, {}, { role: slug, about: [] })
    }
  },
}
