import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { plainSummary } from './scripts/plain-summary.ts'

// vitest would leave one core free, which is half of a small machine. Each process loads a module once, because no test
// changes the state of a module.
const together = { maxWorkers: availableParallelism(), isolate: false }

// These tests replace a module of Node, or must be the first to compile a template.
const alone = ['tests/files/publish/node-host.test.ts', 'tests/template/prepared-templates.test.ts']

export default defineConfig({
  test: {
    reporters: ['default', plainSummary],
    projects: [
      // Some of these tests read the bundled browser scripts in dist/.
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
      // These tests run the program in dist/; the setup builds it when it is out of date.
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
      // These tests open the pages in a real browser. They run last and two files at a time, because they mostly wait
      // for the browser. Each process loads a module once, because the one that drives the browser is large.
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
