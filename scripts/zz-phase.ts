import { lintProject, loadProject, planBuild } from '../src/build.ts'
import { nodeHost } from '../src/publish/node-host.ts'
import { builtInTemplates } from '../src/read/built-in-templates.ts'
import { clientScripts } from '../src/read/client-scripts.ts'
import { publishedSchemas } from '../src/read/published-schemas.ts'
import { proseHtml } from '../src/site/prose-html.ts'
const root = process.argv[2] ?? '/tmp/b60'
const cpu = (): number => {
  const u = process.cpuUsage()
  return (u.user + u.system) / 1000
}
let last = cpu()
const lap = (name: string): void => {
  const now = cpu()
  console.log(name.padEnd(12), (now - last).toFixed(0).padStart(6))
  last = cpu()
}
const builtIn = builtInTemplates(nodeHost, '/work/main/templates')
lap('start')
const project = loadProject(root, nodeHost)
lap('load')
const lint = lintProject(project, project.framework!, builtIn, '2026-11-29')
lap('lint')
const files = planBuild({
  framework: project.framework!,
  findings: () => lint,
  own: project.sources.templates,
  builtIn,
  scripts: clientScripts(nodeHost, '/work/main'),
  schemas: publishedSchemas(nodeHost, '/work/main'),
  proseOf: proseHtml,
  dateOf: () => '2026-01-01 00:00:00',
}).value!
lap('plan')
const kinds = new Map<string, [number, number, number]>()
for (const f of files) {
  const t = cpu()
  const { value } = f.make()
  const b = value ? Buffer.byteLength(value.text) : 0
  const kind = f.root === 'ladders' ? 'ladders' : f.path.replace(/^(api\/v1\/)?([a-z]+).*?(\.\w+)?$/, '$1$2$3')
  const k = kinds.get(kind) ?? [0, 0, 0]
  k[0] += 1
  k[1] += cpu() - t
  k[2] += b
  kinds.set(kind, k)
}
lap('make')
for (const [k, [n, t, b]] of [...kinds].sort((a, b) => b[1][1] - a[1][1]).slice(0, 16))
  console.log(k.padEnd(28), String(n).padStart(6), t.toFixed(0).padStart(7), 'ms', (b / 1e6).toFixed(1).padStart(7), 'MB')
console.log('rss', (process.resourceUsage().maxRSS / 1024).toFixed(0))
