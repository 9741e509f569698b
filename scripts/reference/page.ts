/**
 * The reference of all keys as one markdown page, made from the JSON Schemas. A block that several places share has one
 * section.
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

/** Names for sections whose first place does not say what they are. */
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

/** Blocks that may stand in many places: what is below them is named from here. */
const beginnings: Readonly<Record<string, string>> = {
  'tracks[].levels[].development': 'development',
  'capabilities[]': 'capability',
}

interface Section {
  readonly heading: string
  /** Made when all sections are known, so that every link finds its own. */
  readonly lines: () => readonly string[]
}

class Page {
  readonly #sections: Section[] = []
  /** The heading of each block that has a section, by its structure. */
  readonly #known = new Map<string, string>()

  text(): string {
    return this.#sections.flatMap(({ heading, lines }) => [heading, '', ...lines(), '']).join('\n')
  }

  file(title: string, root: Schema): void {
    this.#sections.push({ heading: `## ${title}`, lines: () => this.#table(root, '') })
    this.#inner(root, '')
  }

  /** One row a key; blocks below are links to their sections. */
  #table(block: Schema, path: string): string[] {
    const rows = Object.entries(block.properties ?? {}).map(([key, value]) => {
      const isRequired = block.required?.includes(key) === true
      return `| \`${key}\`${isRequired ? ' *' : ''} | ${this.#kind(value, below(path, key))} | ${cell(value.description ?? '')} |`
    })
    const own = block.patternProperties
      ? ['| `x-…` | anything | Keys of your own; kept and passed on to the JSON output. |']
      : []
    return ['| key | value | what it is |', '|---|---|---|', ...rows, ...own]
  }

  /** Sections for the blocks below, in the order in which they are met. */
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

  /** The library has capabilities, too, which say less than those of a profile. */
  #unused(name: string): string {
    return [...this.#known.values()].includes(name) ? `${name} of the library` : name
  }

  #link(block: Schema, path: string): string {
    const name = this.#known.get(structureOf(block)) ?? path
    return `[${name}](#${anchorOf(name)})`
  }
}

/** The page as it is committed, with a line break at its end. */
export function referencePage(): string {
  const page = new Page()
  for (const { text } of schemaFiles()) {
    // It was written from our own schemas one line ago.
    const schema = JSON.parse(text) as Schema
    page.file(schema.title ?? '', schema)
  }
  return `${introduction}\n${page.text().trimEnd()}\n`
}

const introduction = `# Everything that can be written

Made from the schemas by \`npm run reference\`; do not edit it. How to write a profile is told in [writing-profiles.md](writing-profiles.md).

A key with \\* must be there. "By name" is a block whose keys are names that you choose or that you have defined, such as levels or steps. A reference (to a level, a step, a role …) may be the id or
the name, exactly as it is defined. A span of time is \`6 months\`, \`6-12 months\`, \`1 year\` or \`2-3 years\`. Texts stay on one line; how long they may be is counted in characters.
`

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** The block that a key leads to, through lists and names. */
function blockOf(schema: Schema, path: string): { readonly block: Schema; readonly path: string } | undefined {
  if (schema.properties) return { block: schema, path }
  if (schema.items) return blockOf(schema.items, `${path}[]`)
  return typeof schema.additionalProperties === 'object' ? blockOf(schema.additionalProperties, `${path}.*`) : undefined
}

/** Two blocks with the same keys are one section, whatever is said about each as a whole. */
function structureOf(block: Schema): string {
  return JSON.stringify({ properties: block.properties, required: block.required })
}

function patternKind({ pattern = '', maxLength }: Schema): string {
  if (pattern.includes('month')) return 'span of time'
  return pattern.startsWith('^[a-z0-9]') ? `id, up to ${maxLength}` : 'text'
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

/** As GitHub makes it from a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
