/**
 * A project in which everything is written that the schemas know: two roles, a library and a framework. Each text is a
 * word of its own, so that it can be found again in whatever is made from it; whatever has a name has an id, too, so
 * that its place in files and addresses does not depend on the name.
 */
import { z } from 'zod'
import { frameworkSchema, librarySchema } from '../../src/domain/schema/framework.ts'
import { profileSchema } from '../../src/domain/schema/profile.ts'
import { extensionsKey } from '../../src/domain/schema/text.ts'
import type { Sources } from '../../src/source/sources.ts'

let counter = 0
/** A text that is nowhere else. */
const text = (): string => `Word${(counter += 1)}`
const texts = (): readonly string[] => [text(), text()]
const when = { duration: '6-12 months' }
const link = 'https://example.com/page'

/** What is referred to by name. */
const name = {
  junior: text(),
  senior: text(),
  staff: text(),
  manager: text(),
  low: text(),
  high: text(),
  core: text(),
  group: text(),
  family: text(),
  works: text(),
  partner: text(),
}

const resource = (): object => ({
  title: text(),
  name: text(),
  url: link,
  kind: text(),
  priority: text(),
  cost: text(),
  ...when,
})
const resourceOfScale = (): object => ({
  title: text(),
  url: link,
  kind: text(),
  priority: text(),
  cost: text(),
  ...when,
})
const criterion = (id: string): object => ({ id, text: text(), examples: texts(), markers: texts() })
const named = (id: string, called = text()): object => ({ id, name: called, description: text() })
const climb = (): object => ({ actions: texts(), indicators: texts(), resources: [resource()], ...when })

const development = (): object => ({
  responsibilityAreas: [{ name: text(), text: text(), actions: texts(), ...when }],
  metricsNote: text(),
  leadership: [{ name: text(), objective: text(), activities: texts(), measurement: text() }],
  experiences: [{ name: text(), text: text(), examples: texts(), ...when }],
  projects: [{ name: text(), text: text(), scope: text(), ...when }],
  projectScope: text(),
  projectDuration: '3 months',
  mentorship: [{ name: text(), text: text(), mentor: text(), frequency: text(), ...when }],
  resources: [resource()],
  relationships: { text: text(), focus: text() },
  exposure: [{ name: text(), text: text(), activities: texts(), ...when }],
  milestones: [{ name: text(), review: text(), items: [{ name: text(), text: text(), criteria: text() }] }],
  goals: [{ name: text(), text: text(), impact: text(), measurement: text() }],
  readiness: {
    capabilities: { name: text(), text: text(), evidence: text() },
    groups: [
      {
        name: text(),
        items: [{ name: text(), text: text(), examples: texts(), measurement: text(), evidence: text() }],
      },
    ],
  },
  checkIns: [{ name: text(), items: texts() }],
})

const aboutLevel = (): object => ({
  summary: text(),
  scope: text(),
  autonomy: text(),
  impact: text(),
  leadership: text(),
  timeHorizon: text(),
  expectation: text(),
  timeToNext: '1-2 years',
  status: 'active',
})
const level = (id: string, called: string): object => ({
  ...named2(id, called),
  ...aboutLevel(),
  development: development(),
})
function named2(id: string, called: string): object {
  return { id, name: called }
}

const framework = {
  name: text(),
  language: 'en',
  repoUrl: link,
  siteUrl: link,
  site: { searchEngines: false, footer: text() },
  families: [named('fam', name.family)],
  groups: [named('grp', name.group)],
  importances: [{ ...named('core', name.core), weight: 3, default: true }],
  priorities: [
    { ...named('first'), from: 3 },
    { ...named('last'), from: 0 },
  ],
  keyCapabilities: 2,
  scales: [
    {
      ...named('scl'),
      steps: [named('low', name.low), named('high', name.high)],
      transitions: {
        'low -> high': { actions: texts(), indicators: texts(), resources: [resourceOfScale()], ...when },
      },
    },
  ],
  interactionTypes: [{ ...named('wrk', name.works), inSentence: text(), reverse: 'wrk' }],
  tracks: [
    {
      ...named('trk'),
      levels: [level('junior', name.junior), level('senior', name.senior), level('staff', name.staff)],
      development: development(),
    },
    { ...named('mgt'), levels: [level('manager', name.manager)] },
  ],
  switches: [{ from: name.senior, to: name.manager, ...when, notes: text() }],
  development: development(),
  glossary: [{ term: text(), meaning: text(), avoid: texts() }],
  lint: {
    'metric-without-number': { severity: 'off', allow: [{ where: 'cap', reason: text() }] },
    'vague-wording': { words: texts(), except: texts() },
  },
  'x-own': text(),
}

