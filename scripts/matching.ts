/**
 * `npm run matching`: how well criteria are recognized again that were reworded, renamed, moved or split. It makes
 * histories out of the example organization, hides every id, and prints precision and recall by kind and amount of
 * change. The thresholds in `src/changes/match-framework.ts` were chosen by it.
 */
import { compareFrameworks } from '../src/changes/compare.ts'
import type { Capability, Criterion, Framework, Role } from '../src/domain/framework.ts'
import { loadProject } from '../src/pipeline/load.ts'
import { nodeHost } from '../src/files/node-host.ts'

/** A small generator of pseudo-random numbers between 0 and 1 (mulberry32), so that every run makes the same histories. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface History {
  readonly before: Role
  readonly after: Role
  /** Every criterion of the later version with the text that it had before. */
  readonly truth: ReadonlyMap<string, string>
  readonly brandNew: ReadonlySet<string>
}

interface Recipe {
  readonly name: string
  /** The share of words that are replaced in a reworded criterion. */
  readonly reworded: number
  readonly moves: number
}

const recipes: readonly Recipe[] = [
  ...[0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((reworded) => ({ name: `${reworded * 100} % reworded`, reworded, moves: 0 })),
  { name: 'moved to another step', reworded: 0, moves: 0.3 },
  { name: 'moved and 20 % reworded', reworded: 0.2, moves: 0.3 },
]

function historyOf(role: Role, words: readonly string[], { reworded, moves }: Recipe, chance: () => number): History {
  const truth = new Map<string, string>()
  const brandNew = new Set<string>()
  const pick = (): string => words[Math.floor(chance() * words.length)] ?? ''
  const reword = (text: string): string =>
    text
      .split(' ')
      .map((word) => (chance() < reworded ? pick() : word))
      .join(' ')
  const hidden = (criterion: Criterion, text: string): Criterion => {
    // As if ids were made from the texts.
    return { ...criterion, text, id: text as Criterion['id'], renamedFrom: undefined }
  }
  const changed = (capability: Capability): Capability => {
    const steps: Criterion[][] = capability.steps.map(() => [])
    capability.steps.forEach((criteria, rank) => {
      for (const criterion of criteria) {
        if (chance() < 0.1) continue
        const text = reword(criterion.text)
        truth.set(text, criterion.text)
        const target = chance() < moves ? Math.min(rank + 1, steps.length - 1) : rank
        steps[target]?.push(hidden(criterion, text))
      }
      if (chance() < 0.2 && criteria[0]) {
        const text = Array.from({ length: 12 }, pick).join(' ')
        brandNew.add(text)
        steps[rank]?.push(hidden(criteria[0], text))
      }
    })
    return { ...capability, steps, cells: cellsOf(capability, steps) }
  }
  const before: Role = {
    ...role,
    capabilities: role.capabilities.map((capability) => {
      const steps = capability.steps.map((criteria) => criteria.map((each) => hidden(each, each.text)))
      return { ...capability, steps, cells: cellsOf(capability, steps) }
    }),
  }
  return { before, after: { ...role, capabilities: role.capabilities.map(changed) }, truth, brandNew }
}

function cellsOf({ cells }: Capability, steps: readonly (readonly Criterion[])[]): Capability['cells'] {
  return cells.map((cell) => ({
    ...cell,
    criteria: cell.expectation.kind === 'step' ? (steps[cell.expectation.step.rank] ?? []) : [],
  }))
}

/** Pairs that the comparison claims: later text to earlier text. */
function claimed(framework: Framework, { before, after }: History): Map<string, string> {
  const pairs = new Map<string, string>()
  const version = (role: Role): Framework => ({ ...framework, roles: [role] })
  for (const change of compareFrameworks(version(before), version(after)).changes) {
    if (change.kind === 'criterion-reworded') pairs.set(change.criterion.text, change.from.text)
    if (change.kind === 'criterion-moved') pairs.set(change.criterion.text, change.from.criterion.text)
  }
  return pairs
}

const { framework } = loadProject(process.cwd(), nodeHost)
if (!framework) throw new Error('the example organization has errors')
const words = framework.roles.flatMap(({ capabilities }) =>
  capabilities.flatMap(({ steps }) => steps.flat().flatMap(({ text }) => text.split(' '))),
)
process.stdout.write('| history | pairs | precision | recall |\n|---|---|---|---|\n')
recipes.forEach((recipe, index) => {
  const counts = { right: 0, wrong: 0, missed: 0 }
  for (let run = 0; run < 30; run += 1) {
    const chance = random(1000 * index + run)
    const role = framework.roles[run % framework.roles.length]
    if (!role) continue
    const history = historyOf(role, words, recipe, chance)
    const found = claimed(framework, history)
    // What stayed as it was where it was is no change, and nothing to recognize.
    const same = new Set(history.before.capabilities.flatMap(({ steps }) => steps.flat().map(({ text }) => text)))
    for (const [after, before] of found) {
      if (history.truth.get(after) === before) counts.right += 1
      else counts.wrong += 1
    }
    for (const [after, before] of history.truth) if (!same.has(after) && found.get(after) !== before) counts.missed += 1
  }
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  const { right, wrong, missed } = counts
  const row = [recipe.name, right + missed, percent(right / (right + wrong)), percent(right / (right + missed))]
  process.stdout.write(`| ${row.join(' | ')} |\n`)
})
