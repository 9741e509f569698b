/**
 * Any two positions compared in a browser: the engine, the views and the templates of the built pages, on the data that
 * pages carry.
 */
import type { Position } from '../../domain/framework.ts'
import { diff } from '../../gap/diff.ts'
import { cheapestPathOver } from '../../gap/path.ts'
import { ladderView } from '../../ladder/ladder-view.ts'
import { fillHtml } from '../../template/fill-precompiled.ts'
import { comparisonView, type NamedPosition, type PathStep } from '../../pages/parts/comparison-view.ts'
import { translate } from '../../words/translate.ts'
import { type BrowserData, moveKinds } from './browser-data.ts'
import { unpackModel } from './unpack-model.ts'

export interface RenderedComparison {
  readonly heading: string
  /** What kind of move it is, in words. */
  readonly kind: string
  /** Safe: made by the templates of the project, which escape every text. */
  readonly html: string
  /** The counts in words, `6 raised`, in the order of the page. */
  readonly counts: readonly string[]
}

/** @param page the page that the comparison is shown on */
export type Compare = (from: Position, to: Position, page: string) => RenderedComparison

/**
 * Prepares what is the same for every comparison. The data of the two roles must be there by the time that they are
 * compared.
 * @throws when data is missing or a template cannot be filled; the page says so
 */
export function createComparer(carried: BrowserData): Compare {
  const { positions, moves, framework: base, templates } = carried
  if (!positions || !moves || !base || !templates) throw new Error('the data of the comparison is not there')
  const { framework, roleOf } = unpackModel(carried)
  const words = translate(base.words, framework.language)
  const fill = fillHtml(templates)
  const spots = positions.roles.flatMap((role) => role.levels.map((level): NamedPosition => ({ role, level })))
  const ways = moves.flatMap(([from, to, kind, cost]) => {
    const [start, end, name] = [spots[from], spots[to], moveKinds[kind]]
    return start && end && name
      ? [{ from: positionOf(start), to: positionOf(end), step: { kind: name, from: start, to: end }, cost }]
      : []
  })
  const wayTo = (from: Position, to: Position): readonly PathStep[] | undefined =>
    cheapestPathOver(ways, ({ cost }) => cost, from, to)?.map(({ step }) => step)

  return (from, to, page) => {
    const involved = Array.from(new Set([from.role, to.role]), roleOf)
    const found = diff({ ...framework, roles: involved }, from, to)
    if (!found.ok) throw new Error(`there is no position "${found.error.text}"`)
    const ladder = ladderView(framework, found.value, '', words.ladder)
    const view = comparisonView(framework, found.value, ladder, { page, way: wayTo(from, to) }, words.site)
    return {
      heading: view.heading,
      kind: view.kindText,
      html: fill('comparison', { words: base.words, page: view }),
      counts: view.counts.map(({ n, label }) => `${n} ${label}`),
    }
  }
}

function positionOf({ role, level }: NamedPosition): Position {
  return { role: role.slug, level: level.id }
}
