/** Every place where somebody can write something: what is wrong there is told there, once, and nowhere else. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { frameworkSchema, librarySchema } from '../../src/domain/schema/framework.ts'
import { profileSchema } from '../../src/domain/schema/profile.ts'
import { extensionsKey } from '../../src/domain/schema/text.ts'
import { readAuthored } from '../../src/source/authored.ts'
import { LineIndex } from '../../src/source/line-index.ts'
import { parseYaml } from '../../src/source/yaml/parse-yaml.ts'
import { type DataPath, keyAt, nodeAt } from '../../src/source/yaml/yaml-node.ts'

/** YAML as it is to stand in the file, where the others are values. */
class Raw {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

interface Spot {
  readonly path: DataPath
  readonly schema: z.core.$ZodType
  /** Whether the last part of the path is a key of the schema, and not of the author. */
  readonly isKey: boolean
}

const textSamples = ['Sample', 'sample', 'en', '2026-09-01', 'https://example.com/page', '6 months']
const recordKey = 'Some key'

/** A value with everything in it that the schema knows. */
function sample(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodOptional) return sample(schema.unwrap())
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(shapeOf(schema)).flatMap(([key, part]) => (key === extensionsKey ? [] : [[key, sample(part)]])),
    )
  }
  if (schema instanceof z.ZodArray) return [sample(schema.element)]
  if (schema instanceof z.ZodRecord) return { [recordKey]: sample(schema.valueType) }
  if (schema instanceof z.ZodUnion) return sample(schema.options[0] ?? schema)
  const found = [...textSamples, true, 1, 50, 'draft', 'off'].find((value) => z.safeParse(schema, value).success)
  if (found === undefined) throw new Error('no sample fits this schema')
  return found
}

// zod types the shape of an unknown object as `any`.
const shapeOf = (schema: z.ZodObject): Readonly<Record<string, z.ZodType>> => schema.shape

/** A small document that is right and holds a path: what is needed, and what leads there. */
function leading(schema: z.core.$ZodType, path: DataPath): unknown {
  if (schema instanceof z.ZodOptional) return leading(schema.unwrap(), path)
  const [part, ...rest] = path
  if (part === undefined) return sample(schema)
  if (schema instanceof z.ZodArray) return [leading(schema.element, rest)]
  if (schema instanceof z.ZodRecord) return { [recordKey]: leading(schema.valueType, rest) }
  const shape = schema instanceof z.ZodObject ? shapeOf(schema) : {}
  const keys = Object.keys(shape).filter((key) => key === part || !(shape[key] instanceof z.ZodOptional))
  return Object.fromEntries(
    keys.map((key) => [key, key === part ? leading(shape[key] ?? schema, rest) : sample(shape[key] ?? schema)]),
  )
}

function spots(schema: z.core.$ZodType, path: DataPath = [], isKey = false): Spot[] {
  if (schema instanceof z.ZodOptional) return spots(schema.unwrap(), path, isKey)
  const here: Spot[] = path.length > 0 ? [{ path, schema, isKey }] : []
  if (schema instanceof z.ZodObject) {
    return [
      ...here,
      ...Object.entries(shapeOf(schema)).flatMap(([key, part]) =>
        key === extensionsKey ? [] : spots(part, [...path, key], true),
      ),
    ]
  }
  if (schema instanceof z.ZodArray) return [...here, ...spots(schema.element, [...path, 0])]
  if (schema instanceof z.ZodRecord) return [...here, ...spots(schema.valueType, [...path, recordKey])]
  return here
}

/** The same value with another one at a path, or with another key for it. */
function changed(
  value: unknown,
  path: DataPath,
  change: { readonly value: unknown } | { readonly key: string },
): unknown {
  const [part, ...rest] = path
  const inner = (held: unknown): unknown =>
    rest.length === 0 && 'value' in change ? change.value : rest.length === 0 ? held : changed(held, rest, change)
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === part ? inner(item) : item))
  // What is no list on the way of a path is a block.
  const block = value as Readonly<Record<string, unknown>>
  const renamed = (key: string): string => (rest.length === 0 && 'key' in change ? change.key : key)
  return Object.fromEntries(
    Object.entries(block).map(([key, held]) => (key === part ? [renamed(key), inner(held)] : [key, held])),
  )
}

