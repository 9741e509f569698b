/** `npm run schema` renews `schema/` from the zod schemas. A test fails while a file there is out of date. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { publishedSchemaFiles, schemaFiles } from '../src/source/json-schema.ts'

mkdirSync('schema', { recursive: true })
for (const { name, text } of [...schemaFiles(), ...publishedSchemaFiles()]) writeFileSync(`schema/${name}`, text)
