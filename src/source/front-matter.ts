/**
 * Splits a profile into its YAML and its prose. The only file that knows gray-matter, which would run `---js` front
 * matter as code, take an unclosed block as a whole, and hand out cached leftovers of a broken file: so both fences are
 * checked before it is called, it gets its options every time (that turns its cache off), and only its `matter` and
 * `content` are used.
 */
import matter from 'gray-matter'
import { type FindingExtras, finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import type { LineIndex } from './line-index.ts'

export interface FrontMatter {
  readonly yaml: string
  /** The place where the YAML begins in the file. */
  readonly yamlOffset: number
  readonly body: string
  /** The place where the body begins in the file. */
  readonly bodyOffset: number
}

/** gray-matter is quadratic in blank lines that follow each other; nobody needs more than this. */
const maxBlankLines = 500

const splitOnly = { language: 'yaml', engines: { yaml: () => ({}) } }

/** Splits at the fences. Nothing when one of them is missing or is not exactly `---`. */
export function splitFrontMatter(text: string, lines: LineIndex): Outcome<FrontMatter | undefined> {
  const refused = fenceFinding(text, lines)
  if (refused) return { value: undefined, findings: [refused] }
  const { matter: yaml, content } = matter(text, splitOnly)
  return {
    value: { yaml, yamlOffset: openingFence.length, body: content, bodyOffset: text.length - content.length },
    findings: [],
  }
}

const openingFence = '---'

function fenceFinding(text: string, lines: LineIndex): Finding | undefined {
  const firstLine = /^[^\n]*/.exec(text)?.[0] ?? ''
  if (!/^(?:-{3}|\+{3}|;{3})/.test(firstLine)) return missingFinding(text, lines)
  if (firstLine !== openingFence) return fenceOf(firstLine, 0, lines)
  const closing = /\n(---[^\n]*)(?:\n|$)/.exec(text)
  if (!closing) return finding('front-matter-unclosed', lines.place(0, openingFence.length), {})
  const fence = closing[1] ?? ''
  if (fence !== openingFence) return fenceOf(fence, closing.index + 1, lines)
  const blanks = blankRun(text, closing.index)
  return blanks === undefined ? undefined : finding('too-many-blank-lines', lines.place(blanks), { max: maxBlankLines })
}

function fenceOf(fence: string, at: number, lines: LineIndex): Finding {
  const end = at + fence.length
  const also = /^-{3,}[^\S\n]*$/.test(fence) ? { edits: [lines.edit(at, end, openingFence)] } : {}
  return finding('front-matter-fence', lines.place(at, end), { fence: fence.slice(0, 40) }, also)
}

/** Text before the fence is easily overlooked: blank lines, a mark of byte order that was saved as text. */
function missingFinding(text: string, lines: LineIndex): Finding {
  const before = /^(?:\s+|[^\w\n-]{1,5})(?=---\n)/.exec(text)?.[0]
  const also = withoutBlankLines(text, lines)
  if (before === undefined) {
    return finding(
      'front-matter-missing',
      lines.place(0, /^[^\n]*/.exec(text)?.[0].length),
      { before: undefined },
      also,
    )
  }
  const isBlank = before.trim() === ''
  const start = isBlank ? before.length : 0
  const place = lines.place(start, before.length + openingFence.length)
  return finding('front-matter-missing', place, { before: isBlank ? 'spaces' : 'characters' }, also)
}

function withoutBlankLines(text: string, lines: LineIndex): FindingExtras {
  const blank = /^(?:[^\S\n]*\n)+(?=-{3,}[^\S\n]*\n)/.exec(text)?.[0]
  return blank === undefined ? {} : { edits: [lines.edit(0, blank.length, '')] }
}

/**
 * Returns where the first overlong run of blank lines before `end` begins. gray-matter takes U+2028 and U+2029 for line
 * ends, too.
 */
function blankRun(text: string, end: number): number | undefined {
  let blank = 0
  let start = 0
  let at = 0
  for (const lineEnd of [...Array.from(text.slice(0, end).matchAll(/[\n\u2028\u2029]/g), ({ index }) => index), end]) {
    if (text.slice(at, lineEnd).trim() !== '') blank = 0
    else {
      if (blank === 0) start = at
      blank += 1
      if (blank > maxBlankLines) return start
    }
    at = lineEnd + 1
  }
  return undefined
}
