/**
 * Makes any one-line text safe to print in markdown, with as few marks as possible: `AT&T` stays `AT&T`, `# x` becomes
 * `\# x`. It decides by rules and never parses, since a large build asks millions of times; the tests hold every rule
 * against CommonMark and GFM parsers. A mark is needed when the text alone would be read as markup, and also when it
 * would be together with another text on the same line: the stars of `a*b` and `c*d` make emphasis in `a*b, c*d`.
 */

/**
 * Describes where the text will stand. `start`: first on its line, or in a place that is not known, which is why it
 * covers `inline` and `heading` too. `heading`: in a line that begins with `# `. `enclosed`: in the brackets of a link,
 * a table cell or a strikethrough.
 */
export type MarkdownContext = 'start' | 'inline' | 'heading' | 'enclosed'

/** Gives the text as markdown that is read back as exactly this text, on one line. */
export function escapeMarkdown(text: string, context: MarkdownContext): string {
  return isHarmless(text, context) ? text : escapeSuspect(text, context)
}

/** `escapeMarkdown` with a memory for the texts that need a closer look, which come again on page after page. */
export function createMarkdownEscaper(): typeof escapeMarkdown {
  const seen: Readonly<Record<MarkdownContext, Map<string, string>>> = {
    start: new Map(),
    inline: new Map(),
    heading: new Map(),
    enclosed: new Map(),
  }
  return (text, context) => {
    if (isHarmless(text, context)) return text
    let escaped = seen[context].get(text)
    if (escaped === undefined) seen[context].set(text, (escaped = escapeSuspect(text, context)))
    return escaped
  }
}

const suspicious = /[\\&<*_~`\]\r\n]/
const suspiciousEnclosed = /[\\&<*_~`[\]|\r\n]/
const suspiciousStart = '-+>#=:|[0123456789'

/**
 * One look at the whole and one at both ends: half the time of one expression for both, and for a text just made half
 * the time of a map.
 */
function isHarmless(text: string, context: MarkdownContext): boolean {
  if ((context === 'enclosed' ? suspiciousEnclosed : suspicious).test(text)) return false
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  // Outside of ASCII there are blanks too.
  if (!(first > 32 && first < 127 && last > 32 && last < 127)) return false
  if (context === 'start' && suspiciousStart.includes(text.charAt(0))) return false
  return text.charAt(text.length - 1) !== '#' || context === 'inline' || context === 'enclosed'
}

function escapeSuspect(text: string, context: MarkdownContext): string {
  const core = text.trim()
  const begin = text.indexOf(core)
  return unlinked(blanks(text.slice(0, begin)) + escapeCore(core, context) + blanks(text.slice(begin + core.length)))
}

function escapeCore(core: string, context: MarkdownContext): string {
  const marked = core.replace(context === 'enclosed' ? enclosedMarkup : inlineMarkup, mark)
  if (context === 'start') return markStart(markClosingHashes(marked), core)
  return context === 'heading' ? markClosingHashes(marked) : marked
}

const backslash = String.raw`\\(?![\p{L}\p{N}\p{M} \t])`
// A reference at the end of the text counts as well: what follows may be a semicolon. No name of a reference has one
// letter (`AT&T`).
const reference = String.raw`&(?=(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]+)(?:;|$))`
// Tags, comments, declarations, instructions; and addresses in angle brackets, which may begin with a digit.
const tag = String.raw`<(?=[A-Za-z/!?]|[^\s<>@]+@)`
const stars = String.raw`(?<![*])\*+(?![*])`
const underscores = String.raw`(?<![_\p{L}\p{N}\p{M}])_+|_+(?![_\p{L}\p{N}\p{M}])`
// A single tilde before a word (`~5 days`) can only open a strikethrough, and since every tilde that could close one is
// marked, it never does.
const tildes = String.raw`~{2,}|~(?![\p{L}\p{N}])|(?<=[^\s!-/:-@\[-${'`'}{|}~])~`
const common = [backslash, reference, tag, stars, underscores, '`+', String.raw`[\r\n]`].join('|')
const inlineMarkup = new RegExp(`${common}|${tildes}|\\](?=\\()`, 'gu')
const enclosedMarkup = new RegExp(`${common}|[\\[\\]|~]`, 'gu')

function mark(run: string, offset: number, core: string): string {
  if (run === '\n' || run === '\r') return blanks(run)
  // `2 * 3`: a run with blanks on both sides marks nothing. At the edge of the text the other side is not known.
  if (
    (run[0] === '*' || run[0] === '_' || run[0] === '~') &&
    isBlank(core[offset - 1]) &&
    isBlank(core[offset + run.length])
  ) {
    return run
  }
  return run.length === 1 ? `\\${run}` : run.replace(/./gu, '\\$&')
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

/** Blanks that markdown would drop, as character references. */
function blanks(text: string): string {
  return text.replace(/[^]/gu, (blank) => `&#${blank.codePointAt(0)};`)
}

/**
 * GFM makes a link of a bare address and takes the marks in it literally, so an address with marks in it must not
 * become one.
 */
function unlinked(marked: string): string {
  return marked.replace(/(https?)(?=:\/\/[^\s<]*(?:\\|&#))|(www)(?=\.[^\s<]*(?:\\|&#))/gi, '$&\\')
}

/** `# a #` loses its last hash. */
function markClosingHashes(marked: string): string {
  return marked.endsWith('#') ? marked.replace(/(?<=^|[ \t])#+$/, '\\$&') : marked
}

// In this order: headings, quotes, bullets and rules, underlines of headings, rows of dashes under the head of a table,
// and in brackets: the box of a task and the label of a definition, whose colon may come from the template.
const blockMarkup =
  /^(?:#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|-(?=[-:| \t]*$)|=(?==*$)|[:|](?=[:| \t]*-[-:| \t]*$)|\[(?=[ xX\t]\](?:\s|$)|[^]*\](?::|$)))/
const listNumber = /^\d{1,9}(?=[.)](?:[ \t]|$))/

function markStart(marked: string, core: string): string {
  if (blockMarkup.test(core) && !marked.startsWith('\\')) return `\\${marked}`
  return marked.replace(listNumber, '$&\\')
}
