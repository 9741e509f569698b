/** `npm run bench [-- 14 60 250]`: builds projects of several sizes as whole processes and prints how long that takes. Measures, and never fails. */
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeProject } from './bench/make-project.ts'

const repeats = 5
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)
const program = resolve('dist/cli.js')

execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build-dist.ts'], { stdio: 'inherit' })
process.stdout.write(`\nnode ${process.version}, ${repeats} runs each, milliseconds: median (min-max)\n\n`)
process.stdout.write(`| what | time | |\n|---|---|---|\n`)
row(
  'empty node process',
  measure(() => run(['-e', '0'])),
  '',
)
row(
  'rungs --version',
  measure(() => run([program, '--version'])),
  '',
)
row(
  'rungs check, example',
  measure(() => run([program, 'check', '.'])),
  '',
)
for (const size of sizes.length > 0 ? sizes : [14, 60, 250, 1000]) benchmark(size)

function benchmark(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-bench-'))
  try {
    makeProject(folder, size)
    const clean = (): void => {
      for (const output of ['ladders', 'site', '.rungs']) rmSync(join(folder, output), { recursive: true, force: true })
    }
    const cold = measure(() => run([program, 'build', folder]), size > 500 ? 3 : repeats, clean)
    const ladders = readdirSync(join(folder, 'ladders'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).length - 1
    row(
      `${size} roles, cold`,
      cold,
      `${(median(cold) / ladders).toFixed(2)} ms per ladder, ${ladders} ladders, ${megabytes(folder)} MB, peak ${peakMemory(folder)} MB`,
    )
    row(
      `${size} roles, nothing changed`,
      measure(() => run([program, 'build', folder])),
      '',
    )
    let edits = 0
    const edited = measure(
      () => run([program, 'build', folder]),
      repeats,
      () => appendFileSync(join(folder, 'roles/data-engineer/profile.md'), `\nEdit ${(edits += 1)}.\n`),
    )
    row(`${size} roles, one profile edited`, edited, '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

function measure(work: () => void, times = repeats, before: () => void = () => undefined): number[] {
  return Array.from({ length: times }, () => {
    before()
    const start = performance.now()
    work()
    return performance.now() - start
  })
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function row(what: string, times: readonly number[], note: string): void {
  process.stdout.write(`| ${what} | ${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)}-${Math.max(...times).toFixed(0)}) | ${note} |\n`)
}

/** The most memory that a cold build had at one moment, in megabytes. */
function peakMemory(folder: string): string {
  for (const output of ['ladders', 'site', '.rungs']) rmSync(join(folder, output), { recursive: true, force: true })
  const probe = `process.argv.splice(1, 0, ${JSON.stringify(program)}); process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS)); await import(${JSON.stringify(program)})`
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', probe, '--', 'build', folder], { encoding: 'utf8' })
  return (Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024).toFixed(0)
}

function megabytes(folder: string): string {
  const bytes = ['ladders', 'site'].flatMap((output) =>
    readdirSync(join(folder, output), { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, output, name)).size),
  )
  return (bytes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)
}