function written(value: unknown, indent = ''): string {
  if (value instanceof Raw) return ` ${value.text}\n`
  if (Array.isArray(value)) return `\n${value.map((item) => `${indent}-${written(item, `${indent}  `)}`).join('')}`
  if (typeof value === 'object' && value !== null) {
    return `\n${Object.entries(value)
      .map(([key, held]) => `${indent}${key}:${written(held, `${indent}  `)}`)
      .join('')}`
  }
  return ` ${JSON.stringify(value)}\n`
}

/** `code line`, and the lines from the key at the path to the end of its value. */
function told(
  schema: z.ZodType,
  document: unknown,
  path: DataPath,
): { readonly said: readonly string[]; readonly lines: readonly number[] } {
  const text = written(document).slice(1)
  const index = new LineIndex({ file: 'some.yaml', text })
  const { value: root, findings } = parseYaml(text, 0, index)
  if (!root) throw new Error(`${text}\n${JSON.stringify(findings)}`)
  const all = [...findings, ...readAuthored(schema, root, index).findings]
  const node = nodeAt(root, path)
  const lineOf = (offset: number): number => index.place(offset).start?.line ?? 0
  const from = lineOf((keyAt(root, path) ?? node)?.start ?? 0)
  return {
    said: all.map(({ code, at }) => `${code} ${at.start?.line}`),
    lines: [from, lineOf(Math.max(node?.end ?? 0, 0))],
  }
}

/** What is not told, told twice, or told at another place, for each spot. */
function faults(
  root: z.ZodType,
  mistake: (spot: Spot) => { readonly value: unknown } | { readonly key: string } | undefined,
): string[] {
  return spots(root).flatMap((spot) => {
    const change = mistake(spot)
    if (!change || ('value' in change && z.safeParse(spot.schema, plain(change.value)).success)) return []
    const path = 'key' in change ? [...spot.path.slice(0, -1), change.key] : spot.path
    const { said, lines } = told(root, changed(leading(root, spot.path), spot.path, change), path)
    const [first = 0, last = first] = lines
    const isThere =
      said.length === 1 &&
      said.every((text) => Number(text.split(' ')[1]) >= first && Number(text.split(' ')[1]) <= Math.max(first, last))
    return isThere ? [] : [`${path.join('.')}: ${said.join(', ') || 'nothing'}; is in lines ${first} to ${last}`]
  })
}

function plain(value: unknown): unknown {
  if (!(value instanceof Raw)) return value
  return value.text === '' ? null : Number(value.text)
}

function isBlock({ schema }: Spot): boolean {
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord
}

const schemas: readonly [string, z.ZodType][] = [
  ['the framework', frameworkSchema],
  ['the library', librarySchema],
  ['a profile', profileSchema],
]

describe.each(schemas)('%s', (_, schema) => {
  it('has nothing wrong when everything that can be written is written', () => {
    expect(told(schema, sample(schema), []).said).toEqual([])
    expect(spots(schema).length).toBeGreaterThan(20)
  })

  it('tells a misspelt key there and nowhere else', () => {
    expect(faults(schema, ({ path, isKey }) => (isKey ? { key: `${String(path.at(-1))}q` } : undefined))).toEqual([])
  })

  it('tells a value of another kind there and nowhere else', () => {
    expect(
      faults(schema, (spot) => ({
        value: isBlock(spot) || spot.schema instanceof z.ZodArray ? 'one text' : { some: 'block' },
      })),
    ).toEqual([])
  })

  it('tells an empty value there and nowhere else', () => {
    expect(faults(schema, () => ({ value: new Raw('') }))).toEqual([])
    expect(faults(schema, () => ({ value: '' }))).toEqual([])
  })

  it('tells a number there and nowhere else', () => {
    expect(faults(schema, () => ({ value: new Raw('4711') }))).toEqual([])
  })

  it('tells a list there and nowhere else', () => {
    expect(
      faults(schema, ({ schema: here }) => (here instanceof z.ZodArray ? undefined : { value: ['one', 'two'] })),
    ).toEqual([])
  })

  it('tells a block where a list should be there and nowhere else', () => {
    expect(
      faults(schema, ({ schema: here }) =>
        here instanceof z.ZodArray ? { value: { some: { name: 'block' } } } : undefined,
      ),
    ).toEqual([])
  })
})
