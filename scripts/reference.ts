/**
 * `npm run reference` renews the generated references: `docs/framework.md` from the schemas, and the names in
 * `docs/templates.md` from the views. A test fails while one of them is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { referencePage } from './reference/framework-page.ts'
import { withNames } from './reference/template-names.ts'

const templatesPage = 'docs/templates.md'
writeFileSync('docs/framework.md', referencePage())
writeFileSync(templatesPage, withNames(readFileSync(templatesPage, 'utf8')))
