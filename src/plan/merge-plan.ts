/**
 * Updates an edited plan with a three-way merge per item: the lines that were generated last, the lines as the person
 * edited them, and the lines that are generated now. The result contains every line that the person wrote or changed.
 * When both sides changed the same lines, the person's lines stay and the new ones follow.
 */
import { diff3MergeRegions, type IUnstableRegion } from 'node-diff3'
import {
  fingerprintOf,
  hasBox,
  type PlanItem,
  type PlanText,
  readGenerated,
  readPlanText,
  remark,
  tickedLine,
  withoutTrailingEmptyLines,
  withoutRemarks,
  writePlanText,
} from './plan-text.ts'

/** The remarks of an update, in the language of the project. */
export interface PlanRemarks {
  /** Precedes new lines of the framework that the person had replaced by their own. */
  readonly changed: string
  readonly vanished: string
  readonly lookAgain: string
  readonly added: string
}

export interface PlanUpdate {
  readonly text: string
  /** Ids of items, in the order of the plan. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** Both sides changed the same lines, and both are shown. */
  readonly conflicts: readonly string[]
  /** No longer generated, but kept because the person wrote there. */
  readonly vanished: readonly string[]
  /** No longer generated, and removed because the person had not written there. */
  readonly dropped: readonly string[]
  /** Ticked before their wording changed. */
  readonly lookAgain: readonly string[]
  /** Removed by the person, and not added again. */
  readonly omitted: readonly string[]
  /** The record is missing or damaged, so every line counts as written by the person. */
  readonly withoutRecord: boolean
}

/** Converts a generated document to a new plan. */
export function newPlan(generated: string): string {
  const fresh = readGenerated(generated)
  return writePlanText(fresh.head, fresh.items, fresh)
}

/**
 * Returns the updated plan and what changed.
 * @param edited the current plan
 * @param generated the document that is generated now, without a record
 */
export function updatePlan(edited: string, generated: string, remarks: PlanRemarks): PlanUpdate {
  const merge = new Merge(readPlanText(edited), readGenerated(generated), remarks)
  const text = merge.text()
  const eol = edited.includes('\r\n') ? '\r\n' : '\n'
  return { ...merge.changes, text: eol === '\n' ? text : text.replaceAll('\n', eol) }
}

class Merge {
  readonly changes: { [Key in Exclude<keyof PlanUpdate, 'text' | 'withoutRecord'>]: string[] } & {
    withoutRecord: boolean
  }
  readonly #edited: PlanText
  readonly #fresh: PlanText
  readonly #remarks: PlanRemarks

  constructor(edited: PlanText, fresh: PlanText, remarks: PlanRemarks) {
    this.#edited = edited
    this.#fresh = fresh
    this.#remarks = remarks
    this.changes = {
      added: [],
      changed: [],
      conflicts: [],
      vanished: [],
      dropped: [],
      lookAgain: [],
      omitted: [],
      withoutRecord: edited.record === undefined,
    }
  }

