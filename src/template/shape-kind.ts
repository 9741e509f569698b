/** What a shape is called when it is spoken of. */
import type { Shape } from './shape.ts'

const kinds = {
  text: ['a text', 'texts'],
  number: ['a number', 'numbers'],
  flag: ['a yes or no', 'yes or no'],
  list: ['a list', 'lists'],
  block: ['a block', 'blocks'],
  words: ['a block', 'blocks'],
} as const

export function kindOf(shape: Shape): string {
  return shape.kind === 'maybe' ? kindOf(shape.of) : kinds[shape.kind][0]
}

/** Of several of them. */
export function kindsOf(shape: Shape): string {
  return shape.kind === 'maybe' ? kindsOf(shape.of) : kinds[shape.kind][1]
}
