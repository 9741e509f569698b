/**
 * YAML to values with the place of every key and value, in one pass over js-yaml's events. Only the plain part of YAML
 * is read: no aliases, no tags, one document. Keys that begin with `x-` are gathered under `extensionsKey`, so that the
 * schemas can stay strict.
 */
import { COLLECTION_STYLE, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml'
import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml'
import { finding, type Finding, type Outcome, type Place } from '../../diagnostic/finding.ts'
import { extensionsKey } from '../../domain/schema/text.ts'
import { cutOffText } from './cut-off-text.ts'
import { hiddenCharacters } from '../../diagnostic/hidden-characters.ts'
import type { LineIndex } from '../line-index.ts'
import type { OffsetRange, ScalarStyle, YamlBlock, YamlEntry, YamlList, YamlNode, YamlScalarNode } from './yaml-node.ts'
import { plainValue } from './plain-value.ts'
import { syntaxFault } from './syntax-fault.ts'

const maxDepth = 20
/** These would reach into JavaScript's own objects, are ours, or merge blocks in other readers of YAML. */
const forbiddenKeys = new Set(['__proto__', extensionsKey, '<<'])

/**
 * Reads one YAML document.
 * @param text the YAML alone
 * @param offset where `text` begins in the file that `lines` belongs to
 * @returns the root node, or nothing when the text could not be read or is empty
 */
export function parseYaml(text: string, offset: number, lines: LineIndex): Outcome<YamlNode | undefined> {
  let events: Event[]
  try {
    events = parseEvents(text, { maxDepth })
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown
    return { value: undefined, findings: [syntaxFinding(thrown, text, offset, lines)] }
  }
  return new NodeBuilder(text, offset, lines).build(events)
}

function syntaxFinding(thrown: YAMLException, text: string, offset: number, lines: LineIndex): Finding {
  const position = Math.min(thrown.mark?.position ?? 0, text.length)
  if (thrown.reason.startsWith('nesting exceeded')) {
    return finding('yaml-depth', lines.place(offset + position, offset + position + 1), {})
  }
  const { reason, remedy, hint, start, end } = syntaxFault(thrown.reason, text, position)
  return finding('yaml-syntax', lines.place(offset + start, offset + end), { reason, remedy, hint })
}

/**
 * The events of one document, taken one after the other; a class because building a node needs the cursor and the
 * findings at every turn.
 */
class NodeBuilder {
  readonly #findings: Finding[] = []
  readonly #text: string
  readonly #offset: number
  readonly #lines: LineIndex
  #events: readonly Event[] = []
  #next = 0
  #flows = 0
  /** The place where the last text that was written ends. */
  #last = 0

  constructor(text: string, offset: number, lines: LineIndex) {
    this.#text = text
    this.#offset = offset
    this.#lines = lines
  }

  build(events: readonly Event[]): Outcome<YamlNode | undefined> {
    this.#events = events
    this.#next = 1
    const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT)
    const root = events.length > 1 ? this.#node() : undefined
    if (second !== -1) {
      const before = this.#text.slice(0, this.#startOf(events[second + 1]))
      const separator = Array.from(before.matchAll(/^(?:---|\.\.\.)/gm)).at(-1)?.index ?? 0
      const remedy = 'keep one document, and delete the --- or ... between them'
      this.#findings.push(
        finding('yaml-syntax', this.#place(separator, separator + 3), {
          reason: 'a second YAML document starts here',
          remedy,
        }),
      )
    }
    return { value: root, findings: this.#findings }
  }

  #node(): YamlNode {
    const event = this.#events[this.#next]
    this.#next += 1
    switch (event?.type) {
      case EVENT_ID.MAPPING:
        return this.#block(event)
      case EVENT_ID.SEQUENCE:
        return this.#list(event)
      case EVENT_ID.SCALAR:
        return this.#scalar(event)
      case EVENT_ID.ALIAS:
        return this.#alias(event)
      default: {
        const nowhere = { start: this.#offset, end: this.#offset }
        return { ...missing, ...nowhere, inner: nowhere }
      }
    }
  }

  #atEnd(): boolean {
    const event = this.#events[this.#next]
    return event === undefined || event.type === EVENT_ID.POP
  }

  #block(event: MappingEvent): YamlBlock {
    this.#refuseProperties(event)
    if (event.style === COLLECTION_STYLE.FLOW) this.#flows += 1
    const entries = new Map<string, YamlEntry>()
    let end = event.start
    while (!this.#atEnd()) {
      const before = this.#findings.length
      const key = this.#node()
      // What is wrong inside of a key that can be none is of no interest.
      if (key.kind !== 'scalar') this.#findings.length = before
      const sound = this.#findings.length
      const value = this.#node()
      end = Math.max(key.end, value.end) - this.#offset
      if (key.kind !== 'scalar' || key.raw.includes('\n')) this.#findings.push(this.#badKey(event, key))
      else if (event.style === COLLECTION_STYLE.FLOW && this.#isCutOff(key, value)) {
        this.#findings.push(finding('unquoted-comma', this.#lines.place(key.start, key.end), { text: key.raw }))
      } else if (key.raw !== '<<' || this.#findings.length === sound) this.#enter(entries, key, value)
    }
    this.#next += 1
    if (event.style === COLLECTION_STYLE.FLOW) this.#flows -= 1
    return { kind: 'block', entries, start: this.#offset + event.start, end: this.#offset + end }
  }

  #badKey(block: MappingEvent, key: YamlNode): Finding {
    const isTemplate = this.#text.startsWith('{{', block.start)
    const start = isTemplate ? this.#offset + block.start : key.start
    return finding('key-not-text', this.#lines.place(start, Math.max(start, key.end)), { isTemplate })
  }

  /** `{ text: one, two }`: YAML reads `two` as a key without a value, where the author goes on with a text. */
  #isCutOff(key: YamlScalarNode, value: YamlNode): boolean {
    return (
      value.kind === 'scalar' &&
      value.value === null &&
      value.raw === '' &&
      !/^\s*:/.test(this.#text.slice(key.end - this.#offset))
    )
  }

  #enter(entries: Map<string, YamlEntry>, key: YamlScalarNode, value: YamlNode): void {
    const place = this.#lines.place(key.start, key.end)
    const first = entries.get(key.raw)
    if (forbiddenKeys.has(key.raw)) this.#findings.push(finding('forbidden-key', place, { key: key.raw }))
    else if (first) {
      const related = { at: this.#lines.place(first.key.start, first.key.end), text: 'it first appears here' }
      this.#findings.push(finding('duplicate-key', place, { key: key.raw }, { related }))
    } else entries.set(key.raw, { key, value })
  }

  #list(event: SequenceEvent): YamlList {
    this.#refuseProperties(event)
    if (event.style === COLLECTION_STYLE.FLOW) this.#flows += 1
    const items: YamlNode[] = []
    const start = this.#offset + event.start
    while (!this.#atEnd()) {
      const item = this.#node()
      items.push(
        item.kind === 'scalar' && item.end === item.start ? this.#atItsDash(item, items.at(-1)?.end ?? start) : item,
      )
    }
    this.#next += 1
    if (event.style === COLLECTION_STYLE.FLOW) this.#flows -= 1
    return { kind: 'list', items, start, end: items.at(-1)?.end ?? start }
  }

  /** A dash with nothing behind it has no place of its own: it stands at its dash. */
  #atItsDash(empty: YamlScalarNode, from: number): YamlScalarNode {
    const dash = this.#text.slice(from - this.#offset).search(/-(?=[ \t]*(?:#.*)?(?:\n|$))/)
    return dash === -1 ? empty : { ...empty, start: from + dash, end: from + dash + 1 }
  }

  #scalar(event: ScalarEvent): YamlScalarNode {
    this.#refuseProperties(event)
    const raw = getScalarValue(this.#text, event)
    const value = event.style === SCALAR_STYLE.PLAIN ? plainValue(raw) : raw
    // What is left out has no place; it is missing behind what was written last.
    if (event.valueStart === -1) return { ...missing, value, raw, inner: this.#behindLast(), ...this.#behindLast() }
    this.#last = Math.max(this.#last, event.valueEnd)
    const inner = { start: this.#offset + event.valueStart, end: this.#offset + event.valueEnd }
    const extent = this.#extent(event)
    if (event.style === SCALAR_STYLE.PLAIN) this.#warnOfCutOff(raw, event.valueEnd)
    if (
      event.style === SCALAR_STYLE.DOUBLE_QUOTED &&
      this.#text.slice(event.valueStart, event.valueEnd).includes('\\')
    ) {
      this.#refuseHidden(raw, extent)
    }
    return {
      kind: 'scalar',
      value,
      raw,
      style: styles.get(event.style) ?? 'block',
      isInFlow: this.#flows > 0,
      inner,
      ...extent,
    }
  }

  /** With its quotes; of a text below | or > its lines without the blanks around them. */
  #extent({ style, valueStart, valueEnd }: ScalarEvent): OffsetRange {
    const start = this.#offset + valueStart
    const end = this.#offset + valueEnd
    if (style === SCALAR_STYLE.PLAIN) return { start, end }
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      return { start: start - 1, end: end + 1 }
    }
    const lines = this.#text.slice(valueStart, valueEnd)
    if (lines.trim() === '') return { start, end: start }
    return {
      start: start + lines.length - lines.trimStart().length,
      end: end - (lines.length - lines.trimEnd().length),
    }
  }

  #behindLast(): OffsetRange {
    return { start: this.#offset + this.#last, end: this.#offset + this.#last }
  }

  #warnOfCutOff(raw: string, valueEnd: number): void {
    if (this.#text[valueEnd] !== ' ') return
    const cut = cutOffText(this.#text, raw, valueEnd)
    if (cut) {
      this.#findings.push(finding('unquoted-hash', this.#place(cut.start, cut.end), { text: raw, lost: cut.lost }))
    }
  }

  /** Codes behind a backslash can stand for what would be refused as itself. */
  #refuseHidden(raw: string, { start, end }: OffsetRange): void {
    const [hidden] = hiddenCharacters(raw)
    if (!hidden) return
    const reason = `this escape sequence stands for ${hidden.name}, which is invisible`
    this.#findings.push(
      finding('yaml-syntax', this.#lines.place(start, end), {
        reason,
        remedy: "write the backslash twice, or put the text in 'single quotes'",
      }),
    )
  }

  #alias(event: AliasEvent): YamlScalarNode {
    this.#findings.push(this.#aliasFinding(event))
    const extent = { start: this.#offset + event.anchorStart, end: this.#offset + event.anchorEnd }
    return { ...missing, value: '?', ...extent, inner: extent }
  }

  #refuseProperties(event: ScalarEvent | MappingEvent | SequenceEvent): void {
    if (event.anchorStart !== -1) this.#findings.push(this.#aliasFinding(event))
    if (event.tagStart !== -1) {
      const tag = this.#text.slice(event.tagStart, event.tagEnd)
      this.#findings.push(finding('yaml-tag', this.#place(event.tagStart, event.tagEnd), { tag }))
    }
  }

  #aliasFinding({ anchorStart, anchorEnd }: Pick<AliasEvent, 'anchorStart' | 'anchorEnd'>): Finding {
    return finding('yaml-alias', this.#place(anchorStart - 1, anchorEnd), {
      text: this.#text.slice(anchorStart - 1, anchorEnd),
    })
  }

  #startOf(event: Event | undefined): number {
    if (event && 'start' in event) return event.start
    if (event && 'valueStart' in event) return event.valueStart
    return this.#text.length
  }

  #place(start: number, end: number): Place {
    return this.#lines.place(this.#offset + start, this.#offset + end)
  }
}

const styles: ReadonlyMap<number, ScalarStyle> = new Map([
  [SCALAR_STYLE.PLAIN, 'plain'],
  [SCALAR_STYLE.SINGLE_QUOTED, 'single'],
  [SCALAR_STYLE.DOUBLE_QUOTED, 'double'],
])
const missing = { kind: 'scalar', value: null, raw: '', style: 'plain', isInFlow: false } as const
