/** Ends a test run with one plain line, `12 passed, 0 failed`, so that programs need not parse vitest's own summary. */
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

/** A file is broken if it could not be loaded or one of its hooks failed: there is a failure, but no failed test. */
function isBroken(module: TestModule): boolean {
  return module.errors().length > 0
}
