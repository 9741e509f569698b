import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Host } from '../../src/files/host.ts'
import { nodeDisk, nodeHost } from '../../src/files/node-host.ts'
import { finishInterrupted } from '../../src/files/transaction/transaction.ts'
import { LineIndex } from '../../src/source/line-index.ts'
import { parseYaml } from '../../src/source/yaml/parse-yaml.ts'
import { version } from '../../src/version.ts'
import { failingDisk, watchedDisk } from '../support/failing-disk.ts'
import { repository } from '../support/example.ts'
import { rungs } from '../support/run-rungs.ts'
import { discard, put, temporaryProject, treeOf } from '../support/temporary-project.ts'

describe('rungs init', () => {
  it('writes a project in which nothing is found, that builds, and that needs no second build', async () => {
    const folder = temporaryProject()
    expect(await rungs(folder, ['init'])).toMatchObject({ code: 0, err: '' })
    expect(await rungs(folder, ['check'])).toEqual({ code: 0, out: '3 roles checked, no errors\n', err: '' })
    expect(await rungs(folder, ['build'])).toMatchObject({ code: 0, err: '' })
    expect(await rungs(folder, ['build', '--check'])).toMatchObject({ code: 0, err: '' })
    expect((await rungs(folder, ['build'])).out).toContain(' 0 written')
  })

  it('writes the files that editors and git look for, under the names that they look for', async () => {
    const folder = temporaryProject()
    await rungs(folder, ['init'])
    const tree = treeOf(folder)
    expect(Object.keys(tree).filter((path) => !path.startsWith('roles/'))).toEqual([
      '.editorconfig',
      '.gitattributes',
      '.gitignore',
      '.prettierignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      '.vscode/tasks.json',
      'README.md',
      'package.json',
      `vendor/rungs-${version}.tgz`,
    ])
    expect(tree['.gitignore']).toContain('/site/')
    expect(JSON.parse(tree['package.json'] ?? '')).toMatchObject({
      scripts: { build: 'rungs build' },
      devDependencies: { rungs: `file:vendor/rungs-${version}.tgz` },
    })
  })

  it('says what it wrote, what it kept, and what to do next', async () => {
    const folder = temporaryProject({ 'README.md': 'mine', '.git/HEAD': 'ref: refs/heads/main' })
    const { out } = await rungs(folder, ['init'])
    expect(out).toContain('kept     README.md\n')
    expect(out).toContain('written  roles/framework.yaml\n')
    expect(out).toMatch(/\nNext: npm install && npm run build\nThen open site\/index\.html, .*\n$/)
    expect(treeOf(folder)).toMatchObject({ 'README.md': 'mine' })
  })

  it('keeps a package.json, and says which lines to add', async () => {
    const folder = temporaryProject({ 'package.json': '{}' })
    const { out } = await rungs(folder, ['init'])
    expect(out).toContain(`
package.json was kept. Add these lines, or run rungs init --scripts:

  "scripts": { "build": "rungs build", "check": "rungs check" }
  "devDependencies": { "rungs": "file:vendor/rungs-${version}.tgz" }

Next: npm install && npx rungs build
`)
    expect(treeOf(folder)['package.json']).toBe('{}')
  })

  it('adds these lines with --scripts, in the indentation of the file, and replaces no script', async () => {
    const before = '{\n    "name": "site",\n    "scripts": { "build": "make" },\n    "license": "MIT"\n}\n'
    const folder = temporaryProject({ 'package.json': before })
    await rungs(folder, ['init'])
    const { code, out } = await rungs(folder, ['init', '--scripts'])
    expect(code).toBe(0)
    expect(out).toContain('changed  package.json\n')
    expect(treeOf(folder)['package.json']).toBe(`{
    "name": "site",
    "scripts": {
        "build": "make",
        "rungs:build": "rungs build",
        "check": "rungs check"
    },
    "license": "MIT",
    "devDependencies": {
        "rungs": "file:vendor/rungs-${version}.tgz"
    }
}
`)
    expect((await rungs(folder, ['init', '--scripts'])).out).not.toContain('changed')
  })

  it.each(['[]', '{', '{ "scripts": [] }'])('refuses, and writes nothing, when package.json is %s', async (text) => {
    const folder = temporaryProject({ 'package.json': text })
    const { code, err } = await rungs(folder, ['init', '--scripts'])
    expect(code).toBe(2)
    expect(err).toContain('package.json is not an object in JSON')
    expect(treeOf(folder)).toEqual({ 'package.json': text })
  })

  it.each(['plain', 'deep/er', "a b #%41 ünï's"])('makes the folder %s and says how to enter it', async (name) => {
    const folder = temporaryProject()
    const { code, out } = await rungs(folder, ['init', name])
    expect(code).toBe(0)
    expect(out).toContain(name === 'plain' ? 'Next: cd plain && ' : 'Next: cd ')
    expect(await rungs(join(folder, name), ['build'])).toMatchObject({ code: 0, err: '' })
  })

  it.each([
    ['github', '.github/workflows/ladders.yml'],
    ['gitlab', '.gitlab-ci.yml'],
    ['netlify', 'netlify.toml'],
    ['cloudflare', 'wrangler.toml'],
  ])('writes the workflow for %s when it is asked to', async (host, path) => {
    const folder = temporaryProject()
    expect((await rungs(folder, ['init', '--ci', host])).out).toContain(`written  ${path}\n`)
    const text = treeOf(folder)[path] ?? ''
    expect(text).toContain('npx rungs build --check')
    expect(text).not.toMatch(/registry|npmjs/)
    if (path.endsWith('.yml')) expect(parseYaml(text, 0, new LineIndex({ file: path, text })).findings).toEqual([])
  })

  it('says so when the workflow is not where a host looks for it', async () => {
    const folder = temporaryProject({ '.git/HEAD': '' })
    expect((await rungs(folder, ['init', 'inside', '--ci', 'github'])).out).toContain(
      'Hosts look for workflows in the root folder of the repository.',
    )
    expect((await rungs(folder, ['init', 'other'])).out).not.toContain('further up')
    expect((await rungs(folder, ['init', '--ci', 'github'])).out).not.toContain('further up')
  })

  it('does not know every workflow', async () => {
    expect(await rungs(temporaryProject(), ['init', '--ci', 'gihub'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean github?'),
    })
  })

  it.each(['roles/framework.yaml', 'roles/baker/profile.md', 'roles/notes.txt'])(
    'refuses, and writes nothing, when there is a %s',
    async (path) => {
      const folder = temporaryProject({ [path]: 'mine' })
      const { code, err } = await rungs(folder, ['init'])
      expect(code).toBe(2)
      expect(err).toContain(`the project already has roles: ${path}`)
      expect(treeOf(folder)).toEqual({ [path]: 'mine' })
    },
  )

  it('accepts a roles folder with nothing in it', async () => {
    const folder = temporaryProject()
    mkdirSync(join(folder, 'roles'))
    expect(await rungs(folder, ['init'])).toMatchObject({ code: 0 })
  })

  it('goes on where a call was cut off', async () => {
    const folder = temporaryProject()
    await rungs(folder, ['init'])
    const whole = treeOf(folder)
    rmSync(join(folder, 'roles/product-designer'), { recursive: true })
    put(folder, 'roles/.framework.yaml.rungs-new', 'half')
    rmSync(join(folder, 'roles/framework.yaml'))
    expect(await rungs(folder, ['init'])).toMatchObject({ code: 0 })
    expect(treeOf(folder)).toEqual(whole)
  })

  it('writes all or nothing whichever call to the disk fails', async () => {
    const program = smallProgram()
    const watched = watchedDisk(nodeDisk, () => undefined)
    const whole = temporaryProject()
    await rungs(whole, ['init', 'new'], {}, { host: { ...nodeHost, disk: watched }, program })
    for (let at = 1; at <= watched.calls(); at += 1) {
      const folder = temporaryProject()
      const host: Host = { ...nodeHost, disk: failingDisk(nodeDisk, 'ENOSPC', (call) => call === at) }
      const { code, out } = await rungs(folder, ['init', 'new'], {}, { host, program })
      expect([0, 3], `call ${at}`).toContain(code)
      if (existsSync(join(folder, 'new'))) finishInterrupted(join(folder, 'new'), nodeHost)
      const left = Object.fromEntries(Object.entries(treeOf(folder)).filter(([path]) => !path.startsWith('new/.rungs')))
      expect([{}, treeOf(whole)], `call ${at}`).toContainEqual(left)
      expect(out === '', `call ${at}`).toBe(code === 3)
      discard(folder)
    }
  })
})

/** A program with few files: every file more is a call that can fail. */
function smallProgram(): string {
  const folders = ['dist', 'docs/messages', 'schema', 'templates'].map((name): [string, string] => [`${name}/file`, ''])
  const program = temporaryProject({ ...Object.fromEntries(folders), LICENSE: '', 'README.md': '', 'package.json': '' })
  cpSync(join(repository, 'starter'), join(program, 'starter'), { recursive: true })
  return program
}

interface Tasks {
  readonly tasks: readonly [{ readonly problemMatcher: { readonly pattern: Pattern } }]
}

interface Pattern extends Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'code' | 'message', number>> {
  readonly regexp: string
}

describe('the settings for editors', () => {
  it('read place, severity, code and words out of what rungs check prints', async () => {
    const folder = temporaryProject()
    await rungs(folder, ['init', 'a b'])
    const project = join(folder, 'a b')
    put(project, 'roles/software-engineer/profile.md', '---\nname: Software Engineer\nlevels: [Junior, Snior]\n---\n')
    const { err } = await rungs(project, ['check'])
    // The file is ours, and JSON.parse does not say what is in it.
    const { tasks } = JSON.parse(treeOf(project)['.vscode/tasks.json'] ?? '') as Tasks
    const { pattern } = tasks[0].problemMatcher
    const found = new RegExp(pattern.regexp, 'm').exec(err)
    const { file, line, column, severity, code, message } = pattern
    expect([file, line, column, severity, code, message].map((group) => found?.[group])).toEqual([
      'roles/software-engineer/profile.md',
      '3',
      '18',
      'error',
      'unknown-level',
      '"Snior" is not a level',
    ])
  })

  it('name schemas that come with the package, and files that are there', async () => {
    const folder = temporaryProject()
    await rungs(folder, ['init'])
    // The file is ours, and JSON.parse does not say what is in it.
    const { 'yaml.schemas': schemas } = JSON.parse(treeOf(folder)['.vscode/settings.json'] ?? '') as {
      'yaml.schemas': Record<string, string>
    }
    for (const schema of Object.keys(schemas)) {
      expect(existsSync(schema.replace('./node_modules/rungs', repository)), schema).toBe(true)
    }
    expect(Object.values(schemas)).toEqual([
      'roles/framework.yaml',
      'roles/capabilities/*.yaml',
      'roles/*/profile.yaml',
    ])
  })
})
