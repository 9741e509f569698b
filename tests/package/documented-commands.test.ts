/**
 * Runs every command that the documentation and `--help` show, from the packed program and without a network; those
 * that write run twice in a row. A command that cannot run here needs an entry in `notRun` with its reason.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeProject } from '../../scripts/bench/make-project.ts'
import { commands as programCommands } from '../../src/cli/commands/index.ts'

const root = process.cwd()
const place = realpathSync(mkdtempSync(join(tmpdir(), 'rungs-documented-')))
/** The packed program with the example profiles: what a clone contains after `npm ci && npm run build`. */
const checkout = join(place, 'rungs')
/** A committed project with the example profiles, in which the packed program is installed. */
const project = join(place, 'project')

const lastYear = join(place, 'framework-of-last-year')
/** A folder with an `npx` that only looks in node_modules: the real one takes longer than most commands of rungs. */
const quickTools = join(place, 'tools')

interface NotRun {
  readonly matches: RegExp
  /** The folder to which the entry applies; otherwise everywhere. */
  readonly folder?: string
  readonly reason: string
}

const notRun: readonly NotRun[] = [
  {
    matches: /^(?:npm|npx vitest) /,
    folder: checkout,
    reason: 'needs the development dependencies; .ci/run types npm ci, npm run build and npm test',
  },
  { matches: /^site=https:/, reason: 'needs a published site' },
  { matches: /^curl /, reason: 'needs a published site' },
  { matches: /^gh /, reason: 'needs a published release' },
]

interface SecondRun {
  readonly matches: RegExp
  readonly says: RegExp
}

/** Commands that write. */
const writes = /build|init|new|fmt$|--fix|--out|update|npm install|mkdir|git/

/** Commands that refuse to run twice, with what they say. All other ones that write must succeed again. */
const refusals: readonly SecondRun[] = [
  { matches: /^(?:npx )?rungs new /, says: /already|exists/ },
  { matches: /^(?:npx )?rungs (?:plan|ladder) .*--out /, says: /already|exists/ },
  { matches: /git commit/, says: /nothing to commit/ },
]

const env = {
  ...process.env,
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  // Nothing listens here: a command that asks a registry fails.
  npm_config_registry: 'http://127.0.0.1:9/',
  HOME: place,
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'A. Person'],
      [`GIT_${who}_EMAIL`, 'a@example.com'],
    ]),
  ),
}

beforeAll(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', place], { cwd: root, stdio: 'ignore' })
  const tarball = join(place, readdirSync(place).find((name) => name.endsWith('.tgz')) ?? '')
  execFileSync('tar', ['-xzf', tarball, '-C', place])
  cpSync(join(place, 'package'), checkout, { recursive: true })
  // Every role that a command names, and few others: builds of the whole example organization take long.
  const exampleRoles = 6
  for (const folder of [checkout, project, join(project, 'path/to/project'), lastYear]) {
    makeProject(folder, exampleRoles)
  }
  mkdirSync(quickTools)
  writeFileSync(join(quickTools, 'npx'), '#!/bin/sh\nexec "node_modules/.bin/$@"\n', { mode: 0o755 })
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n')
  writeFileSync(join(project, '.gitignore'), 'node_modules/\nsite/\n.rungs/\n')
  execFileSync('npm', ['install', '--save-dev', tarball], { cwd: project, env, stdio: 'ignore' })
  const commit = 'git add . && git commit -qm "Add profiles" && git tag v1.0 && git tag v2.0'
  execFileSync('bash', ['-c', `git init -q -b main && npx rungs build && ${commit}`], {
    cwd: project,
    env,
    stdio: 'ignore',
  })
}, 120_000)

afterAll(() => rmSync(place, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly text: string
}

function run(command: string, cwd: string): Ended {
  const tools = cwd === project ? [quickTools] : []
  const path = [...tools, join(cwd, 'node_modules/.bin'), process.env['PATH']].join(':')
  const ended = spawnSync('bash', ['-c', command], { cwd, env: { ...env, PATH: path }, encoding: 'utf8' })
  return { code: ended.status, text: `${ended.stdout}${ended.stderr}` }
}

/**
 * Starts a server and stops it as Ctrl+C does: when it names its address, or when it reports the save of a file.
 * @param saved the path of a file to save while the server runs
 */
async function runServer(command: string, cwd: string, saved?: string): Promise<Ended> {
  const [, ...args] = command.replace(/^npx /, '').split(' ')
  const server = spawn('node_modules/.bin/rungs', args, { cwd, env })
  let text = ''
  await new Promise<void>((done) => {
    server.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
      const isReady = /^http:.*\n/m.test(part)
      if (isReady && saved !== undefined) appendFileSync(join(cwd, saved), '\nOne more sentence.\n')
      if (saved === undefined ? isReady : text.includes(`${saved} in `)) done()
    })
    server.once('exit', () => done())
  })
  server.kill('SIGINT')
  const [code] = server.exitCode === null ? ((await once(server, 'exit')) as [number | null]) : [server.exitCode]
  return { code, text }
}

interface Shown {
  readonly command: string
  /** The output that the page shows. */
  readonly output: string
}

