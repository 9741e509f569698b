/**
 * The plan page: two positions are chosen, and what a person says about the way from one to the other is kept in this
 * browser.
 */
import { positionId } from '../../domain/position.ts'
import type { PlanState } from '../../plan/state/plan-state.ts'
import type { Positions } from '../data/browser-data.ts'
import type { Planner, PlanSheet } from '../data/planner.ts'
import { dataPath, pairHash, scriptPath } from '../../addresses.ts'
import { fillWords } from '../../template/word-forms.ts'
import { type PositionPair, positionForm } from './positions/position-form.ts'
import { type PositionsAddress, type PositionChoice, readAddress } from './positions/position-address.ts'
import { pageData } from './common/page-data.ts'
import { loadScript } from './common/load.ts'
import { writeStorage, readStorage } from './common/storage.ts'
import { showSavedPlans } from './plan/saved-plans.ts'
import { joinRecords, planIn, withPlan } from './plan/plan-record.ts'
import { openSheet } from './plan/plan-sheet.ts'
import { onStorageChange, planKey } from './ticks/checklist.ts'
import { type TickStore, openTickStore, type KeyValueStore } from './ticks/tick-store.ts'

const here = pageData()
const browserStore: KeyValueStore = { get: readStorage, set: writeStorage }
let ready: Planner | undefined

async function load(names: readonly string[]): Promise<Planner> {
  await Promise.all([scriptPath('plan-engine'), ...['framework', 'plan', ...names].map(dataPath)].map(loadScript))
  ready ??= here.planner?.(here)
  if (!ready) throw new Error('the engine is not there')
  return ready
}

