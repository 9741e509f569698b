/** The words of the interface as part of a view: which ones there are is known when the words files have been read. */
import { block, type BlockShape, type Shape, text } from './shape.ts'
import type { Words } from './word-forms.ts'

export function wordsShape(words: Words): BlockShape {
  return block(
    Object.fromEntries(
      Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? text() : wordsShape(word)]),
    ),
  )
}

/** The shape of a view with the names of the words in it. */
export function withWords(shape: Shape, words: BlockShape): Shape {
  switch (shape.kind) {
    case 'words':
      return words
    case 'list':
      return { ...shape, of: withWords(shape.of, words) }
    case 'maybe':
      return { ...shape, of: withWords(shape.of, words) }
    case 'block':
      return {
        ...shape,
        fields: Object.fromEntries(
          Object.entries(shape.fields).map(([name, field]) => [name, withWords(field, words)]),
        ),
      }
    case 'text':
    case 'number':
    case 'flag':
      return shape
  }
}
