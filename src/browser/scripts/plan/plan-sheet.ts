/** One plan on the page: puts what is kept into its fields, and keeps what a person does there. */
import { isDay, type PlanState } from '../../../plan/state/plan-state.ts'
import type { ImportedFile, PlanSheet, Planner } from '../../data/planner.ts'
import { longestShare } from '../../../plan/state/share.ts'
import { setHtml } from '../common/set-html.ts'
import { initChecklist } from '../ticks/checklist.ts'
import type { TickStore } from '../ticks/tick-store.ts'
import { exported, fileName, onFile, saveFile } from './files.ts'
import { planIn, withPlan } from './plan-record.ts'
import { undoImport } from './undo.ts'
import { entryOf, evidenceIn, unplaced, withEntry, withStanding, withStart } from './plan-fields.ts'

export interface OpenPlan {
  /** `role@level`. */
  readonly from: string
  readonly to: string
  /** The two as they were called before a role was renamed, a blank between them. */
  readonly formerly: readonly string[]
  readonly sheet: PlanSheet
  readonly shelf: TickStore
  /** Called when a plan that came with a link is to be kept. Nothing where the plan is kept already. */
  readonly onKeep: ((state: PlanState) => void) | undefined
}

/**
 * Shows a plan in an element, and keeps what is done to it.
 * @param message a word about how it came here
 * @returns what shows it again, after it was changed elsewhere
 */
