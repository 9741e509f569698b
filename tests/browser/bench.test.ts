/** The bench on the bench: pages that are each broken in one way, and what the tests of this folder then see. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { looks } from '../../scripts/browser/looks.ts'
import { type Served, serveFolder } from '../../scripts/browser/serve-folder.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { axe, violationsOf } from './support/axe.ts'
import { browser } from './support/bench.ts'
import { reachable, walk } from './support/keyboard.ts'
import { layoutShifts, shiftObserver, widerThanWindow } from './support/layout.ts'
import { newTab, type Tab, type Visit } from './support/tab.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'"

/** A page with nothing wrong but what is put into it. */
function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,"><link rel="stylesheet" href="site.css">${head}</head><body><main><h1>A page</h1>${body}</main></body></html>`
}

function script(name: string): string {
  return `<script defer src="${name}.js"></script>`
}

const files = {
  'site.css': `body { background: #fff; color: #222 } .pale { color: #ccc } .wide { width: 500px } .scroll { overflow-x: auto } a:focus, button:focus { outline: 3px solid #06c }
.bare:focus { outline: none }
a { display: block; min-height: 24px } .tiny { width: 12px; height: 12px; padding: 0; border: 0 } .cover { position: fixed; inset: 0; background: #fff }
@media (prefers-color-scheme: dark) { .night { color: #333; background: #222 } }`,
  'log.js': "console.error('something is wrong')",
  'throw.js': "throw new Error('it broke')",
  'sink.js': "document.querySelector('main').innerHTML += '<p>more</p>'",
  'grow.js': "setTimeout(() => document.querySelector('h1').before(document.createElement('p'), 'late'), 60)",
  'sound.html': pageWith('<p>Nothing is wrong. <button>Save</button></p><a href="#">one</a><a href="#">two</a>'),
  'console.html': pageWith('', script('log')),
  'error.html': pageWith('', script('throw')),
  'sink.html': pageWith('', script('sink')),
  'inline-script.html': pageWith('<script>1</script>'),
  'inline-style.html': pageWith('<p style="color: red">red</p>'),
  'remote.html': pageWith('<img src="https://example.com/a.png" alt="">', '<meta name="x">'),
  'missing.html': pageWith('<img src="gone.png" alt="">'),
  'from-root.html': pageWith('<img src="/site.css" alt="">'),
  'unlabeled.html': pageWith('<button><svg width="24" height="24"><circle r="9"/></svg></button>'),
  'pale.html': pageWith('<p class="pale">can hardly be read</p>'),
  'night.html': pageWith('<p class="night">cannot be read at night</p>'),
  'tiny.html': pageWith('<button class="tiny" aria-label="a"></button><button class="tiny" aria-label="b"></button>'),
  'two-mains.html': pageWith('</main><main><p>another</p>'),
  'wide.html': pageWith('<div class="wide">wide</div>'),
  'scrolls.html': pageWith('<div class="scroll" tabindex="0"><div class="wide">wide</div></div>'),
  'bare.html': pageWith('<a href="#">one</a><a class="bare" href="#">two</a>'),
  'order.html': pageWith('<a href="#" tabindex="2">one</a><a href="#" tabindex="1">two</a>'),
  'cover.html': pageWith('<a href="#">one</a><div class="cover"></div>'),
  'trap.js': "document.querySelector('a').addEventListener('keydown', (event) => event.preventDefault())",
  'trap.html': pageWith('<a href="#">one</a><a href="#">two</a>', script('trap')),
  'grows.html': pageWith('<p>below</p>', script('grow')),
}

const folder = temporaryProject(files)
let tabs: Tab[] = []
let served: Served

beforeAll(async () => {
  served = await serveFolder(folder, '/below/')
})

afterEach(async () => {
  await Promise.all(tabs.map(({ close }) => close()))
  tabs = []
})

afterAll(() => served.close())

async function open(name: string, visit: Visit = {}): Promise<Tab> {
  const tab = await newTab(await browser(), visit)
  tabs.push(tab)
  await tab.goTo({ folder, url: served.url }, `${name}.html`)
  return tab
}

