import { loadProject, lintProject } from '../src/build.ts'
import { nodeHost } from '../src/publish/node-host.ts'
import { builtInTemplates } from '../src/read/built-in-templates.ts'
const g = (globalThis as any).gc
const m = (n: string): void => {
  g()
  g()
  const u = process.memoryUsage()
  console.log(n, (u.heapUsed / 1e6).toFixed(1), 'MB heap', (u.rss / 1e6).toFixed(0), 'rss', (process.resourceUsage().maxRSS / 1e3).toFixed(0))
}
m('start')
let p: any = loadProject(process.argv[2]!, nodeHost)
m('loaded')
const builtIn = builtInTemplates(nodeHost, '/work/main/templates')
let l: any = lintProject(p, p.framework, builtIn, '2026-11-29')
m('linted')
p = { framework: p.framework, findings: p.findings }
m('without texts')
l = l.length
m('without findings')
const f = p.framework
p = null
m('framework only')
f.roles.forEach((r: any) => {
  delete r.at
})
