import { execFileSync } from 'node:child_process'

/** Before the tests of the package: dist/ must be what src/ says. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build-dist.ts'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
