/** The core schema of YAML for text without quotes: null, true and false, and numbers. */
import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml'
import type { YamlScalar } from './yaml-node.ts'

const implicitTags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]

/** The value that YAML reads a text without quotes as. */
export function plainValue(raw: string): YamlScalar {
  // Words begin with a letter that starts none of null, true, false, ~, a number or .inf: the common case costs one
  // test.
  if (/^[^nNtTfF~+\-.0-9]/.test(raw)) return raw
  for (const tag of implicitTags) {
    const value: YamlScalar | typeof NOT_RESOLVED = tag.resolve(raw, false, tag.tagName)
    if (value !== NOT_RESOLVED) return value
  }
  return raw
}
