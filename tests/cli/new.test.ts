import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadProject } from '../../src/pipeline/load.ts'
import { nodeDisk, nodeHost } from '../../src/files/node-host.ts'
import { finishInterrupted } from '../../src/files/transaction/transaction.ts'
import { failingDisk, watchedDisk } from '../support/failing-disk.ts'
import { repository } from '../support/example.ts'
import { inCopy, rungs } from '../support/run-rungs.ts'
import { put, temporaryProject, treeOf } from '../support/temporary-project.ts'

const framework = `# ours
name: Small
language: en
families: [{ name: Craft }]
scales:
  - name: Skill
    steps: [{ name: Low }, { name: "High: er" }]
tracks:
  - name: Makers
    levels: # lowest first
      - { name: Junior, summary: "Begins, with help" }
      - { name: Senior }
  - name: Leaders
    levels: [{ name: Lead }]
`
const baker = `---
name: Baker
levels: [Junior, Senior]
aliases: [bread-maker]
capabilities:
  - name: Dough # by hand
    levels: { Junior: Low, Senior: Low }
---
Prose stays.
`

function small(): string {
  return temporaryProject({ 'roles/framework.yaml': framework, 'roles/baker/profile.md': baker })
}

function text(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

describe('rungs new role', () => {
  it.each([
    [[], 'name: Pastry Chef'],
    [['--name', '"Chef": 1 #'], 'name: "\\"Chef\\": 1 #"'],
    [['--family', 'craft'], 'family: craft'],
    [['--track', 'leaders'], 'levels: [Lead]'],
    [['--extends', 'baker'], 'extends: baker'],
  ])('writes a draft without errors (%j)', async (options, line) => {
    const folder = small()
    const { code, out } = await rungs(folder, ['new', 'role', 'pastry-chef', ...options])
    expect(code).toBe(0)
    expect(out).toContain('written  roles/pastry-chef/profile.md\n\nNext: fill in the mission')
    const profile = text(folder, 'roles/pastry-chef/profile.md')
    expect(profile.split('\n')).toContain(line)
    expect(profile.split('\n')).toContain('status: draft')
    expect(profile).not.toMatch(/\{[a-z-]+\}/)
    expect(await rungs(folder, ['check'])).toMatchObject({ code: 0 })
    expect(await rungs(folder, ['build'])).toMatchObject({ code: 0 })
  })

  it('has one capability, with the lowest step at each level', async () => {
    const folder = small()
    await rungs(folder, ['new', 'role', 'pastry-chef'])
    const role = loadProject(folder, nodeHost).framework?.roles.find(({ slug }) => slug === 'pastry-chef')
    expect(role?.levels.map(({ name }) => name)).toEqual(['Junior', 'Senior'])
    expect(role?.capabilities).toHaveLength(1)
    expect(role?.capabilities[0]?.cells.map(({ expectation }) => expectation)).toMatchObject([
      { step: { name: 'Low' } },
      { step: { name: 'Low' } },
    ])
  })

  it('does without steps where the framework has no scale', async () => {
    const folder = temporaryProject({
      'roles/framework.yaml': 'name: A\nlanguage: en\ntracks: [{ name: T, levels: [{ name: One }] }]\n',
    })
    expect(await rungs(folder, ['new', 'role', 'first'])).toMatchObject({ code: 0 })
    expect(await rungs(folder, ['new', 'capability', 'shared-one'])).toMatchObject({ code: 0 })
    expect(await rungs(folder, ['new', 'capability', 'shared-one', '--role', 'first'])).toMatchObject({ code: 0 })
    expect(await rungs(folder, ['check'])).toMatchObject({ code: 0 })
  })

  it.each([
    [['Pastry Chef'], 'did you mean pastry-chef?'],
    [['con'], 'lowercase letters'],
    [['../x'], 'did you mean x?'],
    [['baker'], 'change roles/baker/profile.md'],
    [['bread-maker'], 'is a former slug of the role "baker"'],
    [['chef', '--family', 'crafd'], 'did you mean craft?'],
    [['chef', '--extends', 'bakr'], 'did you mean baker?'],
    [['chef', '--track', 'makrs'], 'did you mean makers?'],
    [['chef', '--track', 'makers', '--extends', 'baker'], 'has the levels of that role'],
    [['chef', '--after', 'Senior'], 'new role has no option --after'],
    [['  '], 'the name of the role is empty'],
  ])('refuses %j and writes nothing', async (args, remedy) => {
    const folder = small()
    const before = treeOf(folder)
    const { code, err } = await rungs(folder, ['new', 'role', ...args])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(remedy) })
    expect(treeOf(folder)).toEqual(before)
  })

  it('keeps what is in the folder of the role', async () => {
    const folder = small()
    put(folder, 'roles/chef/README.md', 'mine')
    await rungs(folder, ['new', 'role', 'chef'])
    expect(text(folder, 'roles/chef/README.md')).toBe('mine')
  })
})

