/**
 * A checked part of a file together with where each of its parts is written. Resolving works on these, so every fact
 * can say where it comes from.
 */
import type { z } from 'zod'
import type { Finding, Outcome, Place } from '../diagnostic/finding.ts'
import type { AuthoredText } from '../domain/authored-text.ts'
import type { RoleSlug } from '../domain/ids.ts'
import { authoredTexts } from './authored-texts.ts'
import { issueFindings } from './check/issues.ts'
import type { LineIndex } from './line-index.ts'
import { type Correctable, correctableAt } from './yaml/correctable.ts'
import { type DataPath, firstKey, keyAt, nodeAt, plainData, type YamlNode } from './yaml/yaml-node.ts'

export interface Authored<Value> {
  readonly value: Value
  /**
   * Returns where the value at this path is written; the nearest place around it when the path leads to nothing that is
   * written.
   */
  place(...path: DataPath): Place
  /** Returns where the key at this path is written. */
  keyPlace(...path: DataPath): Place
  /** The value at this path as something that can be corrected. */
  correctable(...path: DataPath): Correctable
  /** The key at this path as something that can be corrected. */
  correctableKey(...path: DataPath): Correctable
  /** Returns where a block says what it is: its name, else its id, else its first key. */
  namePlace(): Place
  /** A part of it. `value` is given by the caller, who has read it from this value: that keeps its type. */
  part<Part>(value: Part, ...path: DataPath): Authored<Part>
  /** Every text in it, in the order of the file. `role` is the one whose profile this is. */
  texts(role: RoleSlug | undefined): AuthoredText[]
}

/** Checks what was read against a schema. Nothing when it does not fit; all that does not fit is found in one go. */
export function readAuthored<Schema extends z.ZodType>(
  schema: Schema,
  root: YamlNode,
  lines: LineIndex,
): Outcome<Authored<z.output<Schema>> | undefined> {
  const result = schema.safeParse(plainData(root), { reportInput: true })
  if (result.success) return { value: authored(result.data, root, lines), findings: [] }
  const findings: readonly Finding[] = issueFindings(schema, result.error.issues, root, lines)
  return { value: undefined, findings }
}

function authored<Value>(value: Value, node: YamlNode, lines: LineIndex): Authored<Value> {
  return {
    value,
    place: (...path) => {
      const found = nearestNode(node, path)
      return lines.place(found.start, found.end)
    },
    keyPlace: (...path) => {
      const found = keyAt(node, path) ?? nearestNode(node, path)
      return lines.place(found.start, found.end)
    },
    correctable: (...path) => correctableAt(nearestNode(node, path), false, lines),
    correctableKey: (...path) => {
      const key = keyAt(node, path)
      return correctableAt(key ?? nearestNode(node, path), key !== undefined, lines)
    },
    namePlace: () => {
      const found = nodeAt(node, ['name']) ?? nodeAt(node, ['id']) ?? nodeAt(node, ['use']) ?? firstKey(node) ?? node
      return lines.place(found.start, found.end)
    },
    part: (part, ...path) => authored(part, nearestNode(node, path), lines),
    texts: (role) => authoredTexts(node, lines, role),
  }
}

function nearestNode(root: YamlNode, path: DataPath): YamlNode {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(root, path.slice(0, length))
    if (node) return node
  }
  return root
}