const library = {
  capabilities: [
    {
      id: 'lib',
      name: text(),
      group: name.group,
      importance: name.core,
      priority: 'first',
      scale: 'scl',
      description: text(),
      criteria: { [name.low]: [criterion('one')], [name.high]: [criterion('one')] },
      levelCriteria: { [name.staff]: [criterion('three')] },
      actions: texts(),
      indicators: texts(),
      resources: [resource()],
      transitions: { 'low -> high': climb(), '-> low': climb() },
      'x-own': text(),
    },
  ],
}

const base = {
  name: text(),
  family: name.family,
  status: 'active',
  owners: texts(),
  reviewed: '2026-09-01',
  aliases: ['old-smith'],
  mission: text(),
  levels: [name.junior, name.senior, name.staff],
  atLevel: { [name.senior]: aboutLevel() },
  moves: [{ to: 'other', from: name.senior, at: name.staff, ...when, notes: text() }],
  capabilities: [
    { use: 'lib', levels: { [name.junior]: name.low, [name.senior]: name.high, [name.staff]: name.high } },
    {
      id: 'cap',
      name: text(),
      group: name.group,
      importance: name.core,
      description: text(),
      levels: { [name.junior]: name.high, [name.senior]: name.low, [name.staff]: name.high },
      reasons: { [name.senior]: text() },
      criteria: { [name.low]: [criterion('two')], [name.high]: [{ ...criterion('four'), renamedFrom: 'two' }] },
      levelCriteria: { [name.staff]: [criterion('five')] },
      actions: texts(),
      indicators: texts(),
      resources: [resource()],
      transitions: { 'low -> high': { resources: [resource()] } },
    },
  ],
  responsibilities: [
    {
      id: 'resp',
      name: text(),
      inSentence: text(),
      description: text(),
      primary: true,
      metrics: texts(),
      levels: { [name.senior]: { expectation: text(), metrics: texts() } },
    },
  ],
  interactions: [
    { role: 'other', type: name.works, frequency: text(), notes: text() },
    { role: name.partner, type: name.works, external: true, frequency: text(), notes: text() },
  ],
  artifacts: [{ name: text(), type: text(), description: text() }],
  properties: { [text()]: text(), [text()]: texts() },
  development: { [name.staff]: development() },
  allow: [{ rule: 'metric-without-number', where: 'cap', reason: text() }],
  'x-own': text(),
}

const other = {
  name: text(),
  extends: 'smith',
  without: { capabilities: ['cap'], responsibilities: ['resp'], interactions: ['other'] },
  levels: [name.junior, name.senior, name.staff],
}

const own = {
  name: text(),
  ownLevels: [level('apprentice', text()), level('companion', text())],
}

interface Part {
  readonly file: string
  readonly schema: z.ZodType
  readonly value: object
}

const parts: readonly Part[] = [
  { file: 'roles/framework.yaml', schema: frameworkSchema, value: framework },
  { file: 'roles/capabilities/shared.yaml', schema: librarySchema, value: library },
  ...Object.entries({ smith: base, other, own }).map(([slug, value]) => ({
    file: `roles/${slug}/profile.yaml`,
    schema: profileSchema,
    value,
  })),
]

/** Whether a place takes any text, and not a date, an address or a word of ours. */
function takesText(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && schema.safeParse('Any <text>').success
}

function inner(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? inner(schema.unwrap()) : schema
}

/** The schema of a part of a value; nothing where the author's own keys begin. */
function partOf(schema: z.core.$ZodType, key: string, value: unknown): z.core.$ZodType | undefined {
  const here = inner(schema)
  if (here instanceof z.ZodObject) {
    // zod types the shape of an unknown object as `any`.
    const shape: Readonly<Record<string, z.ZodType>> = here.shape
    return key.startsWith(extensionsKey) ? z.string() : shape[key]
  }
  if (here instanceof z.ZodArray) return here.element
  if (here instanceof z.ZodRecord) return here.valueType
  if (here instanceof z.ZodUnion) {
    return here.options.find((option) => inner(option) instanceof (Array.isArray(value) ? z.ZodArray : z.ZodString))
  }
  return undefined
}

