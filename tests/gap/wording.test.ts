import { describe, expect, it } from 'vitest'
import type { CriterionChange, WordingDelta } from '../../src/gap/gap.ts'
import { wordingDelta } from '../../src/gap/wording.ts'
import { criteria, type CriteriaSpec } from '../support/framework-builder.ts'

function changes(from: CriteriaSpec, to: CriteriaSpec): string[] {
  const delta: WordingDelta = wordingDelta(criteria(from), criteria(to))
  return delta.kind === 'unwritten' ? ['unwritten'] : delta.changes.map(lineOf)
}

function lineOf(change: CriterionChange): string {
  return change.kind === 'reworded'
    ? `reworded ${change.from.id} → ${change.to.id}`
    : `${change.kind} ${change.criterion.id}`
}

describe('the criteria of two cells', () => {
  it('are the same thread when their ids are equal', () => {
    expect(changes({ a: 'Writes joins.' }, { a: 'Writes joins.' })).toEqual(['unchanged a'])
    expect(changes({ a: 'Writes joins.' }, { a: 'Explains joins.' })).toEqual(['reworded a → a'])
  })

  it('are the same thread when one was renamed from the other', () => {
    expect(changes({ a: 'Writes joins.' }, { 'a > b': 'Explains joins.' })).toEqual(['reworded a → b'])
    expect(changes({ a: 'Writes joins.' }, { 'a > b': 'Writes joins.' })).toEqual(['unchanged b'])
  })

  it('are the same thread when their texts are equal', () => {
    expect(changes({ a: 'Writes joins.' }, { b: 'Writes joins.' })).toEqual(['unchanged b'])
  })

  it('are matched by the surest sign, wherever the weaker ones stand', () => {
    expect(changes({ a: 'One.', b: 'Two.' }, { c: 'Two.', b: 'Three.', 'b > d': 'Four.' })).toEqual([
      'added c',
      'reworded b → b',
      'added d',
      'removed a',
    ])
  })

  it('are matched once', () => {
    expect(changes({ a: 'One.' }, { b: 'One.', c: 'One.' })).toEqual(['unchanged b', 'added c'])
  })

  it('come in the order of the target, then what is gone', () => {
    expect(changes({ gone: 'Old.', a: 'A.', b: 'B.' }, { b: 'B.', fresh: 'New.', a: 'A!' })).toEqual([
      'unchanged b',
      'added fresh',
      'reworded a → a',
      'removed gone',
    ])
  })

  it('are unwritten when the target says nothing', () => {
    expect(changes({ a: 'A.' }, {})).toEqual(['unwritten'])
    expect(changes({}, {})).toEqual(['unwritten'])
  })

  it('are all added when the source says nothing', () => {
    expect(changes({}, { a: 'A.' })).toEqual(['added a'])
  })

  it('carry the words that differ', () => {
    expect(wordingDelta(criteria({ a: 'Writes joins.' }), criteria({ a: 'Explains joins.' }))).toMatchObject({
      changes: [
        {
          words: [
            { kind: 'removed', text: 'Writes' },
            { kind: 'added', text: 'Explains' },
            { kind: 'same', text: ' joins.' },
          ],
        },
      ],
    })
  })
})
