/** The development server with a real browser: a person who writes, and the page beside it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'
import { axe, violationsOf } from './support/axe.ts'
import { browser } from './support/bench.ts'
import { newTab, type Tab } from './support/tab.ts'

const profile = 'roles/software-engineer/profile.md'
const rolePage = 'roles/software-engineer.html'

let folder: string
let server: ChildProcess
let address: string
let tab: Tab | undefined

async function start(port = '0'): Promise<void> {
  server = spawn(process.execPath, [resolve('dist/cli.js'), 'dev', '--port', port], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  address = await new Promise<string>((found, failed) => {
    let out = ''
    server.on('exit', (code) => failed(new Error(`ended with ${code}`)))
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const said = /^(http:\S+) updates/m.exec(out)?.[1]
      if (said !== undefined) found(said)
    })
  })
}

async function end(): Promise<void> {
  if (server.exitCode !== null) return
  server.kill('SIGINT')
  await once(server, 'exit')
}

/** As editors do that never leave half a file. */
function save(path: string, change: (text: string) => string): void {
  const file = join(folder, path)
  writeFileSync(`${file}.new`, change(readFileSync(file, 'utf8')))
  renameSync(`${file}.new`, file)
}

async function open(path: string, look: Parameters<typeof newTab>[1] = {}): Promise<Page> {
  tab = await newTab(await browser(), look)
  await tab.goTo({ folder, url: address }, path)
  return tab.page
}

/**
 * What the page did that no page may do. A reload breaks off what is under way, such as listening or the icon; what is
 * not there or forbidden is told by the console.
 */
function complaints(): readonly string[] {
  return tab?.complaints().filter((complaint) => !complaint.startsWith(`failed: ${address}`)) ?? []
}

beforeEach(() => {
  folder = temporaryProject()
  cpSync('starter/project/roles', join(folder, 'roles'), { recursive: true })
})

afterEach(async () => {
  await tab?.close()
  tab = undefined
  await end()
})

const mission = (text: string) => (before: string) => before.replace(/^mission: .*$/m, `mission: ${text}`)
const family = (text: string) => (before: string) => before.replace(/^family: .*$/m, `family: ${text}`)

describe('a page of the development server', () => {
  it('shows a save, keeps what it showed while something is wrong, and shows what was mended', async () => {
    await start()
    const page = await open(rolePage)
    const overlay = page.locator('#rungs-dev')
    await page.evaluate(() => Object.assign(globalThis, { isFirst: true }))
    save(profile, mission('Says something new.'))
    await page.getByText('Says something new.').waitFor()
    expect(await page.evaluate(() => 'isFirst' in globalThis)).toBe(false)
    expect(await overlay.count()).toBe(0)

    await page.evaluate(() => Object.assign(globalThis, { isFirst: true }))
    const written = /^family: (.*)$/m.exec(readFileSync(join(folder, profile), 'utf8'))?.[1] ?? ''
    save(profile, family('<b>kitchen</b>'))
    await overlay.waitFor()
    const line = readFileSync(join(folder, profile), 'utf8').split('\n').indexOf('family: <b>kitchen</b>') + 1
    const said = await overlay.innerText()
    expect(said).toContain('This is the last page without errors.')
    expect(said).toContain(`${profile}:${line}:9`)
    expect(said).toContain('"<b>kitchen</b>" is not a family')
    expect(said).toContain('unknown-family')
    expect(said).toContain('How to fix it: use one of:')
    expect(said).toContain('^^^^^^^')
    await page.getByText('Says something new.').waitFor()
    // It is the same page, and another one of the last good site can be opened.
    expect(await page.evaluate(() => 'isFirst' in globalThis)).toBe(true)
    await page.goto(`${address}levels/`)
    await overlay.waitFor()

    save(profile, family(written))
    await overlay.waitFor({ state: 'detached' })
    expect(complaints()).toEqual([])
  })

  it('tells of broken YAML where there never was a page, and shows the first one', async () => {
    save(profile, (text) => text.replace(/^name: .*$/m, 'name: "Engineer'))
    await start()
    const page = await open('')
    await page.locator('#rungs-dev').waitFor()
    expect(await page.locator('#rungs-dev').innerText()).toMatch(/there is no page yet[^]*profile\.md:2:7/)
    save(profile, (text) => text.replace(/^name: .*$/m, 'name: Kitchen Engineer'))
    await page.getByRole('link', { name: 'Kitchen Engineer' }).first().waitFor()
    expect(await page.locator('#rungs-dev').count()).toBe(0)
    // A browser says so of the page itself when the answer is 503; nothing else may be said.
    expect(complaints()).toEqual([expect.stringContaining('status of 503')])
  })

  it('has an overlay on the page for addresses that lead nowhere, too', async () => {
    await start()
    const page = await open('nothing/here.html')
    await page.getByRole('heading', { name: 'Page not found' }).waitFor()
    save(profile, family('kitchen'))
    await page.locator('#rungs-dev').waitFor()
    expect(complaints()).toEqual([expect.stringContaining('status of 404')])
  })

  it('comes back by itself when the server was started again, with what was changed meanwhile', async () => {
    await start()
    const page = await open(rolePage)
    const { port } = new URL(address)
    await end()
    save(profile, mission('Written while nothing ran.'))
    await start(port)
    await page.getByText('Written while nothing ran.').waitFor()
    // While it was away, the browser says of each try that nobody answered.
    expect(complaints().filter((complaint) => !complaint.includes('net::ERR_'))).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has an overlay that everybody can read and reach: %s', async (colorScheme) => {
    await start()
    const page = await open(rolePage, { colorScheme, before: axe })
    save(profile, family('kitchen'))
    const overlay = page.locator('#rungs-dev')
    await overlay.waitFor()
    const wrong = await violationsOf(page)
    expect(wrong.filter((line) => line.includes('rungs-dev'))).toEqual([])
    await overlay.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await overlay.getByText('kitchen').first().isVisible()).toBe(false)
    // Whoever has folded it is not disturbed by the next save.
    save(profile, family('cellar'))
    await overlay.getByText('cellar').first().waitFor({ state: 'attached' })
    expect(await overlay.getByText('cellar').first().isVisible()).toBe(false)
  })
})
