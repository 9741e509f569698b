/**
 * Finds where in a markdown template a value stands, told from what is printed before it, and how a text is printed
 * there.
 */
import type { MarkdownContext } from './escape-markdown.ts'
import { printed, type Forbidden } from './printed-before.ts'

/**
 * Besides the contexts of text: `destination` of a link, an HTML `comment`, a `code` span, and in front matter a
 * `remark` line or a `setting`.
 */
export type MarkdownPlace = MarkdownContext | 'destination' | 'comment' | 'code' | 'remark' | 'setting'

/** Returns the part of the text so far that matters for the next value: its line, and a comment that is still open. */
export function lineSoFar(text: string): string {
  const comment = text.lastIndexOf('<!--')
  return comment > text.lastIndexOf('-->') ? text.slice(comment) : text.slice(text.lastIndexOf('\n') + 1)
}

const markers = String.raw`(?:[ \t]|>|(?:[-+*]|(?:\d{1,9}|${printed})[.)])[ \t])*`

const byLine: readonly (readonly [RegExp, MarkdownPlace | Forbidden])[] = [
  [/^<!--(?![^]*-->)/, 'comment'],
  [/^[^`]*(?:`[^`]*`[^`]*)*`[^`]*$/, 'code'],
  [
    /(?<!\\)<(?:[A-Za-z/!?][^<>]*)?$/,
    { forbidden: 'a value cannot be inside an HTML tag', instead: 'write the tag around it' },
  ],
  [/\]\([^()\s]*$/, 'destination'],
  [/\]\([^()]*$/, { forbidden: 'a value cannot be the title of a link', instead: 'write it in the text of the link' }],
  [/(?<!\\)\[[^\]]*$|(?<!\\)\||~$/, 'enclosed'],
  [new RegExp(`^${markers}#{1,6}[ \\t]`), 'heading'],
  // Signs that would join the first ones of the value: `#{{number}}`.
  [new RegExp(`^${markers}[-+#=:]*$`), 'start'],
]

export function markdownPlace(line: string): MarkdownPlace | Forbidden {
  for (const [pattern, place] of byLine) if (pattern.test(line)) return place
  return line.split('~~').length % 2 === 0 ? 'enclosed' : 'inline'
}

/** In front matter nothing is markdown: a line is a remark, or a key with a value. */
export function frontMatterPlace(line: string): MarkdownPlace | Forbidden {
  if (line.startsWith('#')) return 'remark'
  if (/^\s*(?:- )?(?:[\w-]+: )?$/.test(line)) return 'setting'
  return {
    forbidden: 'a value must be alone on its line of front matter',
    instead: 'write only the value after the key, or start the line with #',
  }
}

/** The place that protects wherever of these the value may come to stand; `start` is for what cannot be known. */
export function safestPlace(places: ReadonlySet<MarkdownPlace>): MarkdownPlace {
  const [only = 'start', ...others] = places
  if (others.length === 0) return only
  if (places.has('enclosed')) return 'enclosed'
  return [...places].every((place) => place === 'inline' || place === 'heading') ? 'heading' : 'start'
}

// Lines of YAML between two lines of dashes, at the very beginning. Blocks of the template may stand between them.
const frontMatter = /^---\n(?:(?:#(?!#)|[\w-]+:|[ -]|\{\{).*\n)+?---(?:\n|$)/

/** Returns how many lines of the template are front matter. */
export function frontMatterLines(text: string): number {
  const block = frontMatter.exec(text)?.[0]
  return block === undefined ? 0 : block.trimEnd().split('\n').length
}