function start(form: HTMLFormElement, list: HTMLElement, root: HTMLElement, positions: Positions): void {
  const status = form.querySelector('[role=status]')
  if (!status) throw new Error('the plan page has not the parts that its script needs')
  const title = document.title
  const word = (name: string, values: Readonly<Record<string, string>> = {}): string =>
    fillWords(form.dataset[name] ?? '', values)
  const pair = positionForm(form, positions, () => {
    status.textContent = word('choose')
  })
  let refresh: (() => void) | undefined
  let shown = ''

  const close = (text: string): void => {
    shown = ''
    refresh = undefined
    root.hidden = true
    root.replaceChildren()
    document.title = title
    status.textContent = text
    showList()
  }
  const showList = showSavedPlans(list, positions, () => refresh?.())

  const followAddress = async (): Promise<void> => {
    const hash = location.hash
    if (hash === shown && hash !== '') return
    try {
      const share = /^#plan=(.+)$/.exec(hash)?.[1]
      if (share !== undefined) await openShared(share, hash)
      else await openChosen(readAddress(hash, positions), hash)
    } catch (error) {
      close(word('failed', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }

  const openChosen = async (address: PositionsAddress | undefined, hash: string): Promise<void> => {
    // A part of the page.
    if (!address) return
    const chosen = pair.show(address)
    if (!chosen) return close(problem(address))
    await open(chosen, hash, undefined, undefined, undefined)
  }

  const openShared = async (share: string, hash: string): Promise<void> => {
    const planner = await load([])
    if (location.hash !== hash) return
    const found = planner.readShare(share)
    if (found.kind !== 'plan') return close(planner.word(found.kind === 'newer' ? 'sharedNewer' : 'sharedBroken'))
    const address = readAddress(`#from=${found.state.from}&to=${found.state.to}`, positions)
    const chosen = address && pair.show(address)
    if (!address || !chosen) return close(address ? problem(address) : planner.word('sharedBroken'))
    const shared = openTickStore('shared', memoryStore())
    shared.change((book) => withPlan(book, found.state))
    const keep = (state: PlanState): void => {
      const [from, to] = namesOf(chosen)
      const sheet = planner.open(chosen.from, chosen.to)
      const own = shelfOf(chosen, sheet)
      own.change((book) => withPlan(book, sheet.join(planIn(book, from, to).state, state).state, found.unknown))
      message = planner.word(own.isKept() ? 'kept' : 'unkept')
      location.hash = pairHash(chosen.from, chosen.to)
    }
    const parts = Object.keys(found.unknown).length > 0 ? planner.word('parts') : undefined
    await open(chosen, hash, shared, keep, parts)
  }

  let message: string | undefined
  const open = async (
    chosen: PositionPair,
    hash: string,
    shared: TickStore | undefined,
    onKeep: ((state: PlanState) => void) | undefined,
    note: string | undefined,
  ): Promise<void> => {
    shown = hash
    const planner = await load([`roles/${chosen.from.role}`, `roles/${chosen.to.role}`])
    // Somebody was faster than the scripts.
    if (shown !== hash) return
    const [from, to] = namesOf(chosen)
    const sheet = planner.open(chosen.from, chosen.to)
    const shelf = shared ?? shelfOf(chosen, sheet)
    // A new element, so that nothing of the plan before listens any more.
    const fresh = document.createElement('div')
    root.replaceChildren(fresh)
    refresh = openSheet(
      fresh,
      { from, to, formerly: formerNames(chosen, positions), sheet, shelf, onKeep },
      planner,
      message ?? note,
    )
    message = undefined
    root.hidden = false
    document.title = `${sheet.heading} · ${title}`
    status.textContent = sheet.heading
    list.hidden = true
  }

  const problem = (address: PositionsAddress): string => {
    const unknown = [address.from, address.to].flatMap((choice: PositionChoice) =>
      choice.kind === 'unknown' ? [word('unknown', { position: choice.text })] : [],
    )
    return unknown.length > 0 ? unknown.join(' ') : word('choose')
  }

  /** One for each plan, for as long as the page lasts: where the browser keeps nothing, it is the only place. */
  const shelves = new Map<string, TickStore>()
  /** Where the plan of two positions is kept. What was kept under an older name of its roles comes along. */
  const shelfOf = (chosen: PositionPair, sheet: PlanSheet): TickStore => {
    const [from, to] = namesOf(chosen)
    const key = planKey(`${from} ${to}`)
    const shelf = shelves.get(key) ?? openTickStore(key, browserStore)
    shelves.set(key, shelf)
    for (const former of formerNames(chosen, positions)) {
      const old = openTickStore(planKey(former), browserStore).read()
      if (old.ticks.size === 0 && Object.keys(old.others).length === 0) continue
      // Both may say something, when an old page was still open somewhere.
      shelf.change((book) => joinRecords(book, old, from, to, sheet.join))
      if (shelf.isKept()) writeStorage(planKey(former), null)
    }
    return shelf
  }

  addEventListener('hashchange', () => void followAddress())
  onStorageChange(null, () => {
    refresh?.()
    if (!refresh) showList()
  })
  void followAddress()
}

function namesOf({ from, to }: PositionPair): readonly [string, string] {
  return [positionId(from.role, from.level), positionId(to.role, to.level)]
}

/** The two positions as they were called before a role was renamed. */
function formerNames({ from, to }: PositionPair, { roles }: Positions): string[] {
  const slugs = (slug: string): readonly string[] => [
    slug,
    ...(roles.find((role) => role.slug === slug)?.aliases ?? []),
  ]
  const names = slugs(from.role).flatMap((first) =>
    slugs(to.role).map((second) => `${positionId(first, from.level)} ${positionId(second, to.level)}`),
  )
  return names.slice(1)
}

/** Lasts as long as the page. */
function memoryStore(): KeyValueStore {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => {
      if (text === null) kept.delete(key)
      else kept.set(key, text)
      return true
    },
  }
}

async function begin(): Promise<void> {
  const [form, list, root] = [
    document.querySelector<HTMLFormElement>('#plan-choice'),
    document.querySelector<HTMLElement>('.kept-plans'),
    document.getElementById('plan'),
  ]
  if (!form || !list || !root) return
  try {
    await loadScript(dataPath('positions'))
    if (here.positions) start(form, list, root, here.positions)
  } catch (error) {
    const status = form.querySelector('[role=status]')
    if (status) {
      status.textContent = fillWords(form.dataset['failed'] ?? '', {
        reason: error instanceof Error ? error.message : String(error),
      })
    }
  }
}

void begin()
