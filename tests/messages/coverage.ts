/** What the cases of this folder have to cover. */

/** Every code of these groups of wordings has a case. */
export const groups: Readonly<Record<string, unknown>> = {}

/** Codes without a case, and why. */
export const withoutCase: Readonly<Record<string, string>> = {}

/** The fewest bad inputs that there are, cases and tables of generated ones together. */
export const fewestBadInputs = 1
