/** The shape of a sample view, for tests that are about something else than shapes. */
import { block, type BlockShape, flag, list, maybe, number, type Shape, text } from '../../src/template/shape.ts'

export function shapeOfView(view: object): BlockShape {
  return block(Object.fromEntries(Object.entries(view).map(([name, value]) => [name, shapeOfValue(value)])))
}

function shapeOfValue(value: unknown): Shape {
  if (typeof value === 'number') return number()
  if (typeof value === 'boolean') return flag()
  if (value === null) return maybe(list(text()))
  if (Array.isArray(value)) return list(shapeOfValue(value[0]))
  return typeof value === 'object' ? shapeOfView(value) : text()
}
