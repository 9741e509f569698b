import { describe, expect, it } from 'vitest'
import { looks } from '../../scripts/browser/looks.ts'
import { longest, lookAt, samples } from './support/bench.ts'
import { layoutShifts, shiftObserver, widerThanWindow } from './support/layout.ts'
import { unfold } from './support/reader.ts'

describe.each(samples)('%s', (path) => {
  it('fits a phone, with everything unfolded', async () => {
    const page = await lookAt(path, looks.narrow)
    await unfold(page)
    expect(await widerThanWindow(page)).toEqual([])
  })
})

describe.each(longest)('%s', (path) => {
  it.each(['light', 'narrow'] as const)('moves nothing while it is loaded, %s', async (look) => {
    const page = await lookAt(path, { ...looks[look], before: shiftObserver })
    expect(await layoutShifts(page)).toEqual([])
  })

  it('fits a phone with the text spacing that WCAG 1.4.12 lets a reader choose', async () => {
    const page = await lookAt(path, looks.narrow)
    await unfold(page)
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet()
      spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      )
      document.adoptedStyleSheets.push(spacing)
    })
    expect(await widerThanWindow(page)).toEqual([])
  })
})
