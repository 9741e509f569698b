/** docs/linting.md is what people decide by, so no rule and no setting may be missing there. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lintSchema } from '../../src/domain/schema/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { repository } from '../support/example.ts'

const cells = readFileSync(`${repository}/docs/linting.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const known = Object.entries(lintSchema.shape).map(([rule, schema]) => ({
  rule,
  settings: Object.keys(schema.unwrap().shape),
}))

it('tells of every rule once, and of none that does not exist', () => {
  expect(cells.map(([, rule]) => rule).toSorted()).toEqual(known.map(({ rule }) => `\`${rule}\``).toSorted())
  expect(rules.map(({ id }) => id).filter((id) => !known.some(({ rule }) => rule === id))).toEqual([])
})

it('says what each rule asks for and why', () => {
  expect(cells.filter(([, , asked = '', why = '']) => asked === '' || why === '')).toEqual([])
})

it('names every setting of a rule beside those that all rules have', () => {
  const told = Object.fromEntries(
    cells.map(([, rule = '', , , settings = '']) => [
      rule,
      Array.from(settings.matchAll(/`(\w+)`/g), ([, name]) => name),
    ]),
  )
  const own = known.map(({ rule, settings }) => [
    `\`${rule}\``,
    settings.filter((name) => name !== 'severity' && name !== 'allow'),
  ])
  expect(told).toEqual(Object.fromEntries(own))
})
