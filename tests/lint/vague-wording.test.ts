import { describe, expect, it } from 'vitest'
import { linted, found, withCriteria } from './linted.ts'

describe('a vague word', () => {
  it('is found where it stands, whatever its case', () => {
    const project = withCriteria([
      'Answers in a timely manner.',
      'Uses appropriate tools, etc.',
      'Proactively shares news with key   stakeholders.',
    ])
    expect(found('vague-wording', project)).toEqual([
      'a/profile.yaml:8:30 in a timely manner',
      'a/profile.yaml:12:27 appropriate',
      'a/profile.yaml:12:46 etc',
      'a/profile.yaml:16:22 Proactively',
      'a/profile.yaml:16:51 key   stakeholders',
    ])
  })

  it('comes with something exact to write instead, where there is something', () => {
    const hints = linted(withCriteria(['Answers in a timely manner.'])).map(({ args }) => args)
    expect(hints).toEqual([{ word: 'in a timely manner', instead: 'within two days' }])
  })

  it('is left alone in longer words, quotations, links, code and names', () => {
    const fine = [
      'Corrects texts that say “as needed” without naming a day.',
      'Explains why "various" is no number.',
      'Maintains https://example.org/appropriate/ with a colleague.',
      'Sets the flag `robust` in every build.',
      'Buys hardware from Robust Systems at a fixed price.',
      'Rejects inappropriate comments in review.',
      'Writes the best-in-class-award text for the yearly fair.',
    ]
    expect(found('vague-wording', withCriteria(fine))).toEqual([])
  })

  it('is found in what levels, steps and responsibilities ask, and not in names, notes or development blocks', () => {
    const framework = `name: Robust
language: en
scales: [{ name: Skill, steps: [{ name: Low, description: Works as needed. }] }]
tracks:
  - name: Various
    levels:
      - { name: Junior, scope: Various tasks, development: { projectScope: Various } }
development: { projectScope: Various }
`
    const a = `name: A
owners: [Various]
levels: [Junior]
responsibilities:
  - { name: Robust, levels: { Junior: { expectation: Robust services } } }
interactions: [{ role: Various, external: true, type: depends-on, notes: Various }]
`
    const types = 'interactionTypes: [{ id: depends-on, name: Depends on }]\n'
    expect(found('vague-wording', { framework: framework + types, roles: { a } })).toEqual([
      'framework.yaml:3:65 as needed',
      'framework.yaml:7:32 Various',
      'a/profile.yaml:5:54 Robust',
    ])
  })

  it('can be one of the project, and one of the list can be taken out', () => {
    const more = 'lint: { vague-wording: { words: [nicely, "quick*"], except: [robust] } }'
    expect(found('vague-wording', withCriteria(['Builds robust services nicely and quickly.'], { more }))).toEqual([
      'a/profile.yaml:8:45 nicely',
      'a/profile.yaml:8:56 quickly',
    ])
  })

  it('is found in German with each of its endings, but for one that the project excepts', () => {
    const criteria = [
      'Meldet Schäden zeitnah.',
      'Sorgt für zeitnahe Meldungen.',
      'Zeitnahes Melden ist üblich.',
      'Bucht den Raum Zeitnah Nord.',
    ]
    const more = 'lint: { vague-wording: { except: [zeitnahes] } }'
    expect(found('vague-wording', withCriteria(criteria, { language: 'de', more }))).toEqual([
      'a/profile.yaml:8:37 zeitnah',
      'a/profile.yaml:12:32 zeitnahe',
    ])
  })
})
