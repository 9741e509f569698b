/** `npm ci` is the first thing that a newcomer types: it must work on every platform and with any registry. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly resolved?: string
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

// npm writes this file; only what is asked about below is described.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> }
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')

describe('the lock file', () => {
  it('names the hash of every package and the address of none', () => {
    expect(installed.filter(([, { resolved, integrity }]) => resolved !== undefined || integrity === undefined).map(([path]) => path)).toEqual([])
  })

  it('holds the binaries of every platform, not only those of the machine that wrote it', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages)),
    )
    expect(missing).toEqual([])
  })
})
