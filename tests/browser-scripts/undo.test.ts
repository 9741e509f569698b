/** Taking back an import: what was brought in goes, and everything that a person has said since stays. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undoImport } from '../../src/browser/scripts/plan/undo.ts'
import { joinPlans } from '../../src/plan/state/join-plans.ts'
import { planJson } from '../../src/plan/state/plan-json.ts'
import { emptyPlan, type PlanEvidence, type PlanState } from '../../src/plan/state/plan-state.ts'
import { tidyPlans } from '../plan/some-plans.ts'

const piece = (text: string, criteria: readonly string[] = []): PlanEvidence => ({
  on: 'evidence/rig',
  date: '2026-03-01',
  text,
  criteria,
})
const plan = (parts: Partial<PlanState>): PlanState => ({ ...emptyPlan('light@hand', 'light@lead'), ...parts })
const said = (value: string): { readonly value: string; readonly wording: string } => ({ value, wording: 'w' })

/** Each part of a plan: what it was, what an import made of it, what it was changed into since, and what undo leaves. */
const before = plan({
  start: '2026-01-01',
  ticks: { kept: 'w', reworded: 'old' },
  standings: { rig: said('learns'), rigging: said('learns') },
  evidence: [piece('mine'), piece('both')],
  notes: { plan: 'mine', rig: 'mine' },
  dates: { rig: '2026-05-01', rigging: '2026-05-02' },
})
const after = plan({
  start: '2026-02-02',
  ticks: { kept: 'w', reworded: 'new', brought: 'w', second: 'w' },
  standings: { rig: said('does'), rigging: said('does'), word: said('does') },
  evidence: [piece('mine'), piece('both'), piece('brought'), piece('mine', ['safe'])],
  notes: { plan: 'mine\n\ntheirs', rig: 'mine\n\ntheirs', word: 'theirs' },
  dates: { rig: '2026-06-01', rigging: '2026-06-02', word: '2026-06-03' },
})

describe('an import that is taken back', () => {
  it('leaves the plan as it was before', () => {
    expect(undoImport(before, after, after)).toEqual(before)
    const empty = plan({})
    expect(undoImport(empty, after, after)).toEqual(empty)
  })

  it('leaves any plan as it was before, whatever was brought in', () => {
    fc.assert(
      fc.property(tidyPlans, tidyPlans, (mine, theirs) => {
        const joined = joinPlans(mine, theirs, 'Imported').state
        expect(planJson(undoImport(mine, joined, joined))).toBe(planJson(mine))
      }),
    )
  })

  it('keeps what was changed since, and takes back the rest', () => {
    const now = plan({
      start: '2026-03-03',
      ticks: { kept: 'w', reworded: 'newest', second: 'w', since: 'w' },
      standings: { rig: said('teaches'), rigging: said('does'), word: said('does') },
      evidence: [...after.evidence, piece('since')],
      notes: { plan: 'mine\n\ntheirs', rig: 'mine since', word: 'theirs' },
      dates: { rig: '2026-07-01', rigging: '2026-06-02', word: '2026-06-03' },
    })
    expect(undoImport(before, after, now)).toEqual(
      plan({
        start: '2026-03-03',
        ticks: { kept: 'w', reworded: 'newest', since: 'w' },
        standings: { rig: said('teaches'), rigging: said('learns') },
        evidence: [piece('mine'), piece('both'), piece('since')],
        notes: { plan: 'mine', rig: 'mine since' },
        dates: { rig: '2026-07-01', rigging: '2026-05-02' },
      }),
    )
  })

  it('does not bring back what was deleted since', () => {
    const now = plan({ ...after, ticks: {}, standings: {}, evidence: [], notes: {}, dates: {} })
    expect(undoImport(before, after, now)).toEqual(plan({ start: '2026-01-01' }))
  })

  it('has no day on which the plan begins if there was none before', () => {
    expect(undoImport(plan({}), after, after)).not.toHaveProperty('start')
    expect(undoImport(plan({ start: '2026-01-01' }), plan({ start: '2026-01-01' }), plan({}))).not.toHaveProperty(
      'start',
    )
  })
})
