/**
 * A span of time as people plan with it: `6 months`, `12-18 months`, `2-3 years`. `min` and `max` are whole months;
 * `unit` is what the text was written in, and so what it is printed in.
 */
export interface Duration {
  readonly min: number
  readonly max: number
  readonly unit: 'month' | 'year'
}

/**
 * The syntax of a duration in YAML looks like in YAML. The words are syntax, like a date's hyphens: they are the same
 * in every language.
 */
export const durationPattern = /^([1-9]\d{0,2})(?:-([1-9]\d{0,2}))? (month|year)s?$/

/** Reads `12-18 months`. Nothing when the text is no duration or runs backwards (`18-12 months`). */
export function parseDuration(text: string): Duration | undefined {
  const match = durationPattern.exec(text)
  if (!match) return undefined
  const unit = match[3] === 'year' ? 'year' : 'month'
  const factor = unit === 'year' ? 12 : 1
  const min = Number(match[1]) * factor
  const max = match[2] === undefined ? min : Number(match[2]) * factor
  return max < min ? undefined : { min, max, unit }
}

/** Writes a duration as profiles do: `12-18 months`, `1 year`. */
export function durationText({ min, max, unit }: Duration): string {
  const factor = unit === 'year' ? 12 : 1
  const number = min === max ? `${min / factor}` : `${min / factor}-${max / factor}`
  return `${number} ${unit}${max / factor === 1 ? '' : 's'}`
}

/**
 * Returns the standard spelling of a span of time that can be read in one way only, such as `6 Months` or `6 – 12mo`;
 * `undefined` for any other text.
 */
export function respelled(text: string): string | undefined {
  const match = /^(\d{1,3})(?:\s*(?:\p{Pd}|−|to)\s*(\d{1,3}))?\s*(mo|month|yr|year)s?\.?$/iu.exec(text.trim())
  if (!match) return undefined
  const [, from = '', to, word = ''] = match
  const unit = /^y/i.test(word) ? 'year' : 'month'
  const spelt = `${to === undefined ? from : `${from}-${to}`} ${unit}${(to ?? from) === '1' ? '' : 's'}`
  return parseDuration(spelt) && spelt
}

/** One after the other. Stays in years when both are. */
export function addDurations(a: Duration, b: Duration): Duration {
  return { min: a.min + b.min, max: a.max + b.max, unit: commonUnit(a, b) }
}

/**
 * Side by side: whatever takes longest, at either end; in years when all that reach an end are. In any order the same.
 */
export function longestDuration(first: Duration, ...others: readonly Duration[]): Duration {
  const all = [first, ...others]
  const min = Math.max(...all.map((duration) => duration.min))
  const max = Math.max(...all.map((duration) => duration.max))
  const reaching = all.filter((duration) => duration.min === min || duration.max === max)
  return { min, max, unit: reaching.every(({ unit }) => unit === 'year') ? 'year' : 'month' }
}

function commonUnit(a: Duration, b: Duration): Duration['unit'] {
  return a.unit === 'year' && b.unit === 'year' ? 'year' : 'month'
}
