/** A newcomer types `npm ci` first: it must work on every platform and with any registry. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly hasInstallScript?: boolean
  readonly resolved?: string
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

// npm writes this file; the type describes only the parts that the tests below use.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')

describe('the lock file', () => {
  it('names the hash of every package and the address of none', () => {
    expect(
      installed
        .filter(([, { resolved, integrity }]) => resolved !== undefined || integrity === undefined)
        .map(([path]) => path),
    ).toEqual([])
  })

  it('holds the binaries of every platform, not only those of the machine that wrote it', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
      ),
    )
    expect(missing).toEqual([])
  })
})

/** Licenses that let everyone use, change and redistribute what is bundled. */
const allowedLicenses = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'PSF-2.0',
  'CC0-1.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
]

function isAllowed({ license = 'none' }: Locked): boolean {
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((each) => allowedLicenses.includes(each))
}

/** Older versions run code from a profile, hang on one, or print text of a template without escaping. */
const fixedIn: Readonly<Record<string, string>> = {
  handlebars: '4.7.10',
  'gray-matter': '4.0.3',
  'gray-matter/node_modules/js-yaml': '3.15.2',
  'js-yaml': '5.0.0',
  zod: '4.0.0',
}

describe('the packages', () => {
  it('run nothing when they are installed', () => {
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([])
  })

  it('have licenses that allow what we do with them', () => {
    expect(installed.filter(([, locked]) => !isAllowed(locked)).map(([path]) => path)).toEqual([])
  })

  it.each(Object.entries(fixedIn))('%s is at %s or newer', (name, least) => {
    const version = lock.packages[`node_modules/${name}`]?.version ?? 'missing'
    expect(version.localeCompare(least, 'en', { numeric: true }), version).toBeGreaterThanOrEqual(0)
  })

  const documented = readFileSync('docs/dependencies.md', 'utf8')
  const reasons = Array.from(
    documented.matchAll(/^- \*\*([^*]+)\*\* (\S+), [^(]+\(\d+\): (.*)$/gm),
    ([, name = '', range = '']): [name: string, range: string] => [name, range],
  )

  it('are development dependencies only', () => {
    expect(packageJson).not.toHaveProperty('dependencies')
  })

  it('are all described in docs/dependencies.md, with their range and a reason', () => {
    expect(Object.fromEntries(reasons)).toEqual(packageJson.devDependencies)
  })
})

describe('the repository', () => {
  it('has one lock file, so that tools which update packages see all of them', () => {
    const { stdout } = spawnSync('git', ['ls-files', '*package-lock.json'], { encoding: 'utf8' })
    expect(stdout).toBe('package-lock.json\n')
  })
})
