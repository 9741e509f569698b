/**
 * Values of the wrong kind that can be meant in one way only. Whether what is meant would do is asked of the schema.
 */
import { z } from 'zod'
import type { FindingExtras } from '../../diagnostic/finding.ts'
import type { LineIndex } from '../line-index.ts'
import { corrected, replaceNode, correctableAt } from '../yaml/correctable.ts'
import { plainValue } from '../yaml/plain-value.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { quoted, yamlTextAt } from '../yaml/yaml-text.ts'

/** Something written, and what is asked there. */
export interface MistypedValue {
  readonly schema: z.core.$ZodType
  /** Absent if the file has no value there. */
  readonly node: YamlNode | undefined
  readonly lines: LineIndex
}

/**
 * A number, true or false, or a text with a colon that was read as a block: in quotes it is the text that it looks
 * like.
 */
export function asText({ schema, node, lines }: MistypedValue): FindingExtras {
  if (node?.kind === 'block') {
    const text = lines.slice(node.start, node.end)
    const source = isOneText(node) && fits(schema, text) ? quoted(text) : undefined
    return corrected(source === undefined ? undefined : lines.edit(node.start, node.end, source))
  }
  // Nobody knows whether `null` and `~` are words here or stand for nothing.
  if (node?.kind !== 'scalar' || node.value === null || !fits(schema, node.raw)) return {}
  const source = quoted(node.raw)
  return corrected(source === undefined ? undefined : replaceNode(node, source, lines))

  /** `Deliver: fast`, on one line and with nothing in quotes or brackets. */
  function isOneText(block: Extract<YamlNode, { kind: 'block' }>): boolean {
    const [entry, ...more] = block.entries.values()
    const isPlain =
      entry?.key.style === 'plain' &&
      entry.value.kind === 'scalar' &&
      entry.value.style === 'plain' &&
      entry.value.raw !== ''
    return isPlain && more.length === 0 && !/\n|(?:^|\s)#|^[[{]/.test(lines.slice(block.start, block.end))
  }
}

/** One text where a list is wanted: a list of that text. With a comma it could be several. */
export function asList({ schema, node, lines }: MistypedValue): FindingExtras {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || /[,;]/.test(node.raw) || !fits(schema, [node.raw])) {
    return {}
  }
  const source = yamlTextAt(node.raw, { isKey: false, isInFlow: true })
  const written = node.style === 'plain' ? source : inSameQuotes()
  return corrected(written === undefined ? undefined : replaceNode(node, `[${written}]`, lines))

  function inSameQuotes(): string | undefined {
    return node && node.kind === 'scalar' ? lines.slice(node.start, node.end) : undefined
  }
}

/** A number, or true or false, in quotes: without them it is what it looks like. */
export function asWritten({ schema, node, lines }: MistypedValue): FindingExtras {
  if (node?.kind !== 'scalar' || node.style === 'plain' || node.style === 'block') return {}
  const value = plainValue(node.raw)
  return typeof value === 'string' || value === null || !fits(schema, value)
    ? {}
    : corrected(replaceNode(node, node.raw, lines))
}

/** Another text in the place of what is written. */
export function inPlace({ schema, node, lines }: MistypedValue, text: string): FindingExtras {
  return node && fits(schema, text) ? correctableAt(node, false, lines).correction(text) : {}
}

function fits(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success
}