  text(): string {
    const head = this.#lines('', this.#edited.head, this.#fresh.head)
    const current = this.#fresh.items.flatMap((item) => this.#item(item))
    return writePlanText(head, this.#withVanished(current), this.#fresh)
  }

  #item(fresh: PlanItem): PlanItem[] {
    const mine = this.#edited.items.find(({ id }) => id === fresh.id)
    if (mine) return [this.#merged(mine, fresh)]
    if (this.#base(fresh.id) !== undefined) {
      this.changes.omitted.push(fresh.id)
      return []
    }
    this.changes.added.push(fresh.id)
    return [withRemark(fresh, this.#remarks.added)]
  }

  #merged(mine: PlanItem, fresh: PlanItem): PlanItem {
    const base = this.#base(fresh.id)
    const isChanged = base !== undefined && !isSame(base, fresh.lines.map(fingerprintOf))
    if (isChanged) this.changes.changed.push(fresh.id)
    const lines = this.#lines(fresh.id, mine.lines, fresh.lines)
    // If the generated line has no checkbox anymore, the ticked line stays.
    if (mine.ticked === true && !hasBox(lines[0] ?? '')) lines.splice(1, 0, tickedLine(mine))
    const merged = { ...fresh, lines, ticked: mine.ticked ?? fresh.ticked }
    const isReworded = isChanged && base[0] !== fingerprintOf(fresh.lines[0] ?? '')
    if (!isReworded || mine.ticked !== true) return merged
    this.changes.lookAgain.push(fresh.id)
    return withRemark(merged, this.#remarks.lookAgain)
  }

  /** Keeps items that are no longer generated after the item before them, if the person wrote in them. */
  #withVanished(current: readonly PlanItem[]): PlanItem[] {
    const result = [...current]
    const known = new Set(this.#fresh.items.map(({ id }) => id))
    let before: string | undefined
    for (const item of this.#edited.items) {
      if (!known.has(item.id)) {
        const kept = this.#vanished(item)
        if (kept) result.splice(result.findIndex(({ id }) => id === before) + 1, 0, kept)
      }
      if (result.some(({ id }) => id === item.id)) before = item.id
    }
    return result
  }

  #vanished(item: PlanItem): PlanItem | undefined {
    const lines = this.#own(item.lines)
    const base = this.#base(item.id)
    if (item.ticked !== true && base !== undefined && isLeftAlone(lines, base)) {
      this.changes.dropped.push(item.id)
      return undefined
    }
    this.changes.vanished.push(item.id)
    return withRemark({ ...item, lines }, this.#remarks.vanished)
  }

  #lines(id: string, edited: readonly string[], fresh: readonly string[]): string[] {
    const mine = this.#own(edited)
    const prints = { mine: mine.map(fingerprintOf), base: [...(this.#base(id) ?? [])], fresh: fresh.map(fingerprintOf) }
    const texts = new Map([
      ...fresh.map((line, at) => [prints.fresh[at], line] as const),
      ...mine.map((line, at) => [prints.mine[at], line] as const),
    ])
    return diff3MergeRegions(prints.mine, prints.base, prints.fresh).flatMap((region): readonly string[] => {
      if (!region.stable) return this.#both(id, region, mine, fresh)
      if (region.buffer === 'b') return fresh.slice(region.bufferStart, region.bufferStart + region.bufferLength)
      // Lines with one fingerprint differ at most in trailing spaces.
      return region.bufferContent.map((print) => texts.get(print) ?? '')
    })
  }

  /**
   * Merges a region that both sides changed. If the person only added lines, they follow the new ones. If the person
   * changed lines, theirs stay and the new ones follow as remarks.
   */
  #both(id: string, region: IUnstableRegion<string>, mine: readonly string[], fresh: readonly string[]): string[] {
    const own = mine.slice(region.aStart, region.aStart + region.aLength)
    const theirs = fresh.slice(region.bStart, region.bStart + region.bLength)
    if (isSame(own.map(fingerprintOf), theirs.map(fingerprintOf))) return own
    const added = addedTo(region.oContent, own)
    if (added) return [...theirs, ...added]
    if (id !== '') this.changes.conflicts.push(id)
    return [...own, ...[this.#remarks.changed, ...theirs.filter((line) => line.trim() !== '')].map(remark)]
  }

  /** Removes the remarks of the last update. */
  #own(lines: readonly string[]): string[] {
    const { changed, vanished, lookAgain, added } = this.#remarks
    return withoutRemarks(
      lines,
      this.#edited.record?.remarks ?? new Set([changed, vanished, lookAgain, added].flatMap(printsOfRemark)),
    )
  }

  #base(id: string): readonly string[] | undefined {
    return this.#edited.record?.lines.get(id)
  }
}

/** Returns the lines that a person added; undefined if they also changed or removed a generated line. */
function addedTo(base: readonly string[], edited: readonly string[]): string[] | undefined {
  let next = 0
  const added = edited.filter((line) => {
    if (base[next] !== fingerprintOf(line)) return true
    next += 1
    return false
  })
  return next === base.length ? added : undefined
}

/** Indents a remark so that it belongs to its list item. */
const indentInList = '  '

/** Without a record, the update recognizes its remarks by their words. */
function printsOfRemark(text: string): string[] {
  return ['', indentInList].map((indent) => fingerprintOf(indent + remark(text)))
}

function withRemark(item: PlanItem, text: string): PlanItem {
  const [first = '', ...rest] = item.lines
  const indent = /^\s*(?:[-*+]|\d+[.)]) /.test(first) ? indentInList : ''
  return { ...item, lines: [first, `${indent}${remark(text)}`, ...rest] }
}

/** Ignores empty lines at the end, because the last item of a plan has none. */
function isLeftAlone(lines: readonly string[], base: readonly string[]): boolean {
  const own = withoutTrailingEmptyLines(lines).map(fingerprintOf)
  return isSame(own, base.slice(0, own.length)) && base.slice(own.length).every((print) => print === fingerprintOf(''))
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at])
}
