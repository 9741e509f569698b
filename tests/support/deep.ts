/**
 * What `npm run test:deep` tries beyond `npm test`: all pages where a page of each kind stands for the others, and many
 * more cases of chance.
 */
export const isDeep = process.env['RUNGS_TESTS'] === 'deep'

/** Options of fast-check: the number of cases that a law is tried with, in `npm test` and in `npm run test:deep`. */
export function tries(usually: number, deep: number): { readonly numRuns: number } {
  return { numRuns: isDeep ? deep : usually }
}
