/**
 * The scripts below `data/`, which contain the model, the words and the templates. They are scripts and not JSON,
 * because a page that is opened from disk can only load scripts.
 */
import { positionId } from '../../domain/position.ts'
import { edgeCost } from '../../gap/path.ts'
import { allRoles, type FileInputs, type OutputFile } from '../../domain/output-file.ts'
import type { Words } from '../../template/word-forms.ts'
import type { Framework, Role } from '../../domain/framework.ts'
import type { LadderTemplates } from '../../ladder/ladder-templates.ts'
import type { SiteTemplates } from '../../pages/index.ts'
import type { Site } from '../../pages/page.ts'
import { dataPath } from '../../addresses.ts'
import { type BrowserData, type PackedMove, globalName, moveKinds, type Positions } from './browser-data.ts'
import { leanFramework, leanRole } from './lean-model.ts'
import { deduplicate } from './deduplicate.ts'

/**
 * A value that at least this share of the roles contain, and at least `leastRoles` of them, is in the shared file.
 * Other values are in the files of the roles.
 */
const commonShare = 0.1
const leastRoles = 3

/**
 * The share is measured on a sample of this many roles. If it were measured on all, an edit of one role could change
 * the files of all roles.
 */
const sampleSize = 40

/** The words that the views of a comparison use, in addition to those in its templates. */
const wordsOfViews = [
  'duration',
  'ladder',
  'site.ladder',
  'site.figures',
  'site.described',
  'site.optional',
  'site.notRequired',
  'site.unknown',
]

/** The templates that a browser fills on the plan page. */
const planTemplates = ['plan-sheet', 'plan-evidence', 'plan-views'] as const

interface DataSource extends Pick<Site, 'framework' | 'words'> {
  readonly templates: SiteTemplates
  /** The templates of markdown documents, of which a browser fills the plan. */
  readonly documents: LadderTemplates
}

export function dataFiles({ framework, words, templates, documents }: DataSource): OutputFile[] {
  const { roles } = framework
  const shared = once(() => {
    const values = [leanFramework(framework), ...sampleOf(roles).map((role) => leanRole(framework, role))]
    return deduplicate(values, Math.max(leastRoles, Math.ceil(Math.min(roles.length, sampleSize) * commonShare)))
  })
  const extra = (): unknown => shared().common
  const frameworkData = (): NonNullable<BrowserData['framework']> => {
    const { common, pack } = shared()
    return {
      common,
      framework: pack(leanFramework(framework)),
      words: pick(words.all, [...wordsOfViews, ...templates.wordsOf('comparison')]),
    }
  }
  return [
    script('positions', () => JSON.stringify(positionsOf(framework))),
    script('moves', () => JSON.stringify(movesOf(framework))),
    script('framework', () => JSON.stringify(frameworkData())),
    script('templates', () => `{comparison:${templates.precompile('comparison')}}`),
    script('plan', () => planOf({ words, templates, documents })),
    ...roles.map((role) => {
      const packed = (): string => JSON.stringify(shared().pack(leanRole(framework, role)))
      const text = (): string => `((self.${globalName}??={}).roles??={})[${JSON.stringify(role.slug)}]=${packed()}\n`
      return dataFile(`roles/${role.slug}`, text, { roles: [role], extra })
    }),
  ]
}

/** Returns a sample of the roles, evenly distributed over the list. */
function sampleOf(roles: readonly Role[]): Role[] {
  const gap = Math.max(1, roles.length / sampleSize)
  return roles.filter((_, index) => Math.floor(index / gap) !== Math.floor((index - 1) / gap))
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

/** Returns JavaScript, because templates are functions, which JSON cannot contain. */
function planOf({ words, templates, documents }: Omit<DataSource, 'framework'>): string {
  const all = [
    ...wordsOfViews,
    'plan',
    'site.plan',
    ...planTemplates.flatMap((name) => templates.wordsOf(name)),
    ...documents.wordsOf('plan'),
  ]
  const pages = planTemplates.map((name) => `${JSON.stringify(name)}:${templates.precompile(name)}`).join(',\n')
  const document = `{plan:${documents.precompile('plan')}}`
  return `{words:${JSON.stringify(pick(words.all, all))},templates:{${pages}},documents:${document}}`
}

function script(name: keyof BrowserData, value: () => string): OutputFile {
  return dataFile(name, () => `(self.${globalName}??={}).${name}=${value()}\n`, allRoles)
}

function dataFile(name: string, text: () => string, inputs: FileInputs): OutputFile {
  return { root: 'site', path: dataPath(name), inputs, render: () => ({ value: text(), findings: [] }) }
}

function positionsOf({ families, roles }: Framework): Positions {
  return {
    families: families.map(({ name }) => name),
    roles: roles.map(({ slug, name, aliases, family, levels }) => ({
      slug,
      name,
      aliases,
      family: families.findIndex(({ id }) => id === family),
      levels: levels.map(({ id, name: level, aliases: old }) => ({
        id,
        name: level,
        ...(old.length > 0 && { aliases: old }),
      })),
    })),
  }
}

function movesOf(framework: Framework): PackedMove[] {
  const places = new Map(
    framework.roles
      .flatMap(({ slug, levels }) => levels.map(({ id }) => positionId(slug, id)))
      .map((name, index) => [name, index]),
  )
  return framework.roles.flatMap(({ edges }) =>
    edges.flatMap((edge): PackedMove[] => {
      const from = places.get(positionId(edge.from.role, edge.from.level))
      const to = places.get(positionId(edge.to.role, edge.to.level))
      return from === undefined || to === undefined
        ? []
        : [[from, to, moveKinds.indexOf(edge.kind), edgeCost(framework, edge)]]
    }),
  )
}

/** Returns the words at the given dotted keys. A key may name a word or a block of words. */
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