/** The places of a schema that take any text, as `tracks.levels.name`. */
function textPlaces(schema: z.core.$ZodType, path = ''): string[] {
  const here = inner(schema)
  if (takesText(here)) return [path]
  if (here instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.ZodType>> = here.shape
    return Object.entries(shape).flatMap(([key, part]) =>
      key === extensionsKey ? [] : textPlaces(part, path === '' ? key : `${path}.${key}`),
    )
  }
  if (here instanceof z.ZodArray) return textPlaces(here.element, path)
  if (here instanceof z.ZodRecord) return textPlaces(here.valueType, `${path}.*`)
  if (here instanceof z.ZodUnion) return here.options.flatMap((option) => textPlaces(option, path))
  return []
}

/** Every place of the schemas that takes any text, by the kind of file. */
export const allTextPlaces: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [frameworkSchema, librarySchema, profileSchema].map((schema, index) => [
    ['framework', 'library', 'profile'][index] ?? '',
    new Set(textPlaces(schema)),
  ]),
)

export interface Written {
  readonly sources: Sources
  /** What was written in the place of each word, by the word. */
  readonly written: ReadonlyMap<string, string>
  /** The places that were written to, as in `allTextPlaces`. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>
  /** The place of each word that is no name of a key. */
  readonly placeOf: ReadonlyMap<string, string>
}

const isWord = /^Word\d+$/

/**
 * The project with `change` of every word in its place. Where a schema does not take that, such as a brace in a phrase,
 * it gets `instead`.
 * @param body the prose of each profile
 */
export function everything(
  change: (word: string) => string,
  instead: (word: string) => string = change,
  body = '',
): Written {
  const written = new Map<string, string>()
  const places = new Map<string, Set<string>>()
  const placeOf = new Map<string, string>()
  const refused = new Set<string>()
  // A word may be written in several places, and stands for the same thing in all of them: so it is looked at in all
  // before it is changed in one.
  const look = (value: unknown, schema: z.core.$ZodType | undefined, file: string, path: string): void => {
    const here = schema && inner(schema)
    if (typeof value === 'string') {
      if (!isWord.test(value) || !here) return
      placeOf.set(value, `${file}: ${path}`)
      places.set(file, (places.get(file) ?? new Set()).add(path))
      if (!z.safeParse(here, change(value)).success) refused.add(value)
    } else if (Array.isArray(value)) {
      for (const item of value) look(item, here && partOf(here, '0', item), file, path)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, held] of Object.entries(value)) {
        const step = here instanceof z.ZodRecord ? '*' : key
        look(held, here && partOf(here, key, held), file, path === '' ? step : `${path}.${step}`)
      }
    }
  }
  const put = (value: unknown): unknown => {
    if (typeof value === 'string') return isWord.test(value) ? changed(value) : value
    if (Array.isArray(value)) return value.map(put)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [isWord.test(key) ? changed(key) : key, put(held)]),
    )
  }
  const changed = (word: string): string => {
    const result = refused.has(word) ? instead(word) : change(word)
    written.set(word, result)
    return result
  }
  for (const { file, schema, value } of parts) look(value, schema, kindOf(file), '')
  const files = parts.map(({ file, value }) => ({ file, text: JSON.stringify(put(value)) }))
  const profile = (file: string): boolean => file.endsWith('/profile.yaml')
  const sources: Sources = {
    framework: files.find(({ file }) => kindOf(file) === 'framework'),
    library: files.filter(({ file }) => kindOf(file) === 'library'),
    profiles: files
      .filter(({ file }) => profile(file))
      .map(({ file, text: yaml }) => ({
        slug: file.split('/')[1] ?? '',
        source:
          body === ''
            ? { file, text: `${yaml}\n` }
            : { file: file.replace(/yaml$/, 'md'), text: `---\n${yaml}\n---\n${body}` },
      })),
    templates: [],
  }
  return { sources, written, places, placeOf }
}

function kindOf(file: string): string {
  return file.endsWith('/framework.yaml') ? 'framework' : file.includes('/capabilities/') ? 'library' : 'profile'
}
