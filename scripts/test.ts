/**
 * `npm test`: everything that a change must pass, the quick answers first. Stops at the first that fails. Arguments go
 * to vitest.
 */
import { spawnSync } from 'node:child_process'

const steps = [
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'types of browser scripts', command: ['typescript/bin/tsc', '--noEmit', '-p', 'src/browser/scripts'] },
  { name: 'types of browser tests', command: ['typescript/bin/tsc', '--noEmit', '-p', 'tests/browser'] },
  { name: 'lint', command: ['oxlint/bin/oxlint', 'src', 'tests', 'scripts'] },
  { name: 'format', command: ['oxfmt/bin/oxfmt', '--check'] },
  { name: 'unused', command: ['knip/bin/knip.js'] },
  { name: 'tests', command: ['vitest/vitest.mjs', 'run', ...process.argv.slice(2)] },
] as const

for (const { name, command } of steps) {
  const [program, ...args] = command
  process.stdout.write(`\n> ${name}: ${program.split('/')[0]} ${args.join(' ')}\n`)
  const { status, error } = spawnSync(process.execPath, [`node_modules/${program}`, ...args], { stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) {
    process.stderr.write(`\nnpm test stopped at: ${name}\n`)
    process.exitCode = status ?? 1
    break
  }
}
