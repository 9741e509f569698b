/** The markdown of a plan as other programs read and write it: what is ticked there is ticked here. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { readPlanText } from '../../src/plan/plan-text.ts'
import { gfm } from '../template/markdown-reading.ts'
import { fresh, tidyPlans, toText } from './some-plans.ts'
import { tries } from '../support/deep.ts'

const writer = unified().use(remarkParse).use(remarkGfm).use(remarkStringify).freeze()

/** The boxes of a document by the mark beside them, as remark sees them. */
function boxesIn(markdown: string): Map<string, boolean> {
  const boxes = new Map<string, boolean>()
  const visit = (node: Nodes): void => {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      const [paragraph] = node.children
      const html =
        paragraph?.type === 'paragraph'
          ? paragraph.children.flatMap((each) => (each.type === 'html' ? [each.value] : []))
          : []
      const id = html.flatMap((each) => /^<!-- rungs: (\S+) -->$/.exec(each)?.[1] ?? [])[0]
      if (id !== undefined) boxes.set(id, node.checked)
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(gfm.parse(markdown))
  return boxes
}

const boxes = fresh.items.flatMap(({ id, ticked }) => (ticked === undefined ? [] : [id]))
/** A block of code that nobody ends takes in all that follows, wherever it is shown. */
const plans = tidyPlans.filter(({ notes }) => !Object.values(notes).some((note) => note.includes('```')))

describe('a plan as markdown, read by remark', () => {
  it('has every box as it was ticked', () => {
    expect(boxes.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(plans, (state) => {
        expect(boxesIn(toText(state))).toEqual(new Map(boxes.map((id) => [id, Object.hasOwn(state.ticks, id)])))
      }),
      tries(8, 30),
    )
  })

  it('keeps its ticks and items when remark has written it anew, as an editor may', () => {
    fc.assert(
      fc.property(plans, (state) => {
        const rewritten = writer.processSync(toText(state)).toString()
        expect(boxesIn(rewritten)).toEqual(new Map(boxes.map((id) => [id, Object.hasOwn(state.ticks, id)])))
        const { items, record } = readPlanText(rewritten)
        expect(items.map(({ id }) => id)).toEqual(fresh.items.map(({ id }) => id))
        expect(items.flatMap(({ id, ticked }) => (ticked === true ? [id] : [])).toSorted()).toEqual(
          Object.keys(state.ticks).toSorted(),
        )
        expect(record).toBeDefined()
      }),
      tries(8, 30),
    )
  })

  it('shows headings, dates and evidence as what they are, and no mark as text', () => {
    const [id = ''] = boxes
    const text = toText({
      version: 1,
      from: 'backend-engineer@senior',
      to: 'backend-engineer@staff',
      ticks: {},
      standings: {},
      evidence: [{ on: 'evidence/api-design', date: '2026-03-01', text: 'Wrote the guide', criteria: [] }],
      notes: { 'capability/api-design': '1. one\n2. two', [id]: 'Below the box.' },
      dates: { 'capability/api-design': '2026-05-01' },
    })
    const kinds: string[] = []
    const visit = (node: Nodes, inside: string): void => {
      if (node.type === 'text') {
        expect(node.value).not.toContain('<!--')
        if (/Wrote the guide|^one$|Below the box/.test(node.value)) kinds.push(`${inside}: ${node.value}`)
      }
      const within = node.type === 'listItem' ? `${inside} ${node.checked === null ? 'point' : 'box'}` : inside
      if ('children' in node) for (const child of node.children) visit(child, within)
    }
    visit(gfm.parse(text), 'in')
    expect(kinds).toEqual(['in point: one', 'in point: 2026-03-01: Wrote the guide', 'in box: Below the box.'])
  })
})
