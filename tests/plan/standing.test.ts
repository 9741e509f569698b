import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../src/plan/evidence.ts'
import { readPlanText } from '../../src/plan/plan-text.ts'
import { standing, usedMoreThanOnce } from '../../src/plan/standing.ts'
import { gapBetween } from '../support/gap-between.ts'

function item(...lines: readonly string[]): Parameters<typeof evidenceOf>[0] {
  return { id: 'capability/sql', lines, ticked: undefined }
}

describe('evidence', () => {
  it('is every point that begins with a date, with what is indented below it', () => {
    expect(evidenceOf(item('### SQL', '- 2026-03-01: wrote it (#query-plans, #cost)', '  and showed it', '- no date', '  not mine', '* [x] 2026-04-02 – held a talk #cost'))).toEqual([
      { date: '2026-03-01', text: 'wrote it (#query-plans, #cost) and showed it', criteria: ['query-plans', 'cost'] },
      { date: '2026-04-02', text: 'held a talk #cost', criteria: ['cost'] },
    ])
  })

  it('takes no part of an address for a criterion', () => {
    expect(evidenceOf(item('- 2026-03-01: https://example.com/a#top'))[0]?.criteria).toEqual([])
  })
})
