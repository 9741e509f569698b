/** A small project and what can happen to it, for tests of whoever looks at a project more than once. */
import { existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { templatesFolder } from './example.ts'
import { put, temporaryProject } from './temporary-project.ts'

const framework = `name: Harbour
language: en
families: [{ id: water, name: Water }]
scales:
  - { id: skill, name: Skill, steps: [{ name: Sees }, { name: Does }, { name: Teaches }] }
interactionTypes: [{ id: hails, name: Hails, inSentence: hails, reverse: hails }]
tracks:
  - id: deck
    name: Deck
    levels: [{ name: Hand }, { name: Mate, summary: Leads a watch. }]
`
const library = `capabilities:
  - { id: knots, name: Knots, criteria: { Sees: [{ id: reef, text: Names a reef knot. }], Does: [{ id: reef, text: Ties a reef knot in the dark. }] } }
`
export const harbourRoles: Readonly<Record<string, string>> = {
  pilot: `---
name: Pilot
family: Water
levels: [Hand, Mate]
mission: Brings ships in.
capabilities:
  - { use: knots, levels: { Hand: Sees, Mate: Does } }
  - { name: Soundings, levels: { Hand: Does, Mate: Teaches }, criteria: { Does: [{ id: lead, text: Casts the lead. }] } }
interactions: [{ role: rigger, type: Hails }]
moves: [{ to: rigger }]
---
The pilot knows the bar.
`,
  rigger: `---
name: Rigger
levels: [Hand, Mate]
capabilities:
  - { use: knots, levels: { Hand: Does, Mate: Teaches } }
---
`,
  // Beside the others in lists, and in nothing else.
  cook: `---
name: Cook
family: Water
levels: [Hand, Mate]
capabilities:
  - { name: Stew, levels: { Hand: Sees, Mate: Does } }
---
`,
  'tug-master': `---
name: Tug Master
extends: pilot
capabilities:
  - { name: Towing, levels: { Hand: Sees, Mate: Teaches } }
---
Tows.
`,
}

/**
 * A harbour: four roles that extend each other, work together and lead to one another, and one that does none of it.
 */
export function harbour(): string {
  const profiles = new Map(Object.entries(harbourRoles).map(([slug, text]) => [`roles/${slug}/profile.md`, text]))
  return temporaryProject({
    'roles/framework.yaml': framework,
    'roles/capabilities/all.yaml': library,
    ...Object.fromEntries(profiles),
  })
}

/** Something that happens to a project; `n` makes it different from the time before. */
export type Happening = (root: string, n: number) => void

function rewrite(path: string, change: (text: string) => string): (root: string) => void {
  return (root) => {
    const file = join(root, path)
    if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
}

const line = (path: string, start: string, rest: (n: number) => string): Happening => {
  return (root, n) => rewrite(path, (text) => text.replace(new RegExp(`^${start}.*$`, 'm'), `${start}${rest(n)}`))(root)
}

/** Puts a built-in template in place, changed; or takes it away again. */
const ownTemplate = (path: string, addition: (n: number) => string): Happening => {
  return (root, n) => {
    if (n % 3 === 0) rmSync(join(root, 'templates', path), { force: true })
    else put(root, `templates/${path}`, readFileSync(join(templatesFolder, path), 'utf8') + addition(n))
  }
}

export const happenings: Readonly<Record<string, Happening>> = {
  nothing: () => {},
  'a mission': line('roles/pilot/profile.md', 'mission: ', (n) => `Brings ${n} ships in.`),
  'a name of a role': line('roles/rigger/profile.md', 'name: ', (n) => `Rigger ${n}`),
  'a criterion of a role': (root, n) =>
    rewrite('roles/pilot/profile.md', (text) => text.replace(/Casts the lead[^.]*\./, `Casts the lead ${n} times.`))(
      root,
    ),
  'a step that a move begins at': (root, n) =>
    rewrite('roles/pilot/profile.md', (text) =>
      text.replace(/use: knots, levels: { Hand: \w+/, `use: knots, levels: { Hand: ${n % 2 === 0 ? 'Sees' : 'Does'}`),
    )(root),
  'a name that others list': line('roles/cook/profile.md', 'name: ', (n) => `Cook ${n}`),
  'a step of a role': (root, n) =>
    rewrite('roles/rigger/profile.md', (text) =>
      text.replace(/Mate: \w+/, `Mate: ${n % 2 === 0 ? 'Does' : 'Teaches'}`),
    )(root),
  'a level of a role': (root, n) =>
    rewrite('roles/rigger/profile.md', (text) =>
      text.replace(/^levels: .*$/m, `levels: [${n % 2 === 0 ? 'Hand' : 'Hand, Mate'}]`),
    )(root),
  'the prose of a role': (root, n) =>
    rewrite('roles/tug-master/profile.md', (text) => text.replace(/Tows.*/, `Tows ${n}.`))(root),
  'prose that cannot be shown': (root, n) =>
    rewrite('roles/pilot/profile.md', (text) => text.replace(/bar.*/, n % 2 === 0 ? 'bar.' : 'bar. <b>x</b>'))(root),
  'a capability of the library': (root, n) =>
    rewrite('roles/capabilities/all.yaml', (text) =>
      text.replace(/Ties a reef knot[^.]*/, `Ties a reef knot in ${n} s`),
    )(root),
  'a name of a capability': (root, n) =>
    rewrite('roles/capabilities/all.yaml', (text) => text.replace(/name: Knots[^,]*/, `name: Knots ${n}`))(root),
  'the name of the framework': line('roles/framework.yaml', 'name: ', (n) => `Harbour ${n}`),
  'the summary of a level': (root, n) =>
    rewrite('roles/framework.yaml', (text) => text.replace(/Leads a watch[^.]*/, `Leads a watch of ${n}`))(root),
  'the language': line('roles/framework.yaml', 'language: ', (n) => (n % 2 === 0 ? 'en' : 'de')),
  'a footer': (root, n) =>
    rewrite(
      'roles/framework.yaml',
      (text) => `${text.replace(/^site: .*\n/m, '')}site: { footer: "Foot ${n}" }\n`,
    )(root),
  'a template of ladders': ownTemplate('ladder/partials/current-state.hbs', (n) => `\nAs of edit ${n}.\n`),
  'a template of pages': ownTemplate('site/partials/permalink.hbs', (n) => `<i>${n}</i>`),
  'a style sheet': (root, n) => put(root, 'templates/assets/css/90-own.css', `a { top: ${n}px }\n`),
  'a word': ownTemplate('words/en.yaml', (n) => `# ${n}\n`),
  'a new role': (root, n) => put(root, `roles/stoker-${n % 3}/profile.md`, harbourRoles['rigger'] ?? ''),
  'a role that is gone': (root, n) => rmSync(join(root, `roles/stoker-${n % 3}`), { recursive: true, force: true }),
  'a renamed role': (root, n) => {
    const [from, to] = [join(root, `roles/stoker-${n % 3}`), join(root, `roles/boiler-${n % 3}`)]
    if (existsSync(from) && !existsSync(to)) renameSync(from, to)
  },
  'a mistake': (root, n) =>
    put(root, 'roles/stoker-0/profile.md', n % 2 === 0 ? 'name: [' : (harbourRoles['rigger'] ?? '')),
  'an edited page': (root, n) => put(root, 'site/roles/pilot.html', `edited ${n}`),
  'an edited ladder': (root, n) => rewrite('ladders/rigger/hand-to-mate.md', (text) => `${text}${n}`)(root),
  'a ladder that is gone': (root) => rmSync(join(root, 'ladders/pilot/hand-to-mate.md'), { force: true }),
  'ladders that are gone': (root) => rmSync(join(root, 'ladders'), { recursive: true, force: true }),
  'a list of ladders that is gone': (root) => rmSync(join(root, 'ladders/.rungs-manifest'), { force: true }),
  'a site that is gone': (root) => rmSync(join(root, 'site'), { recursive: true, force: true }),
  'a list that is gone': (root) => rmSync(join(root, 'site/.rungs-manifest'), { force: true }),
  'a page with another time': (root, n) => {
    const file = join(root, 'site/roles/pilot.html')
    if (existsSync(file)) utimesSync(file, n, n)
  },
  'a file that is not used': (root, n) => put(root, 'roles/pilot/notes.txt', String(n)),
}
