/** Words with a number or a name in them. */

/**
 * Texts by key, in blocks. A word that changes with a number is a block of forms: `{ one: '{n} role', other: '{n}
 * roles' }`.
 */
export interface Words {
  readonly [key: string]: string | Words
}

export const countForms: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Returns whether a block holds the forms of one word. */
export function isForms(block: Words): boolean {
  return (
    typeof block['other'] === 'string' && Object.keys(block).every((key) => countForms.some((form) => form === key))
  )
}

// The rules of a language never change and cost a thousand times as much to make as to ask.
const rulesByLanguage = new Map<string, Intl.PluralRules>()

/** The form that the language uses for the number, with `{n}` filled in. `language` is a code such as `pt-BR`. */
export function plural(forms: Words, n: number, language: string): string {
  let rules = rulesByLanguage.get(language)
  if (!rules) rulesByLanguage.set(language, (rules = new Intl.PluralRules(language)))
  const form = forms[rules.select(n)] ?? forms['other']
  if (typeof form !== 'string') throw new TypeError('the word has no forms for numbers')
  return fillWords(form, { n })
}

const placeholder = /\{([A-Za-z][\w-]*)\}/g

/** The names in braces. */
export function placeholdersIn(text: string): string[] {
  return Array.from(text.matchAll(placeholder), (match) => match[1] ?? '')
}

/** The text with its `{name}` replaced. A brace around anything else stays as it is. */
export function fillWords(text: string, values: Readonly<Record<string, string | number>>): string {
  if (!text.includes('{')) return text
  return text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}
