import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('finds the committed ladders as a build would write them', () => {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'build', '--check'], { encoding: 'utf8' })
  expect({ status, stderr }).toMatchObject({ status: 0 })
})
