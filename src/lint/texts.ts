/** Which of a project's texts a rule about wording looks at, told by their paths. */
import type { AuthoredText } from '../domain/authored-text.ts'

/** The sentences of criteria, of steps and of levels. */
export function criteriaOf(texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter(({ path }) => path[0] === 'capabilities' && (path[2] === 'criteria' || path[2] === 'levelCriteria') && path.at(-1) === 'text')
}
