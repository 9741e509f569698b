/**
 * The built program as real processes in real folders: killed, told to stop, run twice at once, on disks that are full
 * or not to be written.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = process.cwd()
const program = join(root, 'dist/cli.js')
const place = realpathSync(mkdtempSync(join(tmpdir(), 'rungs-processes-')))
// Others may have to look into it.
chmodSync(place, 0o755)
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Two states of the profiles. Nearly every file differs between what is built from them. */
type State = 'before' | 'after'

function set(folder: string, state: State): void {
  for (const role of rolesOf(folder)) {
    const file = `roles/${role}/profile.md`
    const text = readFileSync(join(root, 'starter/project', file), 'utf8')
    writeFileSync(
      join(folder, file),
      state === 'before' ? text : text.replace(/^mission: .*$/m, 'mission: Does something else.'),
    )
  }
}

function rolesOf(folder: string): string[] {
  return readdirSync(join(folder, 'roles')).filter((name) => existsSync(join(folder, 'roles', name, 'profile.md')))
}

function project(name: string, inside = place): string {
  const folder = join(inside, name)
  cpSync(join(root, 'starter/project/roles'), join(folder, 'roles'), { recursive: true })
  set(folder, 'before')
  return folder
}

const env = { PATH: process.env['PATH'] ?? '', HOME: place, SOURCE_DATE_EPOCH: '1757542908' }

interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

function build(
  folder: string,
  {
    nodeOptions = [],
    uid,
    args = [],
  }: { nodeOptions?: readonly string[]; uid?: number; args?: readonly string[] } = {},
): Ended {
  return spawnSync(process.execPath, [...nodeOptions, program, 'build', folder, ...args], {
    encoding: 'utf8',
    env,
    cwd: '/',
    ...(uid !== undefined && { uid }),
  })
}

function begin(folder: string): ChildProcess {
  return spawn(process.execPath, [program, 'build', folder], { env, cwd: '/', stdio: 'ignore' })
}