describe('rungs new level', () => {
  it('puts the level behind another one, as the file is written, and names the line', async () => {
    const folder = small()
    const { code, out } = await rungs(folder, ['new', 'level', 'Mid', '--track', 'makers', '--after', 'Junior'])
    expect(code).toBe(0)
    expect(out).toContain('written  roles/framework.yaml:12\n')
    const line = '      - { name: Junior, summary: "Begins, with help" }\n'
    expect(text(folder, 'roles/framework.yaml')).toBe(framework.replace(line, `${line}      - { name: Mid }\n`))
  })

  it('makes it the highest otherwise, on a track given by its name', async () => {
    const folder = small()
    await rungs(folder, ['new', 'level', '部長', '--id', 'head', '--track', 'Leaders'])
    expect(text(folder, 'roles/framework.yaml')).toBe(
      framework.replace('[{ name: Lead }]', '[{ name: Lead }, { id: head, name: 部長 }]'),
    )
  })

  it('keeps line ends, byte order mark and accents of the file', async () => {
    const raw = `\uFEFF${framework.replace('# ours', '# caf\u0065\u0301').replaceAll('\n', '\r\n')}`
    const folder = temporaryProject({ 'roles/framework.yaml': raw, 'roles/baker/profile.md': baker })
    await rungs(folder, ['new', 'level', 'Mid', '--track', 'makers', '--after', 'senior'])
    expect(text(folder, 'roles/framework.yaml')).toBe(
      raw.replace('{ name: Senior }\r\n', '{ name: Senior }\r\n      - { name: Mid }\r\n'),
    )
  })

  it.each([
    [['Senior', '--track', 'makers'], 'change it in roles/framework.yaml:12'],
    [['senior', '--track', 'leaders'], 'there already is a level "Senior"'],
    [['Mid'], 'name one: --track makers or leaders'],
    [['Mid', '--track', 'makes'], 'did you mean makers?'],
    [['Mid', '--track', 'makers', '--after', 'Juniro'], 'did you mean Junior?'],
    [['部長', '--track', 'makers'], '--id <id>'],
  ])('refuses %j and writes nothing', async (args, remedy) => {
    const folder = small()
    const { code, err } = await rungs(folder, ['new', 'level', ...args])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(remedy) })
    expect(text(folder, 'roles/framework.yaml')).toBe(framework)
  })

  it('writes nothing when the project would have an error then', async () => {
    const folder = small()
    expect(await rungs(folder, ['new', 'level', 'x'.repeat(81), '--track', 'makers'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing was written'),
    })
    expect(text(folder, 'roles/framework.yaml')).toBe(framework)
  })

  it('leaves the old file or the new one whichever call to the disk fails', async () => {
    const args = ['new', 'level', 'Mid', '--track', 'makers']
    const watched = watchedDisk(nodeDisk, () => undefined)
    const changed = small()
    const before = treeOf(changed)
    await rungs(changed, args, {}, { host: { ...nodeHost, disk: watched } })
    for (let at = 1; at <= watched.calls(); at += 1) {
      const folder = small()
      const { code } = await rungs(
        folder,
        args,
        {},
        { host: { ...nodeHost, disk: failingDisk(nodeDisk, 'EIO', (call) => call === at) } },
      )
      finishInterrupted(folder, nodeHost)
      const left = Object.fromEntries(Object.entries(treeOf(folder)).filter(([path]) => !path.startsWith('.rungs')))
      expect([before, treeOf(changed)], `call ${at}`).toContainEqual(left)
      if (code === 0) expect(left, `call ${at}`).toEqual(treeOf(changed))
    }
  })
})

