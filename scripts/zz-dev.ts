import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { devProject } from '../src/dev/dev-project.ts'
import { nodeHost } from '../src/publish/node-host.ts'
import { builtInTemplates } from '../src/read/built-in-templates.ts'
import { clientScripts } from '../src/read/client-scripts.ts'
import { publishedSchemas } from '../src/read/published-schemas.ts'
import { proseHtml } from '../src/site/prose-html.ts'
const root = process.argv[2]!
const p = devProject(root, { host: nodeHost, builtIn: builtInTemplates(nodeHost, '/work/main/templates'), scripts: clientScripts(nodeHost, '/work/main'), schemas: publishedSchemas(nodeHost, '/work/main'), proseOf: proseHtml, today: () => '2026-11-29', time: '2026-01-01 00:00:00' })
const t = (n: string, f: () => unknown): void => { const a = performance.now(); f(); console.log(n, (performance.now() - a).toFixed(1)) }
let s: any
t('first', () => (s = p.refresh(undefined)))
t('plan+page', () => s.site.text('roles/data-engineer.html'))
t('another page', () => s.site.text('roles/data-analyst.html'))
const f = root + '/roles/data-engineer/profile.md'
for (let i = 0; i < 8; i++) {
  appendFileSync(f, `More ${i}.\n`)
  t('prose edit', () => (s = p.refresh(['roles/data-engineer/profile.md'])))
}
for (let i = 0; i < 3; i++) {
  writeFileSync(f, readFileSync(f, 'utf8').replace(/^mission: (.*?)\d*$/m, `mission: $1${i}`))
  t('mission edit', () => (s = p.refresh(['roles/data-engineer/profile.md'])))
  t('plan+page', () => s.site.text('roles/data-engineer.html'))
}
t('weak', () => s.weak())
