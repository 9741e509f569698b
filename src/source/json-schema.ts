/**
 * The schemas as JSON Schema: those of authored files for editors, for completion and marks while somebody types; that of a report for the
 * programs that read one. Our own program checks with zod alone.
 */
import { z } from 'zod'
import { frameworkSchema, librarySchema } from '../domain/schema/framework.ts'
import { profileSchema } from '../domain/schema/profile.ts'
import { reportSchema } from '../domain/schema/report.ts'
import { extensionsKey } from '../domain/schema/text.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

export interface SchemaFile {
  /** Below `schema/`. */
  readonly name: string
  readonly text: string
}

const described = [
  { kind: 'framework', schema: frameworkSchema, title: 'Framework of a project (roles/framework.yaml)' },
  { kind: 'profile', schema: profileSchema, title: 'Profile of a role (roles/<slug>/profile.md or profile.yaml)' },
  { kind: 'library', schema: librarySchema, title: 'Shared capabilities (roles/capabilities/*.yaml)' },
  { kind: 'report', schema: reportSchema, title: 'Report of what was found (rungs check --format json)' },
]

/** One file of JSON Schema for each, with a line break at its end. */
export function schemaFiles(): SchemaFile[] {
  return described.map(({ kind, schema, title }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-07', io: 'input', override: ({ jsonSchema }) => openExtensions(jsonSchema) })
    return { name: `${kind}.schema.json`, text: `${JSON.stringify({ $schema, $id: `urn:rungs:schema:${kind}`, title, ...rest }, undefined, 2)}\n` }
  })
}

/** In the files the keys of the author's own stand beside the others; only our reader gathers them under one key. */
function openExtensions(schema: JsonSchema): void {
  const room = schema.properties?.[extensionsKey]
  if (room === undefined || typeof room === 'boolean' || !schema.properties) return
  delete schema.properties[extensionsKey]
  schema.patternProperties = { '^x-': room.description === undefined ? {} : { description: room.description } }
}
