/**
 * Two texts may be alike where one grew out of the other on purpose: the steps of one capability, and a capability that
 * a role takes from the library or from the role that it extends, whose criteria it has to repeat in part.
 */
import type { AuthoredText } from '../../domain/authored-text.ts'
import type { Framework } from '../../domain/framework.ts'
import type { RoleSlug } from '../../domain/ids.ts'
import { ruleFinding, type LintRule } from '../rule.ts'
import { similarTexts } from '../similar-texts.ts'
import { reusableOf } from '../texts.ts'

const defaultPercent = 85
const fewestWords = 6

export const nearDuplicate: LintRule = {
  id: 'near-duplicate',
  *find({ framework, texts, words }) {
    const numbers = new Set(words?.numbers)
    const similar = similarTexts(reusableOf(texts), {
      wordsOf: ({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
      least: (framework.lint['near-duplicate']?.percent ?? defaultPercent) / 100,
      fewestWords,
      isNumber: (word) => numbers.has(word) || /\p{N}/u.test(word),
      mayBeAlike: sameThing(framework, texts),
    })
    const pairs = new Set<string>()
    for (const { text, first, percent } of similar) {
      // Of a capability that was copied as a whole, its first sentence is enough.
      const pair = `${thingOf(text)}\n${thingOf(first)}`
      if (pairs.has(pair)) continue
      pairs.add(pair)
      const related = { at: first.place(), text: 'the other one' }
      yield ruleFinding(
        'near-duplicate',
        text.place(),
        { percent },
        { role: text.role, about: text.within },
        { related },
      )
    }
  },
}

/** Returns what a text stands in. The library may be in several files, where a number alone is not enough. */
function thingOf({ role, path, within }: AuthoredText): string {
  return [role ?? '', path[0], path[1], within[0]].join('\n')
}

/** Returns whether two texts say what the same capability or responsibility is. */
function sameThing(
  { roles }: Framework,
  texts: readonly AuthoredText[],
): (one: AuthoredText, other: AuthoredText) => boolean {
  const parents = new Map(roles.map((role) => [role.slug, role.extends]))
  const root = (slug: RoleSlug): RoleSlug => {
    const parent = parents.get(slug)
    return parent === undefined ? slug : root(parent)
  }
  const ids = new Map(
    roles.map(({ slug, capabilities, responsibilities }) => [
      slug,
      { capabilities: idsOf(capabilities), responsibilities: idsOf(responsibilities) },
    ]),
  )
  const idOf = ({ role, path, within }: AuthoredText): string | undefined => {
    const known =
      role === undefined
        ? undefined
        : ids.get(role)?.[path[0] === 'responsibilities' ? 'responsibilities' : 'capabilities']
    return within.map((name) => known?.get(name)).find((id) => id !== undefined) ?? within[0]
  }
  const used = new Set(
    texts.flatMap(({ role, path, text }) => (role !== undefined && path[2] === 'use' ? [`${root(role)}/${text}`] : [])),
  )

  return (one, other) => {
    if (one.path[0] !== other.path[0] || idOf(one) !== idOf(other)) return false
    if (one.role !== undefined && other.role !== undefined) return root(one.role) === root(other.role)
    const role = one.role ?? other.role
    return role === undefined || used.has(`${root(role)}/${idOf(one)}`)
  }
}

/** Ids by themselves and by the names of what has them. */
function idsOf(things: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(things.flatMap(({ id, name }) => [[name, id] as const, [id, id] as const]))
}
