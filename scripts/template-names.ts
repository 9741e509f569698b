/**
 * Writes the names that templates know into docs/templates.md: `node scripts/run-ts.mjs scripts/template-names.ts`. A
 * test fails while they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { withNames } from './docs/template-names.ts'

const page = 'docs/templates.md'
writeFileSync(page, withNames(readFileSync(page, 'utf8')))
