import { describe, expect, it } from 'vitest'
import { splitEvidence } from '../../src/plan/evidence.ts'
import type { PlanItem } from '../../src/plan/plan-text.ts'
import type { PlanEvidence } from '../../src/plan/state/plan-state.ts'
import { planCoverage, usedMoreThanOnce } from '../../src/plan/coverage.ts'
import { aFramework } from '../support/framework-builder.ts'
import { gapBetween } from '../support/gap-between.ts'

function item(...lines: readonly string[]): PlanItem {
  return { id: 'capability/sql', lines, ticked: undefined }
}

function evidenceOf({ id, lines }: PlanItem): readonly PlanEvidence[] {
  return splitEvidence(id, lines).evidence
}

describe('evidence', () => {
  it('is every point that starts with a date, with what is indented below it', () => {
    expect(
      evidenceOf(
        item(
          '### SQL',
          '- 2026-03-01: wrote it (#query-plans, #cost)',
          '  and showed it',
          '- no date',
          '  not mine',
          '* [x] 2026-04-02 – held a talk #cost',
        ),
      ),
    ).toEqual([
      {
        on: 'capability/sql',
        date: '2026-03-01',
        text: 'wrote it (#query-plans, #cost) and showed it',
        criteria: ['query-plans', 'cost'],
      },
      { on: 'capability/sql', date: '2026-04-02', text: 'held a talk #cost', criteria: ['cost'] },
    ])
  })

  it('is no point with a day that is in no calendar: that stays among the notes, with what is indented below it', () => {
    expect(splitEvidence('plan', ['- 2026-02-28: a', '  and b', '- 2026-02-30: c', '  and d', 'e'])).toEqual({
      evidence: [{ on: 'plan', date: '2026-02-28', text: 'a and b', criteria: [] }],
      others: ['- 2026-02-30: c', '  and d', 'e'],
    })
  })

  it('takes no part of an address for a criterion', () => {
    expect(evidenceOf(item('- 2026-03-01: https://example.com/a#top'))[0]?.criteria).toEqual([])
  })
})

const framework = aFramework({
  roles: {
    data: {
      capabilities: {
        sql: {
          levels: { senior: 'advanced', staff: 'expert' },
          criteria: { expert: { plans: 'Reads plans.', cost: 'Halves cost.' } },
        },
        talks: { levels: { senior: 'novice', staff: 'competent' } },
        code: { levels: { senior: 'expert', staff: 'advanced' } },
      },
    },
  },
})
const gap = gapBetween(framework, 'data@senior', 'data@staff')

function standingOf(items: readonly PlanItem[]): ReturnType<typeof planCoverage> {
  return planCoverage(
    gap,
    items.flatMap((each) => evidenceOf(each)),
  )
}

describe('the standing of a plan', () => {
  it('is missing without evidence, thin with one piece, covered with two; of a capability, as far as the least of its criteria', () => {
    const found = standingOf([item('### SQL', '- 2026-03-01: a #plans', '- 2026-03-02: b #plans #cost')])
    expect(
      found.capabilities.map(({ capability, coverage, criteria }) => [
        capability.capability.id,
        coverage,
        criteria.map((each) => each.coverage),
      ]),
    ).toEqual([
      ['sql', 'thin', ['covered', 'thin']],
      ['talks', 'missing', []],
    ])
  })

  it('counts all evidence of a capability without criteria, and that below its point of the checklist', () => {
    const found = standingOf([
      {
        ...item('- [ ] Talks', '  - 2026-03-01: spoke', '  - 2026-05-01: spoke again'),
        id: 'readiness/capability/talks',
      },
    ])
    expect(found.capabilities[1]?.coverage).toBe('covered')
  })

  it('asks nothing where less is expected, and says what belongs to no capability or names no criterion', () => {
    const found = standingOf([
      item('### SQL', '- 2026-03-01: a #plan'),
      { ...item('### Code', '- 2026-03-01: b'), id: 'capability/code' },
    ])
    expect(found.capabilities.map(({ capability }) => capability.capability.id)).not.toContain('code')
    expect(found.elsewhere).toEqual([{ on: 'capability/code', date: '2026-03-01', text: 'b', criteria: [] }])
    expect(found.unknown).toEqual([{ capability: 'sql', name: 'plan' }])
    expect(found.capabilities[0]?.other).toHaveLength(1)
  })

  it('tells evidence that is used more than once, whatever criteria each use names', () => {
    const found = standingOf([
      item('### SQL', '- 2026-03-01: the report #plans', '- 2026-03-01: the report (#cost)'),
      { ...item('### Talks', '- 2026-04-01: once'), id: 'capability/talks' },
    ])
    expect([...usedMoreThanOnce(found)]).toEqual([['2026-03-01 the report', ['sql · plans', 'sql · cost']]])
  })
})
