import type { AuthoredText } from '../domain/authored-text.ts'
import type { RoleSlug } from '../domain/ids.ts'
import type { LineIndex } from './line-index.ts'
import type { YamlBlock, YamlNode, YamlScalarNode } from './yaml/yaml-node.ts'

/** The keys that can name a thing, in order of preference. */
const namingKeys = ['id', 'use', 'name', 'role']

/** Every text below a node, in the order of the file. */
export function authoredTexts(root: YamlNode, lines: LineIndex, role: RoleSlug | undefined): AuthoredText[] {
  const texts: AuthoredText[] = []
  const visit = (node: YamlNode, path: AuthoredText['path'], within: readonly string[]): void => {
    switch (node.kind) {
      case 'scalar':
        if (typeof node.value === 'string') {
          texts.push({ role, path, within, text: node.value, place: placeIn(node, node.value, lines) })
        }
        break
      case 'list':
        node.items.forEach((item, index) => visit(item, [...path, index], within))
        break
      case 'block': {
        // The names of a file as a whole are those of the role or the framework, which need not be told.
        const inner = path.length === 0 ? within : [...within, ...namesOf(node)]
        for (const [key, { value }] of node.entries) visit(value, [...path, key], inner)
      }
    }
  }
  visit(root, [], [])
  return texts
}

function namesOf(block: YamlBlock): string[] {
  return namingKeys.flatMap((key) => {
    const value = block.entries.get(key)?.value
    return value?.kind === 'scalar' && typeof value.value === 'string' ? [value.value] : []
  })
}

function placeIn({ inner: { start, end } }: YamlScalarNode, text: string, lines: LineIndex): AuthoredText['place'] {
  const isAsWritten = lines.slice(start, end) === text
  return (from = 0, to = text.length) => (isAsWritten ? lines.place(start + from, start + to) : lines.place(start, end))
}
