/**
 * Writes the reference of all keys as one markdown page, from the JSON Schemas. Each kind of mapping has one section.
 */
import { schemaFiles } from '../../src/source/json-schema.ts'

interface Schema {
  readonly title?: string
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

/** Headings for sections whose path does not explain what they are. */
const names: Readonly<Record<string, string>> = {
  'families[]': 'something with a name',
  'lint.lowered-without-reason': 'a rule of the linter',
  'lint.lowered-without-reason.allow[]': 'something that a rule allows',
  'lint.vague-wording': 'a rule of the linter with words',
  'tracks[].levels[]': 'a level',
  'capabilities[].criteria.*[]': 'a criterion',
  'capabilities[].resources[]': 'a resource',
  'capabilities[].transitions.*': 'a transition between two steps',
  'scales[].transitions.*': 'a transition of a scale',
  'scales[].transitions.*.resources[]': 'a resource of a scale',
}

/** Mappings that occur in many places: the headings of their inner mappings begin with these names. */
const beginnings: Readonly<Record<string, string>> = {
  'tracks[].levels[].development': 'development',
  'capabilities[]': 'capability',
}

interface Section {
  readonly heading: string
  /** Called when all sections are known, so that every link finds its section. */
  readonly lines: () => readonly string[]
}

class Page {
  readonly #sections: Section[] = []
  /** The heading of each section, by the structure of its mapping. */
  readonly #known = new Map<string, string>()

  text(): string {
    return this.#sections.flatMap(({ heading, lines }) => [heading, '', ...lines(), '']).join('\n')
  }

  file(title: string, root: Schema): void {
    this.#sections.push({ heading: `## ${title}`, lines: () => this.#table(root, '') })
    this.#inner(root, '')
  }

  /** Returns one row for each key; inner mappings are links to their sections. */
  #table(block: Schema, path: string): string[] {
    const rows = Object.entries(block.properties ?? {}).map(([key, value]) => {
      const isRequired = block.required?.includes(key) === true
      const kind = this.#kind(value, below(path, key))
      return `| \`${key}\`${isRequired ? ' *' : ''} | ${kind} | ${cell(value.description ?? '')} |`
    })
    const own = block.patternProperties
      ? ['| `x-…` | anything | Your own keys, which are copied to the JSON output. |']
      : []
    return ['| key | value | what it is |', '|---|---|---|', ...rows, ...own]
  }

  /** Adds sections for the inner mappings, in the order of their keys. */
  #inner(schema: Schema, path: string): void {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      const found = blockOf(value, below(path, key))
      if (!found || this.#known.has(structureOf(found.block))) continue
      const inside = beginnings[found.path] ?? found.path
      const name = names[found.path] ?? `\`${inside}\``
      this.#known.set(structureOf(found.block), this.#unused(name))
      this.#sections.push({
        heading: `### ${this.#known.get(structureOf(found.block))}`,
        lines: () => this.#table(found.block, inside),
      })
      this.#inner(found.block, inside)
    }
  }

  #kind(schema: Schema, path: string): string {
    if (schema.items) return `list: ${this.#kind(schema.items, `${path}[]`)}`
    if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
    if (schema.anyOf) return schema.anyOf.map((each) => this.#kind(each, path)).join(' or ')
    if (schema.properties) return this.#link(schema, path)
    if (typeof schema.additionalProperties === 'object') {
      return `by name: ${this.#kind(schema.additionalProperties, `${path}.*`)}`
    }
    if (schema.type === 'integer' || schema.type === 'number') {
      return `number, ${schema.minimum ?? '…'} to ${schema.maximum ?? '…'}`
    }
    if (schema.type === 'boolean') return '`true` or `false`'
    if (schema.pattern !== undefined) return patternKind(schema)
    return schema.maxLength === undefined ? 'text' : `text, up to ${schema.maxLength}`
  }

  /** Both profiles and the library have capabilities; the heading tells their sections apart. */
  #unused(name: string): string {
    return [...this.#known.values()].includes(name) ? `${name} of the library` : name
  }

  #link(block: Schema, path: string): string {
    const name = this.#known.get(structureOf(block)) ?? path
    return `[${name}](#${anchorOf(name)})`
  }
}

/** Returns the whole page, with a line break at its end. */
export function referencePage(): string {
  const page = new Page()
  for (const { text } of schemaFiles()) {
    // The text is one of our own schemas.
    const schema = JSON.parse(text) as Schema
    page.file(schema.title ?? '', schema)
  }
  return `${introduction}\n${page.text().trimEnd()}\n`
}

const introduction = `# Reference of all keys

\`npm run reference\` generates this page from the schemas; don't edit it.
[Writing profiles](writing-profiles.md) is the guide.

- A key with \\* is required.
- "By name" is a mapping whose keys are names that you choose or have defined, such as levels or steps.
- A reference to a level, a step, a role and so on is its id or its exact name.
- A duration is \`6 months\`, \`6-12 months\`, \`1 year\` or \`2-3 years\`.
- Text is one line; its length is counted in characters.
`

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** Returns the mapping that a key contains, directly or in a list or under names. */
function blockOf(schema: Schema, path: string): { readonly block: Schema; readonly path: string } | undefined {
  if (schema.properties) return { block: schema, path }
  if (schema.items) return blockOf(schema.items, `${path}[]`)
  return typeof schema.additionalProperties === 'object' ? blockOf(schema.additionalProperties, `${path}.*`) : undefined
}

/** Two mappings with the same keys share a section, whatever their descriptions say. */
function structureOf(block: Schema): string {
  return JSON.stringify({ properties: block.properties, required: block.required })
}

function patternKind({ pattern = '', maxLength }: Schema): string {
  if (pattern.includes('month')) return 'duration'
  return pattern.startsWith('^[a-z0-9]') ? `id, up to ${maxLength}` : 'text'
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

/** Returns the anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
