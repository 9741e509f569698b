import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { publishedSchemaFiles, schemaFiles } from '../../src/source/json-schema.ts'

const allFiles = [...schemaFiles(), ...publishedSchemaFiles()]

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly patternProperties?: Readonly<Record<string, unknown>>
  readonly items?: Node
  readonly additionalProperties?: unknown
  readonly description?: string
}

function schema(name: string): Node & { readonly $schema: string; readonly $id: string; readonly title: string } {
  const file = allFiles.find((one) => one.name === name)
  // The shape is what this test is about; a missing part shows as undefined.
  return JSON.parse(file?.text ?? '{}') as ReturnType<typeof schema>
}

it.each(allFiles)(
  'schema/$name is what the zod schemas say; `node scripts/run-ts.mjs scripts/schema.ts` writes it again',
  ({ name, text }) => {
    expect(readFileSync(`schema/${name}`, 'utf8') === text, 'the checked-in file is stale').toBe(true)
  },
)

it('names itself, without a host that it would depend on', () => {
  const heads = schemaFiles().map(({ name }) => schema(name))
  expect(heads.map(({ $id }) => $id)).toEqual([
    'urn:rungs:schema:framework',
    'urn:rungs:schema:profile',
    'urn:rungs:schema:library',
    'urn:rungs:schema:report',
  ])
  for (const { $schema, title } of [...heads, ...publishedSchemaFiles().map(({ name }) => schema(name))]) {
    expect($schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(title).toMatch(/ \((?:roles\/|rungs |site\/).+\)$/)
  }
})

it('describes what somebody types, not what the program makes of it', () => {
  const level = schema('framework.schema.json').properties?.['tracks']?.items?.properties?.['levels']?.items
  expect(level?.properties?.['timeToNext']).toMatchObject({
    type: 'string',
    pattern: expect.stringContaining('month|year'),
    description: expect.stringContaining('6-12 months'),
  })
})

it('has a description for every key', () => {
  const undescribed: string[] = []
  const visit = (node: Node, path: string): void => {
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      if (value.description === undefined) undescribed.push(`${path}.${key}`)
      visit(value, `${path}.${key}`)
    }
    if (node.items) visit(node.items, `${path}[]`)
    if (typeof node.additionalProperties === 'object' && node.additionalProperties !== null) {
      visit(node.additionalProperties, `${path}.*`)
    }
  }
  for (const { name } of allFiles) visit(schema(name), name)
  expect(undescribed).toEqual([])
})

it('lets keys that begin with x- stand where the program keeps them, and no other unknown key', () => {
  const profile = schema('profile.schema.json')
  expect(profile.additionalProperties).toBe(false)
  expect(Object.keys(profile.patternProperties ?? {})).toEqual(['^x-'])
  expect(profile.properties?.['x-']).toBeUndefined()
  expect(profile.properties?.['capabilities']?.items?.patternProperties).toBeDefined()
  expect(profile.properties?.['interactions']?.items).toMatchObject({ additionalProperties: false })
  expect(profile.properties?.['interactions']?.items?.patternProperties).toBeUndefined()
})
