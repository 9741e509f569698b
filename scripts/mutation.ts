/**
 * `npm run mutation [area or file ...]`: breaks the code of an area in every small way there is, one at a time, and
 * counts what its tests notice. It takes minutes to an hour and is no part of `npm test`; the scores stand in
 * `docs/testing.md`. The tool is large, so it has a lock file of its own in `scripts/mutation/` and is installed when
 * it is first asked for.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

interface Area {
  /** What is broken. */
  readonly sources: readonly string[]
  /** What should notice. */
  readonly tests: readonly string[]
}

const areas: Readonly<Record<string, Area>> = {
  gap: { sources: ['src/gap/**/*.ts'], tests: ['tests/gap'] },
  'front-matter': { sources: ['src/source/front-matter.ts'], tests: ['tests/source/front-matter.test.ts'] },
  escapers: {
    sources: [
      'src/template/escape-markdown.ts',
      'src/template/markdown-place.ts',
      'src/template/markdown-printing.ts',
      'src/template/html-place.ts',
      'src/template/filling.ts',
    ],
    tests: ['escape-markdown', 'compile-markdown', 'compile-html', 'places', 'filling'].map(
      (name) => `tests/template/${name}.test.ts`,
    ),
  },
  writer: { sources: ['src/files/publish/**/*.ts'], tests: ['tests/files/publish'] },
}

const tool = resolve('scripts/mutation')
const results = resolve('node_modules/.cache/rungs/mutation')
const sandbox = join(tmpdir(), `rungs-mutation-${process.pid}`)

function install(): void {
  if (existsSync(join(tool, 'node_modules/@stryker-mutator/core'))) return
  // The runner uses the vitest of the program, which it finds in a folder further up.
  run('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', tool])
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`)
}

function mutate(name: string, { sources, tests }: Area): string {
  const fileName = name.replaceAll('/', '-')
  const report = join(results, `${fileName}.json`)
  const settings = {
    testRunner: 'vitest',
    // It would be rewritten with an interface that TypeScript 7 does not have, and nothing here needs it.
    tsconfigFile: 'none.json',
    vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
    mutate: sources,
    coverageAnalysis: 'perTest',
    // A change of a constant that is made when the module is loaded cannot be switched on later, and would be run with
    // every test.
    ignoreStatic: true,
    // Ladders and site are no source of any of these tests.
    ignorePatterns: ['/site', '/ladders', '*.tgz', 'scripts/mutation/node_modules'],
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: report },
    // Not below node_modules, where vitest looks for no tests.
    tempDirName: sandbox,
    symlinkNodeModules: true,
    // One is left for whoever works on the machine meanwhile.
    concurrency: Math.max(1, availableParallelism() - 1),
    // A busy machine is no sign that a change was noticed.
    timeoutMS: 30_000,
    allowConsoleColors: false,
  }
  const file = join(results, `${fileName}.settings.json`)
  writeFileSync(file, JSON.stringify(settings))
  run(process.execPath, [join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', file], {
    RUNGS_MUTATION_TESTS: tests.join(' '),
  })
  return line(name, report)
}

/** A row of the table in `docs/testing.md`. */
function line(name: string, report: string): string {
  // Written by the tool just now; only what is counted here is described.
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
  }
  const mutants = Object.values(files).flatMap((each) => each.mutants)
  const count = (...statuses: readonly string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const unnoticed = count('Survived', 'NoCoverage')
  return `| ${name} | ${noticed + unnoticed} | ${noticed} | ${((100 * noticed) / (noticed + unnoticed)).toFixed(1)} % |`
}

/** The area of that name, or a single file, `src/gap/diff.ts`, with the tests of its area: an area may take an hour. */
function areaOf(asked: string): Area | undefined {
  if (Object.hasOwn(areas, asked)) return areas[asked]
  const around = Object.values(areas).find(({ sources }) =>
    sources.some((source) => asked.startsWith(source.replace('**/*.ts', ''))),
  )
  return around && existsSync(asked) ? { ...around, sources: [asked] } : undefined
}

const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(areas)
const unknown = asked.find((name) => !areaOf(name))
if (unknown === undefined) {
  install()
  mkdirSync(results, { recursive: true })
  const lines = asked.flatMap((name) => {
    const area = areaOf(name)
    return area ? [mutate(name, area)] : []
  })
  rmSync(sandbox, { recursive: true, force: true })
  process.stdout.write(`\n| area | changes | noticed | score |\n|---|---|---|---|\n${lines.join('\n')}\n`)
} else {
  process.stderr.write(
    `there is no area or file "${unknown}"; use one of: ${Object.keys(areas).join(', ')}, or a file of theirs\n`,
  )
  process.exitCode = 2
}
