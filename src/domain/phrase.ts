/**
 * A phrase is a text of the framework that names something the ladder knows: `Complete advanced training in
 * {capability}`. Only texts of the framework are phrases; a brace in any other text is a brace.
 */

/** The placeholders that a phrase may contain, keyed by the place of the phrase */
export const placeholders = {
  transition: ['role', 'from', 'to'],
  project: ['role', 'from', 'to', 'responsibility', 'responsibility-in-sentence'],
  relationship: ['role', 'from', 'to', 'interaction', 'interaction-in-sentence', 'partner'],
  capability: ['capability', 'step', 'from-step'],
  readiness: ['role', 'from', 'to', 'capability', 'step', 'from-step'],
} as const satisfies Record<string, readonly string[]>

export type PhraseScope = keyof typeof placeholders
export type Placeholder<Scope extends PhraseScope> = (typeof placeholders)[Scope][number]
export type PhraseValues<Scope extends PhraseScope> = Readonly<Record<Placeholder<Scope>, string>>

const placeholderPattern = /\{([a-z]+(?:-[a-z]+)*)\}/g

/** Also what is only meant as a name, `{Role}` or `{ role }`: it would be printed with its braces. */
const wordInBraces = /\{(\s*\p{L}[\p{L}\p{N}_ -]*)\}/gu

/** The words in braces, in order of appearance, exactly as they are written. */
export function placeholdersIn(text: string): string[] {
  return text.includes('{') ? Array.from(text.matchAll(wordInBraces), (match) => match[1] ?? '') : []
}

/**
 * The phrase with its names replaced. A brace that is not one of the scope's names stays as it is: the schema has
 * refused it before.
 */
export function fillPhrase<Scope extends PhraseScope>(phrase: string, values: PhraseValues<Scope>): string {
  if (!phrase.includes('{')) return phrase
  const known: Readonly<Record<string, string>> = values
  return phrase.replace(placeholderPattern, (whole, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? whole) : whole,
  )
}
