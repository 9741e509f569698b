/** Before tests that use what is built: dist/ must be what src/ says. */
import { execFileSync } from 'node:child_process'

export function setup(): void {
  execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build-dist.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
