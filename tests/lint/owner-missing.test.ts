import { describe, expect, it } from 'vitest'
import { foundBy } from './linting.ts'

const role = (name: string, more = ''): string => `name: ${name}\nlevels: [Junior]\n${more}`
const ownerless = (roles: Readonly<Record<string, string>>): string[] => foundBy('owner-missing', { roles })

describe('a profile that nobody owns is found', () => {
  it('as a whole', () => {
    expect(ownerless({ smith: role('Smith') })).toEqual(['smith the profile has no owner'])
  })

  it('each on its own, also where it is inherited from none', () => {
    expect(ownerless({ smith: role('Smith'), farrier: 'name: Farrier\nextends: smith\n' })).toHaveLength(2)
  })

  it('whatever else it says about people', () => {
    expect(ownerless({ smith: role('Smith', 'x-contact: Ada\nproperties: { Owner: Ada }\n') })).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it.each(['owners: [Ada]\n', 'owners: [Guild of smiths, Ada]\n'])('with %s', (owners) => {
    expect(ownerless({ smith: role('Smith', owners) })).toEqual([])
  })

  it('when the owner is inherited', () => {
    expect(ownerless({ smith: role('Smith', 'owners: [Ada]\n'), farrier: 'name: Farrier\nextends: smith\n' })).toEqual(
      [],
    )
  })

  it('when a role has its own owner and the one that it builds on another', () => {
    expect(
      ownerless({ smith: role('Smith', 'owners: [Ada]\n'), farrier: 'name: Farrier\nextends: smith\nowners: [Bo]\n' }),
    ).toEqual([])
  })

  it('when there is no role', () => {
    expect(ownerless({})).toEqual([])
  })
})
