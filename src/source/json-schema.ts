/**
 * The schemas as JSON Schema: those of authored files for editors, for completion and marks while somebody types; those
 * of a report and of the published JSON for the programs that read them. Our own program checks with zod alone.
 */
import { z } from 'zod'
import { apiFrameworkSchema } from '../domain/schema/api/api-framework.ts'
import { apiIndexSchema } from '../domain/schema/api/api-index.ts'
import { apiLadderSchema } from '../domain/schema/api/api-ladder.ts'
import { apiPositionSchema } from '../domain/schema/api/api-position.ts'
import { apiRoleSchema } from '../domain/schema/api/api-role.ts'
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

const forAuthors = [
  { kind: 'framework', schema: frameworkSchema, title: 'Framework of a project (roles/framework.yaml)' },
  { kind: 'profile', schema: profileSchema, title: 'Profile of a role (roles/<slug>/profile.md or profile.yaml)' },
  { kind: 'library', schema: librarySchema, title: 'Shared capabilities (roles/capabilities/*.yaml)' },
  { kind: 'report', schema: reportSchema, title: 'Report of what was found (rungs check --format json)' },
]

const published = [
  { kind: 'api-index', schema: apiIndexSchema, title: 'What there is (site/api/v1/index.json)' },
  { kind: 'api-framework', schema: apiFrameworkSchema, title: 'What all roles share (site/api/v1/framework.json)' },
  { kind: 'api-role', schema: apiRoleSchema, title: 'A role (site/api/v1/roles/<slug>.json)' },
  {
    kind: 'api-position',
    schema: apiPositionSchema,
    title: 'A role at a level (site/api/v1/positions/<slug>/<level>.json)',
  },
  {
    kind: 'api-ladder',
    schema: apiLadderSchema,
    title: 'The gap of two positions (site/api/v1/ladders/<slug>/<ladder>.json, rungs gap --json)',
  },
]

/**
 * Returns what people and programs need to know of the files that are written by hand and of reports: one file of JSON
 * Schema for each.
 */
export function schemaFiles(): SchemaFile[] {
  return forAuthors.map(schemaFile)
}

/** The same for the JSON that stands beside the pages of a site. */
export function publishedSchemaFiles(): SchemaFile[] {
  return published.map(schemaFile)
}

/** With a line break at its end. */
function schemaFile({
  kind,
  schema,
  title,
}: {
  readonly kind: string
  readonly schema: z.ZodType
  readonly title: string
}): SchemaFile {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ jsonSchema }) => openExtensions(jsonSchema),
  })
  return {
    name: `${kind}.schema.json`,
    text: `${JSON.stringify({ $schema, $id: `urn:rungs:schema:${kind}`, title, ...rest }, undefined, 2)}\n`,
  }
}

/** In the files the keys of the author's own stand beside the others; only our reader gathers them under one key. */
function openExtensions(schema: JsonSchema): void {
  const room = schema.properties?.[extensionsKey]
  if (room === undefined || typeof room === 'boolean' || !schema.properties) return
  delete schema.properties[extensionsKey]
  schema.patternProperties = { '^x-': room.description === undefined ? {} : { description: room.description } }
}
