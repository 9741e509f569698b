/** The comparison page: two positions are chosen, and what lies between them is shown as the page of a ladder shows it. The address says which, so it can be shared. */
import type { Position } from '../domain/framework.ts'
import type { Positions } from '../site/carried/carried.ts'
import type { Compare } from '../site/carried/compare.ts'
import { comparePath, compareHash, dataPath, scriptPath } from '../site/site-path.ts'
import { fillWords } from '../template/word-forms.ts'
import { carriedHere } from './compare/carried-here.ts'
import { load, show } from './compare/load.ts'
import { positionFields } from './compare/position-fields.ts'
import { keepTicks } from './ticks/keep-ticks.ts'
import { type Address, type Choice, nextOf, readAddress } from './compare/position-text.ts'

const here = carriedHere()
let engine: Compare | undefined

/** Everything that a comparison of these two needs, each part once. */
async function engineFor({ from, to }: { readonly from: Position; readonly to: Position }): Promise<Compare> {
  const parts = [scriptPath('compare-engine'), ...['moves', 'framework', 'templates', `roles/${from.role}`, `roles/${to.role}`].map(dataPath)]
  await Promise.all(parts.map(load))
  engine ??= here.comparer?.(here)
  if (!engine) throw new Error('the engine is not there')
  return engine
}

function start(form: HTMLFormElement, result: HTMLElement, positions: Positions): void {
  const [kind, heading, body] = [result.querySelector('p'), result.querySelector('h2'), result.querySelector('div')]
  const status = form.querySelector('[role=status]')
  const [first, second] = form.querySelectorAll('fieldset')
  if (!kind || !heading || !body || !status || !first || !second) throw new Error('the comparison page has not the parts that its script needs')
  const title = document.title
  const word = (name: string, values: Readonly<Record<string, string>> = {}): string => fillWords(form.dataset[name] ?? '', values)

  // Until somebody says where to, it is the level that comes next.
  let isTargetChosen = false
  const go = (): void => {
    const from = fromFields.read()
    if (from && !isTargetChosen) toFields.set({ kind: 'chosen', position: nextOf(from, positions) })
    const to = toFields.read()
    if (from && to) location.hash = compareHash(from, to)
    else status.textContent = word('choose')
  }
  const fromFields = positionFields(first, positions, go)
  const toFields = positionFields(second, positions, () => {
    isTargetChosen = true
    go()
  })

  form.addEventListener('submit', (event) => event.preventDefault())
  form.querySelector('button')?.addEventListener('click', () => {
    const [from, to] = [fromFields.read(), toFields.read()]
    if (!from || !to) return
    isTargetChosen = true
    location.hash = compareHash(to, from)
  })

  let shown = ''
  const follow = async (): Promise<void> => {
    const address = readAddress(location.hash, positions)
    if (!address) return
    fromFields.set(address.from)
    toFields.set(address.to)
    const pair = chosen(address)
    if (!pair) {
      shown = ''
      result.hidden = true
      document.title = title
      status.textContent = problem(address)
      return
    }
    const wanted = compareHash(pair.from, pair.to)
    if (wanted !== shown) await compare(pair, wanted)
    if (address.part !== undefined) document.getElementById(address.part)?.scrollIntoView()
  }

  const compare = async (pair: { readonly from: Position; readonly to: Position }, wanted: string): Promise<void> => {
    shown = wanted
    try {
      const { heading: name, kind: kindName, html, counts } = (await engineFor(pair))(pair.from, pair.to, comparePath)
      // Somebody was faster than the scripts.
      if (shown !== wanted) return
      kind.textContent = kindName
      heading.textContent = name
      show(body, html)
      keepTicks(body)
      result.hidden = false
      document.title = `${name} · ${title}`
      status.textContent = word('result', { name, counts: counts.join(', ') })
    } catch (error) {
      shown = ''
      result.hidden = true
      document.title = title
      status.textContent = word('failed', { reason: error instanceof Error ? error.message : String(error) })
    }
  }

  const problem = (address: Address): string => {
    const unknown = [address.from, address.to].flatMap((choice: Choice) => (choice.kind === 'unknown' ? [word('unknown', { position: choice.text })] : []))
    return unknown.length > 0 ? unknown.join(' ') : word('choose')
  }

  // A link to a part of the comparison must not push the two positions out of the address.
  result.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href') ?? ''
    const part = href.startsWith('#') ? document.getElementById(href.slice(1)) : null
    if (!part) return
    event.preventDefault()
    history.replaceState(null, '', `${shown}&part=${encodeURIComponent(part.id)}`)
    part.scrollIntoView()
    part.setAttribute('tabindex', '-1')
    part.focus({ preventScroll: true })
  })

  addEventListener('hashchange', () => void follow())
  isTargetChosen = readAddress(location.hash, positions)?.to.kind === 'chosen'
  void follow()
}

function chosen({ from, to }: Address): { readonly from: Position; readonly to: Position } | undefined {
  return from.kind === 'chosen' && to.kind === 'chosen' ? { from: from.position, to: to.position } : undefined
}

async function begin(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#compare')
  const result = document.querySelector<HTMLElement>('#compare-result')
  if (!form || !result) return
  await load(dataPath('positions'))
  if (here.positions) start(form, result, here.positions)
}

void begin()
