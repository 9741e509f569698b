/** Installs the packed tarball, alone and without a network, as a user does. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const root = process.cwd()
const place = realpathSync(mkdtempSync(join(tmpdir(), 'rungs-package-')))
const project = join(place, 'a project')
const installed = join(project, 'node_modules/rungs')

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

beforeAll(() => {
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  execFileSync('npm', ['pack', '--pack-destination', place], { cwd: root, stdio: 'ignore' })
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', tarball())
})

function tarball(): string {
  return join(place, readdirSync(place).find((name) => name.endsWith('.tgz')) ?? 'no tarball was packed')
}

/** The sorted paths in a tarball. */
function listTar(file: string): string[] {
  return execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n').toSorted()
}

afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('the package', () => {
  it('brings no other package along', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['rungs'])
  })

  it('contains the program and what it reads, and no other file of the repository', () => {
    expect(readdirSync(installed).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'docs',
      'package.json',
      'schema',
      'starter',
      'templates',
    ])
    const dist = readdirSync(join(installed, 'dist'))
    expect(dist).toContain('THIRD-PARTY-LICENSES.txt')
    expect(dist).not.toContain('.made-from')
  })

  it('lists every bundled package with its license', () => {
    const licenses = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of ['gray-matter', 'handlebars', 'js-yaml', 'remark-parse', 'rehype-sanitize', 'zod']) {
      expect(licenses).toMatch(new RegExp(`^${name} \\d\\S* \\((?:MIT|ISC|BSD-[23]-Clause)\\)$`, 'm'))
    }
  })

  it('contains no eval, with which gray-matter would run front matter', () => {
    const scripts = readdirSync(join(installed, 'dist')).filter((name) => name.endsWith('.js'))
    expect(scripts).toContain('cli.js')
    expect(
      scripts.filter((name) => /(?<![.\w])eval\s*\(/.test(readFileSync(join(installed, 'dist', name), 'utf8'))),
    ).toEqual([])
  })

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, strict: true, pack: false })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })
})

describe('the installed program', () => {
  it('prints its version', () => {
    expect(run('npx', 'rungs', '--version').trim()).toBe(packageJson.version)
  })

  it('builds ladders and a site from profiles', () => {
    cpSync(join(root, 'roles'), join(project, 'roles'), { recursive: true })
    run('npx', 'rungs', 'build')
    expect(readdirSync(join(project, 'ladders/data-engineer'))).toContain('senior-to-staff.md')
    expect(readdirSync(join(project, 'site'))).toContain('index.html')
  })
})

describe('a project that the installed program has begun', () => {
  const begun = join(project, 'my ladders')

  it('has every file under its name, dots included', () => {
    run('npx', 'rungs', 'init', 'my ladders', '--ci', 'github')
    expect(readdirSync(begun).toSorted()).toEqual([
      '.editorconfig',
      '.gitattributes',
      '.github',
      '.gitignore',
      '.prettierignore',
      '.vscode',
      'README.md',
      'package.json',
      'roles',
      'vendor',
    ])
    expect(readdirSync(join(begun, '.vscode'))).toEqual(['extensions.json', 'settings.json', 'tasks.json'])
  })

  it('vendors the same files that npm packs, under the same paths', () => {
    const vendored = join(begun, `vendor/rungs-${packageJson.version}.tgz`)
    expect(listTar(vendored)).toEqual(listTar(tarball()))
  })

  it('installs itself, passes its check and builds with its own scripts, without a network', () => {
    const options = { cwd: begun, encoding: 'utf8', stdio: 'pipe' } as const
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund'], options)
    expect(execFileSync('npm', ['run', '-s', 'check'], options)).toBe('3 roles checked, no errors\n')
    execFileSync('npm', ['run', '-s', 'build'], options)
    expect(readdirSync(join(begun, 'ladders/software-engineer'))).toContain('mid-to-senior.md')
    const { status, stdout } = spawnSync('npx', ['rungs', 'doctor'], options)
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^ok +rungs: \S+ in node_modules\/rungs$/m),
    })
  })
})

describe('the installed library', () => {
  it('can be imported', () => {
    expect(
      run(
        process.execPath,
        '--input-type=module',
        '-e',
        "import { diff } from 'rungs'; console.log(typeof diff)",
      ).trim(),
    ).toBe('function')
  })

  it('has types that need no other package and have no errors', () => {
    const lines = [
      "import { diff, type Gap, type Framework } from 'rungs'",
      'export const ask: typeof diff = diff',
      "export const kind = (gap: Gap, of: Framework): [Gap['kind'], string] => [gap.kind, of.name]",
    ]
    writeFileSync(join(project, 'consumer.ts'), `${lines.join('\n')}\n`)
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'node20',
      '--target',
      'es2023',
      '--types',
      '',
      '--skipLibCheck',
      'false',
    ]
    expect(
      spawnSync(process.execPath, [tsc, ...options, 'consumer.ts'], { cwd: project, encoding: 'utf8' }).stdout,
    ).toBe('')
  })
})
