/** Comments of the program are full sentences: a reader understands each one without the code below it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Words that start a clause without a subject, such as "What is left." or "Whether it fits.". */
const headless = /\/\*\*\s+(?:\*\s+)?(?:What|Where|How|Whether|Those|Of|Nothing|Who|Whose|Whom|Which|Why)\b/g

describe('a comment', () => {
  it('starts with a subject', () => {
    const found = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
      .flatMap((file) => (readFileSync(file, 'utf8').match(headless) ?? []).map((start) => `${file}: ${start} …`))
    expect(found).toEqual([])
  })
})
