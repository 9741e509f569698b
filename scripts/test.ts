/**
 * `npm test` runs every check that a change must pass, the quick ones first, and stops at the first failure. With
 * `--deep` (`npm run test:deep`) the tests also try what takes long: see `tests/support/deep.ts`. Other arguments are
 * passed on to vitest.
 */
import { spawnSync } from 'node:child_process'

const isDeep = process.argv.includes('--deep')
const vitestArguments = process.argv.slice(2).filter((argument) => argument !== '--deep')
const env = isDeep ? { ...process.env, RUNGS_TESTS: 'deep' } : process.env

const steps = [
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'types of browser scripts', command: ['typescript/bin/tsc', '--noEmit', '-p', 'src/browser/scripts'] },
  { name: 'types of browser tests', command: ['typescript/bin/tsc', '--noEmit', '-p', 'tests/browser'] },
  { name: 'lint', command: ['oxlint/bin/oxlint', 'src', 'tests', 'scripts'] },
  { name: 'format', command: ['oxfmt/bin/oxfmt', '--check'] },
  { name: 'unused code', command: ['knip/bin/knip.js'] },
  { name: isDeep ? 'deep tests' : 'tests', command: ['vitest/vitest.mjs', 'run', ...vitestArguments] },
] as const

for (const { name, command } of steps) {
  const [program, ...args] = command
  process.stdout.write(`\n> ${name}: ${program.split('/')[0]} ${args.join(' ')}\n`)
  const { status, error } = spawnSync(process.execPath, [`node_modules/${program}`, ...args], { stdio: 'inherit', env })
  if (error) throw error
  if (status !== 0) {
    process.stderr.write(`\nnpm test stopped at: ${name}\n`)
    process.exitCode = status ?? 1
    break
  }
}
