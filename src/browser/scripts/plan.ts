/** The plan page: the reader chooses two positions and writes a plan, which is stored in this browser. */
import { dataPath, pairHash, scriptPath } from '../../addresses.ts'
import type { PlanState } from '../../plan/state/plan-state.ts'
import type { Positions } from '../data/browser-data.ts'
import type { Planner } from '../data/planner.ts'
import { loadScript } from './common/load.ts'
import { pageData } from './common/page-data.ts'
import { planIn, withPlan } from './plan/plan-record.ts'
import { openSheet } from './plan/plan-sheet.ts'
import { formerPairs, memoryStore, pairIds, planStores } from './plan/plan-stores.ts'
import { showSavedPlans } from './plan/saved-plans.ts'
import type { OpenPlan } from './plan/sheet.ts'
import { addressMessage, failureMessage, formTexts } from './positions/form-texts.ts'
import { readAddress } from './positions/position-address.ts'
import { type PositionPair, positionForm } from './positions/position-form.ts'
import { onStorageChange } from './ticks/checklist.ts'

const data = pageData()
let planner: Planner | undefined

/** Loads the planner and the given data. */
async function load(names: readonly string[]): Promise<Planner> {
  await Promise.all([scriptPath('plan-engine'), ...['framework', 'plan', ...names].map(dataPath)].map(loadScript))
  planner ??= data.planner?.(data)
  if (!planner) throw new Error('the engine is missing')
  return planner
}

interface PageElements {
  readonly form: HTMLFormElement
  readonly list: HTMLElement
  /** Contains the open plan. */
  readonly root: HTMLElement
  readonly status: Element
}

class PlanPage {
  readonly #elements: PageElements
  readonly #positions: Positions
  readonly #title = document.title
  readonly #text: ReturnType<typeof formTexts>
  readonly #pair: ReturnType<typeof positionForm>
  readonly #storeOf: ReturnType<typeof planStores>
  readonly #showList: () => void
  /** Shows the open plan again. */
  #refresh: (() => void) | undefined
  /** The part of the address that names the open plan. */
  #shown = ''
  /** Shown when the next plan opens. */
  #message: string | undefined

  constructor(elements: PageElements, positions: Positions) {
    const { form, list, status } = elements
    this.#elements = elements
    this.#positions = positions
    this.#text = formTexts(form)
    this.#storeOf = planStores(positions)
    this.#pair = positionForm(form, positions, () => {
      status.textContent = this.#text('choose')
    })
    this.#showList = showSavedPlans(list, positions, () => this.#refresh?.())
    addEventListener('hashchange', () => void this.followAddress())
    onStorageChange(null, () => (this.#refresh ?? this.#showList)())
  }

  async followAddress(): Promise<void> {
    const { hash } = location
    if (hash === this.#shown && hash !== '') return
    try {
      const share = /^#plan=(.+)$/.exec(hash)?.[1]
      if (share === undefined) await this.#openChosen(hash)
      else await this.#openShared(share, hash)
    } catch (error) {
      this.#close(failureMessage(error, this.#text))
    }
  }

  async #openChosen(hash: string): Promise<void> {
    const address = readAddress(hash, this.#positions)
    // The address names an element of the page.
    if (!address) return
    const chosen = this.#pair.show(address)
    if (!chosen) return this.#close(addressMessage(address, this.#text))
    await this.#open(chosen, hash, {}, undefined)
  }

  /** Opens a plan that came with a link. It is stored only when the reader asks for it. */
  async #openShared(share: string, hash: string): Promise<void> {
    const loaded = await load([])
    const { word } = loaded
    if (location.hash !== hash) return
    const found = loaded.readShare(share)
    if (found.kind !== 'plan') return this.#close(word(found.kind === 'newer' ? 'sharedNewer' : 'sharedBroken'))
    const address = readAddress(`#from=${found.state.from}&to=${found.state.to}`, this.#positions)
    const chosen = address && this.#pair.show(address)
    if (!address || !chosen) return this.#close(address ? addressMessage(address, this.#text) : word('sharedBroken'))
    const store = memoryStore()
    store.change((record) => withPlan(record, found.state))
    const onKeep = (state: PlanState): void => this.#keep(loaded, chosen, state, found.unknown)
    const note = Object.keys(found.unknown).length > 0 ? word('parts') : undefined
    await this.#open(chosen, hash, { store, onKeep }, note)
  }

  /** Merges a shared plan with the stored one, and opens that. */
  #keep(
    { word, open }: Planner,
    chosen: PositionPair,
    state: PlanState,
    unknown: Readonly<Record<string, unknown>>,
  ): void {
    const [from, to] = pairIds(chosen)
    const sheet = open(chosen.from, chosen.to)
    const store = this.#storeOf(chosen, sheet)
    store.change((record) => withPlan(record, sheet.join(planIn(record, from, to).state, state).state, unknown))
    this.#message = word(store.isPersistent() ? 'kept' : 'unkept')
    location.hash = pairHash(chosen.from, chosen.to)
  }

  async #open(
    chosen: PositionPair,
    hash: string,
    shared: Partial<Pick<OpenPlan, 'store' | 'onKeep'>>,
    note: string | undefined,
  ): Promise<void> {
    const { root, list, status } = this.#elements
    this.#shown = hash
    const loaded = await load([`roles/${chosen.from.role}`, `roles/${chosen.to.role}`])
    // The reader may have chosen other positions while the scripts were loading.
    if (this.#shown !== hash) return
    const [from, to] = pairIds(chosen)
    const sheet = loaded.open(chosen.from, chosen.to)
    const store = shared.store ?? this.#storeOf(chosen, sheet)
    const plan = { from, to, formerly: formerPairs(chosen, this.#positions), sheet, store, onKeep: shared.onKeep }
    // A new element has no event listeners of the plan before.
    const fresh = document.createElement('div')
    root.replaceChildren(fresh)
    this.#refresh = openSheet(fresh, plan, loaded, this.#message ?? note)
    this.#message = undefined
    root.hidden = false
    document.title = `${sheet.heading} · ${this.#title}`
    status.textContent = sheet.heading
    list.hidden = true
  }

  #close(message: string): void {
    const { root, status } = this.#elements
    this.#shown = ''
    this.#refresh = undefined
    root.hidden = true
    root.replaceChildren()
    document.title = this.#title
    status.textContent = message
    this.#showList()
  }
}

async function begin(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#plan-choice')
  const list = document.querySelector<HTMLElement>('.kept-plans')
  const root = document.getElementById('plan')
  if (!form || !list || !root) return
  const status = form.querySelector('[role=status]')
  if (!status) throw new Error('the plan page lacks elements that its script needs')
  try {
    await loadScript(dataPath('positions'))
    if (data.positions) await new PlanPage({ form, list, root, status }, data.positions).followAddress()
  } catch (error) {
    status.textContent = failureMessage(error, formTexts(form))
  }
}

void begin()
