/** The remedies for a value of the wrong type. */

/**
 * `what` starts the headline: `"owners"`, `an entry of "owners"`. `key` is the main key of the expected mapping, or of
 * each mapping in the expected list.
 */
export interface WrongType {
  readonly what: string
  readonly expected: string
  readonly got: string
  readonly key?: string | undefined
}

/** Returns the way to turn the value into one of the expected type. */
export function otherType({ expected, got, key }: WrongType): string {
  switch (expected) {
    case 'a list':
      if (got === 'a mapping') {
        return key === undefined ? 'start each entry with a hyphen' : `start each entry with "- ${key}:"`
      }
      return 'write each entry on its own line after a hyphen and a space, or write [one, two]'
    case 'a mapping':
      if (got === 'a list') return 'write "key: value" lines instead of a list'
      return key === undefined ? 'write "key: value" lines below it' : `write "${key}:" before it`
    case 'text':
      if (got === 'a list') return 'write text, without hyphens and brackets'
      return got.startsWith('a mapping') ? 'write text; if it contains a colon, put it in quotes' : 'put it in quotes'
    case 'a number':
    case 'true or false':
      return `write ${expected}, without quotes`
    default:
      return `write ${expected}`
  }
}
