import { z } from 'zod'
import type { DataPath } from '../yaml/yaml-node.ts'

/** The schema that stands at a path, through optional, list, record and block. */
export function schemaAt(schema: z.core.$ZodType, path: DataPath): z.core.$ZodType {
  let here = unwrap(schema)
  for (const part of path) {
    // zod types the shape of an unknown object as `any`.
    if (here instanceof z.ZodObject) {
      here = unwrap((here.shape as Readonly<Record<string, z.ZodType>>)[String(part)] ?? here)
    } else if (here instanceof z.ZodArray) here = unwrap(here.element)
    else if (here instanceof z.ZodRecord) here = unwrap(here.valueType)
  }
  return here
}

/** Returns whether a block must have this key. */
export function isNeeded(schema: z.core.$ZodType, key: PropertyKey | undefined): boolean {
  const part: unknown = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined
  return part instanceof z.ZodType && !(part instanceof z.ZodOptional)
}

/** The key that says what a thing is: where only that is written, it was left out. */
export function mainKey(schema: z.core.$ZodType): string | undefined {
  const keys = keysOf(schema)
  return (
    keys.find((key) => isNeeded(schema, key) && schemaAt(schema, [key]) instanceof z.ZodString && key !== 'id') ??
    keys.find((key) => key === 'name')
  )
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema
}

/** The keys that a block of this schema can have. */
export function keysOf(schema: z.core.$ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}
