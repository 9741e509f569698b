/**
 * Texts as a terminal shows them: in columns, where a character may take none, one or two, and where nothing may hide
 * or steer the terminal.
 */
import stringWidth from 'string-width'

/** A unit of text that a terminal shows in one piece in one piece: a character with all that is combined with it. */
export interface TerminalCell {
  readonly shown: string
  /** In columns. */
  readonly width: number
  /** The code points of the text that it shows, counted from 0; `to` is the first that it does not. */
  readonly from: number
  readonly to: number
  /** The column at which it begins, counted from 0. */
  readonly x: number
}

const tabStop = 4

/** Wider ones are piled up on purpose, and nothing could be cut around them. */
const widest = 16

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Controls, marks of direction and other signs without a shape. Joiners stay: they belong to emoji and to many scripts.
 */
const hidden = /^(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}])+$/u

/** Returns how many columns a text takes. It must be free of what is hidden. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** The cells of one line, with tabs as blanks and with hidden characters written out, such as `<U+202E>`. */
export function cellsOf(line: string): TerminalCell[] {
  const cells: TerminalCell[] = []
  let from = 0
  let x = 0
  const add = (shown: string, width: number, characters: number): void => {
    cells.push({ shown, width, from, to: from + characters, x })
    from += characters
    x += width
  }
  for (const piece of piecesOf(line)) {
    if (piece === '\t') {
      const width = tabStop - (x % tabStop)
      add(' '.repeat(width), width, 1)
      continue
    }
    const shown = hidden.test(piece) ? Array.from(piece, written).join('') : piece
    const width = widthOf(shown)
    if (width <= widest) add(shown, width, Array.from(piece).length)
    else for (const character of piece) add(character, widthOf(character), 1)
  }
  return cells
}

/** A text on one line that shows everything in it: no line break and no tab, and nothing that a terminal would obey. */
export function visible(text: string): string {
  return cellsOf(text.replaceAll(/\s*[\n\r]\s*/g, ' ').replaceAll('\t', ' '))
    .map(({ shown }) => shown)
    .join('')
}

function piecesOf(line: string): string[] {
  return /^[\t -~]*$/.test(line) ? line.split('') : Array.from(segmenter.segment(line), ({ segment }) => segment)
}

function written(character: string): string {
  const number = character.codePointAt(0) ?? 0
  return `<U+${number.toString(16).toUpperCase().padStart(4, '0')}>`
}
