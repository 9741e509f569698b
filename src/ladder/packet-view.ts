/** The promotion packet: the evidence of a plan, by the expectations of the ladder. */
import type { Gap } from '../gap/gap.ts'
import type { PlanEvidence } from '../plan/state/plan-state.ts'
import { evidenceKey, type PlanCoverage, usedMoreThanOnce } from '../plan/coverage.ts'
import { block, flag, list, maybe, oneOf, text, type View, words } from '../template/shape.ts'
import type { LadderTranslator } from '../words/translator.ts'

const evidenceShape = block({
  date: text(),
  textMarkdown: text('as the person wrote it'),
  others: list(text(), 'what else it stands for, when it is used more than once'),
})

const coverage = oneOf('covered', 'thin', 'missing')

export const packetShape = block({
  words: words(),
  title: text(),
  subtitle: text(),
  generatedOn: text('`2025-09-10`'),
  capabilities: list(
    block({
      id: text(),
      name: text(),
      current: maybe(text()),
      target: maybe(text()),
      coverage,
      criteria: list(
        block({
          id: text(),
          text: text(),
          coverage,
          isMissing: flag('nothing is written for it'),
          isThin: flag(),
          evidence: list(evidenceShape),
        }),
      ),
      other: list(evidenceShape, 'names no criterion'),
      isEmpty: flag('there is no evidence at all'),
    }),
    'what is to close',
  ),
  elsewhere: list(evidenceShape, 'evidence that belongs to no capability of the ladder'),
})

/** @param generatedOn a day, `2025-09-10` */
export function packetView(
  gap: Gap,
  standing: PlanCoverage,
  generatedOn: string,
  words: LadderTranslator,
): View<typeof packetShape> {
  const uses = usedMoreThanOnce(standing)
  const evidence = (each: PlanEvidence, here: string): View<typeof evidenceShape> => ({
    date: each.date,
    textMarkdown: each.text,
    others: (uses.get(evidenceKey(each)) ?? []).filter((place) => place !== here),
  })
  const position = ({ role, level }: Gap['from']): string =>
    words.text('position', { role: role.name, level: level.name })
  return {
    words: words.all,
    title: words.text('packetTitle', { from: position(gap.from), to: position(gap.to) }),
    subtitle: words.text('subtitle', { from: gap.from.level.name, to: gap.to.level.name }),
    generatedOn,
    capabilities: standing.capabilities.map(({ capability, coverage, criteria, other }) => ({
      id: capability.capability.id,
      name: capability.capability.name,
      current: capability.kind === 'raised' ? capability.from.name : null,
      target: capability.to?.name ?? null,
      coverage,
      criteria: criteria.map((each) => ({
        id: each.criterion.id,
        text: each.criterion.text,
        coverage: each.coverage,
        isMissing: each.coverage === 'missing',
        isThin: each.coverage === 'thin',
        evidence: each.evidence.map((piece) => evidence(piece, `${capability.capability.name} · ${each.criterion.id}`)),
      })),
      other: other.map((piece) => evidence(piece, capability.capability.name)),
      isEmpty: other.length === 0 && criteria.every((each) => each.evidence.length === 0),
    })),
    elsewhere: standing.elsewhere.map((piece) => evidence(piece, '')),
  }
}
