/**
 * Writes schema/*.schema.json from the zod schemas: `node scripts/run-ts.mjs scripts/schema.ts`. A test fails while
 * they are stale.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { publishedSchemaFiles, schemaFiles } from '../src/source/json-schema.ts'

mkdirSync('schema', { recursive: true })
for (const { name, text } of [...schemaFiles(), ...publishedSchemaFiles()]) writeFileSync(`schema/${name}`, text)
