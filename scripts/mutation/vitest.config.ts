/** Runs only the tests of one area, which `scripts/mutation.ts` passes in an environment variable. */
import { defineConfig } from 'vitest/config'

const tests = (process.env['RUNGS_MUTATION_TESTS'] ?? '').split(' ')

export default defineConfig({
  test: {
    include: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    // This test runs the whole command line: too slow to repeat for every change.
    exclude: ['tests/files/publish/kept-dates.test.ts'],
    // Instrumented code is slow, and a slow test must not count as a failure.
    testTimeout: 300_000,
  },
})
