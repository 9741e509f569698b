import { describe, expect, it } from 'vitest'
import { lookAt, samples } from './support/bench.ts'

describe.each(samples)('%s', (path) => {
  it.each([
    { from: 'http', scripts: true },
    { from: 'http', scripts: false },
    { from: 'file', scripts: true },
    { from: 'file', scripts: false },
  ] as const)(
    'can be read from $from with scripts: $scripts, asks for nothing elsewhere and says nothing in the console',
    async (way) => {
      const page = await lookAt(path, way)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(50)
    },
  )
})
