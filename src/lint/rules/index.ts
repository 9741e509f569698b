/** Every rule. A rule is one file of this folder, its words in `wordings/lint-wordings.ts`, its settings in `domain/schema/lint.ts`. */
import type { LintRule } from '../rule.ts'
import { ownerMissing } from './owner-missing.ts'
import { vagueWording } from './vague-wording.ts'

export const rules: readonly LintRule[] = [ownerMissing, vagueWording]
