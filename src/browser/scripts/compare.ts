/**
 * The comparison page: the reader chooses two positions, and the page shows the difference like a ladder page. The
 * address contains the positions, so it can be shared.
 */
import { comparePath, dataPath, pairHash, scriptPath } from '../../addresses.ts'
import type { Positions } from '../data/browser-data.ts'
import type { Compare } from '../data/compare.ts'
import { loadScript } from './common/load.ts'
import { pageData } from './common/page-data.ts'
import { setHtml } from './common/set-html.ts'
import { addressMessage, failureMessage, formTexts } from './positions/form-texts.ts'
import { readAddress } from './positions/position-address.ts'
import { type PositionPair, positionForm } from './positions/position-form.ts'
import { initChecklist } from './ticks/checklist.ts'

const data = pageData()
let engine: Compare | undefined

/** Loads everything that the comparison of two positions needs. */
async function engineFor({ from, to }: PositionPair): Promise<Compare> {
  const parts = [
    scriptPath('compare-engine'),
    ...['moves', 'framework', 'templates', `roles/${from.role}`, `roles/${to.role}`].map(dataPath),
  ]
  await Promise.all(parts.map(loadScript))
  engine ??= data.comparer?.(data)
  if (!engine) throw new Error('the engine is missing')
  return engine
}

function start(form: HTMLFormElement, result: HTMLElement, positions: Positions): void {
  const [kind, heading, body] = [result.querySelector('p'), result.querySelector('h2'), result.querySelector('div')]
  const status = form.querySelector('[role=status]')
  if (!kind || !heading || !body || !status) {
    throw new Error('the comparison page lacks elements that its script needs')
  }
  const title = document.title
  const text = formTexts(form)
  const pair = positionForm(form, positions, () => {
    status.textContent = text('choose')
  })
  form.querySelector('button')?.addEventListener('click', pair.swap)

  /** The part of the address that names the shown positions. */
  let shown = ''
  const hide = (message: string): void => {
    shown = ''
    result.hidden = true
    document.title = title
    status.textContent = message
  }

  const compare = async ({ from, to }: PositionPair, hash: string): Promise<void> => {
    shown = hash
    try {
      const comparison = (await engineFor({ from, to }))(from, to, comparePath)
      // The reader may have chosen other positions while the scripts were loading.
      if (shown !== hash) return
      kind.textContent = comparison.kind
      heading.textContent = comparison.heading
      setHtml(body, comparison.html)
      initChecklist(body)
      result.hidden = false
      document.title = `${comparison.heading} · ${title}`
      status.textContent = text('result', { name: comparison.heading, counts: comparison.counts.join(', ') })
    } catch (error) {
      hide(failureMessage(error, text))
    }
  }

  const followAddress = async (): Promise<void> => {
    const address = readAddress(location.hash, positions)
    if (!address) return
    const chosen = pair.show(address)
    if (!chosen) return hide(addressMessage(address, text))
    const hash = pairHash(chosen.from, chosen.to)
    if (hash !== shown) await compare(chosen, hash)
    if (address.part !== undefined) document.getElementById(address.part)?.scrollIntoView()
  }
  result.addEventListener('click', (event) => followLink(event, () => shown))
  addEventListener('hashchange', () => void followAddress())
  void followAddress()
}

/** Follows a link within the comparison, but keeps the two positions in the address. */
function followLink(event: Event, shown: () => string): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href') ?? ''
  const target = href.startsWith('#') ? document.getElementById(href.slice(1)) : null
  if (!target) return
  event.preventDefault()
  history.replaceState(null, '', `${shown()}&part=${encodeURIComponent(target.id)}`)
  target.scrollIntoView()
  target.setAttribute('tabindex', '-1')
  target.focus({ preventScroll: true })
}

async function begin(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#compare')
  const result = document.querySelector<HTMLElement>('#compare-result')
  if (!form || !result) return
  await loadScript(dataPath('positions'))
  if (data.positions) start(form, result, data.positions)
}

void begin()
