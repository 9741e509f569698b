/** What a build publishes for programs, as a program finds it. */
import { posix } from 'node:path'
import { expect } from 'vitest'
import type { Framework } from '../../src/domain/framework.ts'
import { siteOf } from '../support/example.ts'

export interface PublishedSite {
  readonly files: ReadonlyMap<string, string>
  /** The text of a file that must be there. */
  readonly text: (path: string) => string
  /** The JSON of a file that must be there, taken to be of the type. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type that the schema describes
  readonly json: <Json>(path: string) => Json
}

export function publishedSite(framework: Framework): PublishedSite {
  const { value, findings } = siteOf(framework)
  expect(findings).toEqual([])
  const files = new Map((value?.site ?? []).map(({ path, text }) => [path, text]))
  const text = (path: string): string => {
    const found = files.get(path)
    if (found === undefined) throw new Error(`${path} is not published`)
    return found
  }
  // What the JSON is like is for the schemas to say, and a test of its own holds it against them; here it is what the
  // caller takes it for.
  return { files, text, json: (path) => JSON.parse(text(path)) as never }
}

/** Where a link of a file leads, below `site/`. */
export function linked(file: string, link: string): string {
  return posix.join(posix.dirname(file), link)
}
