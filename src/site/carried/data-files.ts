/** The scripts below `data/` that carry the model, the words and the templates to a browser. Scripts and not JSON, since pages are opened from disk as well. */
import { edgeCost } from '../../gap/path.ts'
import type { PlannedFile } from '../../output-file.ts'
import type { Words } from '../../template/word-forms.ts'
import type { Framework } from '../../domain/framework.ts'
import type { Site } from '../page.ts'
import { dataPath } from '../site-path.ts'
import { type Carried, type CarriedFramework, type CarriedMove, globalName, moveKinds, type Positions } from './carried.ts'
import { leanFramework, leanRole } from './lean-model.ts'
import { packTogether } from './shared-parts.ts'

/** What this share of the roles holds, and that is some roles at least, everybody loads; what fewer hold is in their own files. */
const commonShare = 0.1
const leastRoles = 3

/** The words that the views of a comparison ask for beside those that its templates name. */
const wordsOfViews = ['duration', 'ladder', 'site.ladder', 'site.figures', 'site.described', 'site.optional', 'site.notRequired', 'site.unknown']

/** What a browser fills on the plan page. */
const planTemplates = ['plan-sheet', 'plan-evidence', 'plan-views'] as const

export function dataFiles({ framework, words, templates, documents }: Pick<Site, 'framework' | 'words' | 'templates' | 'documents'>): PlannedFile[] {
  const { roles } = framework
  const packed = once(() => packedModel(framework))
  const carried = (): CarriedFramework => {
    const { common, base } = packed()
    return { common, framework: base, words: pick(words.all, [...wordsOfViews, ...templates.wordsOf('comparison')]) }
  }
  return [
    script('positions', () => JSON.stringify(positionsOf(framework))),
    script('moves', () => JSON.stringify(movesOf(framework))),
    script('framework', () => JSON.stringify(carried())),
    script('templates', () => templates.precompile('comparison')),
    script('plan', () => planOf({ words, templates, documents })),
    ...roles.map(({ slug }, index) => {
      const text = (): string => `((self.${globalName}??={}).roles??={})[${JSON.stringify(slug)}]=${JSON.stringify(packed().roles[index])}\n`
      return planned(dataPath(`roles/${slug}`), text)
    }),
  ]
}

function packedModel(framework: Framework) {
  const lean = [leanFramework(framework), ...framework.roles.map((role) => leanRole(framework, role))]
  const { common, packed } = packTogether(lean, Math.max(leastRoles, Math.ceil(framework.roles.length * commonShare)))
  const [base = { parts: [], value: null }, ...roles] = packed
  return { common, base, roles }
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

/** The templates are JavaScript, which JSON cannot hold. */
function planOf({ words, templates, documents }: Pick<Site, 'words' | 'templates' | 'documents'>): string {
  const all = [...wordsOfViews, 'plan', 'site.plan', ...planTemplates.flatMap((name) => templates.wordsOf(name)), ...documents.wordsOf('plan')]
  const pages = `Object.assign({},${planTemplates.map((name) => templates.precompile(name)).join()})`
  return `{words:${JSON.stringify(pick(words.all, all))},templates:${pages},documents:${documents.precompile('plan')}}`
}

function script(name: keyof Carried, value: () => string): PlannedFile {
  return planned(dataPath(name), () => `(self.${globalName}??={}).${name}=${value()}\n`)
}

function planned(path: string, text: () => string): PlannedFile {
  return { path, make: () => ({ value: { text: text() }, findings: [] }) }
}

function positionsOf({ families, roles }: Framework): Positions {
  return {
    families: families.map(({ name }) => name),
    roles: roles.map(({ slug, name, aliases, family, levels }) => ({
      slug,
      name,
      aliases,
      family: families.findIndex(({ id }) => id === family),
      levels: levels.map((level) => ({ id: level.id, name: level.name })),
    })),
  }
}

function movesOf(framework: Framework): CarriedMove[] {
  const places = new Map(framework.roles.flatMap(({ slug, levels }) => levels.map(({ id }) => `${slug}@${id}`)).map((name, index) => [name, index]))
  return framework.roles.flatMap(({ edges }) =>
    edges.flatMap((edge): CarriedMove[] => {
      const from = places.get(`${edge.from.role}@${edge.from.level}`)
      const to = places.get(`${edge.to.role}@${edge.to.level}`)
      return from === undefined || to === undefined ? [] : [[from, to, moveKinds.indexOf(edge.kind), edgeCost(framework, edge)]]
    }),
  )
}

/** The words at these dotted keys, each a word or a whole block. */
function pick(words: Words, keys: readonly string[]): Words {
  const picked: { [key: string]: string | Words } = {}
  const inBlocks = new Map<string, string[]>()
  for (const key of keys) {
    const [first = '', ...rest] = key.split('.')
    const inner = inBlocks.get(first) ?? []
    inBlocks.set(first, [...inner, rest.join('.')])
  }
  for (const [first, inner] of inBlocks) {
    const found = words[first]
    if (found === undefined) continue
    picked[first] = typeof found === 'string' || inner.includes('') ? found : pick(found, inner)
  }
  return picked
}
