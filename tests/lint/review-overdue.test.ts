import { describe, expect, it } from 'vitest'
import { foundBy, guild } from './linting.ts'

const role = (more: string): string => `name: Smith\nlevels: [Junior]\n${more}\n`
const overdue = (reviewed: string, today: string, framework = guild): string[] =>
  foundBy('review-overdue', { framework, roles: { smith: role(`reviewed: "${reviewed}"`) } }, today)

const monthly = `${guild}lint: { review-overdue: { months: 1 } }\n`

describe('a review that is due is found', () => {
  it('at its day', () => {
    expect(overdue('2025-03-01', '2026-03-02')).toEqual([
      'smith:3 "[2025-03-01] the last review was more than 12 months ago (2025-03-01)',
    ])
  })

  it.each([
    ['2024-02-29', '2025-03-01'],
    ['2020-12-31', '2022-01-01'],
    ['2025-03-31', '2026-04-01'],
  ])('a year after %s on %s', (reviewed, today) => {
    expect(overdue(reviewed, today)).toHaveLength(1)
  })

  it.each([
    ['2026-01-31', '2026-03-01'],
    ['2026-01-15', '2026-02-16'],
    ['2025-12-31', '2026-02-01'],
  ])('after as many months as the project says: %s on %s', (reviewed, today) => {
    expect(overdue(reviewed, today, monthly)).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it.each([
    ['2025-03-01', '2026-03-01'],
    ['2024-02-29', '2025-02-28'],
    ['2026-09-15', '2026-09-15'],
    ['2026-12-01', '2026-09-15'],
  ])('a year after %s on %s', (reviewed, today) => {
    expect(overdue(reviewed, today)).toEqual([])
  })

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2026-01-15', '2026-02-15'],
  ])('a month after %s on %s', (reviewed, today) => {
    expect(overdue(reviewed, today, monthly)).toEqual([])
  })

  it.each(['mission: Iron.', 'status: deprecated\nreviewed: "2001-01-01"'])('for a profile that says: %s', (more) => {
    expect(foundBy('review-overdue', { roles: { smith: role(more) } }, '2026-09-15')).toEqual([])
  })
})
