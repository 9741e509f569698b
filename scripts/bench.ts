/**
 * `npm run bench [-- 12 60 250 1000] [-- --peers <folder>] [-- --browser]` measures whole processes: builds of projects
 * of several sizes, from scratch, without a change, and after an edit. It prints time, memory and bytes. With `--peers`
 * it also measures other generators on the same ladders, in turn. With `--browser` it measures the pages of a site of
 * 300 roles in Chromium instead. Slowness is never a failure.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProject } from './bench/make-project.ts'
import { peersIn } from './bench/peers.ts'
import { type Measured, median, runProcess, spread } from './bench/run-process.ts'

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { peers: { type: 'string' }, browser: { type: 'boolean' } },
  allowPositionals: true,
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [12, 60, 250, 1000]
const peers = values.peers === undefined ? [] : peersIn(resolve(values.peers))
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write(
    `"${positionals.join(' ')}" must be numbers of roles\n` +
      'usage: npm run bench [-- 12 60 250 1000] [-- --peers <folder>] [-- --browser]\n',
  )
  process.exit(2)
}
if (values.peers !== undefined && peers.length === 0) {
  process.stderr.write(`found neither Hugo in PATH nor Eleventy in ${values.peers}: see docs/benchmarks.md\n`)
  process.exit(2)
}
const program = resolve('dist/cli.js')
const scratch = mkdtempSync(join(tmpdir(), 'rungs-bench-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))

execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build-dist.ts'], { stdio: 'inherit' })
if (values.browser === true) await readers()
else await builds()

async function readers(): Promise<void> {
  const folder = join(scratch, 'readers')
  makeProject(folder, 300)
  await node([program, 'build', folder])
  process.stdout.write('\n300 roles, in Chromium\n\n| what | times | median | longest |\n|---|---|---|---|\n')
  // This runs in a separate process, because the code that runs in a page is compiled for a browser.
  execFileSync(process.execPath, ['scripts/run-ts.mjs', 'tests/browser/measure/readers.ts', join(folder, 'site')], {
    stdio: 'inherit',
  })
}

async function builds(): Promise<void> {
  process.stdout.write(`\nNode ${process.version}; median (least–most)\n\n`)
  process.stdout.write('| what | runs | seconds | peak memory | |\n|---|---|---|---|---|\n')
  await startUp()
  // oxlint-disable-next-line no-await-in-loop -- parallel runs would slow each other down
  for (const size of sizes) await benchmark(size)
}

/** Compares an empty process with the commands that should take little more time. */
async function startUp(): Promise<void> {
  const folder = join(scratch, 'start-up')
  makeProject(folder, 12)
  const commands = {
    'empty Node process': ['-e', '0'],
    'rungs --version': [program, '--version'],
    'rungs --help': [program, '--help'],
    'rungs check, 12 roles': [program, 'check', folder],
  }
  const measured = await inTurn(
    9,
    Object.entries(commands).map(([name, args]) => [name, () => node(args)] as const),
  )
  const [empty] = measured.values()
  for (const [name, runs] of measured) row(name, runs, empty ? `${ratio(runs, empty)} × an empty process` : '')
}

async function benchmark(size: number): Promise<void> {
  const runs = size > 500 ? 2 : 5
  const project = join(scratch, `roles-${size}`)
  makeProject(project, size)
  // Each run has its own folder, and none is removed before the end: some disks are slow for a while after deletions.
  const folders = Array.from({ length: runs }, (_, index) => join(scratch, `roles-${size}-${index}`))
  for (const folder of folders) cpSync(project, folder, { recursive: true })

  await node([program, 'build', project])
  const ladders = filesIn(join(project, 'ladders'), '.md').length - 1
  const pages = filesIn(join(project, 'site/ladders'), '.html').length
  const opened = peers.map(
    (peer) => [peer, peer.prepare(join(project, 'ladders'), join(scratch, `${peer.name}-${size}`))] as const,
  )
  let next = 0
  const cold = await inTurn(runs, [
    [`${size} roles, cold`, () => node([program, 'build', folders[next++] ?? project])],
    ...opened.map(([{ name }, run]) => [`${name}, ${ladders} ladders`, run] as const),
  ])
  const [own] = cold.values()
  for (const [name, measured] of cold) {
    row(name, measured, measured === own ? sizeNote(measured, ladders, pages, project) : ratioNote(own, measured))
  }

  const [built = project] = folders
  const again = await inTurn(runs, [[`${size} roles, nothing changed`, () => node([program, 'build', built])]])
  for (const [name, measured] of again) row(name, measured, own ? `${percent(measured, own)} of cold` : '')
  let edits = 0
  const profile = join(built, 'roles/data-engineer/profile.md')
  const edited = await inTurn(runs, [
    [
      `${size} roles, one profile edited`,
      () => {
        appendFileSync(profile, `\nEdit ${(edits += 1)}.\n`)
        return node([program, 'build', built])
      },
    ],
  ])
  for (const [name, measured] of edited) row(name, measured, own ? `${percent(measured, own)} of cold` : '')
}

function node(args: readonly string[]): Promise<Measured> {
  return runProcess(process.execPath, args)
}

type Work = readonly [name: string, run: () => Promise<Measured>]

/** Runs all works once, then again, so that other load on the machine affects each of them alike. */
async function inTurn(times: number, works: readonly Work[]): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const measured = new Map<string, Measured[]>(works.map(([name]) => [name, []]))
  for (let time = 0; time < times; time += 1) {
    // oxlint-disable-next-line no-await-in-loop -- parallel runs would slow each other down
    for (const [name, run] of works) measured.get(name)?.push(await run())
  }
  return measured
}

function row(name: string, runs: readonly Measured[], note: string): void {
  const memory = Math.max(...runs.map(({ peak }) => peak ?? 0))
  const peak = memory > 0 ? `${(memory / 1e6).toFixed(0)} MB` : '–'
  process.stdout.write(`| ${name} | ${runs.length} | ${spread(runs)} | ${peak} | ${note} |\n`)
}

function sizeNote(runs: readonly Measured[], ladders: number, pages: number, folder: string): string {
  const bytes = [...filesIn(join(folder, 'ladders')), ...filesIn(join(folder, 'site'))].map(
    (file) => statSync(file).size,
  )
  const total = bytes.reduce((sum, size) => sum + size, 0)
  const time = ((median(runs) * 1000) / pages).toFixed(2)
  const megabytes = (total / 1e6).toFixed(0)
  return `${time} ms a ladder page; ${ladders} ladders, ${pages} ladder pages, ${bytes.length} files, ${megabytes} MB`
}

function ratioNote(own: readonly Measured[] | undefined, peer: readonly Measured[]): string {
  return own ? `rungs takes ${ratio(own, peer)} × its time` : ''
}

/** Returns the median of the ratios of corresponding runs. */
function ratio(a: readonly Measured[], b: readonly Measured[]): string {
  const ratios = a.map(({ seconds }, index) => seconds / (b[index]?.seconds ?? Number.NaN)).toSorted((x, y) => x - y)
  return (ratios[Math.floor(ratios.length / 2)] ?? Number.NaN).toFixed(2)
}

function percent(a: readonly Measured[], b: readonly Measured[]): string {
  return `${((100 * median(a)) / median(b)).toFixed(0)} %`
}

function filesIn(folder: string, ending = ''): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) =>
    entry.isFile() && entry.name.endsWith(ending) ? [join(entry.parentPath, entry.name)] : [],
  )
}
