/** The order of keys in the files that people write: the one in which the schemas name them. */
import { z } from 'zod'
import { frameworkSchema, librarySchema } from '../domain/schema/framework.ts'
import { profileSchema } from '../domain/schema/profile.ts'
import { extensionsKey } from '../domain/schema/text.ts'

/** The names of the parts of a value, in the order in which they are written. */
export type KeyOrder =
  | { readonly kind: 'block'; readonly keys: ReadonlyMap<string, KeyOrder> }
  /** A list, or a block whose keys are names that the author chooses. */
  | { readonly kind: 'each'; readonly of: KeyOrder }
  | { readonly kind: 'value' }

export type AuthoredKind = 'framework' | 'library' | 'profile'

const schemas: Readonly<Record<AuthoredKind, z.core.$ZodType>> = {
  framework: frameworkSchema,
  library: librarySchema,
  profile: profileSchema,
}

/** The order for a whole file. */
export function keyOrder(kind: AuthoredKind): KeyOrder {
  return orderOf(schemas[kind])
}

function orderOf(schema: z.core.$ZodType): KeyOrder {
  if (schema instanceof z.ZodOptional) return orderOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return { kind: 'each', of: orderOf(schema.element) }
  if (schema instanceof z.ZodRecord) return { kind: 'each', of: orderOf(schema.valueType) }
  if (!(schema instanceof z.ZodObject)) return { kind: 'value' }
  // zod types the shape of an unknown object as `any`.
  const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>
  return {
    kind: 'block',
    keys: new Map(
      Object.entries(shape).flatMap(([key, value]) => (key === extensionsKey ? [] : [[key, orderOf(value)]])),
    ),
  }
}
