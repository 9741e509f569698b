/**
 * Finds where no type is the reverse of another, there is no word for the other side, and any mention of the role will
 * do. A partner that takes the role for somebody external does mention it; what is wrong there is found by
 * external-role-exists.
 */
import type { Role } from '../../domain/framework.ts'
import { interactionSides } from '../both-sides.ts'
import { plain } from '../plain.ts'
import { plainNames } from '../role-names.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

export const oneSidedInteraction: LintRule = {
  id: 'one-sided-interaction',
  *find({ framework }) {
    for (const { role, partner, interaction, reverses, answers, widerAnswers } of interactionSides(framework)) {
      if (
        widerAnswers.some(({ type }) => reverses.length === 0 || reverses.includes(type.id)) ||
        callsExternal(partner, role)
      ) {
        continue
      }
      const args = { partner: partner.name, role: role.slug, type: reverses[0], instead: answers[0]?.type.id }
      yield ruleFinding(
        'one-sided-interaction',
        interaction.at,
        args,
        { role: role.slug, about: [partner.slug, partner.name] },
        { related: { at: partner.at, text: 'the other profile' } },
      )
    }
  },
}

function callsExternal({ interactions }: Role, role: Role): boolean {
  const names = plainNames(role)
  return interactions.some(({ partner }) => partner.kind === 'external' && names.includes(plain(partner.name)))
}
