import { describe, expect, it } from 'vitest'
import { foundBy } from './linting.ts'

const baker = 'name: Master Baker\nlevels: [Junior]\naliases: [bread-maker]\n'
const miller = (partner: string): string =>
  `name: Miller\nlevels: [Junior]\ninteractions:\n  - { role: ${partner}, external: true, type: Serves }\n`
const external = (roles: Readonly<Record<string, string>>): string[] => foundBy('external-role-exists', { roles })

describe('a partner that is called external and is a role here is found', () => {
  it('by its name', () => {
    expect(external({ miller: miller('Master Baker'), baker })).toEqual([
      'miller:4 role: [Master Baker] "Master Baker" is marked as external, but a role has this name',
    ])
  })

  it.each(['master  baker', 'baker', 'bread-maker'])('however it is written: %s', (partner) => {
    expect(external({ miller: miller(`"${partner}"`), baker })).toHaveLength(1)
  })

  it('once, however many roles inherit it', () => {
    expect(
      external({ miller: miller('Master Baker'), baker, 'oat-miller': 'name: Oat miller\nextends: miller\n' }),
    ).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it.each(['Bank', 'Baker of the neighbors', 'Master Bakers', 'Master'])('when no role is called so: %s', (partner) => {
    expect(external({ miller: miller(partner), baker })).toEqual([])
  })

  it('when the partner is linked as a role', () => {
    expect(
      external({ miller: 'name: Miller\nlevels: [Junior]\ninteractions: [{ role: baker, type: Serves }]\n', baker }),
    ).toEqual([])
  })

  it('when somebody elsewhere has the same job', () => {
    expect(external({ miller: miller('Miller'), baker })).toEqual([])
  })
})
