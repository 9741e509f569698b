/** The prose of a profile in a small project, checked and rendered as the program does it. */
import type { Outcome } from '../../../src/diagnostic/finding.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { proseRenderer } from '../../../src/pages/parts/prose-html.ts'
import { loadProject } from '../../../src/pipeline/load.ts'
import { renderersOf, repository } from '../../support/example.ts'
import { memoryDisk } from '../../support/memory-disk.ts'

const words = renderersOf(repository).words.site

const framework = `name: Quay
language: en
tracks:
  - name: Individual
    levels: [{ name: Junior }, { name: Mid }]
scales:
  - name: Skill
    steps: [{ name: Novice }, { name: Able }]
`

function profile(name: string, body: string): string {
  return `---
name: ${name}
levels: [Junior, Mid]
capabilities:
  - name: Knots
    levels: { Junior: Novice, Mid: Able }
---
${body}`
}

/** The file of the profile whose prose is rendered. */
export const proseFile = 'roles/baker/profile.md'

/** The line of that file at which prose begins. */
export const proseLine = 8

/** Renders text as the prose of a role. A second role, Server, has a heading "Opening hours". */
export function proseOf(text: string, settings = ''): Outcome<string> {
  const root = '/quay'
  const texts = {
    'roles/framework.yaml': framework + settings,
    [proseFile]: profile('Baker', text),
    'roles/server/profile.md': profile('Server', '## Opening hours\n\nFrom seven.\n'),
  }
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const project = loadProject(root, { ...nodeHost, disk: memoryDisk(root, files) })
  const role = project.framework?.roles.find(({ at }) => at.file === proseFile)
  if (!project.framework || !role) return { value: '', findings: project.findings }
  return proseRenderer(project.framework, words)(role)
}
