import { slugOf } from '../domain/ids.ts'

/**
 * Finds what a name on the command line means: an exact match first, else the only match that ignores case, accents and
 * spaces. Without a name there is no match.
 */
export function findNamed<Named>(
  all: readonly Named[],
  text: string | undefined,
  namesOf: (named: Named) => readonly string[],
): Named | undefined {
  if (text === undefined) return undefined
  const exact = all.find((each) => namesOf(each).includes(text))
  if (exact !== undefined) return exact
  const wanted = slugOf(text)
  const similar = wanted === '' ? [] : all.filter((each) => namesOf(each).some((name) => slugOf(name) === wanted))
  return similar.length === 1 ? similar[0] : undefined
}
