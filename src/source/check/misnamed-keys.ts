/**
 * A key under another name is unknown and missing at once: `title: Baker` where `name:` is meant. That is one cause, so
 * the unknown key suggests the missing one, and the missing one is not told.
 */
import type { z } from 'zod'
import { nearest } from '../../diagnostic/nearest.ts'
import { groupBy } from '../../domain/group.ts'
import { type DataPath, nodeAt, type YamlNode } from '../yaml/yaml-node.ts'

export interface MisnamedKeys {
  /** The missing key that an unknown one stands for. */
  meant(block: DataPath, key: string): string | undefined
  /** Returns whether an unknown key stands for the missing one at this path. */
  hasOtherName(path: DataPath): boolean
}

export function misnamedKeys(issues: readonly z.core.$ZodIssue[], root: YamlNode): MisnamedKeys {
  const isMissing = (issue: z.core.$ZodIssue): boolean =>
    issue.code === 'invalid_type' && issue.path.length > 0 && !nodeAt(root, issue.path)
  const missing = groupBy(
    issues.filter(isMissing).map(({ path }) => ({ block: textOf(path.slice(0, -1)), key: String(path.at(-1)) })),
    ({ block }) => block,
  )
  const meant: MisnamedKeys['meant'] = (path, key) => {
    const wanted = missing.get(textOf(path))?.map((each) => each.key) ?? []
    return nearest(key, wanted) ?? (wanted.length === 1 && isFirst(key, nodeAt(root, path)) ? wanted[0] : undefined)
  }
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: issue.path, key })) : [],
  )
  const told = new Set(
    unknown.flatMap(({ path, key }) => {
      const name = meant(path, key)
      return name === undefined ? [] : [textOf([...path, name])]
    }),
  )
  return { meant, hasOtherName: (path) => told.has(textOf(path)) }
}

function textOf(path: DataPath): string {
  return path.map(String).join('\n')
}

/** The name of a thing is what its block begins with, whatever its key. */
function isFirst(key: string, block: YamlNode | undefined): boolean {
  return (
    block?.kind === 'block' &&
    block.entries.keys().next().value === key &&
    block.entries.get(key)?.value.kind === 'scalar'
  )
}
