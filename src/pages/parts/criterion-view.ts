/** A criterion with its examples and markers. */
import type { Criterion } from '../../domain/framework.ts'
import { block, list, text, type View } from '../../template/shape.ts'

export const criterionShape = block({
  text: text(),
  examples: list(text()),
  markers: list(text(), 'what can be observed'),
})

export function fullCriterionView({ text, examples, markers }: Criterion): View<typeof criterionShape> {
  return { text, examples, markers }
}
