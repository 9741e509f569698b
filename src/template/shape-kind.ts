/** The names of shapes in messages. */
import type { Shape } from './shape.ts'

const kinds = {
  text: ['text', 'strings'],
  number: ['a number', 'numbers'],
  flag: ['true or false', 'true or false values'],
  list: ['a list', 'lists'],
  block: ['an object', 'objects'],
  words: ['an object', 'objects'],
} as const

export function kindOf(shape: Shape): string {
  return shape.kind === 'maybe' ? kindOf(shape.of) : kinds[shape.kind][0]
}

/** Names several values of a shape. */
export function kindsOf(shape: Shape): string {
  return shape.kind === 'maybe' ? kindsOf(shape.of) : kinds[shape.kind][1]
}
