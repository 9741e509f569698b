/** Writes docs/messages from the wordings and the cases: `npm run messages`. A test fails while it is stale. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { messagePages } from './messages/pages.ts'

const folder = 'docs/messages'
mkdirSync(folder, { recursive: true })
const pages = messagePages()
for (const name of readdirSync(folder)) if (!pages.some((page) => page.name === name)) rmSync(`${folder}/${name}`)
for (const { name, text } of pages) writeFileSync(`${folder}/${name}`, text)
