/**
 * Estimates of text widths. Figures are laid out during the build, without knowledge of fonts, so the estimates are
 * rather too wide than too narrow. They are the same on every machine.
 */

/** The width of characters in font sizes, for a wide sans serif. The first pattern that matches applies. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [
    /[\u1100-\u115f\u2e80-\u9fff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u,
    1.1,
  ],
  [/[iljtfrI.,:;'|!()[\] ·-]/, 0.4],
  [/[mwMW@%&—]/, 0.95],
  [/[\p{Lu}\d]/u, 0.7],
]
const usualWidth = 0.61

const known = new Map<string, number>()

/** Returns the width of text in one line, in the unit of the font size. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const character of text) {
    let width = known.get(character)
    if (width === undefined) {
      known.set(character, (width = widths.find(([kind]) => kind.test(character))?.[1] ?? usualWidth))
    }
    sum += width
  }
  return sum * size
}

/**
 * Breaks text into lines that fit into a width. Text that does not fit ends with an ellipsis; callers show the full
 * text as a title.
 */
export function linesOf(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || textWidth(longer, size) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  const kept = lines.slice(0, most)
  return kept.map((line, index) => cut(index === most - 1 && lines.length > most ? `${line}…` : line, size, width))
}

function cut(line: string, size: number, width: number): string {
  if (textWidth(line, size) <= width) return line
  const characters = Array.from(line.replace(/…$/, ''))
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Rounds a coordinate to one decimal, so that output doesn't depend on the last digits of trigonometric functions. */
export function rounded(value: number): number {
  // Adding zero turns -0 into 0.
  return Math.round(value * 10) / 10 + 0
}
