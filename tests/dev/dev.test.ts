/** The server as a whole, over a socket, with a project and changes that the test makes. */
import { createConnection } from 'node:net'
import { networkInterfaces } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { finding } from '../../src/diagnostic/finding.ts'
import { type DevServer, startDev } from '../../src/dev/dev.ts'
import type { DevEvent } from '../../src/dev/rebuild.ts'
import type { DevProject, DevState } from '../../src/dev/dev-project.ts'
import type { ChangeListener } from '../../src/files/host.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { templatesFolder } from '../support/example.ts'
import { get, listen, type Listener } from './client.ts'

const builtIn = builtInTemplates(nodeHost, templatesFolder)
const assets = { script: 'script', style: 'style', emptyPage: '<head></head><body></body>' }
const sources = { framework: undefined, library: [], profiles: [], templates: [] }
const wrong = finding(
  'unknown-family',
  { file: 'roles/a/profile.md', start: { line: 2, column: 9 } },
  { text: 'kitchen', suggestion: undefined, known: ['Data'] },
)
const profile = { slug: 'a', source: { file: 'roles/a/profile.md', text: '---\nfamily: kitchen\n---\n' } }

function siteThatSays(text: string): NonNullable<DevState['site']> {
  const page = `<head></head><body>${text}</body>`
  return {
    has: (path) => path === 'index.html',
    text: (path) => ({ value: path === 'index.html' ? page : undefined, findings: [] }),
  }
}

const good = (text: string): DevState => ({
  findings: [],
  lint: () => [],
  site: siteThatSays(text),
  sources,
  spoken: undefined,
})
const bad = (site?: DevState['site']): DevState => ({
  findings: [wrong],
  lint: () => [],
  site,
  sources: { ...sources, profiles: [profile] },
  spoken: undefined,
})

function raise(message: string): never {
  throw new Error(message)
}

interface Stage {
  readonly dev: DevServer
  /** What the project was asked to look at. */
  readonly looks: (readonly string[] | undefined)[]
  readonly happened: DevEvent[]
  readonly disk: ChangeListener
  readonly isWatched: () => boolean
  /** What the next looks find; an error is thrown. */
  next: DevState | Error
}

const running: DevServer[] = []
const listeners: Listener[] = []
afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.stop()
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

async function stage(first: DevState, port = 0, instance = 'i', host = '127.0.0.1'): Promise<Stage> {
  const looks: Stage['looks'] = []
  const happened: DevEvent[] = []
  let disk: ChangeListener | undefined
  let next: DevState | Error = first
  const project: DevProject = {
    refresh: (changed) => {
      looks.push(changed)
      if (next instanceof Error) throw next
      return next
    },
  }
  let isWatched = false
  const dev = await startDev({
    root: '/project',
    project,
    watch: (root, folders, listener) => {
      expect({ root, folders }).toEqual({ root: '/project', folders: ['roles', 'templates'] })
      disk = listener
      isWatched = true
      return () => void (isWatched = false)
    },
    pace: { quiet: 5, longest: 2000 },
    assets,
    host,
    builtIn,
    port,
    instance,
    onEvent: (event) => happened.push(event),
  })
  running.push(dev)
  if (!disk) throw new Error('nothing is watched')
  return {
    dev,
    looks,
    happened,
    disk,
    isWatched: () => isWatched,
    get next() {
      return next
    },
    set next(state) {
      next = state
    },
  }
}

async function ear(port: number): Promise<Listener> {
  const listener = await listen(port)
  listeners.push(listener)
  return listener
}

