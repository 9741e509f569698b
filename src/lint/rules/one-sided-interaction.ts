/** Where no type is the reverse of another, there is no word for the other side, and any mention of the role will do. */
import { sides } from '../both-sides.ts'
import { hit, type LintRule } from '../rule.ts'

export const oneSidedInteraction: LintRule = {
  id: 'one-sided-interaction',
  *find({ framework }) {
    for (const { role, partner, interaction, reverses, answers, widerAnswers } of sides(framework)) {
      if (widerAnswers.some(({ type }) => reverses.length === 0 || reverses.includes(type.id))) continue
      const args = { partner: partner.name, role: role.slug, type: reverses[0], instead: answers[0]?.type.id }
      yield hit(
        'one-sided-interaction',
        interaction.at,
        args,
        { role: role.slug, about: [partner.slug, partner.name] },
        { related: { at: partner.at, text: 'the other profile' } },
      )
    }
  },
}
