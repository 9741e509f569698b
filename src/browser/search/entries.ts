/** Expands the search data to entries with name, context and address. Runs in the browser. */
import { fillWords, plural, type Words } from '../../template/word-forms.ts'
import { capabilityPath, criterionAnchor, ladderPagePath, levelPath, positionPath, rolePath } from '../../addresses.ts'
import type { SearchData } from './search-data.ts'

export type SearchEntryKind = 'role' | 'level' | 'capability' | 'position' | 'transition' | 'criterion'

export interface SearchEntry {
  readonly kind: SearchEntryKind
  readonly name: string
  /** The role, family or capability that the entry belongs to; may be empty. */
  readonly context: string
  /** Further words that find the entry. */
  readonly keywords: string
  /** Relative to the site, with an anchor. */
  readonly path: string
}

/** Returns all entries, the kinds with few entries first. */
export function searchEntries(data: SearchData): SearchEntry[] {
  const texts = searchTexts(data)
  return [
    ...roles(data),
    ...levels(data),
    ...capabilities(data, texts),
    ...positions(data, texts),
    ...transitions(data, texts),
    ...criteria(data, texts),
  ]
}

/** Texts of the search by key. `count` chooses the plural form. */
interface SearchTexts {
  readonly text: (key: string, values: Readonly<Record<string, string>>) => string
  readonly count: (key: string, n: number) => string
  readonly kind: (kind: SearchEntryKind) => string
}

export function searchTexts({ words, language }: Pick<SearchData, 'words' | 'language'>): SearchTexts {
  const wordAt = (block: string | Words | undefined, key: string): string => {
    const word = typeof block === 'object' ? block[key] : undefined
    if (typeof word !== 'string') throw new TypeError(`there is no word "${key}"`)
    return word
  }
  return {
    text: (key, values) => fillWords(wordAt(words, key), values),
    kind: (kind) => wordAt(words['kinds'], kind),
    count: (key, n) => {
      const forms = words[key]
      if (typeof forms !== 'object') throw new TypeError(`there are no forms of a word "${key}"`)
      return plural(forms, n, language)
    },
  }
}

function roles({ roles, families }: SearchData): SearchEntry[] {
  return roles.map(({ slug, name, aliases, family }) => {
    const context = families[family] ?? ''
    return { kind: 'role', name, context, keywords: [context, ...aliases].join(' '), path: rolePath(slug) }
  })
}

function levels({ levels }: SearchData): SearchEntry[] {
  return levels.map(([id, name]) => ({ kind: 'level', name, context: '', keywords: '', path: levelPath(id) }))
}

function capabilities({ capabilities, roles }: SearchData, texts: SearchTexts): SearchEntry[] {
  return capabilities.map(([id, name, of]) => {
    const only = of.length === 1 ? roles[of[0] ?? -1]?.name : undefined
    return {
      kind: 'capability',
      name,
      context: only ?? texts.count('inRoles', of.length),
      keywords: only ?? '',
      path: capabilityPath(id),
    }
  })
}

/** Returns the position with the given indexes, if it exists. */
function positionAt(
  data: SearchData,
  roleAt: number,
  levelAt: number,
): { readonly role: SearchData['roles'][number]; readonly level: SearchData['levels'][number] } | undefined {
  const role = data.roles[roleAt]
  const level = data.levels[role?.levels[levelAt] ?? -1]
  return role && level ? { role, level } : undefined
}

function positions(data: SearchData, texts: SearchTexts): SearchEntry[] {
  return data.roles.flatMap((role, at) =>
    role.levels.flatMap((_, levelAt): SearchEntry[] => {
      const level = positionAt(data, at, levelAt)?.level
      if (!level) return []
      const [id, name] = level
      return [
        {
          kind: 'position',
          name: texts.text('position', { role: role.name, level: name }),
          context: '',
          keywords: '',
          path: positionPath(role.slug, id),
        },
      ]
    }),
  )
}

function transitions(data: SearchData, texts: SearchTexts): SearchEntry[] {
  return data.transitions.flatMap(([role, level, toRole, toLevel]): SearchEntry[] => {
    const from = positionAt(data, role, level)
    const to = positionAt(data, toRole, toLevel)
    if (!from || !to) return []
    const stays = role === toRole && level === toLevel
    const path = ladderPagePath({
      kind: stays ? 'deepen' : 'next',
      from: { role: from.role, level: { id: from.level[0] } },
      to: { role: to.role, level: { id: to.level[0] } },
    })
    const position = (at: typeof from): string => texts.text('position', { role: at.role.name, level: at.level[1] })
    const [fromName, toName] = role === toRole ? [from.level[1], to.level[1]] : [position(from), position(to)]
    const name = stays
      ? texts.text('development', { level: toName })
      : texts.text('transition', { from: fromName, to: toName })
    return [
      {
        kind: 'transition',
        name,
        context: role === toRole ? to.role.name : '',
        keywords: role === toRole ? to.role.name : '',
        path,
      },
    ]
  })
}

function criteria(data: SearchData, texts: SearchTexts): SearchEntry[] {
  return data.criteria.flatMap(([capabilityAt, id, name, roleAt, levelAt, others]): SearchEntry[] => {
    const capability = data.capabilities[capabilityAt]
    if (!capability) return []
    const at = positionAt(data, roleAt, levelAt)
    const where = at && texts.text('position', { role: at.role.name, level: at.level[1] })
    const more = others > 0 ? texts.count('moreRoles', others) : undefined
    const path = at
      ? `${positionPath(at.role.slug, at.level[0])}#${criterionAnchor(capability[0], id)}`
      : capabilityPath(capability[0])
    const context = [capability[1], where, more].filter((part) => part !== undefined).join(' · ')
    return [{ kind: 'criterion', name, context, keywords: [capability[1], at?.role.name ?? ''].join(' '), path }]
  })
}
