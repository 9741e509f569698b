/** Texts as YAML that reads back as the same text. */
import { getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml'
import { plainValue } from './plain-value.ts'

/** The surroundings of a text, which decide what ends it. */
export interface ScalarContext {
  readonly isKey: boolean
  readonly isInFlow: boolean
}

/**
 * The text without quotes where it can stand so, else with them. Nothing for a text that one line cannot hold as it is.
 */
export function yamlTextAt(text: string, surroundings: ScalarContext): string | undefined {
  return isPlain(text, surroundings) ? text : quoted(text)
}

/**
 * The text in double quotes, or in single ones where it holds what has a meaning in double ones. Nothing for a text
 * that one line cannot hold as it is.
 */
export function quoted(text: string): string | undefined {
  // What cannot be seen would have to be written as a code.
  if (/[\p{Cc}\u2028\u2029\ufeff]/u.test(text)) return undefined
  return /["\\]/.test(text) ? inSingleQuotes(text) : `"${text}"`
}

export function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function isPlain(text: string, { isKey, isInFlow }: ScalarContext): boolean {
  const around = isKey ? `${text}: x` : isInFlow ? text : `x: ${text}`
  const whole = isInFlow ? (isKey ? `{${around}}` : `[${around}]`) : around
  try {
    const scalars = parseEvents(whole, {}).filter((event) => 'valueStart' in event)
    const own = scalars.some((event) => event.style === SCALAR_STYLE.PLAIN && getScalarValue(whole, event) === text)
    return own && (isKey || typeof plainValue(text) === 'string')
  } catch (thrown) {
    if (thrown instanceof YAMLException) return false
    throw thrown
  }
}

/** Words that YAML, or an older version of it, takes for something else than text. */
const notText = /^(?:null|true|false|yes|no|on|off|y|n)$/i

/** Safe as a key and as a value, inside brackets and outside. */
const plain = /^\p{L}[\p{L}\p{M}\p{N}_./()+’'-]*(?: [\p{L}\p{M}\p{N}_./()+&’'-]+)*$/u

/** The text as it can stand anywhere: as a key and as a value, inside brackets and outside. */
export function yamlText(text: string): string {
  // JSON is YAML, but for the characters that YAML wants to be written as codes.
  return plain.test(text) && !notText.test(text)
    ? text
    : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\uFEFF]/g, unicodeEscape)
}

function unicodeEscape(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
