/**
 * Writes docs/framework.md, the reference of everything that can be written, from the schemas. A test fails while it is
 * stale.
 */
import { writeFileSync } from 'node:fs'
import { referencePage } from './reference/page.ts'

writeFileSync('docs/framework.md', referencePage())
