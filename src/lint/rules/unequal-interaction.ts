/**
 * Told once for both sides, at the profile that comes first. Where no type is the reverse of another, the same type on
 * both sides is one interaction.
 */
import type { Place } from '../../diagnostic/finding.ts'
import type { AuthoredText } from '../../domain/authored-text.ts'
import type { Interaction } from '../../domain/framework.ts'
import { interactionSides } from '../both-sides.ts'
import { plain } from '../plain.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

export const unequalInteraction: LintRule = {
  id: 'unequal-interaction',
  *find({ framework, texts }) {
    const told = new Set<string>()
    for (const { role, partner, interaction, reverses, answers } of interactionSides(framework)) {
      const types = reverses.length === 0 ? [interaction.type.id] : reverses
      const answer = answers.find(({ type }) => types.includes(type.id))
      const here = interaction.frequency
      const there = answer?.frequency
      if (!answer || here === undefined || there === undefined || plain(here) === plain(there)) continue
      told.add(JSON.stringify([interaction.at, answer.at]))
      if (told.has(JSON.stringify([answer.at, interaction.at]))) continue
      const also = { related: { at: frequencyPlace(texts, answer), text: 'the other side' } }
      const subject = { role: role.slug, about: [partner.slug, partner.name] }
      yield ruleFinding(
        'unequal-interaction',
        frequencyPlace(texts, interaction),
        { partner: partner.name, here, there },
        subject,
        also,
      )
    }
  },
}

/** Returns where the profile says how often, in the same entry as the partner. */
function frequencyPlace(texts: readonly AuthoredText[], { at }: Interaction): Place {
  const own = texts.filter(({ path }) => path[0] === 'interactions' && path.length === 3)
  const partner = own.find(({ path, place }) => path[2] === 'role' && JSON.stringify(place()) === JSON.stringify(at))
  const frequency = own.find(
    ({ role, path }) => partner && role === partner.role && path[1] === partner.path[1] && path[2] === 'frequency',
  )
  return frequency?.place() ?? at
}
