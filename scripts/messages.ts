/**
 * `npm run messages` renews `docs/messages/` from the wordings and their cases. A test fails while a page is out of
 * date.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { messagePages } from './messages/pages.ts'

const folder = 'docs/messages'
mkdirSync(folder, { recursive: true })
const pages = await messagePages()
for (const name of readdirSync(folder)) if (!pages.some((page) => page.name === name)) rmSync(`${folder}/${name}`)
for (const { name, text } of pages) writeFileSync(`${folder}/${name}`, text)
