/**
 * A real ladder, edited as people edit text, while the framework goes on: thousands of rounds, after which nothing that
 * a person wrote may be missing.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPlan } from '../../src/pipeline/render.ts'
import type { Capability, Framework } from '../../src/domain/framework.ts'
import { newPlan, updatePlan } from '../../src/plan/merge-plan.ts'
import { readGenerated, readPlanText } from '../../src/plan/plan-text.ts'
import { renderersOf, repository } from '../support/example.ts'
import { gapBetween } from '../support/gap-between.ts'
import { tries } from '../support/deep.ts'

const renderers = renderersOf(repository)
const remarks = renderers.words.plan

/** What may happen to a framework between two updates. */
interface Changes {
  readonly renamed: boolean
  readonly removed: boolean
  readonly added: boolean
  readonly reworded: boolean
}

function generatedAfter({ renamed, removed, added, reworded }: Changes): string {
  const kept = [
    'api-design',
    'system-design',
    ...(removed ? [] : ['failure-handling']),
    ...(added ? ['incident-response'] : []),
  ]
  const changed = (capability: Capability): Capability => ({
    ...capability,
    name: renamed && capability.id === 'api-design' ? 'Interfaces' : capability.name,
    cells: capability.cells.map((cell) => ({
      ...cell,
      criteria: cell.criteria.map((criterion) => ({
        ...criterion,
        text: reworded && capability.id === 'system-design' ? `${criterion.text} And more.` : criterion.text,
      })),
    })),
  })
  const roles = renderers.framework.roles.map((role) =>
    role.slug === 'backend-engineer'
      ? {
          ...role,
          capabilities: role.capabilities.filter(({ id }) => kept.includes(id)).map(changed),
          responsibilities: role.responsibilities.slice(0, 2),
        }
      : role,
  )
  const framework: Framework = { ...renderers.framework, roles }
  const gap = gapBetween(framework, 'backend-engineer@senior', 'backend-engineer@staff')
  const whole = renderPlan({ ...renderers, framework }, gap, '2026-03-01 00:00:00').value ?? ''
  // Less of the same, for more rounds in the same time.
  return whole.replace(
    /^## .*<!-- rungs: section\/leadership -->[^]*(?=^## .*<!-- rungs: section\/milestones -->)/m,
    '',
  )
}

const either = [false, true]
const variants = either.flatMap((renamed) =>
  either.flatMap((removed) =>
    either.flatMap((added) => either.map((reworded) => generatedAfter({ renamed, removed, added, reworded }))),
  ),
)

const kinds = ['type', 'append', 'rewrite', 'remove', 'cut', 'tick', 'move', 'copy', 'unmark', 'blanks'] as const
const shapes = [
  (own: string): string[] => [own],
  (own: string): string[] => ['', own, ''],
  (own: string): string[] => [`- ${own}`],
  (own: string): string[] => [`  - 2026-03-01: ${own} (#contract)`],
  (own: string): string[] => [`    ${own}`],
  (own: string): string[] => [`## ${own}`, '', '---'],
  (own: string): string[] => [`> ${own}`],
  (own: string): string[] => [`- [x] ${own}`],
  (own: string): string[] => [`| ${own} | x |`],
  (own: string): string[] => ['```', own, '```'],
]

const someEdits = fc.array(
  fc.record({
    what: fc.constantFrom(...kinds),
    at: fc.nat(1000),
    to: fc.nat(1000),
    size: fc.integer({ min: 1, max: 12 }),
    shape: fc.nat(shapes.length - 1),
  }),
  { maxLength: 12 },
)
type Edits = typeof someEdits extends fc.Arbitrary<infer Made> ? Made : never
const toFile = ['nothing', 'crlf', 'lf', 'record gone', 'record cut', 'into record', 'behind record'] as const
const someRounds = fc.array(
  fc.record({
    edits: someEdits,
    file: fc.oneof(
      { weight: 6, arbitrary: fc.constant('nothing' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...toFile) },
    ),
    variant: fc.nat(variants.length - 1),
  }),
  { minLength: 1, maxLength: 3 },
)

const markAtEnd = /(?: <!-- rungs(?:: \S+| remark) -->)?\s*$/

