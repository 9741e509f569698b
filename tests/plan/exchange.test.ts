import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPlan, updatePlan } from '../../src/plan/merge-plan.ts'
import { readPlanText } from '../../src/plan/plan-text.ts'
import { planStateFromText } from '../../src/plan/state/read-plan-text.ts'
import { planTextFromState } from '../../src/plan/state/write-plan-text.ts'
import { joinPlans } from '../../src/plan/state/join-plans.ts'
import { emptyPlan, type PlanState } from '../../src/plan/state/plan-state.ts'
import {
  fromText,
  gap,
  generated,
  labels,
  positions,
  recordOf,
  renderers,
  tidyPlans,
  toText,
  wildPlans,
  withoutWordings,
  wordsIn,
} from './some-plans.ts'

const empty = emptyPlan(...positions)

function withoutRecord(text: string): string {
  return text.slice(0, text.lastIndexOf('<!-- rungs record'))
}

function edit(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  return text.replace(from, () => to)
}

describe('a plan as markdown', () => {
  it('comes back as it was, with its paragraphs, lists and rules', () => {
    fc.assert(
      fc.property(tidyPlans, (state) => {
        expect(withoutWordings(fromText(toText(state)))).toEqual(withoutWordings(state))
      }),
      { numRuns: 150 },
    )
  })

  it('comes back as it was without its record, too, where it is known what was generated', () => {
    fc.assert(
      fc.property(tidyPlans, (state) => {
        const text = toText(state)
        const bare = readPlanText(withoutRecord(text))
        const read = planStateFromText(bare, gap, labels, generated)
        expect(bare.record).toBeUndefined()
        expect(read && withoutWordings(read)).toEqual(withoutWordings(state))
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same bytes each time, and an update of them finds nothing to do', () => {
    fc.assert(
      fc.property(tidyPlans, (state) => {
        const text = toText(state)
        expect(toText({ ...state, notes: recordOf(Object.entries(state.notes).toReversed()) })).toBe(text)
        const update = updatePlan(text, generated, labels)
        expect([...update.added, ...update.changed, ...update.conflicts, ...update.omitted]).toEqual([])
        expect(update.text).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('brought in again where it came from changes nothing', () => {
    fc.assert(
      fc.property(tidyPlans, (state) => {
        const { state: joined, differing } = joinPlans(state, fromText(toText(state)), 'Imported')
        expect(joined).toEqual(state)
        expect(differing).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('is a new plan when there is nothing in it', () => {
    expect(toText(empty)).toBe(newPlan(generated))
    expect(fromText(newPlan(generated))).toEqual(empty)
  })
})

describe('a plan that may hold anything, as markdown', () => {
  it('has every word of it, also of what is on the ladder no more, and an update leaves each there', () => {
    fc.assert(
      fc.property(wildPlans, (state) => {
        const text = toText(state)
        const updated = updatePlan(text, generated, labels).text
        const steps = new Map(
          gap.capabilities.flatMap(({ capability }) =>
            capability.stepTransitions.map(({ to }) => [to.id as string, to.name]),
          ),
        )
        for (const word of wordsIn(state)) {
          const isIn = (where: string): boolean => where.includes(word) || where.includes(steps.get(word) ?? word)
          expect([isIn(withoutRecord(text)), isIn(withoutRecord(updated))], word).toEqual([true, true])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('reads the same from then on', () => {
    fc.assert(
      fc.property(wildPlans, (state) => {
        const once = fromText(toText(state))
        const twice = fromText(toText(once))
        expect(withoutWordings(fromText(toText(twice)))).toEqual(withoutWordings(twice))
      }),
      { numRuns: 100 },
    )
  })

  it('gives back what is on the ladder no more under its own name', () => {
    const state: PlanState = {
      ...empty,
      ticks: { 'readiness/gone': 'w' },
      standings: { gone: { value: 'advanced', wording: 'w' }, constructor: { value: 'Rather good', wording: 'w' } },
      evidence: [{ on: 'capability/gone', date: '2026-03-01', text: 'Did it', criteria: [] }],
      notes: recordOf([
        ['experience/gone', 'My words.\n\nAnd more.'],
        ['__proto__', 'Mine, too.'],
      ]),
      dates: { 'goal/gone': '2026-05-01' },
    }
    const text = toText(state)
    expect(text).toContain('**experience/gone** <!-- rungs: experience/gone -->\n\nMy words.')
    expect(text).toContain('**standing/gone**: advanced <!-- rungs: standing/gone -->')
    expect(text).toContain('- [x] **readiness/gone**')
    expect(withoutWordings(fromText(text))).toEqual(withoutWordings(state))
    const update = updatePlan(text, generated, labels)
    expect(update.vanished).toHaveLength(7)
    expect(withoutWordings(fromText(update.text))).toEqual(withoutWordings(state))
  })

  it('keeps the notes about the whole where the template has no place for them', () => {
    const short =
      '---\nfrom: "backend-engineer@senior"\nto: "backend-engineer@staff"\n---\n# Short <!-- rungs: title -->\n'
    const state = { ...empty, notes: { plan: 'About all of it.' } }
    const text = planTextFromState(state, short, gap, labels)
    expect(text).toContain('About all of it.')
    expect(fromText(text).notes).toEqual(state.notes)
  })

  it('takes nothing that was copied out of a plan for a part of this one', () => {
    const copied =
      '- [x] **Mine** <!-- rungs: readiness/business-impact/innovation -->\n> Look again. <!-- rungs remark -->'
    const state: PlanState = {
      ...empty,
      notes: { 'capability/api-design': copied },
      evidence: [{ on: 'evidence/api-design', date: '2026-03-01', text: 'Did <!-- rungs: footer -->', criteria: [] }],
      standings: { 'api-design': { value: 'so\nso <!-- rungs: title -->', wording: 'w' } },
    }
    const text = toText(state)
    expect(readPlanText(text).items.map(({ id }) => id)).toEqual(
      readPlanText(newPlan(generated)).items.map(({ id }) => id),
    )
    expect(fromText(text)).toMatchObject({
      ticks: {},
      notes: { 'capability/api-design': '- [x] **Mine**\n> Look again.' },
      evidence: [{ text: 'Did' }],
      standings: { 'api-design': { value: 'so so' } },
    })
    expect(updatePlan(text, generated, labels).text).toBe(text)
  })
})

describe('a text that a person has edited', () => {
  const plan = newPlan(generated)

  it('gives their paragraphs as paragraphs, wherever they stand', () => {
    const noted = edit(
      plan,
      '**Development Plan**:',
      'First thought.\n\nSecond thought.\n\n---\n\nThird.\n\n**Development Plan**:',
    )
    expect(fromText(noted).notes).toEqual({
      'capability/api-design': 'First thought.\n\nSecond thought.\n\n---\n\nThird.',
    })
    const twice = edit(noted, '**Success Indicators**:', 'Fourth.\n\nFifth.\n\n**Success Indicators**:')
    const thrice = edit(twice, '**Timeline**:', 'Sixth.\n\n**Timeline**:')
    expect(fromText(thrice).notes).toEqual({
      'capability/api-design': 'First thought.\n\nSecond thought.\n\n---\n\nThird.\n\nFourth.\n\nFifth.\n\nSixth.',
    })
  })

  it('gives what they wrote into a generated line, into the head, and below the last line', () => {
    const heading = edit(plan, '### API design <!--', '### API design, my focus of this year <!--')
    const head = edit(heading, 'plan: 1\n', 'plan: 1\nmentor: Kim\n')
    const above = edit(head, '---\n# Backend', '---\nAsk Kim in May.\n\n# Backend')
    const below = edit(above, '\n<!-- rungs record', '\nMy last words.\n\n<!-- rungs record')
    expect(fromText(below).notes).toEqual({
      plan: 'mentor: Kim\nAsk Kim in May.',
      'capability/api-design': 'API design, my focus of this year',
      footer: 'My last words.',
    })
  })

  it('gives a rating that is no step in their own words, and a step however it is marked', () => {
    const rated = edit(
      plan,
      '**Where I stand**: <!-- rungs: standing/api-design',
      '**Where I stand**: almost_there, *really* <!-- rungs: standing/api-design',
    )
    const both = edit(
      rated,
      '**Where I stand**: <!-- rungs: standing/system-design',
      '**Where I stand**: *ADVANCED* <!-- rungs: standing/system-design',
    )
    const { standings } = fromText(both)
    expect([standings['api-design']?.value, standings['system-design']?.value]).toEqual([
      'almost_there, *really*',
      'advanced',
    ])
  })

  it('gives a point whose day is in no calendar as a note', () => {
    const { evidence, notes } = fromText(
      edit(plan, '\n<!-- rungs record', '\n- 2026-02-30: the talk\n\n<!-- rungs record'),
    )
    expect({ evidence, notes }).toEqual({ evidence: [], notes: { footer: '- 2026-02-30: the talk' } })
  })

  it('gives only what they wrote when the ladder has changed since', () => {
    const noted = edit(plan, '**Development Plan**:', 'Mine.\n\n**Development Plan**:')
    const now = generated.replace('**Timeline**: 12-18 months', '**Timeline**: 6 months')
    expect(now).not.toBe(generated)
    expect(planStateFromText(readPlanText(noted), gap, renderers.words.plan, now)?.notes).toEqual({
      'capability/api-design': 'Mine.',
    })
  })
})
