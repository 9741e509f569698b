/** `npm ci` is the first thing that a newcomer types: it must work on every platform and with any registry. */
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

// npm writes this file; only what is asked about below is described.
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

/** Licenses that let everybody use, change and pass on what is bundled. */
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

/** Packages under none of them, with what they are under. */
function unclear(packages: readonly (readonly [string, Locked])[]): string[] {
  const isAllowed = ({ license = 'none' }: Locked): boolean =>
    license
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((each) => allowedLicenses.includes(each))
  return packages.flatMap(([path, locked]) => (isAllowed(locked) ? [] : [`${path}: ${locked.license}`]))
}

/** Versions below these run code from a profile, hang on one, or let a text out of a template unescaped. */
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
    expect(unclear(installed)).toEqual([])
  })

  it.each(Object.entries(fixedIn))('%s is at %s or newer', (name, least) => {
    const version = lock.packages[`node_modules/${name}`]?.version ?? 'missing'
    expect(version.localeCompare(least, 'en', { numeric: true }), version).toBeGreaterThanOrEqual(0)
  })

  const documented = readFileSync('docs/dependencies.md', 'utf8')
  const reasons = Array.from(
    documented.matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \| [^|]+ \| ([^|]+) \|/gm),
    ([, names = '', ranges = '', reason = '']) => ({
      names: names.split(',').map((name) => name.trim()),
      ranges: ranges.split(',').map((range) => range.trim()),
      reason: reason.trim(),
    }),
  ).filter(({ names }) => names[0] !== 'package')

  it('are each there for a reason that somebody wrote down', () => {
    const known = reasons.flatMap(({ names, reason }) => (reason.length > 4 ? names : []))
    expect(Object.keys(packageJson.devDependencies).filter((name) => !known.includes(name))).toEqual([])
    expect(packageJson).not.toHaveProperty('dependencies')
  })

  it('have no reason left over when they are gone, and the range that is written down with it', () => {
    const ranges: Readonly<Record<string, string>> = packageJson.devDependencies
    const written = reasons.flatMap(({ names, ranges: each }) => names.map((name, index) => [name, each[index]]))
    expect(Object.fromEntries(written)).toEqual(ranges)
  })
})

describe('the packages of the tool that breaks the code, which has a lock file of its own', () => {
  const tool = JSON.parse(readFileSync('scripts/mutation/package-lock.json', 'utf8')) as typeof lock
  const needed = Object.entries(tool.packages).filter(([path]) => path !== '')

  it('are pinned by hash and not by address, run nothing when they are installed, and have licenses that allow their use', () => {
    expect(needed.length).toBeGreaterThan(50)
    expect(
      needed
        .filter(([, { resolved, integrity }]) => resolved !== undefined || integrity === undefined)
        .map(([path]) => path),
    ).toEqual([])
    expect(needed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([])
    // Data about browsers, which is used as it is and passed on to nobody.
    expect(unclear(needed)).toEqual(['node_modules/caniuse-lite: CC-BY-4.0'])
  })
})
