/** Comments of the program are full sentences: a reader understands each one without the code below it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Words that start a clause without a subject, such as "What is left." or "Whether it fits.". */
const headless = /\/\*\*\s+(?:\*\s+)?(?:What|Where|How|Whether|Those|Of|Nothing|Who|Whose|Whom|Which|Why)\b/g

/** How many comments still start with such a word, by folder. A number may only shrink; remove a folder at 0. */
const remaining: Readonly<Record<string, number>> = {}

describe('a comment', () => {
  it('starts with a subject', () => {
    const counts: Record<string, number> = {}
    for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
      const file = join(entry.parentPath, entry.name).replaceAll('\\', '/')
      const folder = file.split('/').slice(0, 2).join('/')
      const found = readFileSync(file, 'utf8').match(headless)?.length ?? 0
      if (found > 0) counts[folder] = (counts[folder] ?? 0) + found
    }
    expect(counts).toEqual(remaining)
  })
})
