/**
 * `npm test`: everything that a change must pass, the quick answers first. Stops at the first that fails. Arguments go
 * to vitest; `--deep` also tries all pages and many more cases of chance (`tests/support/deep.ts`).
 */
import { spawnSync } from 'node:child_process'

const args = process.argv.slice(2).filter((arg) => arg !== '--deep')
const env = process.argv.includes('--deep') ? { ...process.env, RUNGS_TESTS: 'deep' } : process.env

const steps = [
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'types of browser scripts', command: ['typescript/bin/tsc', '--noEmit', '-p', 'src/browser/scripts'] },
  { name: 'types of browser tests', command: ['typescript/bin/tsc', '--noEmit', '-p', 'tests/browser'] },
  { name: 'lint', command: ['oxlint/bin/oxlint', 'src', 'tests', 'scripts'] },
  { name: 'format', command: ['oxfmt/bin/oxfmt', '--check'] },
  { name: 'unused', command: ['knip/bin/knip.js'] },
  { name: 'tests', command: ['vitest/vitest.mjs', 'run', ...args] },
] as const

for (const { name, command } of steps) {
  const [program, ...rest] = command
  process.stdout.write(`\n> ${name}: ${program.split('/')[0]} ${rest.join(' ')}\n`)
  const { status, error } = spawnSync(process.execPath, [`node_modules/${program}`, ...rest], { stdio: 'inherit', env })
  if (error) throw error
  if (status !== 0) {
    process.stderr.write(`\nnpm test stopped at: ${name}\n`)
    process.exitCode = status ?? 1
    break
  }
}
