/** How to turn a value of one kind into one of another. */

/**
 * `what` begins a sentence: `"owners"`, `an entry of "owners"`. `key` is what the block that should be here, or each
 * block of the list, would begin with.
 */
export interface WrongKind {
  readonly what: string
  readonly expected: string
  readonly got: string
  readonly key?: string | undefined
}

/** What to do about it. */
export function otherKind({ expected, got, key }: WrongKind): string {
  switch (expected) {
    case 'a list':
      if (got === 'a block') {
        return key === undefined ? 'begin each entry with a dash' : `begin each entry with "- ${key}:"`
      }
      return 'put each entry behind a dash on a line of its own, or all of them in [ ]'
    case 'a block':
      if (got === 'a list') return 'write keys with a colon instead of dashes or brackets'
      return key === undefined ? 'write keys below it, each with a colon and a value' : `write "${key}:" in front of it`
    case 'a text':
      if (got === 'a list') return 'write one text, without dashes and brackets'
      return got.startsWith('a block')
        ? 'write one text; if there is a colon in it, put quotes around it'
        : 'put quotes around it'
    case 'a number':
    case 'true or false':
      return `write ${expected}, without quotes`
    default:
      return `write ${expected}`
  }
}