describe('rungs new capability', () => {
  it('begins a library, goes on in its one file, and asks which where there are several', async () => {
    const folder = small()
    expect((await rungs(folder, ['new', 'capability', 'code-review'])).out).toContain(
      'written  roles/capabilities/shared.yaml\n',
    )
    expect((await rungs(folder, ['new', 'capability', 'cash', '--name', 'Cash: book'])).out).toContain(
      'written  roles/capabilities/shared.yaml:4\n',
    )
    expect(text(folder, 'roles/capabilities/shared.yaml')).toBe(
      'capabilities:\n  - id: code-review\n    name: Code review\n  - id: cash\n    name: "Cash: book"\n',
    )
    await rungs(folder, ['new', 'capability', 'listening', '--file', 'people'])
    expect(await rungs(folder, ['new', 'capability', 'asking'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--file people or shared'),
    })
    await rungs(folder, ['new', 'capability', 'asking', '--file', 'people'])
    expect(text(folder, 'roles/capabilities/people.yaml')).toContain('  - id: asking\n')
    expect(await rungs(folder, ['check'])).toMatchObject({ code: 0 })
  })

  it('goes to a role, by reference where the library has it, and shows how to fill it in', async () => {
    const folder = small()
    await rungs(folder, ['new', 'capability', 'tasting'])
    const { out } = await rungs(folder, ['new', 'capability', 'tasting', '--role', 'baker'])
    await rungs(folder, ['new', 'capability', 'oven', '--role', 'baker', '--name', 'Ovens'])
    expect(out).toContain('levels: { Junior: …, Senior: … }, with Low, High: er')
    const old = '    levels: { Junior: Low, Senior: Low }\n'
    expect(text(folder, 'roles/baker/profile.md')).toBe(
      baker.replace(old, `${old}  - use: tasting\n  - id: oven\n    name: Ovens\n`),
    )
    expect(await rungs(folder, ['check'])).toMatchObject({ code: 0 })
  })

  it('gives a first one to a role that has none', async () => {
    const folder = small()
    await rungs(folder, ['new', 'role', 'chef', '--extends', 'baker'])
    expect(await rungs(folder, ['new', 'capability', 'sauces', '--role', 'chef'])).toMatchObject({ code: 0 })
    expect(
      loadProject(folder, nodeHost)
        .framework?.roles.find(({ slug }) => slug === 'chef')
        ?.capabilities.map(({ id }) => id),
    ).toEqual(['dough', 'sauces'])
  })

  it.each([
    [['Code Review'], 'did you mean code-review?'],
    [['dough', '--role', 'baker'], 'already has the capability "dough"'],
    [['x', '--role', 'bakr'], 'did you mean baker?'],
    [['x', '--file', '../x'], 'cannot be a file of the library'],
    [['x', '--track', 'makers'], 'new capability has no option --track'],
    [['x', '--role', 'baker', '--file', 'people'], 'to a role or to a file'],
  ])('refuses %j and writes nothing', async (args, remedy) => {
    const folder = small()
    const before = treeOf(folder)
    const { code, err } = await rungs(folder, ['new', 'capability', ...args])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(remedy) })
    expect(treeOf(folder)).toEqual(before)
  })
})

describe('rungs new', () => {
  it('knows three things', async () => {
    expect(await rungs(small(), ['new', 'rol', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean role?'),
    })
  })

  it('works on the example organization, which then still passes', async () => {
    await inCopy(repository, async (folder) => {
      const before = treeOf(folder)
      for (const args of [
        ['role', 'site-reliability-engineer', '--extends', 'platform-engineer', '--family', 'engineering'],
        ['level', 'Lead', '--track', 'ic', '--after', 'Senior'],
        ['capability', 'budgets', '--file', 'people'],
        ['capability', 'budgets', '--role', 'engineering-manager'],
      ]) {
        expect(await rungs(folder, ['new', ...args])).toMatchObject({ code: 0, err: '' })
      }
      expect(await rungs(folder, ['check'])).toMatchObject({ code: 0 })
      for (const [path, old] of Object.entries(before)) {
        const now = text(folder, path).split('\n')
        expect(
          old.split('\n').filter((line) => !now.includes(line)),
          path,
        ).toEqual([])
      }
    })
  })
})
