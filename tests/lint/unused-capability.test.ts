import { describe, expect, it } from 'vitest'
import { yaml } from '../source/inline-project.ts'
import { foundBy } from './linting.ts'

const library = yaml`
  capabilities:
    - { id: review, name: Review }
    - { id: writing, name: Writing }
`

const profile = (capabilities: string, more = ''): string =>
  `name: Smith\nlevels: [Junior]\n${more}capabilities: [${capabilities}]\n`
const use = (id: string): string => `{ use: ${id}, levels: { Junior: Novice } }`
const unused = (roles: Readonly<Record<string, string>>): string[] => foundBy('unused-capability', { library, roles })

describe('a capability of the library that no role uses is found', () => {
  it('in the library', () => {
    expect(unused({ smith: profile(use('review')) })).toEqual([
      'capabilities/shared.yaml:3 id: [writing] no role uses the capability "Writing"',
    ])
  })

  it('each on its own', () => {
    expect(unused({ smith: profile('{ name: Forging, levels: { Junior: Novice } }') })).toHaveLength(2)
  })

  it('where a profile writes one of that name itself and shows none of the shared text', () => {
    expect(unused({ smith: profile(`${use('review')}, { name: Writing, levels: { Junior: Novice } }`) })).toHaveLength(
      1,
    )
  })

  it('where the only role that inherits it leaves it out, and the one it is inherited from is the same', () => {
    expect(
      unused({
        smith: profile(use('review')),
        farrier: 'name: Farrier\nextends: smith\nwithout: { capabilities: [review] }\n',
      }),
    ).toHaveLength(1)
  })
})

describe('it is fine', () => {
  it('when roles use all of it between them', () => {
    expect(unused({ smith: profile(use('review')), miller: profile(use('writing')) })).toEqual([])
  })

  it('when a role uses it by its name', () => {
    expect(unused({ smith: profile(`${use('Review')}, ${use('writing')}`) })).toEqual([])
  })

  it('when no level asks for it yet', () => {
    expect(unused({ smith: profile(`${use('review')}, { use: writing }`) })).toEqual([])
  })

  it('when a role overrides most of it', () => {
    expect(
      unused({
        smith: profile(
          `${use('review')}, { use: writing, name: Letters, description: Ours., levels: { Junior: Novice } }`,
        ),
      }),
    ).toEqual([])
  })

  it('when only a role that builds on another uses it, under an inherited id', () => {
    const base = profile(`${use('review')}, { id: writing, name: Letters, levels: { Junior: Novice } }`)
    expect(
      unused({ smith: base, farrier: 'name: Farrier\nextends: smith\ncapabilities: [{ use: writing }]\n' }),
    ).toEqual([])
  })

  it('when the project has no roles', () => {
    expect(unused({})).toEqual([])
  })
})
