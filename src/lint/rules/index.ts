/** Every rule. A rule is one file of this folder, its words in `wordings/lint-wordings.ts`, its settings in `domain/schema/lint.ts`. */
import type { LintRule } from '../rule.ts'
import { capabilityAppearsLate } from './capability-appears-late.ts'
import { capabilityVanishes } from './capability-vanishes.ts'
import { externalRoleExists } from './external-role-exists.ts'
import { levelWithoutChange } from './level-without-change.ts'
import { loweredWithoutReason } from './lowered-without-reason.ts'
import { oneSidedInteraction } from './one-sided-interaction.ts'
import { ownerMissing } from './owner-missing.ts'
import { reviewOverdue } from './review-overdue.ts'
import { stepWithoutText } from './step-without-text.ts'
import { unequalInteraction } from './unequal-interaction.ts'
import { unevenStep } from './uneven-step.ts'
import { unusedCapability } from './unused-capability.ts'
import { unusedLevel } from './unused-level.ts'
import { unusedScale } from './unused-scale.ts'
import { unusedStep } from './unused-step.ts'
import { vagueWording } from './vague-wording.ts'

export const rules: readonly LintRule[] = [
  loweredWithoutReason,
  levelWithoutChange,
  unevenStep,
  capabilityVanishes,
  capabilityAppearsLate,
  stepWithoutText,
  unusedCapability,
  unusedLevel,
  unusedScale,
  unusedStep,
  oneSidedInteraction,
  unequalInteraction,
  externalRoleExists,
  vagueWording,
  reviewOverdue,
  ownerMissing,
]