export function openSheet(
  root: HTMLElement,
  plan: OpenPlan,
  planner: Planner,
  message: string | undefined,
): () => void {
  const { from, to, sheet, shelf } = plan
  setHtml(root, sheet.html)
  const one = (selector: string): HTMLElement => found(root.querySelector<HTMLElement>(selector), selector)
  const input = (id: string): HTMLInputElement => found(root.querySelector<HTMLInputElement>(`input#${id}`), id)
  const all = (selector: string): HTMLElement[] => Array.from(root.querySelectorAll<HTMLElement>(selector))
  const dateFields = Array.from(root.querySelectorAll<HTMLInputElement>('input[data-date]'))
  const start = input('plan-start')
  const noteFields = Array.from(root.querySelectorAll<HTMLTextAreaElement>('textarea[data-note]'))
  const { word } = planner
  const state = (): PlanState => planIn(shelf.read(), from, to).state
  const say = (text: string): void => {
    const status = one('.plan-status')
    if (status.textContent !== text) status.textContent = text
  }
  const tellHowKept = (): void => {
    if (!shelf.isKept()) say(word('unkept'))
    else if (shelf.hasSetAside()) say(word('aside'))
    else if (!plan.onKeep) say(word('saved'))
  }
  let undo: (() => void) | undefined
  const offerUndo = (how: (() => void) | undefined): void => {
    undo = how
    one('.plan-undo').hidden = how === undefined
  }
  const change = (how: (state: PlanState) => PlanState): void => {
    shelf.change((book) => withPlan(book, how(planIn(book, from, to).state)))
    tellHowKept()
  }
  const ticks = initChecklist(root, shelf)

  const showStanding = (section: HTMLElement, { standings }: PlanState): void => {
    const capability = section.dataset['capability'] ?? ''
    const standing = Object.hasOwn(standings, capability) ? standings[capability] : undefined
    for (const step of section.querySelectorAll<HTMLInputElement>('.standings input')) {
      step.checked = step.value === (standing?.value ?? '')
    }
    const wording = standing && sheet.wordingOf(capability, standing.value)
    const changed = section.querySelector<HTMLElement>('.standings .tick-changed')
    if (changed) changed.hidden = standing === undefined || wording === standing.wording
    // Who knows what is expected finds themselves there: it shows afterwards, or when it is asked for.
    for (const mark of section.querySelectorAll<HTMLElement>('.expected-mark')) mark.hidden = standing === undefined
  }
  const showEvidence = (now: PlanState): void => {
    for (const place of all('[data-evidence]')) {
      const open = place.querySelector('details')?.open ?? false
      setHtml(place, sheet.evidenceHtml(now, place.dataset['evidence'] ?? ''))
      const details = place.querySelector('details')
      if (details) details.open = open
    }
  }
  const showFields = (now: PlanState): void => {
    const put = (field: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
      // Somebody is typing there; what was written elsewhere is joined to it with the next letter. In a window behind
      // another one nobody types.
      if (field === document.activeElement && document.hasFocus() && field instanceof HTMLTextAreaElement) return
      field.value = value
      bases.set(field, value)
    }
    put(start, now.start ?? '')
    for (const field of dateFields) put(field, entryOf(now.dates, field.dataset['date'] ?? '') ?? '')
    for (const field of noteFields) put(field, entryOf(now.notes, field.dataset['note'] ?? '') ?? '')
  }
  const bases = new Map<Element, string>()
  const showUnplaced = (now: PlanState): void => {
    const lines = unplaced(now, sheet)
    one('.plan-unplaced').hidden = lines.length === 0
    one('.plan-unplaced ul').replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement('li')
        item.dir = 'auto'
        item.textContent = line
        return item
      }),
    )
  }
  const refresh = (): void => {
    const now = state()
    for (const section of all('[data-capability]')) showStanding(section, now)
    showFields(now)
    showEvidence(now)
    showUnplaced(now)
    ticks?.show()
  }

  for (const section of all('[data-capability]')) {
    const capability = section.dataset['capability'] ?? ''
    for (const step of section.querySelectorAll<HTMLInputElement>('.standings input')) {
      // A click on what is chosen already confirms it after a change of its words.
      step.addEventListener('click', () => {
        change((now) => withStanding(now, capability, step.value, sheet.wordingOf(capability, step.value) ?? ''))
        showStanding(section, state())
      })
    }
  }
  start.addEventListener('change', () => {
    const { value } = start
    if (value === '' || isDay(value)) change((now) => withStart(now, value))
  })
  for (const field of dateFields) {
    field.addEventListener('change', () => {
      const { value } = field
      if (value === '' || isDay(value)) {
        change((now) => ({ ...now, dates: withEntry(now.dates, field.dataset['date'] ?? '', value) }))
      }
    })
  }
  for (const field of noteFields) {
    const id = field.dataset['note'] ?? ''
    field.addEventListener('input', () => {
      change((now) => {
        const there = entryOf(now.notes, id) ?? ''
        // Another window has written here since: both texts stay.
        const text =
          there === bases.get(field) || there === field.value || there === ''
            ? field.value
            : `${field.value}\n\n${there}`
        bases.set(field, text)
        return { ...now, notes: withEntry(now.notes, id, text) }
      })
      const text = bases.get(field) ?? ''
      if (text === field.value) return
      const at = field.selectionStart
      field.value = text
      field.setSelectionRange(at, at)
    })
  }
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-add]')) listenForEvidence(form)

  function listenForEvidence(form: HTMLFormElement): void {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const status = form.querySelector('[role=status]')
      const entry = evidenceIn(form)
      if (status) status.textContent = entry ? '' : word('incomplete')
      if (!entry) return
      change((now) => ({ ...now, evidence: [...now.evidence, entry] }))
      showEvidence(state())
      form.reset()
      form.querySelector<HTMLElement>('input')?.focus()
    })
  }

  root.addEventListener('click', onClick)
  function onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button || !root.contains(button)) return
    const { remove, save, do: action } = button.dataset
    if (remove !== undefined) removeEvidence(Number(remove), button)
    else if (save !== undefined) saveAs(save)
    else if (action === 'print') print()
    else if (action === 'share') share()
    else if (action === 'clear') clear()
    else if (action === 'keep') plan.onKeep?.(state())
    else if (action === 'undo') {
      const how = undo
      offerUndo(undefined)
      how?.()
      refresh()
      say(word('restored'))
    }
  }

  function removeEvidence(index: number, button: Element): void {
    const place = button.closest('[data-evidence]')
    const removed = state().evidence[index]
    if (!removed) return
    change((now) => ({ ...now, evidence: now.evidence.filter((_, at) => at !== index) }))
    showEvidence(state())
    offerUndo(() =>
      change((now) => ({ ...now, evidence: [...now.evidence.slice(0, index), removed, ...now.evidence.slice(index)] })),
    )
    say(word('removed'))
    place?.parentElement?.querySelector('summary')?.focus()
  }

  function clear(): void {
    const former = shelf.read()
    shelf.change(() => ({ ticks: new Map(), others: {} }))
    const putAsideBack = shelf.dropAside()
    refresh()
    offerUndo(() => {
      putAsideBack()
      shelf.change((book) =>
        book.ticks.size === 0 && Object.keys(book.others).length === 0
          ? former
          : withPlan(book, sheet.join(planIn(book, from, to).state, planIn(former, from, to).state).state),
      )
    })
    say(word('cleared'))
    one('.plan-undo button').focus()
  }

  function saveAs(ending: string): void {
    const now = state()
    const nothing = ending === 'ics' && now.start === undefined && Object.keys(now.dates).length === 0
    one('.plan-out-status').textContent = nothing ? word('noDates') : ''
    if (nothing) return
    const { type, text } = exported(sheet, now, ending)
    saveFile(fileName(from, to, ending), type, text)
  }

  function share(): void {
    const address = `${location.href.replace(/#.*$/, '')}#plan=${planner.shareText(state())}`
    const status = one('.plan-out-status')
    const field = input('plan-link')
    const isShort = address.length <= longestShare
    one('.plan-link').hidden = !isShort
    status.textContent = isShort ? word('copy') : word('tooLong')
    if (!isShort) return
    field.value = address
    field.select()
    // Without leave to do so the link stands in the field, marked.
    navigator.clipboard?.writeText(address).then(
      () => (status.textContent = word('copied')),
      () => undefined,
    )
  }

  /** What a file says of a plan of these two positions; otherwise it is told why not. */
  function readPlan(
    name: string,
    text: string,
    tell: (text: string) => void,
  ): Omit<Extract<ImportedFile, { kind: 'plan' }>, 'kind'> | undefined {
    const file: ImportedFile = planner.readFile(text)
    if (file.kind === 'newer' || file.kind === 'foreign') {
      tell(word(file.kind, { file: name }))
      return undefined
    }
    const positions = file.kind === 'plan' ? file.state : file
    if (![`${from} ${to}`, ...plan.formerly].includes(`${positions.from} ${positions.to}`)) {
      tell(word('otherPositions', { file: name, positions: `${positions.from} → ${positions.to}` }))
      return undefined
    }
    if (file.kind === 'plan') return file
    const inText = sheet.stateOf(text)
    if (!inText) {
      tell(word('foreign', { file: name }))
      return undefined
    }
    // A text remembers other words than a page does: those of its own line.
    const known = Object.entries(inText.ticks).map(([id, wording]): [string, string] => [
      id,
      ticks?.wordings.get(id) ?? wording,
    ])
    return { state: { ...inText, ticks: Object.fromEntries(known) }, unknown: {} }
  }

  onFile(input('plan-import'), (name, text) => {
    const read = readPlan(name, text, say)
    if (!read) return
    const former = state()
    const { state: joined, differing } = sheet.join(former, read.state)
    shelf.change((book) => withPlan(book, joined, read.unknown))
    offerUndo(() => change((now) => undoImport(former, joined, now)))
    refresh()
    const names = Array.from(new Set(differing.map(sheet.nameOf))).join(', ')
    say(
      [
        word('joined'),
        ...(names === '' ? [] : [word('differing', { names })]),
        ...(Object.keys(read.unknown).length > 0 ? [word('parts')] : []),
        ...(shelf.isKept() ? [] : [word('unkept')]),
      ].join(' '),
    )
  })
  onFile(input('plan-other'), (name, text) => {
    const status = one('.plan-two-status')
    status.textContent = ''
    const read = readPlan(name, text, (problem) => (status.textContent = problem))
    if (!read) return
    setHtml(one('.plan-views'), sheet.viewsHtml(state(), read.state))
    status.textContent = name
  })

  one('.plan-shared').hidden = plan.onKeep === undefined
  refresh()
  if (message !== undefined) say(message)
  else if (!shelf.isKept() || shelf.hasSetAside()) tellHowKept()
  else if (planIn(shelf.read(), from, to).hasUnknown) say(word('parts'))
  return refresh
}

function found<Part>(part: Part | null, name: string): Part {
  if (part === null) throw new Error(`the plan has no "${name}"`)
  return part
}
