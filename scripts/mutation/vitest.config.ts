/** The tests of one area, which `scripts/mutation.ts` names. */
import { defineConfig } from 'vitest/config'

const tests = (process.env['RUNGS_MUTATION_TESTS'] ?? '').split(' ')

export default defineConfig({
  test: {
    include: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    // It asks the whole command line: too slow to be run for every change, and about more than the writer.
    exclude: ['tests/files/publish/kept-dates.test.ts'],
    testTimeout: 60_000,
  },
})
