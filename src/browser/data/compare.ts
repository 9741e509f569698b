/** Compares any two positions in a browser, with the same code and templates as a build, on the data of the page. */
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
  /** The kind of the move, in words. */
  readonly kind: string
  /** Safe HTML: the templates of the project escape every text. */
  readonly html: string
  /** The counts in words, such as `6 raised`, in the order of the page. */
  readonly counts: readonly string[]
}

/** @param page the path of the page that shows the comparison */
export type Compare = (from: Position, to: Position, page: string) => RenderedComparison

/**
 * Prepares what all comparisons share. The returned function needs the data of both roles.
 * @throws when data is missing or a template fails; the page shows the error
 */
export function createComparer(data: BrowserData): Compare {
  const { positions, moves, framework: base, templates } = data
  if (!positions || !moves || !base || !templates) throw new Error('the data of the comparison is missing')
  const { framework, roleOf } = unpackModel(data)
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
