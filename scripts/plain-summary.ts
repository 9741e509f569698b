/**
 * Ends a test run with one plain line, `12 passed, 0 failed`, for people and programs that do not know vitest's own
 * summary.
 */
import type { Reporter, TestModule } from 'vitest/node'

export const plainSummary: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => Array.from(module.children.allTests()))
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const skipped = tests.filter((test) => test.result().state === 'skipped')
    const failed = tests.length - passed - skipped.length + modules.filter(isBroken).length + unhandledErrors.length
    for (const test of skipped) process.stdout.write(`skipped: ${test.module.relativeModuleId} > ${test.fullName}\n`)
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
  },
}

/**
 * A file that could not be loaded, or a hook of it that failed: there is no test to count, and still something is
 * wrong.
 */
function isBroken(module: TestModule): boolean {
  return module.errors().length > 0
}
