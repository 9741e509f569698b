/** The pictures of a transition. */
import type { Gap } from '../../gap/gap.ts'
import { block, maybe, type View } from '../../template/shape.ts'
import type { SiteWords } from '../site-words.ts'
import { barsShape, barsView } from './bars.ts'
import { radarShape, radarView } from './radar.ts'

export const transitionFiguresShape = block({ radar: maybe(radarShape), bars: maybe(barsShape) })

export function transitionFigures(gap: Gap, words: SiteWords): View<typeof transitionFiguresShape> {
  return { radar: radarView(gap, words), bars: barsView(gap, words) }
}
