/** Told once for both sides, at the profile that comes first. Where no type is the reverse of another, the same type on both sides is one interaction. */
import { sides } from '../both-sides.ts'
import { plain } from '../plain.ts'
import { hit, type LintRule } from '../rule.ts'

export const unequalInteraction: LintRule = {
  id: 'unequal-interaction',
  *find({ framework }) {
    const told = new Set<string>()
    for (const { role, partner, interaction, reverses, answers } of sides(framework)) {
      const types = reverses.length === 0 ? [interaction.type.id] : reverses
      const answer = answers.find(({ type }) => types.includes(type.id))
      const here = interaction.frequency
      const there = answer?.frequency
      if (!answer || here === undefined || there === undefined || plain(here) === plain(there)) continue
      told.add(JSON.stringify([interaction.at, answer.at]))
      if (told.has(JSON.stringify([answer.at, interaction.at]))) continue
      const also = { related: { at: answer.at, text: 'the other side' } }
      yield hit('unequal-interaction', interaction.at, { partner: partner.name, here, there }, { role: role.slug, about: [partner.slug, partner.name] }, also)
    }
  },
}