async function complaintsAbout(name: string, visit: Visit = {}): Promise<string> {
  const tab = await open(name, visit)
  await tab.page.waitForTimeout(100)
  return tab.complaints().join('\n')
}

describe('a page that is opened', () => {
  it.each(['http', 'file'] as const)('is not complained about without a reason, from %s', async (from) => {
    expect(await complaintsAbout('sound', { from })).toBe('')
  })

  it.each([
    ['writes to the console', 'console', 'something is wrong'],
    ['throws', 'error', 'it broke'],
    ['makes elements from text', 'sink', 'TrustedHTML'],
    ['holds a script', 'inline-script', 'Content Security Policy'],
    ['holds a style', 'inline-style', 'Content Security Policy'],
    ['wants a picture from elsewhere', 'remote', 'https://example.com/a.png'],
    ['wants what is not there', 'missing', '404'],
    ['wants something by a path from the root of its host', 'from-root', 'leads out of the site'],
  ])('is complained about when it %s', async (_, name, words) => {
    expect(await complaintsAbout(name)).toContain(words)
  })

  it.each([
    ['holds a style', 'inline-style', 'Content Security Policy'],
    ['wants a picture from elsewhere', 'remote', 'https://example.com/a.png'],
    ['wants what is not there', 'missing', 'gone.png'],
  ])('is complained about from disk and without scripts when it %s', async (_, name, words) => {
    expect(await complaintsAbout(name, { from: 'file', scripts: false })).toContain(words)
  })
})

describe('axe', () => {
  it('finds nothing in a sound page', async () => {
    const { page } = await open('sound', { before: axe })
    expect(await violationsOf(page)).toEqual([])
  })

  it.each([
    ['button-name', 'unlabeled'],
    ['color-contrast', 'pale'],
    ['target-size', 'tiny'],
    ['landmark-no-duplicate-main', 'two-mains'],
  ])('finds %s', async (rule, name) => {
    const { page } = await open(name, { before: axe })
    expect((await violationsOf(page)).join('\n')).toContain(rule)
  })

  it('finds in the dark what is right in the light', async () => {
    const { page } = await open('night', { before: axe, ...looks.dark })
    expect((await violationsOf(page)).join('\n')).toContain('color-contrast')
  })
})

describe('the measures of a layout', () => {
  it('see what is wider than the window, and not what scrolls in a box', async () => {
    expect((await widerThanWindow((await open('wide', looks.narrow)).page)).join('\n')).toContain('class="wide"')
    expect(await widerThanWindow((await open('scrolls', looks.narrow)).page)).toEqual([])
  })

  it('see what moves after loading', async () => {
    expect(await layoutShifts((await open('sound', { before: shiftObserver })).page)).toEqual([])
    expect(
      (await layoutShifts((await open('grows', { before: shiftObserver })).page))
        .flatMap(({ moved }) => moved)
        .join('\n'),
    ).toContain('<h1>')
  })
})

describe('a walk with the Tab key', () => {
  const walkOver = async (
    name: string,
  ): Promise<{
    readonly wanted: readonly string[]
    readonly got: readonly string[]
    readonly problems: readonly string[]
  }> => {
    const { page } = await open(name)
    const wanted = await reachable(page)
    const stops = await walk(page, wanted.length + 1)
    return {
      wanted: wanted.map(({ html }) => html),
      got: stops.map(({ html }) => html),
      problems: stops.flatMap(({ problems }) => problems),
    }
  }

  it('finds nothing wrong on a sound page', async () => {
    const { wanted, got, problems } = await walkOver('sound')
    expect(got).toEqual(wanted)
    expect(got).toHaveLength(3)
    expect(problems).toEqual([])
  })

  it('sees a focus without an outline, and one that is under something', async () => {
    expect((await walkOver('bare')).problems).toEqual([expect.stringContaining('outline: none')])
    expect((await walkOver('cover')).problems).toEqual([expect.stringContaining('under <div class="cover">')])
  })

  it.each(['order', 'trap'])('sees another order than that of the page, or no way on: %s', async (name) => {
    const { wanted, got } = await walkOver(name)
    expect(got).not.toEqual(wanted)
  })
})
