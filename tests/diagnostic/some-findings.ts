/** One set of findings with everything that a report has to show. */
import { finding, type Finding, type Place } from '../../src/diagnostic/finding.ts'
import type { Paint, Report } from '../../src/diagnostic/report/report.ts'

const plain = (text: string): string => text
export const colorless: Paint = { error: plain, warning: plain, related: plain, quiet: plain }

const smith = `---
name: Smith
family: kitchen
levels: [Junior, Senior]
name: Blacksmith
capabilities:
  - name: 鉄 Iron
    levels: { Junior: Low, Senior: Hihg }
    criteria:
      High: [{ id: forge, text: Owns the forge and drives quality. }]
---
`

const texts: Readonly<Record<string, string>> = {
  'roles/smith/profile.md': smith,
  'roles/baker/profile.md': '---\nname: Baker\nfamily: kitchen\n---\n',
  'roles/cook/profile.md': '---\nname: Cook\nfamily: kitchen\n---\n',
  'roles/capabilities/shared.yaml': '- id: iron\n  name: Iron\n',
  'roles/framework.yaml': `name: Small\ndescription: ${'A framework that says a lot in one line. '.repeat(5)}It is a world-class one. ${'And it says more. '.repeat(5)}\n`,
}

/** The place of the n-th `part` of a file. */
function at(file: string, part: string, nth = 0): Place {
  const before = (texts[file] ?? '')
    .split(part)
    .slice(0, nth + 1)
    .join(part)
    .split('\n')
  const start = { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 }
  return { file, start, end: { line: start.line, column: start.column + Array.from(part).length } }
}

const step = at('roles/smith/profile.md', 'Hihg')
const families = ['Data', 'Craft']

export const someFindings: readonly Finding[] = [
  finding(
    'unknown-step',
    step,
    { text: 'Hihg', suggestion: 'High', known: ['Low', 'Middle', 'High'], scale: 'skill' },
    {
      edits: [{ start: step.start ?? { line: 1, column: 1 }, end: step.end ?? { line: 1, column: 1 }, text: 'High' }],
    },
  ),
  finding(
    'duplicate-key',
    at('roles/smith/profile.md', 'name', 1),
    { key: 'name' },
    {
      related: { at: at('roles/smith/profile.md', 'name'), text: 'it first appears here' },
    },
  ),
  finding(
    'duplicate-id',
    at('roles/smith/profile.md', '鉄 Iron'),
    { what: 'capability', id: 'iron' },
    {
      related: { at: at('roles/capabilities/shared.yaml', 'iron'), text: 'first defined here' },
    },
  ),
  finding('vague-wording', at('roles/smith/profile.md', 'Owns'), { word: 'Owns', instead: undefined }),
  finding('vague-wording', at('roles/smith/profile.md', 'drives'), { word: 'drives', instead: 'leads' }),
  finding('vague-wording', at('roles/framework.yaml', 'world-class'), { word: 'world-class', instead: undefined }),
  ...['smith', 'baker', 'cook'].map((role) =>
    finding('unknown-family', at(`roles/${role}/profile.md`, 'kitchen'), {
      text: 'kitchen',
      suggestion: undefined,
      known: families,
    }),
  ),
  finding(
    'template-unknown',
    { file: 'templates/ladder/transitoin.hbs' },
    { name: 'ladder/transitoin.hbs', suggestion: 'ladder/transition.hbs' },
  ),
  finding('bad-slug', { file: 'roles/10%, a:b\u001b' }, { slug: '10%, a:b\u001b', suggestion: '' }),
]

export const someReport: Report = {
  findings: someFindings,
  textOf: (file) => texts[file],
  files: 9,
  outcome: 'nothing was written',
  mostWarnings: Infinity,
}
export const emptyReport: Report = {
  findings: [],
  textOf: () => undefined,
  files: 9,
  outcome: 'everything was written',
  mostWarnings: Infinity,
}
