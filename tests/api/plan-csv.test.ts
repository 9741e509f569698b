import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planCsv } from '../../src/api/plan-csv.ts'
import { emptyPlan, type PlanState } from '../../src/plan/state/plan-state.ts'
import { recordOf, wildPlans } from '../plan/some-plans.ts'

type Row = Readonly<Record<string, string>>

function read(state: PlanState): Row[] {
  const rows: Row[] = parse(
    planCsv(state, (id) => `name of ${id}`),
    { bom: true, columns: true, record_delimiter: '\r\n' },
  )
  return rows
}

/** As docs/machine-readable.md tells it: an apostrophe that keeps a formula from being one is taken away. */
function asWritten(cell: string | undefined): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell ?? '') ? (cell ?? '').slice(1) : (cell ?? '')
}

function lines(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\n')
}

const empty = emptyPlan('a@junior', 'a@senior')

describe('a plan as a table', () => {
  it('has a row for each thing that was said, with what its item is called', () => {
    const state: PlanState = {
      ...empty,
      start: '2026-01-01',
      ticks: { 'readiness/x': 'w' },
      standings: { sql: { value: 'expert', wording: 'w' } },
      evidence: [{ on: 'evidence/sql', date: '2026-02-01', text: 'Wrote it', criteria: ['cost', 'plans'] }],
      notes: { plan: 'One\nTwo' },
      dates: { 'capability/sql': '2026-05-01' },
    }
    expect(planCsv(state, (id) => id.toUpperCase())).toBe(
      [
        '\uFEFFkind,item,name,value,date,text,criteria',
        'from,,,a@junior,,,',
        'to,,,a@senior,,,',
        'start,,,,2026-01-01,,',
        'standing,sql,CAPABILITY/SQL,expert,,,',
        'evidence,evidence/sql,EVIDENCE/SQL,,2026-02-01,Wrote it,cost plans',
        'tick,readiness/x,READINESS/X,,,,',
        'target,capability/sql,CAPABILITY/SQL,,2026-05-01,,',
        'note,plan,PLAN,,,"One\r\nTwo",',
        '',
      ].join('\r\n'),
    )
  })

  it('gives to a reader of tables what was put in, whatever it is', () => {
    fc.assert(
      fc.property(wildPlans, (state) => {
        const rows = read(state)
        const of = (kind: string): Row[] => rows.filter((row) => row['kind'] === kind)
        const texts = (kind: string, column: string): Record<string, string> =>
          recordOf(of(kind).map((row) => [lines(asWritten(row['item'])), lines(asWritten(row[column]))]))
        const written = (record: Readonly<Record<string, string>>): Record<string, string> =>
          recordOf(Object.entries(record).map(([id, text]) => [lines(id), lines(text)]))
        expect(texts('note', 'text')).toEqual(written(state.notes))
        expect(texts('target', 'date')).toEqual(written(state.dates))
        expect(texts('standing', 'value')).toEqual(
          written(recordOf(Object.entries(state.standings).map(([id, { value }]) => [id, value]))),
        )
        expect(Object.keys(texts('tick', 'name')).toSorted()).toEqual(Object.keys(state.ticks).map(lines).toSorted())
        expect(
          of('evidence').map((row) =>
            ['item', 'date', 'text', 'criteria'].map((column) => lines(asWritten(row[column]))),
          ),
        ).toEqual(state.evidence.map(({ on, date, text, criteria }) => [on, date, text, criteria.join(' ')].map(lines)))
      }),
      { numRuns: 300 },
    )
  })

  it('ends a row nowhere but at its end, whatever a spreadsheet takes for one', () => {
    fc.assert(
      fc.property(wildPlans, (state) => {
        // Outside of quotes there are no ends of lines but those of rows.
        const bare = planCsv(state, (id) => id).replace(/"(?:[^"]|"")*"/g, '')
        expect(bare.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 100 },
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1"])(
    'has no cell that a spreadsheet would calculate: %j',
    (text) => {
      const cells = parse(
        planCsv(
          { ...empty, notes: { [text]: text }, standings: { [text]: { value: text, wording: text } } },
          () => text,
        ),
        { bom: true },
      ).flat()
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    },
  )

  it('is the same table, whoever said what first', () => {
    fc.assert(
      fc.property(wildPlans, (state) => {
        const turned = {
          ...state,
          notes: recordOf(Object.entries(state.notes).toReversed()),
          dates: recordOf(Object.entries(state.dates).toReversed()),
        }
        expect(planCsv(turned, (id) => id)).toBe(planCsv(state, (id) => id))
      }),
      { numRuns: 100 },
    )
  })
})
