/**
 * The comparison page: two positions are chosen, and what lies between them is shown as the page of a ladder shows it.
 * The address says which, so it can be shared.
 */
import type { Positions } from '../data/browser-data.ts'
import type { Compare } from '../data/compare.ts'
import { comparePath, pairHash, dataPath, scriptPath } from '../../addresses.ts'
import { fillWords } from '../../template/word-forms.ts'
import { pageData } from './common/page-data.ts'
import { loadScript } from './common/load.ts'
import { setHtml } from './common/set-html.ts'
import { type PositionPair, positionForm } from './positions/position-form.ts'
import { initChecklist } from './ticks/checklist.ts'
import { type PositionsAddress, type PositionChoice, readAddress } from './positions/position-address.ts'

const here = pageData()
let engine: Compare | undefined

/** Everything that a comparison of these two needs, each part once. */
async function engineFor({ from, to }: PositionPair): Promise<Compare> {
  const parts = [
    scriptPath('compare-engine'),
    ...['moves', 'framework', 'templates', `roles/${from.role}`, `roles/${to.role}`].map(dataPath),
  ]
  await Promise.all(parts.map(loadScript))
  engine ??= here.comparer?.(here)
  if (!engine) throw new Error('the engine is not there')
  return engine
}

function start(form: HTMLFormElement, result: HTMLElement, positions: Positions): void {
  const [kind, heading, body] = [result.querySelector('p'), result.querySelector('h2'), result.querySelector('div')]
  const status = form.querySelector('[role=status]')
  if (!kind || !heading || !body || !status) {
    throw new Error('the comparison page has not the parts that its script needs')
  }
  const title = document.title
  const word = (name: string, values: Readonly<Record<string, string>> = {}): string =>
    fillWords(form.dataset[name] ?? '', values)

  const pair = positionForm(form, positions, () => {
    status.textContent = word('choose')
  })
  form.querySelector('button')?.addEventListener('click', pair.swap)

  let shown = ''
  const follow = async (): Promise<void> => {
    const address = readAddress(location.hash, positions)
    if (!address) return
    const chosen = pair.show(address)
    if (!chosen) {
      shown = ''
      result.hidden = true
      document.title = title
      status.textContent = problem(address)
      return
    }
    const wanted = pairHash(chosen.from, chosen.to)
    if (wanted !== shown) await compare(chosen, wanted)
    if (address.part !== undefined) document.getElementById(address.part)?.scrollIntoView()
  }

  const compare = async (pair: PositionPair, wanted: string): Promise<void> => {
    shown = wanted
    try {
      const { heading: name, kind: kindName, html, counts } = (await engineFor(pair))(pair.from, pair.to, comparePath)
      // Somebody was faster than the scripts.
      if (shown !== wanted) return
      kind.textContent = kindName
      heading.textContent = name
      setHtml(body, html)
      initChecklist(body)
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

  const problem = (address: PositionsAddress): string => {
    const unknown = [address.from, address.to].flatMap((choice: PositionChoice) =>
      choice.kind === 'unknown' ? [word('unknown', { position: choice.text })] : [],
    )
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
  void follow()
}

async function begin(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#compare')
  const result = document.querySelector<HTMLElement>('#compare-result')
  if (!form || !result) return
  await loadScript(dataPath('positions'))
  if (here.positions) start(form, result, here.positions)
}

void begin()
