/** People configure rules by docs/linting.md, so it must describe every rule and every setting. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lintSchema } from '../../src/domain/schema/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { repository } from '../support/example.ts'

interface Entry {
  readonly rule: string
  readonly text: string
}

/** The entries of the lists: a rule in bold, then what it requires, why, and its settings. */
const entries = Array.from(
  readFileSync(`${repository}/docs/linting.md`, 'utf8').matchAll(/^- \*\*`([a-z-]+)`\*\*: (.*(?:\n {2}.*)*)/gm),
  ([, rule = '', text = '']): Entry => ({ rule, text }),
)

const known = Object.entries(lintSchema.shape).map(([rule, schema]) => ({
  rule,
  settings: Object.keys(schema.unwrap().shape),
}))

it('describes every rule once, and no rule that does not exist', () => {
  expect(entries.map(({ rule }) => rule).toSorted()).toEqual(known.map(({ rule }) => rule).toSorted())
  expect(rules.map(({ id }) => id).filter((id) => !known.some(({ rule }) => rule === id))).toEqual([])
})

it('says what each rule requires and why', () => {
  expect(entries.filter(({ text }) => !/^[A-Z].*\.\n {2}Why: [A-Z].*\.(?:\n|$)/s.test(text))).toEqual([])
})

it('names every setting that only some rules have', () => {
  const described = Object.fromEntries(
    entries.map(({ rule, text }) => [
      rule,
      Array.from(text.replace(/^[\s\S]*?(?:\n {2}Settings: |$)/, '').matchAll(/`(\w+)`/g), ([, name]) => name),
    ]),
  )
  const expected = known.map(({ rule, settings }) => [
    rule,
    settings.filter((name) => name !== 'severity' && name !== 'allow'),
  ])
  expect(described).toEqual(Object.fromEntries(expected))
})
