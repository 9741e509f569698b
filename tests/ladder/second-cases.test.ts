/**
 * The markdown of every ladder of a framework in which everything occurs twice, as golden files: to the next level, at
 * one level, to the other track and back, to another role, with inherited and overridden development.
 */
import { describe, expect, it } from 'vitest'
import { secondCasesFile, secondCasesFiles, secondCasesGolden } from '../support/second-cases.ts'

/** Those of moves are published with the site. */
const ladders = [
  ...Array.from(secondCasesFiles('ladders').keys(), (path) => ['ladders', path] as const),
  ...Array.from(secondCasesFiles('site').keys())
    .filter(
      (path) => /^ladders\/.*-to-.*\.md$/.test(path) && !secondCasesFiles('ladders').has(path.slice('ladders/'.length)),
    )
    .map((path) => ['site', path] as const),
]

describe('a ladder has all of both, in order', () => {
  it.each(ladders)('%s/%s', async (root, path) => {
    const golden = `ladders/${path.replace(/^ladders\//, '')}`
    await expect(secondCasesFile(root, path)).toMatchFileSnapshot(secondCasesGolden(golden))
  })
})
