/**
 * A comment that was meant as text: `Fixes bug #42` is read as `Fixes bug`. Most of what stands behind # is a comment,
 * so only what cannot be one is told: a number directly behind the sign, and a bracket that the text opens and the
 * comment closes.
 */

export interface CutOff {
  /** The text that is read as a comment. */
  readonly lost: string
  readonly start: number
  readonly end: number
}

/**
 * Returns what a text without quotes loses.
 * @param value the text as it is read
 * @param valueEnd where it ends in `text`
 */
export function cutOffText(text: string, value: string, valueEnd: number): CutOff | undefined {
  const match = /^[ \t]+(#[^\n]*)/.exec(text.slice(valueEnd, valueEnd + 500))
  const lost = match?.[1]?.trimEnd()
  if (match === null || lost === undefined || !isPartOfText(value, lost)) return undefined
  const start = valueEnd + match[0].indexOf('#')
  return { lost, start, end: start + lost.length }
}

function isPartOfText(value: string, lost: string): boolean {
  return /^#\d/.test(lost) || (value.lastIndexOf('(') > value.lastIndexOf(')') && /^[^(]*\)/.test(lost))
}
