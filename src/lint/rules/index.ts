/**
 * Every rule. A rule is one file of this folder, its words in `wordings/lint-wordings.ts`, its settings in
 * `domain/schema/lint.ts`.
 */
import type { LintRule } from '../rule.ts'
import { biasedWording } from './biased-wording.ts'
import { capabilityAppearsLate } from './capability-appears-late.ts'
import { capabilityVanishes } from './capability-vanishes.ts'
import { externalRoleExists } from './external-role-exists.ts'
import { hardToRead } from './hard-to-read.ts'
import { joinedCriterion } from './joined-criterion.ts'
import { levelWithoutChange } from './level-without-change.ts'
import { loweredWithoutReason } from './lowered-without-reason.ts'
import { metricWithoutNumber } from './metric-without-number.ts'
import { nearDuplicate } from './near-duplicate.ts'
import { notObservable } from './not-observable.ts'
import { oneSidedInteraction } from './one-sided-interaction.ts'
import { ownerMissing } from './owner-missing.ts'
import { reviewOverdue } from './review-overdue.ts'
import { stepNotDescribed } from './step-not-described.ts'
import { termAvoided } from './term-avoided.ts'
import { termOutsideGlossary } from './term-outside-glossary.ts'
import { unequalInteraction } from './unequal-interaction.ts'
import { unevenStep } from './uneven-step.ts'
import { unusedCapability } from './unused-capability.ts'
import { unusedDevelopment } from './unused-development.ts'
import { unusedLevel } from './unused-level.ts'
import { unusedScale } from './unused-scale.ts'
import { unusedStep } from './unused-step.ts'
import { unusedSwitch } from './unused-switch.ts'
import { vagueWording } from './vague-wording.ts'

/** In the order of the settings. */
export const rules: readonly LintRule[] = [
  loweredWithoutReason,
  levelWithoutChange,
  unevenStep,
  capabilityVanishes,
  capabilityAppearsLate,
  stepNotDescribed,
  unusedCapability,
  unusedLevel,
  unusedScale,
  unusedStep,
  unusedSwitch,
  unusedDevelopment,
  oneSidedInteraction,
  unequalInteraction,
  externalRoleExists,
  metricWithoutNumber,
  vagueWording,
  notObservable,
  joinedCriterion,
  nearDuplicate,
  hardToRead,
  biasedWording,
  reviewOverdue,
  ownerMissing,
  termOutsideGlossary,
  termAvoided,
]