/** Runs commands in the order of a page; `cd` changes the folder for the next ones. */
async function expectToRun(shown: readonly Shown[], start: (command: string) => string): Promise<void> {
  let entered: string | undefined
  for (const { command, output } of shown) {
    const cwd = entered ?? start(command)
    if (notRun.some(({ matches, folder }) => matches.test(command) && (folder ?? cwd) === cwd)) continue
    const target = /^cd (\S+)$/.exec(command)?.[1]
    if (target !== undefined) {
      entered = resolve(cwd, target)
      expect(existsSync(entered), command).toBe(true)
      continue
    }
    await expectCommand(command, cwd, output)
  }
}

async function expectCommand(command: string, cwd: string, output: string): Promise<void> {
  const showsError = /^\d+ errors? /m.test(output)
  if (showsError) makeMistake(cwd)
  if (command.includes('my-managers-plan.md')) cpSync(join(cwd, 'my-plan.md'), join(cwd, 'my-managers-plan.md'))
  const act = (): Promise<Ended> | Ended =>
    /^(?:npx )?rungs dev/.test(command)
      ? runServer(command, cwd, /^(roles\/\S+) in /m.exec(output)?.[1])
      : run(command, cwd)
  const first = await act()
  expect(first, command).toMatchObject({ code: showsError ? 1 : 0 })
  const shownLines = output.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '…')
  expect(plainLines(first.text)).toEqual(expect.arrayContaining(plainLines(shownLines.join('\n'))))
  if (showsError || output.includes('roles/')) run('git checkout -q roles', cwd)
  if (!writes.test(command)) return
  const second = await act()
  const refusal = refusals.find(({ matches }) => matches.test(command))
  if (refusal) expect(second.text, command).toMatch(refusal.says)
  expect({ isRefused: second.code !== 0, ...second }, command).toMatchObject({ isRefused: refusal !== undefined })
}

/** Makes the mistake whose report the README shows. */
function makeMistake(cwd: string): void {
  const profile = join(cwd, 'roles/backend-engineer/profile.md')
  writeFileSync(
    profile,
    readFileSync(profile, 'utf8').replace('levels: [Junior, Mid, Senior,', 'levels: [Junior, Mid, Senoir,'),
  )
}

/** Times differ between machines, and the number of files grows with the example organization. */
function plainLines(text: string): string[] {
  return text.replaceAll(/\d+ (ms|files)/g, 'N $1').split('\n')
}

/** The commands in the blocks that are marked as `sh` or `console`. */
function shownOn(page: string): Shown[] {
  const blocks = readFileSync(join(root, page), 'utf8').matchAll(/^( *)```(sh|console)\n([\s\S]*?)^\1```$/gm)
  return Array.from(blocks, ([, indent = '', kind = '', text = '']) => {
    const lines = text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    if (kind === 'console') {
      return lines
        .split(/^\$ /m)
        .slice(1)
        .map((part) => {
          const [command = '', ...output] = part.split('\n')
          return { command, output: output.join('\n') }
        })
    }
    const joined = lines.replaceAll(/\\\n\s*/g, '').replaceAll(/(\||'[^']*)\n\s*(?=[^']*')/g, '$1 ')
    return joined
      .split('\n')
      .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
      .filter((line) => line !== '')
      .map((command) => ({ command, output: '' }))
  }).flat()
}

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pagesIn('docs')]

function pagesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : []))
}

it.each(pages.filter((page) => shownOn(page).length > 0))(
  'the commands in %s run',
  async (page) => {
    const shown = shownOn(page).map(({ command, output }) => ({ command: forThisNode(command), output }))
    await expectToRun(shown, (command) => (/^(?:npx )?rungs|^mkdir|^node --/.test(command) ? project : checkout))
    if (page === 'docs/getting-started.md') rmSync(join(place, 'ladders'), { recursive: true })
  },
  240_000,
)

/** SECURITY.md names the other option for Node 20. */
function forThisNode(command: string): string {
  return process.version.startsWith('v20.') ? command.replace(/--permission\b/, '--experimental-permission') : command
}

it.each(Array.from(programCommands, ([name, { examples }]) => ({ name, examples })))(
  'the examples of rungs $name --help run',
  async ({ name, examples }) => {
    const empty = join(place, 'empty')
    mkdirSync(join(empty, 'node_modules'), { recursive: true })
    cpSync(join(project, 'node_modules'), join(empty, 'node_modules'), { recursive: true, verbatimSymlinks: true })
    await expectToRun(
      examples.map((command) => ({ command, output: '' })),
      () => (name === 'init' ? empty : project),
    )
    run('git checkout -q . && git clean -qfd', project)
  },
  240_000,
)

it('a project that rungs init starts runs the commands of its README and all its scripts', async () => {
  const folder = join(place, 'started')
  expect(run(`node dist/cli.js init ${folder}`, checkout).code).toBe(0)
  await expectToRun(shownOn('starter/project/README.md'), () => folder)
  // The file is the starter's own, and JSON.parse does not say what is in it.
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly scripts: object }
  await expectToRun(
    Object.keys(scripts).map((name) => ({ command: `npm run ${name}`, output: '' })),
    () => folder,
  )
}, 240_000)
