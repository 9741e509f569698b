/** What was compiled when the program was made is what would be compiled now. */
import { describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { preparedTemplates } from '../../src/files/reading/prepared-templates.ts'
import { preparedSets } from '../../src/pipeline/render.ts'
import { repository, templatesFolder } from '../support/example.ts'

const find = preparedTemplates(nodeHost, repository)

describe('templates that come compiled', () => {
  const { value: sets = [], findings } = preparedSets(builtInTemplates(nodeHost, templatesFolder))

  it('are there for ladders, site and web servers, in each language that has built-in words', () => {
    expect(findings).toEqual([])
    expect(sets.map(({ identities }) => identities.length)).toEqual([2, 2, 2])
  })

  it('are the code that would be compiled now, template by template', () => {
    for (const { identities, templates } of sets) {
      expect(Object.keys(templates).length).toBeGreaterThan(1)
      for (const identity of identities) expect(find(identity)).toEqual(templates)
    }
  })

  it('are not taken for others', () => {
    const [{ identities: [identity = ''] } = { identities: [] }] = sets
    expect(find(identity.replace('words', 'wordz'))).toBeUndefined()
    expect(find('["html",[],{}]')).toBeUndefined()
    expect(preparedTemplates(nodeHost, '/nowhere')(identity)).toBeUndefined()
  })
})