describe('the development server', () => {
  it('makes one rebuild of a thousand changes, and tells the page once', async () => {
    const { dev, looks, disk } = await stage(good('one'))
    const page = await ear(dev.port)
    await page.message(0)
    for (let role = 0; role < 1000; role += 1) disk.changed(`roles/r${role}/profile.md`)
    await page.message(1)
    await get(dev.port, '/')
    expect(looks.map((changed) => changed?.length)).toEqual([undefined, 1000])
    expect(page.messages).toHaveLength(2)
  })

  it('has a page load itself anew when the site is another one, and gives it the new one', async () => {
    const server = await stage(good('one'))
    const page = await ear(server.dev.port)
    const { build } = await page.message(0)
    expect((await get(server.dev.port, '/')).text).toContain(`data-build="${build}"`)
    server.next = good('two')
    server.disk.changed('roles/a/profile.md')
    const told = await page.message(1)
    expect(told).toEqual({ build: expect.not.stringMatching(new RegExp(`^${build}$`)) })
    const { text } = await get(server.dev.port, '/')
    expect(text).toContain('two')
    expect(text).toContain(`data-build="${told.build}"`)
  })

  it('keeps the last page without errors, with what is wrong over it, until it is mended', async () => {
    const first = good('one')
    const server = await stage(first)
    const page = await ear(server.dev.port)
    const { build } = await page.message(0)
    server.next = bad(first.site)
    server.disk.changed('roles/a/profile.md')
    const told = await page.message(1)
    expect(told.build).toBe(build)
    expect(told.errors).toMatchObject({
      heading: 'There is an error. This is the last page without errors.',
      diagnostics: [
        {
          code: 'unknown-family',
          place: 'roles/a/profile.md:2:9',
          headline: '"kitchen" is not a family',
          frame: expect.stringContaining('2 │ family: kitchen\n  │         ^'),
          remedy: 'use one of: Data',
        },
      ],
    })
    expect((await get(server.dev.port, '/')).text).toContain('one')
    // A page that is opened now hears of it, too.
    expect(await (await ear(server.dev.port)).message(0)).toEqual(told)
    server.next = good('mended')
    server.disk.changed('roles/a/profile.md')
    expect(await page.message(2)).toEqual({ build: expect.not.stringMatching(new RegExp(`^${build}$`)) })
    expect((await get(server.dev.port, '/')).text).toContain('mended')
  })

  it('does not have pages load themselves anew when an error was taken back', async () => {
    const first = good('one')
    const server = await stage(first)
    const page = await ear(server.dev.port)
    for (const [number, state] of [bad(first.site), first].entries()) {
      server.next = state
      server.disk.changed('roles/a/profile.md')
      await page.message(number + 1)
    }
    const [before, , after] = page.messages
    expect(after).toEqual(before)
  })

  it('shows what is wrong on a page of its own while there was no page yet', async () => {
    const server = await stage(bad())
    expect(await get(server.dev.port, '/roles/a.html')).toMatchObject({
      status: 503,
      text: expect.stringContaining('/.rungs/dev.js'),
    })
    const page = await ear(server.dev.port)
    const told = await page.message(0)
    expect(told.errors?.heading).toBe('There is an error, so there is no page yet.')
    server.next = good('one')
    server.disk.changed('roles/a/profile.md')
    expect((await page.message(1)).build).not.toBe(told.build)
    expect((await get(server.dev.port, '/')).status).toBe(200)
  })

  it('names its builds anew when it is started again, so that pages of before load themselves', async () => {
    const builds = await Promise.all(
      ['a', 'b'].map(async (instance) => {
        const { dev } = await stage(good('same'), 0, instance)
        return (await (await ear(dev.port)).message(0)).build
      }),
    )
    expect(new Set(builds).size).toBe(2)
  })

  it('reports how long a build took, and folders that it cannot watch', async () => {
    const { happened, disk } = await stage(good('one'))
    const failure = Object.assign(new Error('x'), { code: 'ENOSPC' })
    disk.failed(failure)
    expect(happened).toEqual([
      { kind: 'rebuilt', state: expect.anything(), changed: undefined, milliseconds: expect.any(Number) },
      { kind: 'watch-failed', failure },
    ])
  })

  it('survives an exception in a rebuild, names the file, and rereads everything afterwards', async () => {
    const server = await stage(good('one'))
    const page = await ear(server.dev.port)
    server.next = new Error('a defect')
    server.disk.changed('roles/a/profile.md')
    const { build, errors } = await page.message(1)
    expect(errors?.diagnostics).toMatchObject([{ place: 'roles/a/profile.md', headline: 'Error: a defect' }])
    expect((await get(server.dev.port, '/')).text).toContain('one')
    expect(server.happened.at(-1)).toMatchObject({ kind: 'crashed', paths: ['roles/a/profile.md'] })
    server.next = good('two')
    server.disk.changed('roles/a/profile.md')
    const repaired = await page.message(2)
    expect(repaired).not.toHaveProperty('errors')
    expect(repaired.build).not.toBe(build)
    expect(server.looks).toEqual([undefined, ['roles/a/profile.md'], undefined])
  })

  it('survives an exception while a page is rendered, and names the page', async () => {
    const server = await stage({ ...good('one'), site: { has: () => true, text: () => raise('a defect') } })
    expect(await get(server.dev.port, '/')).toMatchObject({ status: 500 })
    expect(server.happened.at(-1)).toMatchObject({ kind: 'crashed', paths: ['index.html'] })
    const { errors } = await (await ear(server.dev.port)).message(0)
    expect(errors?.diagnostics).toMatchObject([{ headline: 'Error: a defect' }])
  })

  it('survives an exception in the linter', async () => {
    const server = await stage({ ...good('one'), lint: () => raise('a defect') })
    await expect.poll(() => server.happened.at(-1), { timeout: 3000 }).toMatchObject({ kind: 'crashed' })
    expect((await get(server.dev.port, '/')).text).toContain('one')
  })

  it('sends something now and then, so that nothing in between takes the silence of a page for its end', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const { dev } = await stage(good('one'))
      const page = await ear(dev.port)
      await page.message(0)
      const before = page.text()
      vi.advanceTimersByTime(30_000)
      await expect.poll(page.text).toBe(`${before}:\n\n`)
    } finally {
      vi.useRealTimers()
    }
  })

  it('starts although the first build throws an exception, and builds after the next save', async () => {
    const broken = good('one')
    Object.defineProperty(broken, 'findings', { get: () => raise('a defect') })
    const server = await stage(broken)
    expect(await get(server.dev.port, '/')).toMatchObject({ status: 503 })
    server.next = good('two')
    server.disk.changed('roles/a/profile.md')
    await expect.poll(async () => (await get(server.dev.port, '/')).text).toContain('two')
  })

  it('listens on the given address, and answers under it', async () => {
    const { dev } = await stage(good('one'), 0, 'i', '127.0.0.2')
    expect(dev.address).toBe(`http://127.0.0.2:${dev.port}/`)
    const socket = createConnection({ host: '127.0.0.2', port: dev.port })
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', () => resolve()).on('error', reject)
    })
    socket.destroy()
  })

  it('takes the next free port', async () => {
    const first = await stage(good('one'))
    const second = await stage(good('two'), first.dev.port)
    expect(second.dev.port).toBeGreaterThan(first.dev.port)
    expect((await get(second.dev.port, '/')).text).toContain('two')
    expect((await get(first.dev.port, '/')).text).toContain('one')
  })

  it('refuses on the wire, too: host, method, origin, paths that lead out', async () => {
    const { dev } = await stage(good('one'))
    expect(await get(dev.port, '/', { host: `evil.example:${dev.port}` })).toMatchObject({ status: 403 })
    expect(await get(dev.port, '/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    expect(await get(dev.port, '/.rungs/events', { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    expect(await get(dev.port, '/../../../../etc/passwd')).toMatchObject({ status: 404 })
    expect(await get(dev.port, '/%2e%2e/%2e%2e/etc/passwd')).toMatchObject({ status: 404 })
    const head = await get(dev.port, '/', {}, 'HEAD')
    const whole = await get(dev.port, '/')
    expect(head).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-length': whole.headers['content-length'] },
    })
    expect(await get(dev.port, '/.rungs/events', {}, 'HEAD')).toMatchObject({ status: 200, text: '' })
  })

  it('cannot be reached from another machine', async () => {
    const { dev } = await stage(good('one'))
    const others = ['127.0.0.2', '::1']
    const outside = Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.filter(({ internal }) => !internal),
    )
    const answers = await Promise.all(
      [...others, ...outside.map(({ address }) => address)].map(
        (address) =>
          new Promise<string>((resolve) => {
            const socket = createConnection({ host: address, port: dev.port })
            socket.on('connect', () => resolve(`${address} answers`)).on('error', () => resolve('refused'))
          }),
      ),
    )
    expect(answers.filter((answer) => answer !== 'refused')).toEqual([])
    expect(dev.address).toBe(`http://127.0.0.1:${dev.port}/`)
  })

  it('ends with its pages: nothing is watched or listened to any more', async () => {
    const { dev, isWatched, disk, looks } = await stage(good('one'))
    const page = await ear(dev.port)
    disk.changed('roles/a/profile.md')
    await dev.stop()
    await page.ended
    running.splice(0)
    // Longer than a change waits for others.
    await setTimeout(30)
    expect(isWatched()).toBe(false)
    expect(looks).toHaveLength(1)
    await expect(get(dev.port, '/')).rejects.toThrow('ECONNREFUSED')
  })
})
