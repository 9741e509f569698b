import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPlan, type PlanRemarks, updatePlan } from '../../src/plan/merge-plan.ts'
import { tries } from '../support/deep.ts'

const remarks: PlanRemarks = { changed: 'Now:', vanished: 'Gone.', lookAgain: 'Look again.', added: 'New.' }

interface Item {
  readonly id: string
  readonly lines: readonly string[]
}

function generated(items: readonly Item[], head = ['---', 'plan: 1', '---']): string {
  return [
    ...head,
    ...items.flatMap(({ id, lines: [first = '', ...rest] }) => [`${first} <!-- rungs: ${id} -->`, ...rest]),
  ].join('\n')
}

const sql = { id: 'capability/sql', lines: ['### SQL', '', '**Timeline**: 6 months', '', '---'] }
const review = { id: 'readiness/review', lines: ['- [ ] **360 Review**: Feedback from peers', '  - Evidence: letters'] }
const results = { id: 'readiness/results', lines: ['- [ ] **Results**: Delivers'] }
const before = generated([sql, review, results])

function edit(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('an update of a plan', () => {
  it('changes nothing when nothing changed', () => {
    const plan = newPlan(before)
    expect(updatePlan(plan, before, remarks).text).toBe(plan)
  })

  it('keeps a tick, a note under an item, and a line in its middle', () => {
    const ticked = edit(newPlan(before), '- [ ] **360', '- [x] **360')
    const noted = edit(ticked, '  - Evidence: letters', '  - Evidence: letters\n  - 2026-03-01: asked Kim')
    const mine = edit(noted, '**Timeline**: 6 months', 'My own thought.\n\n**Timeline**: 6 months')
    expect(updatePlan(mine, before, remarks).text).toBe(mine)
  })

  it('takes over what changed where the person wrote nothing, and their lines beside it', () => {
    const mine = edit(newPlan(before), '**Timeline**: 6 months', '**Timeline**: 6 months\n- 2026-03-01: wrote a report')
    const { text, changed, conflicts } = updatePlan(
      mine,
      generated([{ ...sql, lines: ['### SQL', '', '**Timeline**: 9 months', '', '---'] }, review, results]),
      remarks,
    )
    expect(text).toContain('**Timeline**: 9 months\n- 2026-03-01: wrote a report')
    expect(text).not.toContain('6 months')
    expect({ changed, conflicts }).toEqual({ changed: ['capability/sql'], conflicts: [] })
  })

  it('shows both where both changed the same line, and does so once', () => {
    const mine = edit(newPlan(before), '**Timeline**: 6 months', '**Timeline**: until my leave')
    const after = generated([{ ...sql, lines: ['### SQL', '', '**Timeline**: 9 months', '', '---'] }, review, results])
    const first = updatePlan(mine, after, remarks)
    expect(first.conflicts).toEqual(['capability/sql'])
    expect(first.text).toContain(
      '**Timeline**: until my leave\n> Now: <!-- rungs remark -->\n> **Timeline**: 9 months <!-- rungs remark -->\n',
    )
    const second = updatePlan(first.text, after, remarks)
    expect(second.conflicts).toEqual([])
    expect(second.text).toContain('until my leave')
    expect(second.text).not.toContain('rungs remark')
  })

  it('asks to look again at what was ticked under other words', () => {
    const mine = edit(newPlan(before), '- [ ] **Results', '- [x] **Results')
    const { text, lookAgain } = updatePlan(
      mine,
      generated([sql, review, { ...results, lines: ['- [ ] **Results**: Delivers every quarter'] }]),
      remarks,
    )
    expect(text).toContain(
      '- [x] **Results**: Delivers every quarter <!-- rungs: readiness/results -->\n  > Look again. <!-- rungs remark -->',
    )
    expect(lookAgain).toEqual(['readiness/results'])
  })

  it('keeps what vanished when something of the person is in it, in its place, and drops it otherwise', () => {
    const mine = edit(newPlan(before), '  - Evidence: letters', '  - Evidence: letters\n  - my note')
    const { text, vanished, dropped } = updatePlan(mine, generated([sql]), remarks)
    expect(text).toContain(
      '---\n- [ ] **360 Review**: Feedback from peers <!-- rungs: readiness/review -->\n  > Gone. <!-- rungs remark -->\n  - Evidence: letters\n  - my note',
    )
    expect({ vanished, dropped }).toEqual({ vanished: ['readiness/review'], dropped: ['readiness/results'] })
  })

  it('marks what is new until the next update, and drops it again when it was left alone', () => {
    const first = updatePlan(newPlan(generated([sql])), before, remarks)
    expect(first.added).toEqual(['readiness/review', 'readiness/results'])
    expect(first.text).toContain('<!-- rungs: readiness/results -->\n  > New. <!-- rungs remark -->')
    expect(updatePlan(first.text, before, remarks).text).toBe(newPlan(before))
    expect(updatePlan(first.text, generated([sql]), remarks).dropped).toEqual(['readiness/review', 'readiness/results'])
  })

  it('does not bring back what the person took out', () => {
    const mine = edit(newPlan(before), '- [ ] **Results**: Delivers <!-- rungs: readiness/results -->\n', '')
    const first = updatePlan(mine, before, remarks)
    expect(first.omitted).toEqual(['readiness/results'])
    expect(updatePlan(first.text, before, remarks).text).not.toContain('Results')
  })

  it('keeps everything when the record is gone, and says so', () => {
    const mine = newPlan(before).split('<!-- rungs record')[0] ?? ''
    const { text, withoutRecord } = updatePlan(`${mine}my last words\n`, before, remarks)
    expect(withoutRecord).toBe(true)
    expect(text).toContain('my last words')
    expect(text.match(/360 Review/g)).toHaveLength(1)
  })

  it('keeps what was typed into the record, which is none any more', () => {
    for (const typed of ['ask kim today', 'kim']) {
      const { text, withoutRecord } = updatePlan(
        edit(newPlan(before), '\nreadiness/results ', `\n${typed}\nreadiness/results `),
        before,
        remarks,
      )
      expect(withoutRecord).toBe(true)
      expect(text.split('\n')).toContain(typed)
    }
  })

  it('keeps what was written into a remark, over all updates that follow', () => {
    const noted = edit(
      updatePlan(newPlan(generated([sql])), before, remarks).text,
      '  > New. <!--',
      '  > New: start in May. <!--',
    )
    const once = updatePlan(noted, before, remarks).text
    expect(updatePlan(updatePlan(once, before, remarks).text, before, remarks).text).toContain('  > New: start in May.')
  })

  it('keeps line ends, and the tick of an item that has no box any more', () => {
    const mine = edit(newPlan(before), '- [ ] **Results', '- [x] **Results').replaceAll('\n', '\r\n')
    const { text } = updatePlan(
      mine,
      generated([sql, review, { ...results, lines: ['**Results**: Delivers'] }]),
      remarks,
    )
    expect(text).not.toMatch(/[^\r]\n/)
    expect(text).toContain('- [x] **Results**: Delivers')
  })
})

const words = fc.stringMatching(/^[a-z*#>|`[\] -]{0,12}$/)
const someItems = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-d]\/[a-e]$/),
    first: words,
    box: fc.boolean(),
    rest: fc.array(words, { maxLength: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
)
type SomeItems = typeof someItems extends fc.Arbitrary<infer Items> ? Items : never

function generatedFrom(items: SomeItems): string {
  return generated(
    items.map(({ id, first, box, rest }) => ({ id, lines: [`${box ? '- [ ] ' : '### '}${first}`, ...rest] })),
  )
}

/** One edit of a person: a line of theirs put somewhere, a line replaced by theirs, a line taken out, a box ticked. */
const someEdits = fc.array(
  fc.record({ what: fc.constantFrom('insert', 'replace', 'remove', 'tick'), at: fc.nat(60) }),
  { maxLength: 10 },
)

/** Lines that a person writes are told apart by a number, so that each can be looked for. */
function edited(
  plan: string,
  edits: typeof someEdits extends fc.Arbitrary<infer Edits> ? Edits : never,
): { text: string; written: string[] } {
  const recordAt = plan.indexOf('<!-- rungs record')
  const lines = plan.slice(0, recordAt).split('\n')
  const written: string[] = []
  edits.forEach(({ what, at }, n) => {
    const place = at % lines.length
    const own = `mine number ${n}.`
    if (what === 'insert') lines.splice(place, 0, own)
    if (what === 'remove') lines.splice(place, 1)
    if (what === 'replace') lines.splice(place, 1, own)
    if (what === 'tick') lines[place] = (lines[place] ?? '').replace('- [ ] ', '- [x] ')
    if (what === 'insert' || what === 'replace') written.push(own)
  })
  const text = `${lines.join('\n')}\n`
  return { text: text + plan.slice(recordAt), written: written.filter((line) => text.split('\n').includes(line)) }
}

describe('whatever a person writes and whatever the framework becomes', () => {
  it('nothing that they wrote is missing, each of it once, and a tick stays with its item', () => {
    fc.assert(
      fc.property(someItems, someItems, someEdits, (old, now, edits) => {
        const { text: mine, written } = edited(newPlan(generatedFrom(old)), edits)
        const { text } = updatePlan(mine, generatedFrom(now), remarks)
        const lines = text.split('\n')
        for (const line of written) expect(lines.filter((each) => each === line)).toEqual([line])
        const ticked = (plan: string): string[] =>
          Array.from(plan.matchAll(/- \[x\] .*<!-- rungs: (\S+) -->/g), ([, id]) => id ?? '')
        expect(
          ticked(mine)
            .filter((id) => now.some((item) => item.id === id && item.box))
            .every((id) => ticked(text).includes(id)),
        ).toBe(true)
      }),
      tries(1000, 3000),
    )
  })

  it('an update that follows an update finds nothing to do but to take its remarks away', () => {
    fc.assert(
      fc.property(someItems, someItems, someEdits, (old, now, edits) => {
        const { text: mine } = edited(newPlan(generatedFrom(old)), edits)
        const once = updatePlan(mine, generatedFrom(now), remarks).text
        const twice = updatePlan(once, generatedFrom(now), remarks).text
        const thrice = updatePlan(twice, generatedFrom(now), remarks)
        expect(thrice.text).toBe(twice)
        expect(thrice.conflicts).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
