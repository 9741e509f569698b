/**
 * The prose of a profile in one layout: `-` for lists, `*` for emphasis, one blank line between blocks. Lines stay as
 * long as they are.
 */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const reader = unified().use(remarkParse).use(remarkGfm).freeze()

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    incrementListMarker: true,
  })
  .freeze()

/** Signs that the writer escapes to be safe, although most of them mean nothing inside a word. */
const cautiousEscape = /\\([_&~|[\]])/g

/**
 * The text in layout, with a line break at its end where there is any text; nothing when no layout says the same as the
 * text.
 */
export function formatMarkdown(text: string): string | undefined {
  const meaning = meaningOf(text)
  const written = writer.stringify(reader.parse(text))
  return [written.replace(cautiousEscape, '$1'), written].find((candidate) => meaningOf(candidate) === meaning)
}

/** Returns what a text says, whatever its layout. */
function meaningOf(text: string): string {
  return JSON.stringify(reader.parse(text), (key, value: unknown) =>
    key === 'position' || key === 'spread' ? undefined : value,
  )
}
