/**
 * `npm run mutation [area or file ...]` breaks the code of an area in every small way, one change at a time, and counts
 * how many changes its tests notice. It takes minutes to an hour and is not part of `npm test`; `docs/testing.md` has
 * the scores. StrykerJS is large, so it is not in package.json: the first run installs the version below into
 * `node_modules/.cache/`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** StrykerJS 10 needs Node 22. */
const strykerVersion = '9.6.1'

interface Area {
  /** Patterns of the files that are changed. */
  readonly sources: readonly string[]
  /** Files and folders with the tests that should notice. */
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
  writer: {
    sources: ['src/files/publish/**/*.ts', 'src/files/transaction/**/*.ts'],
    tests: ['tests/files/publish', 'tests/files/transaction'],
  },
  // Whole rooms, with the tests that are nearest to them. Each takes hours.
  domain: { sources: ['src/domain/**/*.ts'], tests: ['tests/source', 'tests/api/second-cases.test.ts'] },
  diagnostic: { sources: ['src/diagnostic/**/*.ts'], tests: ['tests/diagnostic', 'tests/messages'] },
  source: { sources: ['src/source/**/*.ts'], tests: ['tests/source', 'tests/messages', 'tests/fix'] },
  lint: { sources: ['src/lint/**/*.ts'], tests: ['tests/lint', 'tests/messages'] },
  plan: { sources: ['src/plan/**/*.ts'], tests: ['tests/plan', 'tests/cli/second-cases.test.ts'] },
  words: { sources: ['src/words/**/*.ts'], tests: ['tests/template', 'tests/ladder'] },
  ladder: {
    sources: ['src/ladder/**/*.ts'],
    tests: ['tests/ladder', 'tests/golden', 'tests/cli/second-cases.test.ts'],
  },
  figures: { sources: ['src/figures/**/*.ts'], tests: ['tests/site/figures', 'tests/site/second-cases.test.ts'] },
  api: { sources: ['src/api/**/*.ts'], tests: ['tests/api'] },
  pages: { sources: ['src/pages/**/*.ts'], tests: ['tests/site'] },
  browser: { sources: ['src/browser/**/*.ts'], tests: ['tests/browser-scripts', 'tests/site/search.test.ts'] },
  pipeline: { sources: ['src/pipeline/**/*.ts'], tests: ['tests/cli', 'tests/golden', 'tests/site/pages.test.ts'] },
  dev: { sources: ['src/dev/**/*.ts'], tests: ['tests/dev'] },
  cli: { sources: ['src/cli/**/*.ts'], tests: ['tests/cli'] },
}

const cache = resolve('node_modules/.cache/rungs')
const tool = join(cache, `stryker-${strykerVersion}`)
const results = join(cache, 'mutation')
const sandbox = join(tmpdir(), `rungs-mutation-${process.pid}`)
const program = join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js')

const requested = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(areas)
const unknown = requested.find((name) => !areaOf(name))
if (unknown === undefined) {
  installStryker()
  mkdirSync(results, { recursive: true })
  const rows = requested.flatMap((name) => {
    const area = areaOf(name)
    return area ? [mutate(name, area)] : []
  })
  rmSync(sandbox, { recursive: true, force: true })
  process.stdout.write(`\n| area | changes | noticed | score |\n|---|---|---|---|\n${rows.join('\n')}\n`)
} else {
  process.stderr.write(
    `"${unknown}" is not an area or a file of one; use one of: ${Object.keys(areas).join(', ')}, or a file of theirs\n`,
  )
  process.exitCode = 2
}

/** The area with this name, or this single file with the tests of its area: an area may take an hour. */
function areaOf(request: string): Area | undefined {
  if (Object.hasOwn(areas, request)) return areas[request]
  const containing = Object.values(areas).find(({ sources }) =>
    sources.some((source) => request.startsWith(source.replace('**/*.ts', ''))),
  )
  return containing && existsSync(request) ? { ...containing, sources: [request] } : undefined
}

function installStryker(): void {
  if (existsSync(program)) return
  mkdirSync(tool, { recursive: true })
  // npm would otherwise install into the nearest folder further up that has a package.json.
  writeFileSync(join(tool, 'package.json'), '{ "private": true }\n')
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${strykerVersion}`)
  // Without its peer dependencies: the runner finds this repository's vitest in a folder further up.
  run('npm', ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], tool)
}

function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

/** Runs Stryker over the sources of an area and returns its row of the table in `docs/testing.md`. */
function mutate(name: string, { sources, tests }: Area): string {
  const fileName = name.replaceAll('/', '-')
  const report = join(results, `${fileName}.json`)
  const settingsFile = join(results, `${fileName}.settings.json`)
  writeFileSync(settingsFile, JSON.stringify(strykerSettings(sources, report)))
  run(process.execPath, [program, 'run', settingsFile], process.cwd(), { RUNGS_MUTATION_TESTS: tests.join(' ') })
  return tableRow(name, report)
}

function strykerSettings(sources: readonly string[], report: string): object {
  return {
    testRunner: 'vitest',
    // Stryker rewrites this file through an interface that TypeScript 7 does not have, and no test here needs it.
    tsconfigFile: 'none.json',
    vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
    mutate: sources,
    coverageAnalysis: 'perTest',
    // A change of a constant cannot be switched on after its module is loaded, and would be run with every test.
    ignoreStatic: true,
    // None of these tests reads the generated ladders and pages.
    ignorePatterns: ['/site', '/ladders', '*.tgz'],
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: report },
    // vitest finds no tests below node_modules, so the sandbox is elsewhere.
    tempDirName: sandbox,
    symlinkNodeModules: true,
    // One core stays free for other work on the machine.
    concurrency: Math.max(1, availableParallelism() - 1),
    // On a busy machine a slow test does not mean that a change was noticed.
    timeoutMS: 30_000,
    allowConsoleColors: false,
  }
}

function tableRow(name: string, report: string): string {
  // Stryker wrote this file just now; the type describes only the parts that are counted here.
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
