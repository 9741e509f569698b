/** The built program on machines that differ: what it writes must not. */
import { spawnSync } from 'node:child_process'
import {
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
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = process.cwd()
const program = join(root, 'dist/cli.js')
const place = realpathSync(mkdtempSync(join(tmpdir(), 'rungs-machines-')))

function project(name: string): string {
  const folder = join(place, name)
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'roles'), join(folder, 'roles'), { recursive: true })
  return folder
}

interface Machine {
  /** Another Node than the one that runs the tests. */
  readonly node?: string
  readonly env?: Readonly<Record<string, string>>
  readonly nodeOptions?: readonly string[]
  readonly umask?: string
  readonly cwd?: string
}

function build(
  folder: string,
  { node = process.execPath, env = {}, nodeOptions = [], umask = '022', cwd = folder }: Machine = {},
): { readonly status: number | null; readonly stderr: string } {
  const call = [node, ...nodeOptions, program, 'build', folder]
  return spawnSync('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...call], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: place, SOURCE_DATE_EPOCH: '1757542908', ...env },
  })
}

/** Every generated file with its bytes. */
function outputs(folder: string): ReadonlyMap<string, string> {
  const files = ['ladders', 'site'].flatMap((output) =>
    readdirSync(join(folder, output), { recursive: true, encoding: 'utf8' }).map((name) => `${output}/${name}`),
  )
  return new Map(
    files
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  )
}

afterAll(() => rmSync(place, { recursive: true, force: true }))

/**
 * Other versions of Node on this machine: those that nvm has installed, and those that `RUNGS_NODES` names, with colons
 * between them.
 */
function otherNodes(): (readonly [version: string, program: string])[] {
  const ofNvm = join(process.env['NVM_DIR'] ?? join(homedir(), '.nvm'), 'versions/node')
  const installed = existsSync(ofNvm) ? readdirSync(ofNvm).map((name) => join(ofNvm, name, 'bin/node')) : []
  const named = (process.env['RUNGS_NODES'] ?? '').split(delimiter).filter((name) => name !== '')
  const versions = [...installed, ...named].map(
    (node) => [spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '', node] as const,
  )
  const isSupported = (version: string): boolean =>
    version.slice(1).localeCompare('20.19', 'en', { numeric: true }) >= 0
  return Array.from(
    new Map(
      versions.filter(([version]) => version !== process.version && /^v\d/.test(version) && isSupported(version)),
    ),
  )
}

const nodes = otherNodes()

describe('the same profiles give the same bytes', () => {
  let expected: ReadonlyMap<string, string> = new Map()

  beforeAll(() => {
    const folder = project('reference')
    const { stderr } = build(folder)
    if (stderr !== '') throw new Error(stderr)
    expected = outputs(folder)
  })

  it('which are many', () => expect(expected.size).toBeGreaterThan(200))

  it.each<[string, string, Machine]>([
    [
      'far in the east, in Turkish, under a narrow umask, from elsewhere',
      'deep/in a path with blanks/# and % ü',
      { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, umask: '077', cwd: '/' },
    ],
    [
      'far in the west, in the C locale, without the optimizing compiler',
      'west',
      { env: { TZ: 'Etc/GMT+12', LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', TERM: 'dumb' }, nodeOptions: ['--no-opt'] },
    ],
  ])('%s', (_, name, machine) => {
    const folder = project(name)
    expect(build(folder, machine)).toMatchObject({ status: 0, stderr: '' })
    expect(outputs(folder)).toEqual(expected)
  })

  it.skipIf(nodes.length > 0)(
    'by other versions of Node is not tried here: none was found; RUNGS_NODES can name some',
    () => expect(nodes).toEqual([]),
  )

  it.each(nodes)('by Node %s', (version, node) => {
    const folder = project(`Node ${version}`)
    expect(build(folder, { node })).toMatchObject({ status: 0, stderr: '' })
    expect(outputs(folder)).toEqual(expected)
  })

  it('when the roles were written to the disk in another order', () => {
    const folder = join(place, 'reversed')
    const files = readdirSync(join(root, 'roles'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(root, 'roles', name)).isFile(),
    )
    for (const name of files.toSorted().toReversed()) {
      cpSync(join(root, 'roles', name), join(folder, 'roles', name), { recursive: true })
    }
    expect(build(folder)).toMatchObject({ status: 0, stderr: '' })
    expect(outputs(folder)).toEqual(expected)
  })

  it('when the profiles come with other line ends and a byte order mark', () => {
    const folder = project('windows')
    for (const name of readdirSync(join(folder, 'roles'), { recursive: true, encoding: 'utf8' }).filter((each) =>
      /\.(?:md|yaml)$/.test(each),
    )) {
      const file = join(folder, 'roles', name)
      writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`)
    }
    expect(build(folder)).toMatchObject({ status: 0, stderr: '' })
    expect(outputs(folder)).toEqual(expected)
  })
})

describe('a build under the permission model of Node', () => {
  /** Node 20 has another name for this option. */
  const flagOf = (version: string): string =>
    version.startsWith('v20.') ? '--experimental-permission' : '--permission'
  const allowed = (folder: string, writable: readonly string[], version = process.version): readonly string[] => [
    flagOf(version),
    '--no-warnings',
    // The program may read only its own shipped files.
    ...['dist/*', 'templates/*', 'schema/*', 'package.json'].map((name) => `--allow-fs-read=${root}/${name}`),
    `--allow-fs-read=${folder}/*`,
    ...writable.map((name) => `--allow-fs-write=${folder}/${name}`),
  ]
  // Node 20 aborts if a folder that exists is granted both as itself and with /*.
  const needed = ['ladders', 'ladders/*', 'site', 'site/*', '.rungs', '.rungs/*']

  const all: readonly (readonly [string, string])[] = [[process.version, process.execPath], ...nodes]
  it.each(all)(
    '%s reads only project and program, and writes only ladders/, site/ and .rungs/, without process, worker or addon',
    (version, node) => {
      const folder = project(`fenced ${version}`)
      expect(build(folder, { node, nodeOptions: allowed(folder, needed, version) })).toMatchObject({
        status: 0,
        stderr: '',
      })
      expect(outputs(folder).size).toBeGreaterThan(200)
      expect(readdirSync(join(folder, '.rungs')).toSorted()).toEqual(['.gitignore', 'memory'])
    },
  )

  it('runs nothing of a profile that asks for it, and says where it does', () => {
    const folder = project('fenced and hostile')
    const profile = join(folder, 'roles/data-engineer/profile.md')
    writeFileSync(profile, `---js\n{ name: require('node:fs').writeFileSync('ran', '') }\n---\n`)
    const { status, stderr } = build(folder, { nodeOptions: allowed(folder, needed) })
    expect(status).toBe(1)
    expect(stderr).toContain('roles/data-engineer/profile.md:1:1 error[front-matter-fence]')
    expect(readdirSync(folder)).toEqual(['roles'])
  })

  it.each(['ladders', 'site', '.rungs'])(
    'reports in one line that it may not write %s/, and leaves nothing behind',
    (missing) => {
      const folder = project(`fenced without ${missing}`)
      const { status, stderr } = build(folder, {
        nodeOptions: allowed(
          folder,
          needed.filter((name) => !name.startsWith(missing)),
        ),
      })
      expect(status).toBe(3)
      expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
      expect(readdirSync(folder)).toEqual(['roles'])
    },
  )
})
