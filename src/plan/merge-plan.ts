/**
 * Brings an edited plan up to date: what was generated last, what a person made of it, and what would be generated now,
 * merged item by item. Every line that a person wrote or changed is in the result. Where both sides changed the same
 * lines, the person's stay and the new ones stand below.
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
  withoutEnd,
  withoutRemarks,
  writePlanText,
} from './plan-text.ts'

/** What an update remarks in the plan, in the words of the project. */
export interface PlanRemarks {
  /** Before lines of the framework that a person has replaced by their own. */
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
  /** No longer generated, and kept because something of the person is in them. */
  readonly vanished: readonly string[]
  /** No longer generated and dropped: nothing of the person was in them. */
  readonly dropped: readonly string[]
  /** Ticked, and worded anew since. */
  readonly lookAgain: readonly string[]
  /** Taken out by the person, and not brought back. */
  readonly leftOut: readonly string[]
  /** The record of what was generated last is gone or damaged, so every line counts as written by the person. */
  readonly withoutRecord: boolean
}

/** What is generated, as a plan to begin with. */
export function newPlan(generated: string): string {
  const fresh = readGenerated(generated)
  return writePlanText(fresh.head, fresh.items, fresh)
}

/**
 * @param edited the plan as it is
 * @param generated what would be generated now, without a record
 */
export function updatePlan(edited: string, generated: string, remarks: PlanRemarks): PlanUpdate {
  const merge = new Merge(readPlanText(edited), readGenerated(generated), remarks)
  const text = merge.text()
  const eol = edited.includes('\r\n') ? '\r\n' : '\n'
  return { ...merge.told, text: eol === '\n' ? text : text.replaceAll('\n', eol) }
}

type Told = { [Key in Exclude<keyof PlanUpdate, 'text' | 'withoutRecord'>]: string[] } & { withoutRecord: boolean }

class Merge {
  readonly told: Told
  readonly #edited: PlanText
  readonly #fresh: PlanText
  readonly #remarks: PlanRemarks

  constructor(edited: PlanText, fresh: PlanText, remarks: PlanRemarks) {
    this.#edited = edited
    this.#fresh = fresh
    this.#remarks = remarks
    this.told = {
      added: [],
      changed: [],
      conflicts: [],
      vanished: [],
      dropped: [],
      lookAgain: [],
      leftOut: [],
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
      this.told.leftOut.push(fresh.id)
      return []
    }
    this.told.added.push(fresh.id)
    return [withRemark(fresh, this.#remarks.added)]
  }

  #merged(mine: PlanItem, fresh: PlanItem): PlanItem {
    const base = this.#base(fresh.id)
    const isChanged = base !== undefined && !isSame(base, fresh.lines.map(fingerprintOf))
    if (isChanged) this.told.changed.push(fresh.id)
    const lines = this.#lines(fresh.id, mine.lines, fresh.lines)
    // Where there is no box any more, a tick stays as the line that it was made on.
    if (mine.ticked === true && !hasBox(lines[0] ?? '')) lines.splice(1, 0, tickedLine(mine))
    const merged = { ...fresh, lines, ticked: mine.ticked ?? fresh.ticked }
    const isReworded = isChanged && base[0] !== fingerprintOf(fresh.lines[0] ?? '')
    if (!isReworded || mine.ticked !== true) return merged
    this.told.lookAgain.push(fresh.id)
    return withRemark(merged, this.#remarks.lookAgain)
  }

  /**
   * Items that are not generated any more keep their place behind the one that stood before them, when something of the
   * person is in them.
   */
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
      this.told.dropped.push(item.id)
      return undefined
    }
    this.told.vanished.push(item.id)
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
      // A line that is in all three has the same text in each, but for blanks at its end.
      return region.bufferContent.map((print) => texts.get(print) ?? '')
    })
  }

  /**
   * Where the person only added to what was generated, their lines follow the new ones. Where they changed it, theirs
   * stay and the new ones are remarked.
   */
  #both(id: string, region: IUnstableRegion<string>, mine: readonly string[], fresh: readonly string[]): string[] {
    const own = mine.slice(region.aStart, region.aStart + region.aLength)
    const theirs = fresh.slice(region.bStart, region.bStart + region.bLength)
    if (isSame(own.map(fingerprintOf), theirs.map(fingerprintOf))) return own
    const added = addedTo(region.oContent, own)
    if (added) return [...theirs, ...added]
    if (id !== '') this.told.conflicts.push(id)
    return [...own, ...[this.#remarks.changed, ...theirs.filter((line) => line.trim() !== '')].map(remark)]
  }

  /** The lines of the plan without what the last update remarked. */
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

/** What a person added to lines that are all still there; nothing where one of them is gone or changed. */
function addedTo(base: readonly string[], edited: readonly string[]): string[] | undefined {
  let next = 0
  const added = edited.filter((line) => {
    if (base[next] !== fingerprintOf(line)) return true
    next += 1
    return false
  })
  return next === base.length ? added : undefined
}

/** Inside a list the quote belongs to the point. */
const indentInList = '  '

/** Without the record a remark is known by its words alone. */
function printsOfRemark(text: string): string[] {
  return ['', indentInList].map((indent) => fingerprintOf(indent + remark(text)))
}

function withRemark(item: PlanItem, text: string): PlanItem {
  const [first = '', ...rest] = item.lines
  const indent = /^\s*(?:[-*+]|\d+[.)]) /.test(first) ? indentInList : ''
  return { ...item, lines: [first, `${indent}${remark(text)}`, ...rest] }
}

/** Empty lines at the end do not count: the last item of a plan has none. */
function isLeftAlone(lines: readonly string[], base: readonly string[]): boolean {
  const own = withoutEnd(lines).map(fingerprintOf)
  return isSame(own, base.slice(0, own.length)) && base.slice(own.length).every((print) => print === fingerprintOf(''))
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at])
}
