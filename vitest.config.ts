import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { plainSummary } from './scripts/plain-summary.ts'

// Vitest would leave one processor free, which is half of a small machine. Modules are loaded once in each process: no test changes what they hold.
const together = { maxWorkers: availableParallelism(), isolate: false }

// These put something else in the place of a module of Node, or must be the first to compile a template.
const alone = ['tests/files/publish/node-host.test.ts', 'tests/template/prepared-templates.test.ts']

export default defineConfig({
  test: {
    reporters: ['default', plainSummary],
    projects: [
      // The scripts of the pages are bundled with dist/.
      {
        test: {
          name: 'source',
          ...together,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/package/**', 'tests/browser/**', ...alone],
          globalSetup: 'tests/support/build-dist.ts',
          testTimeout: 60_000,
        },
      },
      {
        test: { name: 'alone', ...together, isolate: true, include: alone, globalSetup: 'tests/support/build-dist.ts' },
      },
      // What is shipped: these tests need dist/, which is built before them when it is out of date.
      {
        test: {
          name: 'package',
          ...together,
          include: ['tests/package/**/*.test.ts'],
          globalSetup: 'tests/support/build-dist.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // The pages in a real browser. They come last, two files at a time: these tests mostly wait for the browser. Modules are loaded once, since
      // the one that drives the browser is large.
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/support/setup.ts',
          setupFiles: 'tests/browser/support/each-test.ts',
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
