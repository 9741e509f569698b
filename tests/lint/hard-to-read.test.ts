import { describe, expect, it } from 'vitest'
import { found, withCriteria } from './linted.ts'

const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

describe('a sentence that is hard to read', () => {
  it('is found from its first to its last word, and its neighbors are not', () => {
    const project = withCriteria([`Short one. ${words(36)}. Short again.`])
    expect(found('hard-to-read', project)).toEqual([`a/profile.yaml:8:33 ${words(36)}.`])
  })

  it('is one with more words than the project wants', () => {
    expect(found('hard-to-read', withCriteria([words(35)]))).toEqual([])
    expect(found('hard-to-read', withCriteria([words(36)]))).toHaveLength(1)
    const more = 'lint: { hard-to-read: { most: 5 } }'
    expect(found('hard-to-read', withCriteria([words(5), 'a b c d e f'], { more }))).toEqual([
      'a/profile.yaml:12:22 a b c d e f',
    ])
  })

  it('is not made of several short ones, of dashes or of stops inside words', () => {
    const more = 'lint: { hard-to-read: { most: 6 } }'
    const fine = [
      'Asks who needs it. Asks why now? Says so!',
      'Writes – and reads – what example.org says.',
      'Waits… Then writes down what was seen.',
    ]
    expect(found('hard-to-read', withCriteria(fine, { more }))).toEqual([])
  })

  it('needs no words of a language', () => {
    expect(found('hard-to-read', withCriteria([words(40)], { language: 'fr' }))).toHaveLength(1)
  })

  it('is found in a mission and a note, and not in the prose of a role', () => {
    const a = `---\nname: A\nowners: [B]\nlevels: [Senior]\nmission: ${words(40)}\n---\n${words(40)}\n`
    expect(found('hard-to-read', { ...withCriteria([]), roles: { a } })).toEqual([`a/profile.md:5:10 ${words(40)}`])
  })
})
