import { describe, expect, it } from 'vitest'
import { found, withCriteria } from './linted.ts'

const more = 'glossary: [{ term: SLO (service level objective), meaning: What users may count on. }]'

describe('an abbreviation outside the glossary', () => {
  it('is found, with or without a plural s, once per file', () => {
    const criteria = ['Writes ADRs.', 'Reads the RFC of another team, then an ADR.', 'Reports DORA figures.']
    expect(found('term-outside-glossary', withCriteria(criteria, { more }))).toEqual([
      'a/profile.yaml:8:29 ADRs',
      'a/profile.yaml:12:32 RFC',
      'a/profile.yaml:16:30 DORA',
    ])
  })

  it('is of no interest without a glossary', () => {
    expect(found('term-outside-glossary', withCriteria(['Writes ADRs.']))).toEqual([])
  })

  it('is fine when it is a unit, a numeral, a code, or explained on the spot', () => {
    const fine = [
      'Keeps two SLOs for each service.',
      'Stays below 20 GB and 5MB in a 24-GB store.',
      'Reviews part II and chapter XIV.',
      'Mentors colleagues of IC3, L4 and M2.',
      'Writes architecture decision records (ADR) for the team.',
      'Reads the DPA (data processing agreement) before signing.',
      'Says NOT when it is not done.',
      'Plans A/B tests for plan B.',
    ]
    expect(found('term-outside-glossary', withCriteria(fine, { more }))).toEqual([])
  })

  it('is fine when the framework itself is so called', () => {
    const a =
      'name: QA Engineer\nowners: [B]\nlevels: [Senior]\nmission: QA with SQL.\ncapabilities: [{ name: SQL, levels: { Senior: Low } }]\n'
    expect(found('term-outside-glossary', { ...withCriteria([], { more }), roles: { a } })).toEqual([])
  })

  it('is not looked for in names, owners and free properties', () => {
    const a = 'name: A\nowners: [CTO]\nlevels: [Senior]\nproperties: { Tools: [AWS] }\nartifacts: [{ name: ADR }]\n'
    expect(found('term-outside-glossary', { ...withCriteria([], { more }), roles: { a } })).toEqual([])
  })
})
