/**
 * The data of the search: each text of the model once, as small as possible. A build writes it to `data/search.js`. A
 * browser expands it (`entries.ts`) and indexes it when the reader searches. A prebuilt index would more than double
 * the size.
 */
import type { Framework } from '../../domain/framework.ts'
import type { CapabilityId, CriterionId, LevelId, RoleSlug } from '../../domain/ids.ts'
import type { Transition } from '../../gap/gap.ts'
import type { Words } from '../../template/word-forms.ts'
import { sharedCapabilities } from '../../pages/parts/capability-uses.ts'
import type { Site } from '../../pages/page.ts'

/** Numbers are indexes in the lists. */
export interface SearchData {
  readonly language: string
  /** The words below `site.search`. */
  readonly words: Words
  readonly families: readonly string[]
  /** Each pair of id and name once. */
  readonly levels: readonly (readonly [LevelId, name: string])[]
  readonly roles: readonly {
    readonly slug: RoleSlug
    readonly name: string
    readonly aliases: readonly string[]
    /** −1 for none. */
    readonly family: number
    readonly levels: readonly number[]
  }[]
  /** Each pair of id and name once, with the indexes of its roles. */
  readonly capabilities: readonly (readonly [CapabilityId, name: string, roles: readonly number[]])[]
  /** Start and target of each ladder of the site. Levels are indexes in the levels of the role. */
  readonly transitions: readonly (readonly [role: number, level: number, toRole: number, toLevel: number])[]
  /**
   * Each criterion of a capability once, at the lowest level of the first role that expects it, with the number of
   * other roles that expect it. Role and level are −1 when no position expects it.
   */
  readonly criteria: readonly (readonly [
    capability: number,
    CriterionId,
    text: string,
    role: number,
    level: number,
    others: number,
  ])[]
}

export function searchData({
  framework,
  ladders,
  moves,
  words,
}: Pick<Site, 'framework' | 'ladders' | 'moves' | 'words'>): SearchData {
  const levels = new UniqueList<readonly [LevelId, string]>(([id, name]) => `${id} ${name}`)
  const capabilities = new UniqueList<readonly [CapabilityId, string, number[]]>(([id, name]) => `${id} ${name}`)
  const roles = framework.roles.map((role) => ({
    slug: role.slug,
    name: role.name,
    aliases: role.aliases,
    family: framework.families.findIndex(({ id }) => id === role.family),
    levels: role.levels.map(({ id, name }) => levels.indexOf([id, name])),
  }))
  for (const { id, name, uses } of sharedCapabilities(framework)) {
    if (uses.length === 0) capabilities.indexOf([id, name, []])
  }
  const criteria = criteriaOf(framework, capabilities)
  return {
    language: framework.language,
    words: blockOf(words.all, 'site', 'search'),
    families: framework.families.map(({ name }) => name),
    levels: levels.items,
    roles,
    capabilities: capabilities.items,
    transitions: transitionsOf(
      framework,
      [...ladders, ...moves].map(({ transition }) => transition),
    ),
    criteria,
  }
}

type SearchCriterion = SearchData['criteria'][number]

function criteriaOf(
  { roles }: Framework,
  capabilities: UniqueList<readonly [CapabilityId, string, number[]]>,
): SearchCriterion[] {
  const found = new Map<string, { first: SearchCriterion; readonly roles: Set<number> }>()
  const add = (key: string, seen: SearchCriterion): void => {
    const role = seen[3]
    const known = found.get(key)
    if (known && known.first[3] >= 0) known.roles.add(role)
    else found.set(key, { first: seen, roles: new Set([role]) })
  }
  for (const [at, role] of roles.entries()) {
    for (const capability of role.capabilities) {
      const number = capabilities.indexOf([capability.id, capability.name, []])
      capabilities.items[number]?.[2].push(at)
      const cells = capability.cells.flatMap(({ criteria }, level) =>
        criteria.map((criterion) => ({ criterion, role: at, level })),
      )
      const steps = capability.steps.flat().map((criterion) => ({ criterion, role: -1, level: -1 }))
      for (const { criterion, role, level } of [...cells, ...steps]) {
        add(`${capability.id} ${criterion.id} ${criterion.text}`, [
          number,
          criterion.id,
          criterion.text,
          role,
          level,
          0,
        ])
      }
    }
  }
  return Array.from(found.values(), ({ first: [capability, id, text, role, level], roles }) => {
    const others = Array.from(roles).filter((other) => other >= 0 && other !== role).length
    return [capability, id, text, role, level, others]
  })
}

function transitionsOf({ roles }: Framework, transitions: readonly Transition[]): SearchData['transitions'] {
  const numbers = new Map(roles.map(({ slug }, number) => [slug, number]))
  const indexOf = ({ role, level }: Transition['from']): readonly [number, number] => [
    numbers.get(role.slug) ?? -1,
    role.levels.findIndex(({ id }) => id === level.id),
  ]
  return transitions.map(({ from, to }) => [...indexOf(from), ...indexOf(to)] as const)
}

/** A list without duplicates that returns the index of each item. */
class UniqueList<Item> {
  readonly items: Item[] = []
  readonly #indexes = new Map<string, number>()
  readonly #keyOf: (item: Item) => string

  constructor(keyOf: (item: Item) => string) {
    this.#keyOf = keyOf
  }

  indexOf(item: Item): number {
    const key = this.#keyOf(item)
    const known = this.#indexes.get(key)
    if (known !== undefined) return known
    this.#indexes.set(key, this.items.length)
    return this.items.push(item) - 1
  }
}

function blockOf(words: Words, ...path: readonly string[]): Words {
  const found = path.reduce<string | Words | undefined>(
    (here, key) => (typeof here === 'object' ? here[key] : undefined),
    words,
  )
  if (typeof found !== 'object') throw new TypeError(`there is no block "${path.join('.')}" of words`)
  return found
}