/** Every file that is not of a build's own making, with its bytes. */
function outputs(folder: string): ReadonlyMap<string, string> {
  const names = ['ladders', 'site'].flatMap((output) =>
    existsSync(join(folder, output))
      ? readdirSync(join(folder, output), { recursive: true, encoding: 'utf8' }).map((name) => `${output}/${name}`)
      : [],
  )
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('.rungs-new'))
  return new Map(files.toSorted().map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

const built: Record<State, ReadonlyMap<string, string>> = { before: new Map(), after: new Map() }

beforeAll(() => {
  const folder = project('reference')
  for (const state of ['before', 'after'] as const) {
    set(folder, state)
    const { status, stderr } = build(folder)
    if (status !== 0) throw new Error(stderr)
    built[state] = outputs(folder)
  }
})

/** Each file is as one of the two states has it, with all of its bytes. */
function expectWhole(folder: string): void {
  for (const [name, bytes] of outputs(folder)) {
    expect([built.before.get(name), built.after.get(name)].includes(bytes), `${name} is whole`).toBe(true)
  }
}

function expectRepaired(folder: string, state: State = 'after'): void {
  expect(build(folder)).toMatchObject({ status: 0, stderr: '' })
  expect(outputs(folder)).toEqual(built[state])
  expectNothingLeft(folder)
}

/** A build leaves only its outputs and its memory. */
function expectNothingLeft(folder: string): void {
  expect(readdirSync(folder).toSorted()).toEqual(['.rungs', 'ladders', 'roles', 'site'])
  expect(readdirSync(join(folder, '.rungs')).toSorted()).toEqual(['.gitignore', 'memory'])
}

/** A project that is built, and whose profiles have changed since. */
function changedProject(name: string, inside?: string): string {
  const folder = project(name, inside)
  expect(build(folder)).toMatchObject({ status: 0 })
  set(folder, 'after')
  return folder
}

/** Has the process send itself a signal right before the n-th time that it does one of these things to the disk. */
function signalAt(signal: NodeJS.Signals, calls: readonly string[], n: number, path = ''): readonly string[] {
  const source = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    let left = ${n}
    for (const name of ${JSON.stringify(calls)}) {
      const real = fs[name]
      fs[name] = (...args) => {
        if (String(args[0]).includes(${JSON.stringify(path)}) && --left === 0) process.kill(process.pid, '${signal}')
        return real(...args)
      }
    }
    syncBuiltinESMExports()`
  return ['--import', `data:text/javascript,${encodeURIComponent(source)}`]
}

const writing = ['mkdirSync', 'writeFileSync', 'renameSync', 'unlinkSync', 'rmdirSync']

describe('a build that is killed', () => {
  it('makes files that differ, so that these tests mean something', () => {
    expect(Array.from(built.before).filter(([name, bytes]) => built.after.get(name) !== bytes).length).toBeGreaterThan(
      10,
    )
  })

  it.each([1, 4, 9, 21, 45])(
    'by SIGKILL at its %i. change of the disk leaves every file whole, and the next one repairs',
    (n) => {
      const folder = changedProject(`killed at ${n}`)
      expect(build(folder, { nodeOptions: signalAt('SIGKILL', writing, n) }).signal).toBe('SIGKILL')
      expectWhole(folder)
      expectRepaired(folder)
    },
  )

  it('from outside at any moment leaves every file whole, and the next one repairs', async () => {
    const folder = changedProject('killed')
    const begun = Date.now()
    build(folder)
    const length = Date.now() - begun
    for (const [index, signal] of (['SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGINT'] as const).entries()) {
      const state = index % 2 === 0 ? 'before' : 'after'
      set(folder, state)
      const child = begin(folder)
      const end = once(child, 'exit')
      await setTimeout(length * (0.2 + Math.random()))
      child.kill(signal)
      await end
      expectWhole(folder)
      expectRepaired(folder, state)
    }
  }, 240_000)
})

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  it(`ends a build that is reading with ${code} and one line, and nothing is written`, () => {
    const folder = changedProject(`${signal} while reading`)
    const { status, stdout, stderr } = build(folder, {
      nodeOptions: signalAt(signal, ['readFileSync'], 1, 'framework.yaml'),
    })
    expect({ status, stdout, stderr }).toEqual({
      status: code,
      stdout: '',
      stderr: `rungs: stopped by ${signal}; nothing is half written\n`,
    })
    expect(outputs(folder)).toEqual(built.before)
    expectNothingLeft(folder)
  })

  it('does not come between the writing of two files: what has begun is finished, and 0 says so', () => {
    const folder = changedProject(`${signal} while writing`)
    expect(build(folder, { nodeOptions: signalAt(signal, ['renameSync'], 3) })).toMatchObject({ status: 0, stderr: '' })
    expect(outputs(folder)).toEqual(built.after)
  })
})

it('publishes everything or refuses when several builds run at once, and leaves nothing behind', async () => {
  const folder = changedProject('at once')
  for (const state of ['before', 'after'] as const) {
    set(folder, state)
    const ends = await Promise.all(
      Array.from({ length: 4 }, async () => (await once(begin(folder), 'exit'))[0] as number | null),
    )
    expect(ends.filter((status) => status !== 0 && status !== 3)).toEqual([])
    expect(ends).toContain(0)
    expect(outputs(folder)).toEqual(built[state])
    expectNothingLeft(folder)
  }
}, 240_000)

const isRoot = process.getuid?.() === 0

/** A file system of its own, which only root may make; gone when `use` is done. */
function onOwnDisk(use: (mounted: string, remount: (options: string) => void) => void): void {
  const mounted = mkdtempSync(join(place, 'disk-'))
  const mount = (...args: readonly string[]): void =>
    expect(spawnSync('mount', args, { encoding: 'utf8' }).stderr).toBe('')
  mount('-t', 'tmpfs', '-o', 'size=8m,mode=755', 'tmpfs', mounted)
  try {
    use(mounted, (options) => mount('-o', `remount,${options}`, mounted))
  } finally {
    spawnSync('umount', ['-l', mounted])
  }
}

function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false
  const folder = mkdtempSync(join(tmpdir(), 'rungs-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder])
  if (status === 0) spawnSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
  return status === 0
}

const mounts = canMount()

describe('a disk of its own', () => {
  it.skipIf(mounts)('is not tried here: only root may mount one, and a container may not let even root', () =>
    expect(mounts).toBe(false),
  )

  it.skipIf(!mounts)(
    'reports that it is full and what to do, changes nothing, and lets the build continue once there is space',
    () => {
      onOwnDisk((mounted) => {
        const folder = changedProject('project', mounted)
        const { free } = fill(mounted)
        const { status, stderr } = build(folder)
        expect({ status, stderr }).toEqual({
          status: 3,
          stderr: expect.stringMatching(/^rungs: \S+: the disk is full\n {2}free some space, then build again; .*\n$/),
        })
        expect(outputs(folder)).toEqual(built.before)
        expectWhole(folder)
        free()
        expectRepaired(folder)
      })
    },
  )

  it.skipIf(!mounts)('reports that it is read-only, and --check works on it', () => {
    onOwnDisk((mounted, remount) => {
      const folder = changedProject('project', mounted)
      remount('ro')
      const { status, stderr } = build(folder)
      expect({ status, stderr }).toEqual({
        status: 3,
        stderr: expect.stringContaining(
          'rungs: .rungs/lock: the disk is read-only\n  copy the project to a disk that can be written',
        ),
      })
      expect(build(folder, { args: ['--check'] })).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('is out of date'),
      })
      expect(outputs(folder)).toEqual(built.before)
      remount('rw')
      expectRepaired(folder)
    })
  })
})

/** Leaves so little room that the journal fits, and not all of the files. */
function fill(mounted: string): { readonly free: () => void } {
  const filler = join(mounted, 'filler')
  const size = (): number => Number(spawnSync('stat', ['-f', '-c', '%a', mounted], { encoding: 'utf8' }).stdout) * 4096
  writeFileSync(filler, Buffer.alloc(Math.max(size() - 64 * 1024, 0)))
  return { free: () => rmSync(filler) }
}

describe.skipIf(!isRoot)('a user without the permission', () => {
  const nobody = 65534

  it('to write gets a message, and nothing changes', () => {
    const folder = changedProject('not to be written')
    const { status, stderr } = build(folder, { uid: nobody })
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringContaining(
        'rungs: .rungs/lock: permission denied\n  make sure that you have permission to read and write there',
      ),
    })
    expect(outputs(folder)).toEqual(built.before)
  })

  it.each(['check', 'build'])(
    'to read a profile learns from %s which one, and from the exit code that the machine is the cause',
    (command) => {
      const folder = project(`not to be read by ${command}`)
      const [role = ''] = rolesOf(folder)
      chmodSync(join(folder, 'roles', role, 'profile.md'), 0o000)
      const { status, stderr } = spawnSync(process.execPath, [program, command, folder], {
        encoding: 'utf8',
        env,
        uid: nobody,
      })
      expect(status).toBe(3)
      expect(stderr).toContain(`roles/${role}/profile.md error[unreadable] cannot read this: permission denied`)
    },
  )
})

describe('output that cannot be written', () => {
  const shell = (line: string): Ended =>
    spawnSync('bash', ['-c', `set -o pipefail; ${line}`, program], { cwd: root, encoding: 'utf8', env })

  it('does not disturb, when the reader has gone', () => {
    expect(shell(`"${process.execPath}" "$0" ladder data-engineer senior staff | true`)).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(shell(`"${process.execPath}" "$0" --help >&-`)).toMatchObject({ status: 0, stderr: '' })
  })

  it.skipIf(!existsSync('/dev/full'))('is reported when its disk is full', () => {
    const { status, stderr } = shell(`"${process.execPath}" "$0" ladder data-engineer senior staff > /dev/full`)
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr:
        'rungs: the output could not be written: the disk is full\n  free some space, then run the command again\n',
    })
  })
})

it('opens no connection in any command', () => {
  const source = `
    import dns from 'node:dns'
    import dgram from 'node:dgram'
    import net from 'node:net'
    import { syncBuiltinESMExports } from 'node:module'
    const alarm = () => process.exit(99)
    net.Socket.prototype.connect = alarm
    net.Server.prototype.listen = alarm
    dns.lookup = alarm
    dgram.createSocket = alarm
    globalThis.fetch = alarm
    syncBuiltinESMExports()`
  const guarded = ['--import', `data:text/javascript,${encodeURIComponent(source)}`]
  const folder = project('silent')
  const run = (...args: readonly string[]): number | null =>
    spawnSync(process.execPath, [...guarded, program, ...args], { cwd: folder, env }).status
  const connects = `import('node:net').then(({ connect }) => connect(1)).catch(() => 0)`
  expect(spawnSync(process.execPath, [...guarded, '--input-type=module', '-e', connects], { env }).status).toBe(99)
  expect([run('build'), run('check'), run('doctor'), run('--version')]).not.toContain(99)
})

it('a build works in a folder with every sign in its name, from anywhere', () => {
  const name = `# 100% "of" 'it' $HOME \`x\` & ; é ü 你 [a] {b} (c) ! ~`
  mkdirSync(join(place, 'odd'))
  const folder = project(name, join(place, 'odd'))
  expectRepaired(folder, 'before')
})
