/** Characters that nobody meant to write: hidden ones, garbled ones, and the sign for a lost one. */
import { type Edit, finding, type Finding } from '../../diagnostic/finding.ts'
import { hiddenCharacters } from '../../diagnostic/hidden-characters.ts'
import { type Mojibake, mojibakeIn } from './mojibake.ts'
import { pointsIn } from './points-in.ts'

/** Returns what is wrong with the characters of a text with `\n` line ends. */
export function characterFindings(text: string, file: string): Finding[] {
  const garbled = mojibakeIn(text)
  return [...hiddenFindings(text, garbled, file), ...garbledFindings(text, garbled, file), ...lostFindings(text, file)]
}

/**
 * Each hidden character once, at its first place; where there is a null character the file is no text, and that alone
 * is said.
 */
function hiddenFindings(text: string, garbled: readonly Mojibake[], file: string): Finding[] {
  const isGarbled = (offset: number): boolean =>
    garbled.some(({ start, garbled: signs }) => start <= offset && offset < start + signs.length)
  const found = hiddenCharacters(text).flatMap((hidden) => {
    const offsets = hidden.offsets.filter((offset) => !isGarbled(offset))
    return offsets.length > 0 ? [{ ...hidden, offsets }] : []
  })
  const telling = found.filter(({ isNull }) => isNull)
  return (telling.length > 0 ? telling : found).map(({ name, offsets, isNeverMeant }) => {
    const point = pointsIn(text)
    const edits = (isNeverMeant ? offsets : offsets.slice(0, 1)).map((offset): Edit => ({
      start: point(offset),
      end: point(offset + 1),
      text: '',
    }))
    return finding(
      'control-character',
      { file, start: edits[0]?.start ?? point(0), end: edits[0]?.end ?? point(0) },
      { name },
      isNeverMeant ? { edits } : {},
    )
  })
}

/** Each sort of garbled signs once, at its first place, with the repair of all its places. */
function garbledFindings(text: string, garbled: readonly Mojibake[], file: string): Finding[] {
  const point = pointsIn(text)
  const sorts = new Map<string, { readonly repaired: string; readonly edits: Edit[] }>()
  for (const { garbled: signs, repaired, start } of garbled) {
    const sort = sorts.get(signs) ?? { repaired, edits: [] }
    sorts.set(signs, sort)
    sort.edits.push({ start: point(start), end: point(start + signs.length), text: repaired })
  }
  return Array.from(sorts).flatMap(([signs, { repaired, edits }]) => {
    const [first] = edits
    return first
      ? [
          finding(
            'mojibake',
            { file, start: first.start, end: first.end },
            { garbled: signs, repaired, times: edits.length },
            { edits },
          ),
        ]
      : []
  })
}

/** Reports characters that are lost for good, even if the replacement character was garbled again. */
function lostFindings(text: string, file: string): Finding[] {
  const lost = Array.from(text.matchAll(/\uFFFD|ï¿½/g))
  const [first] = lost
  if (!first) return []
  const point = pointsIn(text)
  return [
    finding(
      'replacement-character',
      { file, start: point(first.index), end: point(first.index + first[0].length) },
      { times: lost.length },
    ),
  ]
}
