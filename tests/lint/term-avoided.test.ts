import { describe, expect, it } from 'vitest'
import { found, linted, withCriteria } from './linted.ts'

const more = `glossary:
  - { term: customer success, meaning: The team that helps after the sale., avoid: [customer, client, account management] }
  - { term: capability, meaning: What somebody can do., avoid: [competency, US] }
`

describe('a word that the glossary avoids', () => {
  it('is found, and the word of the glossary is told', () => {
    const criteria = ['Calls a client each week.', 'Shows every Competency.', 'Names the customer.']
    expect(found('term-avoided', withCriteria(criteria.with(1, 'Competency is shown.'), { more }))).toEqual([
      'a/profile.yaml:8:30 client',
      'a/profile.yaml:12:22 Competency',
      'a/profile.yaml:16:32 customer',
    ])
    expect(linted(withCriteria(['Calls a client each week.'], { more })).map(({ args }) => args)).toEqual([
      { term: 'client', instead: 'customer success' },
    ])
  })

  it('is fine inside the term itself, in longer words, in quotations and names', () => {
    const fine = [
      'Works with customer success.',
      'Fixes client-side errors.',
      'Explains what “client” means elsewhere.',
      'Uses the Client Portal.',
      'Tells us what is missing.',
      'Lists incompetency claims.',
    ]
    expect(found('term-avoided', withCriteria(fine, { more }))).toEqual([])
  })

  it('is not looked for in the glossary', () => {
    expect(
      found(
        'term-avoided',
        withCriteria(['Calls somebody.'], { more: more.replace('helps after', 'helps a client after') }),
      ),
    ).toEqual([])
  })

  it('needs no words of a language', () => {
    expect(found('term-avoided', withCriteria(['Un client par mois.'], { language: 'fr', more }))).toHaveLength(1)
  })
})
