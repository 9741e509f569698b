/** Nobody needs to review a profile that is on its way out. */
import { statementsOf } from '../texts.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

const defaultMonths = 12

export const reviewOverdue: LintRule = {
  id: 'review-overdue',
  *find({ framework, texts, today }) {
    const months = framework.lint['review-overdue']?.months ?? defaultMonths
    const placeOf = statementsOf(texts, 'reviewed')
    for (const { slug, reviewed, status, at } of framework.roles) {
      if (reviewed === undefined || status === 'deprecated' || !isLonger(reviewed, today, months)) continue
      yield ruleFinding(
        'review-overdue',
        placeOf(slug, reviewed) ?? at,
        { reviewed, months },
        { role: slug, about: [] },
      )
    }
  },
}

/**
 * Returns whether more than so many calendar months lie between two days: a year after 2026-03-01 is over on
 * 2027-03-02.
 */
function isLonger(from: string, to: string, months: number): boolean {
  const passed = monthOf(to) - monthOf(from)
  return passed > months || (passed === months && to.slice(8) > from.slice(8))
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}
