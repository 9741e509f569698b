/** `rungs dev` of the built program, as a process: what it prints, how it ends, and what it leaves alone. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { get, listen } from '../dev/client.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const root = process.cwd()
const profile = 'roles/software-engineer/profile.md'

interface Running {
  readonly process: ChildProcess
  readonly folder: string
  readonly port: number
  readonly out: () => string
  readonly err: () => string
}

const started: ChildProcess[] = []
afterEach(() => {
  for (const process of started.splice(0)) process.kill('SIGKILL')
})

/** Started, and ready to answer. */
async function begin(args: readonly string[], nodeOptions: readonly string[] = []): Promise<Running> {
  const folder = temporaryProject()
  cpSync(join(root, 'starter/project/roles'), join(folder, 'roles'), { recursive: true })
  const running = spawn(process.execPath, [...nodeOptions, join(root, 'dist/cli.js'), 'dev', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(running)
  let out = ''
  let err = ''
  running.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const port = await new Promise<number>((resolve, reject) => {
    running.on('exit', (code) => reject(new Error(`ended with ${code}: ${err}`)))
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const said = /^http:\/\/127\.0\.0\.1:(\d+)\/ /m.exec(out)
      if (said) resolve(Number(said[1]))
    })
  })
  return { process: running, folder, port, out: () => out, err: () => err }
}

/** Saves the profile in one step: the server could otherwise read a file that is still empty. */
function save(folder: string, text: string): void {
  writeFileSync(join(folder, 'saved'), text)
  renameSync(join(folder, 'saved'), join(folder, profile))
}

describe('rungs dev', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 at %s, with pages open, and has written nothing',
    async (signal) => {
      const { process, folder, port, err } = await begin(['--port', '0'])
      expect(await get(port, '/')).toMatchObject({ status: 200 })
      const page = await listen(port)
      process.kill(signal)
      expect(await once(process, 'exit')).toEqual([0, null])
      await page.ended
      expect(err()).toBe('')
      expect(readdirSync(folder)).toEqual(['roles'])
    },
  )

  it('reports a save, an error and its correction', async () => {
    const { folder, port, out, err } = await begin(['--port', '0', '--format', 'short'])
    const page = await listen(port)
    const { build } = await page.message(0)
    const text = readFileSync(join(folder, profile), 'utf8')
    save(folder, text.replace(/^family: .*$/m, 'family: kitchen'))
    expect(await page.message(1)).toMatchObject({ build, errors: { diagnostics: [{ code: 'unknown-family' }] } })
    save(folder, text)
    const mended = await page.message(2)
    expect(mended.build).not.toBe(build)
    expect(mended).not.toHaveProperty('errors')
    // The terminal follows right after the message to the page.
    await expect.poll(out).toMatch(/no more errors\n$/)
    expect(out()).toMatch(
      /^read in \d+ ms\nhttp:.*\nroles\/software-engineer\/profile\.md in \d+ ms\nroles\/software-engineer\/profile\.md in \d+ ms; no more errors\n$/,
    )
    expect(err()).toMatch(
      /^roles\/software-engineer\/profile\.md:\d+:9 error\[unknown-family\] .*\n1 error in 1 of \d+ files · the pages stay as they were\n$/,
    )
  })

  it('takes the next port when the wanted one is taken, and says so', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    // A server that listens on a port has an address with one.
    const taken = (other.address() as { readonly port: number }).port
    const { port, out } = await begin(['--port', String(taken)])
    expect(port).toBeGreaterThan(taken)
    expect(out()).toContain(`Port ${taken} is taken. Using ${port} instead.\n`)
    other.close()
  })

  it('opens no connection to anywhere: it only listens', async () => {
    const alarm = `
      import net from 'node:net'
      import dns from 'node:dns'
      import { syncBuiltinESMExports } from 'node:module'
      const alarm = () => process.exit(99)
      net.Socket.prototype.connect = alarm
      dns.lookup = (name, ...rest) => (name === '127.0.0.1' ? rest.at(-1)(null, name, 4) : alarm())
      globalThis.fetch = alarm
      syncBuiltinESMExports()`
    const { process, port } = await begin(
      ['--port', '0'],
      ['--import', `data:text/javascript,${encodeURIComponent(alarm)}`],
    )
    expect(await get(port, '/')).toMatchObject({ status: 200 })
    process.kill('SIGINT')
    expect(await once(process, 'exit')).toEqual([0, null])
  })
})