/** What a person does to a plan. Each of their words is told apart by a number, so that it can be looked for. */
function edited(plan: string, edits: Edits, file: (typeof toFile)[number], numbers: { next: number }): string {
  const own = (): string => `mine${(numbers.next += 1)}.`
  const plain = plan.replaceAll('\r\n', '\n')
  const recordAt = plain.lastIndexOf('\n<!-- rungs record')
  const [lines, record] = [plain.slice(0, recordAt).split('\n'), plain.slice(recordAt).split('\n')]
  for (const { what, at, to, size, shape } of edits) {
    // The head names the positions; without it there is no plan.
    const place = 6 + (at % Math.max(1, lines.length - 6))
    const line = lines[place] ?? ''
    if (what === 'type') lines.splice(place, 0, ...(shapes[shape]?.(own()) ?? []))
    if (what === 'append') lines[place] = line.replace(markAtEnd, (mark) => ` ${own()}${mark}`)
    if (what === 'rewrite') lines[place] = line.replace(/[A-Za-z]+/, own)
    if (what === 'remove') lines.splice(place, 1)
    if (what === 'cut') lines.splice(place, size)
    if (what === 'tick') lines.splice(0, lines.length, ...tickedAt(lines, at))
    if (what === 'move') lines.splice(6 + (to % Math.max(1, lines.length - 6 - size)), 0, ...lines.splice(place, size))
    if (what === 'copy') lines.splice(6 + (to % Math.max(1, lines.length - 6)), 0, ...lines.slice(place, place + size))
    if (what === 'unmark') lines[place] = line.replace(markAtEnd, '')
    if (what === 'blanks') lines[place] = `${line}  `
  }
  if (file === 'record gone') record.length = 0
  if (file === 'record cut') record.splice(5, record.length)
  if (file === 'into record') record.splice(10, 0, own())
  if (file === 'behind record') record.push(own())
  const text = [...lines, ...record].join('\n')
  return file === 'crlf' ? text.replaceAll('\n', '\r\n') : text
}

/** Ticks a box, or takes a tick away. */
function tickedAt(lines: readonly string[], at: number): string[] {
  const boxes = lines.flatMap((line, index) => (/^\s*- \[[ x]\] /.test(line) ? [index] : []))
  const place = boxes[at % Math.max(1, boxes.length)]
  return lines.map((line, index) =>
    index === place ? line.replace(/\[([ x])\]/, (_, sign: string) => (sign === 'x' ? '[ ]' : '[x]')) : line,
  )
}

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/mine\d+\./g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Whole lines that are a person's alone. */
function linesOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) =>
    /mine\d+\./.test(line)
      ? [
          line
            .replace(markAtEnd, '')
            .replace(/\[[x ]\]/, '[]')
            .trimEnd(),
        ]
      : [],
  )
}

function ticksOf(text: string): Map<string, boolean> {
  return new Map(
    readPlanText(text).items.flatMap(({ id, ticked }) => (ticked === undefined ? [] : [[id, ticked] as const])),
  )
}

describe('a real plan, edited and brought up to date again and again', () => {
  it('is long enough, and differs with the framework', () => {
    expect(new Set(variants).size).toBe(16)
    for (const variant of variants) expect(readGenerated(variant).items.length).toBeGreaterThan(45)
  })

  it('misses nothing that a person wrote, has none of it twice, and every box as they left it', () => {
    fc.assert(
      fc.property(fc.nat(variants.length - 1), someRounds, (first, rounds) => {
        const numbers = { next: 0 }
        let plan = newPlan(variants[first] ?? '')
        for (const { edits, file, variant } of rounds) {
          const mine = edited(plan, edits, file, numbers)
          plan = updatePlan(mine, variants[variant] ?? '', remarks).text
          expect(countOf(plan)).toEqual(countOf(mine))
          expect(linesOf(plan).toSorted()).toEqual(linesOf(mine).toSorted())
          const [before, after] = [ticksOf(mine), ticksOf(plan)]
          for (const [id, ticked] of after) if (before.has(id)) expect([id, ticked]).toEqual([id, before.get(id)])
          // Where there is no box any more, what was ticked still says so.
          for (const [id, ticked] of before) if (ticked && !after.has(id)) expect(plan).toMatch(/- \[x\] /)
        }
      }),
      tries(300, 1500),
    )
  })
})
