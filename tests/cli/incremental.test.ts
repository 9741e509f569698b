/** A build that leaves out what has not changed gives what a build gives that makes everything. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overlayDisk } from '../../src/authoring/overlay-disk.ts'
import type { Host } from '../../src/host.ts'
import { nodeDisk, nodeHost } from '../../src/publish/node-host.ts'
import { repository, templatesFolder } from '../support/example.ts'
import { watchedDisk } from '../support/failing-disk.ts'
import { type Run, rungs } from '../support/run-rungs.ts'
import { discard, put, temporaryProject, timesOf, treeOf } from '../support/temporary-project.ts'

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
const roles: Readonly<Record<string, string>> = {
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

function harbour(): string {
  const profiles = Object.entries(roles).map(([slug, text]) => [`roles/${slug}/profile.md`, text])
  return temporaryProject({ 'roles/framework.yaml': framework, 'roles/capabilities/all.yaml': library, ...Object.fromEntries(profiles) })
}

/** Something that happens to a project; `n` makes it different from the time before. */
type Happening = (root: string, n: number) => void

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

const happenings: Readonly<Record<string, Happening>> = {
  nothing: () => {},
  'a mission': line('roles/pilot/profile.md', 'mission: ', (n) => `Brings ${n} ships in.`),
  'a name of a role': line('roles/rigger/profile.md', 'name: ', (n) => `Rigger ${n}`),
  'a criterion of a role': (root, n) => rewrite('roles/pilot/profile.md', (text) => text.replace(/Casts the lead[^.]*\./, `Casts the lead ${n} times.`))(root),
  'a step that a move begins at': (root, n) =>
    rewrite('roles/pilot/profile.md', (text) =>
      text.replace(/use: knots, levels: { Hand: \w+/, `use: knots, levels: { Hand: ${n % 2 === 0 ? 'Sees' : 'Does'}`),
    )(root),
  'a name that others list': line('roles/cook/profile.md', 'name: ', (n) => `Cook ${n}`),
  'a step of a role': (root, n) => rewrite('roles/rigger/profile.md', (text) => text.replace(/Mate: \w+/, `Mate: ${n % 2 === 0 ? 'Does' : 'Teaches'}`))(root),
  'a level of a role': (root, n) =>
    rewrite('roles/rigger/profile.md', (text) => text.replace(/^levels: .*$/m, `levels: [${n % 2 === 0 ? 'Hand' : 'Hand, Mate'}]`))(root),
  'the prose of a role': (root, n) => rewrite('roles/tug-master/profile.md', (text) => text.replace(/Tows.*/, `Tows ${n}.`))(root),
  'prose that cannot be shown': (root, n) => rewrite('roles/pilot/profile.md', (text) => text.replace(/bar.*/, n % 2 === 0 ? 'bar.' : 'bar. <b>x</b>'))(root),
  'a capability of the library': (root, n) =>
    rewrite('roles/capabilities/all.yaml', (text) => text.replace(/Ties a reef knot[^.]*/, `Ties a reef knot in ${n} s`))(root),
  'a name of a capability': (root, n) => rewrite('roles/capabilities/all.yaml', (text) => text.replace(/name: Knots[^,]*/, `name: Knots ${n}`))(root),
  'the name of the framework': line('roles/framework.yaml', 'name: ', (n) => `Harbour ${n}`),
  'the summary of a level': (root, n) => rewrite('roles/framework.yaml', (text) => text.replace(/Leads a watch[^.]*/, `Leads a watch of ${n}`))(root),
  'the language': line('roles/framework.yaml', 'language: ', (n) => (n % 2 === 0 ? 'en' : 'de')),
  'a footer': (root, n) => rewrite('roles/framework.yaml', (text) => `${text.replace(/^site: .*\n/m, '')}site: { footer: "Foot ${n}" }\n`)(root),
  'a template of ladders': ownTemplate('ladder/partials/current-state.hbs', (n) => `\nAs of edit ${n}.\n`),
  'a template of pages': ownTemplate('site/partials/permalink.hbs', (n) => `<i>${n}</i>`),
  'a style sheet': (root, n) => put(root, 'templates/assets/css/90-own.css', `a { top: ${n}px }\n`),
  'a word': ownTemplate('words/en.yaml', (n) => `# ${n}\n`),
  'a new role': (root, n) => put(root, `roles/stoker-${n % 3}/profile.md`, roles['rigger'] ?? ''),
  'a role that is gone': (root, n) => rmSync(join(root, `roles/stoker-${n % 3}`), { recursive: true, force: true }),
  'a renamed role': (root, n) => {
    const [from, to] = [join(root, `roles/stoker-${n % 3}`), join(root, `roles/boiler-${n % 3}`)]
    if (existsSync(from) && !existsSync(to)) renameSync(from, to)
  },
  'a mistake': (root, n) => put(root, 'roles/stoker-0/profile.md', n % 2 === 0 ? 'name: [' : (roles['rigger'] ?? '')),
  'an edited page': (root, n) => put(root, 'site/roles/pilot.html', `edited ${n}`),
  'an edited ladder': (root, n) => rewrite('ladders/rigger/hand-to-mate.md', (text) => `${text}${n}`)(root),
  'a ladder that is gone': (root) => rmSync(join(root, 'ladders/pilot/hand-to-mate.md'), { force: true }),
  'a site that is gone': (root) => rmSync(join(root, 'site'), { recursive: true, force: true }),
  'a list that is gone': (root) => rmSync(join(root, 'site/.rungs-manifest'), { force: true }),
  'a page with another time': (root, n) => {
    const file = join(root, 'site/roles/pilot.html')
    if (existsSync(file)) utimesSync(file, n, n)
  },
  'a file that is not used': (root, n) => put(root, 'roles/pilot/notes.txt', String(n)),
}

/** What a build has made. What it keeps for the next one is its own affair. */
function outputs(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => /^(?:ladders|site)\//.test(path)))
}

/** A build at a time of its own, so that a date which should have been kept is seen. */
function build(root: string, minute: number, args: readonly string[] = [], host: Partial<Host> = {}): Promise<Run> {
  return rungs(root, ['build', ...args], {}, { host: { ...nodeHost, now: () => new Date(Date.UTC(2026, 5, 1, 12, minute)), ...host } })
}

const reported = ({ code, out, err }: Run): unknown => ({ code, out: out.replace(/: \d+ written, \d+ unchanged/, ''), err })

describe('a build after another one', () => {
  let built = ''
  beforeAll(async () => {
    built = harbour()
    await build(built, 0)
  })
  afterAll(() => discard(built))

  const copy = (): string => {
    const root = temporaryProject()
    cpSync(built, root, { recursive: true, preserveTimestamps: true })
    return root
  }

  it('gives the same as one that has forgotten everything, whatever happens in between', async () => {
    const happening = fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.nat({ max: 5 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 6 }), async (all) => {
        const [remembering, forgetting] = [copy(), copy()]
        for (const [index, [name, n, replaces]] of all.entries()) {
          const args = replaces ? ['--replace-edited'] : []
          const runs: unknown[] = []
          for (const root of [remembering, forgetting]) {
            happenings[name]?.(root, n)
            if (root === forgetting) rmSync(join(root, '.rungs'), { recursive: true, force: true })
            runs.push(reported(await build(root, index + 1, args)))
          }
          expect(runs[0], `${index} ${name}`).toEqual(runs[1])
          expect(outputs(remembering), `${index} ${name}`).toEqual(outputs(forgetting))
        }
        discard(remembering)
        discard(forgetting)
      }),
      { numRuns: 60 },
    )
  }, 600_000)

  it.each(Object.keys(happenings))('sees %s', async (name) => {
    const [remembering, forgetting] = [copy(), copy()]
    for (const n of [1, 2]) {
      for (const root of [remembering, forgetting]) happenings[name]?.(root, n)
      rmSync(join(forgetting, '.rungs'), { recursive: true, force: true })
      expect(reported(await build(remembering, n))).toEqual(reported(await build(forgetting, n)))
      expect(outputs(remembering)).toEqual(outputs(forgetting))
    }
  })

  it('without a change reads nothing that it has written, writes nothing, and says the same', async () => {
    const root = copy()
    const first = await build(root, 1)
    const times = timesOf(root)
    const calls = new Set<string>()
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      if (/\/(?:site|ladders)\//.test(path.slice(root.length)) || operation.startsWith('write')) calls.add(operation)
    })
    expect(reported(await build(root, 2, [], { disk }))).toEqual(reported(first))
    expect([...calls].toSorted()).toEqual(['identity', 'stat'])
    expect(timesOf(root)).toEqual(times)
  })

  it('makes only the files of a role that has changed, of those that it has to do with, and of all together', async () => {
    const root = copy()
    await build(root, 1)
    happenings['a criterion of a role']?.(root, 9)
    const read = new Set<string>()
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      const role = /\/site\/roles\/([\w-]+)/.exec(path)?.[1]
      if (operation === 'read' && role !== undefined) read.add(role.replace(/\.html$/, ''))
    })
    put(root, 'roles/stoker-0/profile.md', (roles['rigger'] ?? '').replace('Rigger', 'Stoker'))
    await build(root, 2)
    happenings['a criterion of a role']?.(root, 8)
    await build(root, 3, [], { disk })
    expect([...read].toSorted()).toEqual(['pilot', 'rigger', 'tug-master'])
  })

  it('makes everything anew when the program is another one', async () => {
    const root = copy()
    await build(root, 1)
    const program = join(repository, 'dist/cli.js')
    const read = new Set<string>()
    const newer = overlayDisk(nodeDisk, new Map([[program, Buffer.from('another version')]]))
    const disk = watchedDisk(newer, (_, operation, path) => operation === 'read' && path.includes('/site/roles/') && read.add(path))
    await build(root, 2, [], { disk })
    expect(read.size).toBeGreaterThan(5)
  })

  it('does not believe a memory that came with the files', async () => {
    const root = copy()
    put(root, 'site/roles/pilot.html', 'not ours')
    const memory = join(root, '.rungs/memory')
    const page = /"site\/roles\/pilot\.html","(\w+)","(\w+)"/.exec(readFileSync(memory, 'utf8'))
    expect(page).not.toBeNull()
    const { code, err } = await build(root, 1)
    expect(code).toBe(3)
    expect(err).toContain('site/roles/pilot.html')
  })

  it.each(['', '{', 'null', '[]', '{"version":1}', '{"version":2,"files":[]}', '\u0000'])('makes everything when its memory is %j', async (damaged) => {
    const root = copy()
    writeFileSync(join(root, '.rungs/memory'), damaged)
    expect(await build(root, 1)).toMatchObject({ code: 0, out: expect.stringContaining(': 0 written') })
    expect(outputs(root)).toEqual(outputs(built))
  })

  it('says that it could not remember, and has written everything', async () => {
    const root = copy()
    happenings['a mission']?.(root, 3)
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      if (operation === 'rename' && path.endsWith('/memory')) throw Object.assign(new Error('no'), { code: 'EACCES', path })
    })
    const { code, err } = await build(root, 1, [], { disk })
    expect(code).toBe(0)
    expect(err).toContain('rungs: .rungs/memory: ')
    expect(readFileSync(join(root, 'site/roles/pilot.html'), 'utf8')).toContain('Brings 3 ships in.')
    expect(await build(root, 2)).toMatchObject({ code: 0, out: expect.stringContaining(': 0 written') })
  })
})
