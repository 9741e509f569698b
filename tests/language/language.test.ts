/** User-facing text uses standard terms: see word-list.ts. */
import { describe, expect, it } from 'vitest'
import { avoidedPhrases } from './word-list.ts'
import { userTexts } from './user-text.ts'

const texts = userTexts()

describe('user-facing text', () => {
  it('is found in every kind of file', () => {
    const kinds = [
      'src/diagnostic/',
      'src/cli/',
      'src/domain/',
      'templates/words/',
      'starter/',
      'docs/messages/',
      'README',
    ]
    expect(kinds.filter((kind) => !texts.some(({ file, text }) => file.startsWith(kind) && text.length > 20))).toEqual(
      [],
    )
  })

  it.each(avoidedPhrases)('does not contain $pattern', ({ pattern, instead }) => {
    const found = texts.filter(({ text }) => pattern.test(text)).map(({ file, text }) => `${file}: ${text.trim()}`)
    expect(found, `write ${instead}`).toEqual([])
  })
})
