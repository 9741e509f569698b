/** Every rule. A rule is one file of this folder, its words in `wordings/lint-wordings.ts`, its settings in `domain/schema/lint.ts`. */
import type { LintRule } from '../rule.ts'
import { biasedWording } from './biased-wording.ts'
import { hardToRead } from './hard-to-read.ts'
import { joinedCriterion } from './joined-criterion.ts'
import { metricWithoutNumber } from './metric-without-number.ts'
import { nearDuplicate } from './near-duplicate.ts'
import { notObservable } from './not-observable.ts'
import { ownerMissing } from './owner-missing.ts'
import { termAvoided } from './term-avoided.ts'
import { termOutsideGlossary } from './term-outside-glossary.ts'
import { vagueWording } from './vague-wording.ts'

export const rules: readonly LintRule[] = [
  biasedWording,
  hardToRead,
  joinedCriterion,
  metricWithoutNumber,
  nearDuplicate,
  notObservable,
  ownerMissing,
  termAvoided,
  termOutsideGlossary,
  vagueWording,
]
