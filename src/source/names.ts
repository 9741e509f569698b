/** Names that others refer to: what is wrong with their characters although they can be read. */
import { finding, type Finding } from '../diagnostic/finding.ts'
import type { LineIndex } from './line-index.ts'
import { spotOf } from './rewriting.ts'
import type { YamlNode } from './yaml.ts'

/** All no-break spaces in the names below a node. */
export function spacesInNames(node: YamlNode, lines: LineIndex): Finding[] {
  if (node.kind === 'list') return node.items.flatMap((item) => spacesInNames(item, lines))
  if (node.kind === 'scalar') return []
  return Array.from(node.entries.values()).flatMap(({ key, value }) => {
    if (key.raw !== 'name' || value.kind !== 'scalar') return spacesInNames(value, lines)
    const spelt = value.raw.replace(/[\u00a0\u2007\u202f]/g, ' ')
    if (spelt === value.raw) return []
    const spot = spotOf(value, false, lines)
    return [finding('no-break-space', spot.place(), { name: spelt }, spot.correction(spelt))]
  })
}
