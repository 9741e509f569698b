/** Whether an entry of a block says again, word for word, what another entry has said: then it can go. */
import type { Also } from '../diagnostic/finding.ts'
import type { LineIndex } from './line-index.ts'
import type { YamlEntry } from './yaml-node.ts'

/** What a finding about the second of two entries carries: it goes with its whole lines where nothing else stands on them. */
export function repetition(first: YamlEntry, second: YamlEntry, lines: LineIndex): Also {
  const text = textOf(second, lines)
  const start = lines.lineStart(second.key.start)
  const before = lines.slice(start, second.key.start)
  if (text === undefined || text !== textOf(first, lines) || !/^ *["']?$/.test(before)) return {}
  return { edits: [lines.edit(start, second.key.start + text.length, '')] }
}

/** From the key to the end of its last line; nothing where a comment would go with it or its end is not certain. */
function textOf({ key, value }: YamlEntry, lines: LineIndex): string | undefined {
  if (value.end <= key.end) return undefined
  const written = lines.slice(key.start, value.end).trimEnd()
  const text = lines.slice(key.start, lines.lineEnd(key.start + written.length))
  const opened = text.match(/[[{]/g)?.length ?? 0
  const closed = text.match(/[\]}]/g)?.length ?? 0
  return opened === closed && !/(?:^|\s)#/m.test(text) ? text : undefined
}
