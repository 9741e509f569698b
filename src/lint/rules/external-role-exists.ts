import { plain } from '../plain.ts'
import { plainNames } from '../role-names.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

export const externalRoleExists: LintRule = {
  id: 'external-role-exists',
  *find({ framework: { roles } }) {
    const slugs = new Map(roles.flatMap((role) => plainNames(role).map((called) => [called, role.slug])))
    for (const role of roles) {
      for (const { partner, at } of role.interactions) {
        const slug = slugs.get(plain(partner.name))
        // A partner of the same name as the role itself is somebody elsewhere.
        if (partner.kind !== 'external' || slug === undefined || slug === role.slug) continue
        yield ruleFinding(
          'external-role-exists',
          at,
          { name: partner.name, slug },
          { role: role.slug, about: [partner.name, slug] },
        )
      }
    }
  },
}
