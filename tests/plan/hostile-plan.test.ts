/**
 * Promise 6 for plans and packets: what somebody writes into a profile is text there too, and is never taken for one of
 * the marks by which an update finds its items.
 */
import { describe, expect, it } from 'vitest'
import { prepareRenderers, renderPacket, renderPlan, type Renderers } from '../../src/pipeline/render.ts'
import { hasErrors, inWords } from '../../src/diagnostic/finding.ts'
import type { Gap } from '../../src/gap/gap.ts'
import { newPlan, updatePlan } from '../../src/plan/merge-plan.ts'
import { readPlanText } from '../../src/plan/plan-text.ts'
import { planCoverage } from '../../src/plan/coverage.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import { everything } from '../support/everything.ts'
import { templatesFolder } from '../support/example.ts'
import { gapBetween } from '../support/gap-between.ts'
import { hostileContent } from '../support/hostile-content.ts'
import { type Outline, outlineOf } from '../support/outlines.ts'

/** What means something in a plan. */
const ofPlans = [
  '<!-- rungs: title -->',
  '<!-- rungs: capability/lib -->',
  '<!-- rungs: nothing/else -->',
  '<!-- rungs remark -->',
  '<!-- rungs record: what was generated last, for the next update',
  '-->',
  '- [x] x <!-- rungs: capability/cap -->',
  '- 2026-01-01: x (#one)',
  'from: "own@apprentice"',
]

const builtIn = builtInTemplates(nodeHost, templatesFolder)

interface Documents {
  readonly plan: string
  readonly packet: string
  readonly renderers: Renderers
}

function documents(change: (word: string) => string): Documents {
  const { value: framework, findings } = parseFramework(
    everything(change, (word) => change(word).replace(/[{}]/g, '(')).sources,
  )
  if (!framework || hasErrors(findings)) throw new Error(findings.map((found) => inWords(found).headline).join('\n'))
  const { value: renderers } = prepareRenderers(framework, { own: [], builtIn })
  if (!renderers) throw new Error('no renderers')
  const gap: Gap = gapBetween(framework, 'smith@junior', 'smith@staff')
  const evidence = [{ on: 'capability/lib', date: '2026-01-01', text: 'Done.', criteria: ['one'] }]
  return {
    plan: renderPlan(renderers, gap, '2026-03-01 00:00:00').value ?? '',
    packet: renderPacket(renderers, gap, planCoverage(gap, evidence), '2026-03-01 00:00:00').value ?? '',
    renderers,
  }
}

/** Another sign for each that means something to some program. */
function harmless(text: string): string {
  return text.replace(/['_-]/g, 'x').replace(/[!-/:-@[-`{-~]/g, '§')
}

/** Ids of items are made from names, and a sign is no part of one. */
function isMark([what, text]: readonly [string, string]): boolean {
  return what === 'html' && /^<!-- rungs: [a-z0-9~/-]+ -->$/.test(text)
}

function differences(outline: Outline, plain: Outline): string[] {
  const at = outline.findIndex((part, index) => {
    const other = plain[index]
    return (
      !other || part[0] !== other[0] || (harmless(part[1]) !== harmless(other[1]) && !(isMark(part) && isMark(other)))
    )
  })
  if (at >= 0) return [`${JSON.stringify(outline[at])} instead of ${JSON.stringify(plain[at])}`]
  return outline.length === plain.length ? [] : [`${outline.length - plain.length} more parts`]
}

/** Every text that was written for a word is there as it was written, wherever the calm document has its place. */
function misread(outline: Outline, plain: Outline, change: (word: string) => string): string[] {
  return outline.flatMap(([what, text], index) => {
    const words = Array.from((plain[index]?.[1] ?? '').matchAll(/Word\d+/g), ([word]) => word)
    return words.flatMap((word) =>
      text.includes(change(word)) || text.includes(change(word).replace(/[{}]/g, '('))
        ? []
        : [`${what}: ${text} for ${word}`],
    )
  })
}

function idsOf(plan: string): string[] {
  return readPlanText(plan).items.map(({ id }) => id)
}

/** Each word gets another text; with other shifts it is another one. */
const all = [...ofPlans, ...hostileContent]
const textFor = (word: string, shift: number): string =>
  all[(Number(word.slice('Word'.length)) * 5 + shift) % all.length] ?? ''

const faultsOf = (change: (word: string) => string): string[] => {
  const hostile = documents(change)
  const calm = documents((word) => harmless(change(word)))
  return (['plan', 'packet'] as const).flatMap((kind) => {
    const [outline, plain] = [outlineOf('x.md', hostile[kind]), outlineOf('x.md', calm[kind])]
    return [...differences(outline, plain), ...misread(outline, plain, change)]
      .slice(0, 3)
      .map((fault) => `${kind}: ${fault}`)
  })
}

describe('hostile texts', () => {
  it.each([0, 11, 23, 37, 41])('are read back from plan and packet as they were (%i)', (shift) => {
    expect(faultsOf((word) => `${word} ${textFor(word, shift)}`)).toEqual([])
  })

  it.each(ofPlans)('make no item of a plan, and none vanish: %s', (text) => {
    const calm = documents((word) => `${word} calm`)
    const hostile = documents((word) => `${word} ${text}`)
    expect(hostile.plan).toContain('Word')
    expect(idsOf(hostile.plan).filter((id) => !/word/i.test(id))).toEqual(
      idsOf(calm.plan).filter((id) => !/word/i.test(id)),
    )
    expect(idsOf(hostile.plan)).toHaveLength(idsOf(calm.plan).length)
  })

  it.each([...ofPlans, '# x', '- [ ] x', '```', '---'])(
    'do not move a plan: an update without a change changes nothing: %s',
    (text) => {
      const { plan, renderers } = documents((word) => `${word} ${text}`)
      const fresh = newPlan(plan)
      const { words } = renderers
      const updated = updatePlan(fresh, plan, words.plan)
      expect(updated).toMatchObject({
        added: [],
        changed: [],
        conflicts: [],
        vanished: [],
        dropped: [],
        lookAgain: [],
        omitted: [],
        withoutRecord: false,
      })
      expect(updated.text).toBe(fresh)
      expect(updatePlan(updated.text, plan, words.plan).text).toBe(fresh)
    },
  )
})
